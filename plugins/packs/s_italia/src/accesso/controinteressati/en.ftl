accesso-controinteressati-altra-specie = This is no request for access to documents.
    .citizen = This rule does not concern the request.

accesso-controinteressati-nessuno = There are no third parties.
    .citizen = Nobody else is concerned by the request.

accesso-controinteressati-non-avvisati = There are { $numero } third parties and { $notificati } were told: send each a copy of the request.
    .citizen = The people concerned must be told before the decision.

accesso-controinteressati-presto = Third parties may oppose until { $fine }: the decision must wait.
    .citizen = The people concerned may answer until { $fine }: the decision will come after that.

accesso-controinteressati-sentiti = The third parties were told and had their time, until { $fine }.
    .citizen = The people concerned were told and had the time to answer.
