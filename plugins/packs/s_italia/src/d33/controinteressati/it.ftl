controinteressati-nessuno = Non vi sono controinteressati.
    .citizen = Nessun altro è coinvolto dalla tua richiesta.

controinteressati-avvisati = Tutti i controinteressati ({ $numero }) sono stati avvisati.
    .citizen = Le persone coinvolte dalla tua richiesta sono state avvisate.

controinteressati-non-avvisati = Controinteressati avvisati: { $notificati } di { $numero }. Comunicare l'istanza a tutti.
    .citizen = Non tutte le persone coinvolte dalla tua richiesta sono state avvisate.
