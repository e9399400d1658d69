controinteressati-nessuno = There are no third parties with an opposed interest.
    .citizen = Nobody else is concerned by your request.

controinteressati-avvisati = All third parties ({ $numero }) were told.
    .citizen = The people concerned by your request were told.

controinteressati-non-avvisati = Third parties told: { $notificati } of { $numero }. Tell all of them.
    .citizen = Not all the people concerned by your request were told.
