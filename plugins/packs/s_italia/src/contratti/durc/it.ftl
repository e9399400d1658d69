durc-non-dovuto = Il DURC non è dovuto.
    .citizen = Per questo pagamento il certificato non serve.

durc-valido = Il DURC è regolare e vale fino a { $fine }.
    .citizen = L'impresa è in regola con i contributi.

durc-irregolare = Il DURC non è regolare: non si affida e non si paga (salvo intervento sostitutivo).
    .citizen = L'impresa non è in regola con i contributi.

durc-scaduto = Il DURC è scaduto { $fine }: va chiesto di nuovo.
    .citizen = Il certificato dei contributi è scaduto { $fine }.
