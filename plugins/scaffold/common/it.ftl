@NAME@-ordinaria = L'istanza non è urgente: il termine ridotto non si applica.
    .citizen = La tua richiesta segue i tempi ordinari.

@NAME@-in-tempo = All'istanza urgente si risponde in { $giorni } giorni, entro i { $massimo } promessi.
    .citizen = Ti rispondiamo in { $giorni } giorni: per le richieste urgenti ne promettiamo al massimo { $massimo }.

@NAME@-in-ritardo = All'istanza urgente si risponde dopo { $giorni } giorni: il regolamento ne concede { $massimo }.
    .citizen = La risposta alla tua richiesta urgente arriva in ritardo: { $giorni } giorni invece di { $massimo }.
