parere-contabile-altro-atto = L'atto non è una proposta di deliberazione: il parere di regolarità contabile non occorre.
    .citizen = Per questo atto il parere contabile non serve.

parere-contabile-indirizzo = È un mero atto di indirizzo: il parere di regolarità contabile non occorre.
    .citizen = L'atto dà solo un indirizzo: il parere contabile non serve.

parere-contabile-senza-riflessi = L'atto non tocca le finanze né il patrimonio dell'ente: il parere di regolarità contabile non occorre.
    .citizen = L'atto non costa nulla al Comune: il parere contabile non serve.

parere-contabile-presente = Il parere di regolarità contabile è stato reso.
    .citizen = La ragioneria ha verificato l'atto.

parere-contabile-mancante = Manca il parere di regolarità contabile: l'atto tocca le finanze o il patrimonio. Trasmetterlo alla ragioneria.
    .citizen = Prima di decidere, la ragioneria deve verificare l'atto.
