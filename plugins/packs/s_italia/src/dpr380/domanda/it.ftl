permesso-domanda-completa = La domanda ha titolo, elaborati e asseverazione.
    .citizen = La domanda ha tutto ciò che serve.

permesso-domanda-senza-essenziali = Alla domanda manca un elemento essenziale (titolo, elaborati progettuali, asseverazione): chiederlo.
    .citizen = Alla domanda manca un documento essenziale.
