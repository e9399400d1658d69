fatti-attuali = L'atto poggia su fatti attuali e già noti.
    .citizen = La decisione si basa su fatti recenti.

fatti-vecchi = I fatti sono di oltre { $giorni } giorni prima dell'atto: verificarli di nuovo.
    .citizen = La decisione si basa su fatti verificati più di { $giorni } giorni prima: vanno verificati di nuovo.

fatti-futuri = I fatti portano una data successiva all'atto: correggere la data o attendere.
    .citizen = I fatti portano una data successiva alla decisione.

fatti-non-ancora-noti = I fatti si sono saputi solo dopo l'atto: non possono sostenerlo.
    .citizen = La decisione non può basarsi su fatti conosciuti dopo.
