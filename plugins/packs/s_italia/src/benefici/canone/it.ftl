canone-esente = L'esenzione è prevista: il canone non è dovuto.
    .citizen = Non devi pagare il canone.

canone-esenzione-non-prevista = L'esenzione non è prevista né dalla legge né dal regolamento: non può essere concessa.
    .citizen = Nessuno può essere esentato se una regola non lo prevede.

canone-dovuto = Il canone dovuto è di { $importo } euro (tariffa standard { $tariffa } euro al metro quadrato).
    .citizen = Il canone è di { $importo } euro.

canone-diverso = Si applicano { $applicato } euro, ma il canone dovuto è di { $importo } euro.
    .citizen = Il canone giusto è di { $importo } euro.
