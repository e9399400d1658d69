fascicolo-completo = Il fascicolo è completo ed elenca { $documenti } documenti.
    .citizen = La tua pratica ha un fascicolo completo.

fascicolo-incompleto = Nel fascicolo manca: { $manca }.
    .citizen = Il fascicolo della pratica va completato.

fascicolo-vuoto = Il fascicolo non elenca alcun documento.
    .citizen = Nel fascicolo della pratica non c'è ancora alcun documento.
