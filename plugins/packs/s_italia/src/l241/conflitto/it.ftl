conflitto-assente = Il responsabile ha dichiarato di non avere conflitti di interessi.
    .citizen = Chi si occupa della tua richiesta ha dichiarato di non avere interessi personali.

conflitto-non-dichiarato = Manca la dichiarazione sul conflitto di interessi: acquisirla prima di procedere.
    .citizen = Chi si occupa della tua richiesta deve ancora dichiarare se ha interessi personali.

conflitto-parentela = Il responsabile è parente o affine di { $grado }° grado di un interessato (limite: { $massimo }°): deve astenersi. Assegnare ad altri.
    .citizen = Chi doveva occuparsi della tua richiesta è parente di un interessato: la seguirà un altro.

conflitto-interesse = Il responsabile ha interessi propri: deve astenersi. Assegnare ad altri.
    .citizen = Chi doveva occuparsi della tua richiesta ha interessi personali: la seguirà un altro.
