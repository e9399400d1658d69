firma-su-carta = L'atto è su carta: la firma digitale non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

firma-regolare = L'atto è firmato digitalmente, con firma valida, in un formato che si conserva.
    .citizen = L'atto è firmato regolarmente.

firma-debole = La firma ({ $firma }) non è digitale né qualificata: farlo sottoscrivere di nuovo.
    .citizen = L'atto non è ancora firmato come la legge vuole.

firma-non-valida = Quando è stata apposta la firma non era valida (certificato scaduto, revocato o sospeso): far sottoscrivere di nuovo.
    .citizen = La firma dell'atto non è valida: l'atto va firmato di nuovo.

firma-formato-fragile = Il formato ({ $formato }) può non conservarsi nel tempo: convertire in PDF/A prima di firmare, o dire perché no.
    .citizen = L'atto è firmato, ma in un formato che può non durare.
