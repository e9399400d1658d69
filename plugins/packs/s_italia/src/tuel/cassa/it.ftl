cassa-senza-spesa = L'atto non comporta spese: non vi sono pagamenti da programmare.
    .citizen = L'atto non costa nulla al Comune.

cassa-accertata = I pagamenti sono compatibili con gli stanziamenti di cassa e con le regole di finanza pubblica.
    .citizen = Il Comune ha verificato di poter pagare in tempo.

cassa-incompatibile = I pagamenti non sono compatibili con la cassa o con le regole di finanza pubblica: l'impegno non si può assumere.
    .citizen = Il Comune non potrebbe pagare in tempo: la spesa non si può fare così.
