trasmissione-libera = Nessuno si è opposto a un accesso concesso: i dati possono essere trasmessi.
    .citizen = I dati possono essere trasmessi.

trasmissione-indifferibile = È motivato che la trasmissione non può attendere.
    .citizen = I dati sono trasmessi subito, perché è provato che non si può attendere.

trasmissione-a-tempo = Dalla comunicazione a chi si è opposto sono trascorsi i giorni previsti: si può trasmettere da { $dal }.
    .citizen = Chi si era opposto ha avuto il tempo di reagire: i dati possono essere trasmessi.

trasmissione-troppo-presto = Chi si è opposto ha tempo per reagire: i dati si possono trasmettere da { $dal }.
    .citizen = I dati ti saranno trasmessi da { $dal }: prima, chi si è opposto può reagire.
