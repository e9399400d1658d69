registrazione-esclusa = The document ({ $tipo }) is among those that are not registered.
    .citizen = This document need not be registered.

registrazione-fatta = The document is registered under { $numero }, { $data }.
    .citizen = The document is registered under { $numero }.

registrazione-numero-errato = The number of registration “{ $numero }” does not have at least seven digits.
    .citizen = The number of registration must be corrected.

registrazione-incompleta = The registration lacks sender or recipient, subject or fingerprint: complete it.
    .citizen = The registration of the document must be completed.

registrazione-fuori-ordine = The date { $data } precedes that of the number before ({ $precedente }): numbers follow dates.
    .citizen = The registration of the document must be corrected.
