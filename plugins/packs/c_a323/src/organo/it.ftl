anzio-organo-altro-atto = L'atto non è del Consiglio né della Giunta: il commissariamento non ne cambia l'autore.
    .citizen = Questa regola non riguarda l'atto.

anzio-organo-commissione = Delibera la commissione straordinaria, con i poteri di Consiglio e Giunta.
    .citizen = Al posto degli organi eletti decide la commissione straordinaria.

anzio-organo-sciolto = L'atto è proposto a { $organo }, ma il Consiglio è sciolto: delibera la commissione straordinaria.
    .citizen = In questo periodo per il Comune di Anzio decide la commissione straordinaria.
