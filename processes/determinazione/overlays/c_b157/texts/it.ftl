passo-controlla-proposta = Controllo preventivo
    .citizen = Un'altra persona rilegge la proposta
