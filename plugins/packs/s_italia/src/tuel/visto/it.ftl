visto-altro-atto = L'atto non è una determinazione: il visto di copertura non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

visto-senza-spesa = La determinazione non impegna spese: è esecutiva senza visto di copertura.
    .citizen = L'atto non costa nulla al Comune ed è subito efficace.

visto-apposto = Il visto di copertura è apposto: la determinazione è esecutiva da { $dal }.
    .citizen = L'atto ha effetto da { $dal }.

visto-mancante = Manca il visto di copertura finanziaria: la determinazione non è esecutiva. Trasmetterla al servizio finanziario.
    .citizen = L'atto non ha ancora effetto: la ragioneria deve attestare che i fondi ci sono.

visto-non-ancora = Il visto porta la data di { $dal }, successiva a oggi: correggere la data.
    .citizen = L'atto non ha ancora effetto.
