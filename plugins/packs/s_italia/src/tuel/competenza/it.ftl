competenza-rispettata = L'atto spetta all'organo che lo adotta ({ $organo }).
    .citizen = Decide chi per legge deve decidere.

competenza-commissione = L'atto spetterebbe a un altro organo ({ $organo }): la commissione straordinaria ne esercita i poteri.
    .citizen = Al posto degli organi eletti decide la commissione straordinaria.

competenza-altrui = L'atto è proposto a { $organo } e spetta per legge a { $competente }: va trasmesso all'organo competente.
    .citizen = Questa decisione spetta per legge a un altro organo del Comune.

competenza-da-valutare = La materia «{ $materia }» non è tra quelle elencate: il Segretario valuta a chi spetta e registra perché.
    .citizen = L'ufficio deve stabilire chi decide.
