immediata-non-dichiarata = La deliberazione non è dichiarata immediatamente eseguibile.
    .citizen = La decisione avrà effetto dopo la pubblicazione.

immediata-valida = La deliberazione è immediatamente eseguibile, con { $voti } voti favorevoli.
    .citizen = La decisione ha effetto subito.

immediata-senza-voto = Per l'immediata eseguibilità occorre un voto distinto da quello sulla proposta.
    .citizen = Perché la decisione abbia effetto subito occorre un voto a parte.

immediata-pochi-voti = I voti favorevoli sono { $voti }: ne occorrono { $occorrono }, la maggioranza dei componenti. Non è immediatamente eseguibile.
    .citizen = Non ci sono stati abbastanza voti perché la decisione abbia effetto subito.

immediata-senza-urgenza = L'urgenza non è motivata: dire nell'atto perché la deliberazione non può attendere la pubblicazione.
    .citizen = L'atto deve spiegare perché la decisione è urgente.
