parere-tecnico-altro-atto = L'atto non è una proposta di deliberazione né una determinazione: il parere di regolarità tecnica non occorre.
    .citizen = Per questo atto il parere tecnico non serve.

parere-tecnico-indirizzo = È un mero atto di indirizzo: il parere di regolarità tecnica non occorre.
    .citizen = L'atto dà solo un indirizzo: il parere tecnico non serve.

parere-tecnico-presente = La regolarità tecnica è attestata dal responsabile del servizio.
    .citizen = Il dirigente competente ha verificato l'atto.

parere-tecnico-mancante = Manca l'attestazione di regolarità tecnica: acquisirla prima che l'atto prosegua.
    .citizen = Prima di decidere, il dirigente competente deve verificare l'atto.
