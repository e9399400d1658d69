cig-non-dovuto = La spesa non nasce da un contratto pubblico.
    .citizen = Questa spesa non è un acquisto.

cig-indicato = Il CIG { $cig } è indicato.
    .citizen = Il codice che rende tracciabile la spesa c'è.

cig-mancante = Manca il CIG: l'atto, il contratto o il pagamento non possono essere completati.
    .citizen = Manca il codice che rende tracciabile la spesa.
