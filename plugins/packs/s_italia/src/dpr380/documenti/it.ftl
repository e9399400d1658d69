permesso-documenti-non-chiesti = Non sono stati chiesti documenti.
    .citizen = Non servono altri documenti.

permesso-documenti-in-tempo = La richiesta è unica e in tempo (entro { $entro }): il termine è interrotto e riparte da quando i documenti arrivano.
    .citizen = L'ufficio ti ha chiesto documenti in tempo: il termine riparte quando li consegni.

permesso-documenti-tardi = La richiesta è arrivata dopo { $entro }: non interrompe il termine.
    .citizen = L'ufficio poteva chiederti documenti fino a { $entro }: il tempo non si è fermato.

permesso-documenti-chiesti-due-volte = I documenti si chiedono una sola volta.
    .citizen = L'ufficio ha già chiesto documenti: non può farlo ancora.

permesso-documenti-disponibili = Si chiedono documenti che l'amministrazione ha o può acquisire.
    .citizen = L'ufficio non può chiederti ciò che ha già.
