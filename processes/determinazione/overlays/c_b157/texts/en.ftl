passo-controlla-proposta = Preventive check
    .citizen = Another person reads the proposal
