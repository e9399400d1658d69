esecutivita-altro-atto = L'atto non è una deliberazione: la sua esecutività segue altre regole.
    .citizen = Questa regola non riguarda l'atto.

esecutivita-immediata = La deliberazione è immediatamente eseguibile.
    .citizen = La decisione ha effetto subito.

esecutivita-raggiunta = La deliberazione è esecutiva da { $dal }.
    .citizen = La decisione ha effetto da { $dal }.

esecutivita-non-ancora = La deliberazione sarà esecutiva da { $dal }: fino ad allora non si può darle esecuzione.
    .citizen = La decisione avrà effetto da { $dal }.

esecutivita-decorrenza-ignota = La decorrenza «{ $decorrenza }» non è tra quelle ammesse (`inizio`, `fine`): correggere il parametro.
    .citizen = L'ufficio deve stabilire da quando la decisione ha effetto.
