segnatura-non-occorre = The document does not go to another administration: no electronic registration record is needed.
    .citizen = This rule does not concern the document.

segnatura-conforme = The registration record is complete and signed.
    .citizen = The document can be sent to the other body.

segnatura-campo-errato = In the registration record the field “{ $campo }” is not of the expected form: correct it before sending.
    .citizen = The document is not yet ready to be sent to the other body.

segnatura-non-firmata = The registration record is not signed: the other administration may refuse it.
    .citizen = The document is not yet ready to be sent to the other body.
