impegno-senza-spesa = L'atto non comporta spese: l'impegno non occorre.
    .citizen = L'atto non costa nulla al Comune.

impegno-assunto = L'impegno di { $importo } euro è completo e il capitolo { $capitolo } è capiente.
    .citizen = I soldi per questa spesa sono stati messi da parte.

impegno-incompleto = L'impegno non determina somma, creditore e ragione del debito: completarlo.
    .citizen = Il Comune deve dire quanto paga, a chi e perché.

impegno-capitolo-errato = Il capitolo «{ $capitolo }» non è scritto bene: fino a sei cifre e, dopo la barra, fino a tre per l'articolo.
    .citizen = La voce di bilancio va corretta.

impegno-incapiente = L'impegno è di { $importo } euro e sul capitolo ve ne sono { $disponibile }: occorre una variazione di bilancio.
    .citizen = Per questa spesa i fondi non bastano.
