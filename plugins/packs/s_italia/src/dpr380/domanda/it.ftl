permesso-domanda-respinta = Il permesso è negato: ciò che manca alla domanda può esserne la ragione, e non la ferma.
    .citizen = La tua domanda è respinta; la decisione dice perché.

permesso-domanda-completa = La domanda ha titolo, elaborati e asseverazione.
    .citizen = La domanda ha tutto ciò che serve.

permesso-domanda-senza-essenziali = Alla domanda manca un elemento essenziale (titolo, elaborati progettuali, asseverazione): chiederlo.
    .citizen = Alla domanda manca un documento essenziale.
