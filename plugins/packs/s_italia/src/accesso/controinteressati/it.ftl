accesso-controinteressati-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la richiesta.

accesso-controinteressati-nessuno = Non vi sono controinteressati.
    .citizen = Nessun altro è coinvolto dalla richiesta.

accesso-controinteressati-non-avvisati = I controinteressati sono { $numero } e ne sono stati avvisati { $notificati }: inviare a ciascuno copia della richiesta.
    .citizen = Le persone coinvolte devono essere avvisate prima della decisione.

accesso-controinteressati-presto = I controinteressati possono opporsi fino a { $fine }: la decisione deve attendere.
    .citizen = Le persone coinvolte possono rispondere fino a { $fine }: la decisione arriverà dopo.

accesso-controinteressati-sentiti = I controinteressati sono stati avvisati e hanno avuto il loro tempo, fino a { $fine }.
    .citizen = Le persone coinvolte sono state avvisate e hanno avuto il tempo di rispondere.
