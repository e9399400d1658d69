passo-redigi-estratto = Redazione dell'estratto
    .citizen = Il Comune prepara un riassunto dell'atto
