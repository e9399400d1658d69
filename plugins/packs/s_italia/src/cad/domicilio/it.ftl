domicilio-assente = Il destinatario non ha un domicilio digitale che riceve: si notifica su carta.
    .citizen = Ti scriviamo per posta.

domicilio-usato = Si scrive al domicilio digitale ({ $canale }).
    .citizen = Ti scriviamo al tuo domicilio digitale.

domicilio-altro-canale = Il destinatario ha un domicilio digitale: usarlo, invece di { $canale }.
    .citizen = Hai un domicilio digitale: il Comune deve scriverti lì.
