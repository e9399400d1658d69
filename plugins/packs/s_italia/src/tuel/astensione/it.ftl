astensione-altro-atto = L'atto non è una deliberazione: l'astensione degli amministratori non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

astensione-atto-generale = L'atto è generale e non tocca direttamente l'interesse di un componente: non vi è dovere di astenersi.
    .citizen = L'atto riguarda tutti: gli amministratori possono votare.

astensione-nessuno = Nessun componente è interessato, né lo sono suoi parenti.
    .citizen = Chi decide non ha interessi nella decisione.

astensione-rispettata = Gli interessati non hanno discusso né votato.
    .citizen = Chi aveva un interesse nella decisione non ha votato.

astensione-violata = Ha discusso o votato un componente interessato, anche per un parente fino al grado { $grado }: rinnovare il voto senza di lui.
    .citizen = Ha votato qualcuno che aveva un interesse nella decisione: il voto va rifatto.
