passo-redigi-estratto = Redazione dell'estratto
    .citizen = Il Comune prepara un riassunto dell'atto
passo-estratto-in-ritardo = Estratto in ritardo
passo-sollecita-estratto = Sollecito alla segreteria
