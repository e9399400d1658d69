capigruppo-altro-atto = L'atto non è una deliberazione della Giunta: la comunicazione ai capigruppo non occorre.
    .citizen = Questa regola non riguarda l'atto.

capigruppo-avvisati = I capigruppo sono stati avvisati { $data }, con la pubblicazione.
    .citizen = I gruppi del Consiglio sono stati avvisati.

capigruppo-non-avvisati = I capigruppo non sono stati avvisati: inviare l'elenco delle deliberazioni con la pubblicazione.
    .citizen = I gruppi del Consiglio devono essere avvisati della decisione.

capigruppo-tardi = I capigruppo sono stati avvisati { $data }, dopo la pubblicazione.
    .citizen = I gruppi del Consiglio sono stati avvisati in ritardo.
