scostamento-nessuno = L'atto è conforme alle risultanze dell'istruttoria.
    .citizen = La decisione segue la proposta di chi ha istruito la pratica.

scostamento-motivato = L'atto si discosta dall'istruttoria e dice perché.
    .citizen = La decisione è diversa dalla proposta e spiega perché.

scostamento-immotivato = L'atto si discosta dall'istruttoria senza dire perché: indicare la motivazione.
    .citizen = Chi decide diversamente dalla proposta deve spiegarti perché.
