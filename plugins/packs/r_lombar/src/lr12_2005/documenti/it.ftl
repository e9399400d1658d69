lombardia-documenti-nessuna = Non sono stati chiesti documenti.
    .citizen = Non ti sono stati chiesti altri documenti.

lombardia-documenti-finestra-lunga = Per chiedere documenti il kit dà { $giorni } giorni: in Lombardia sono al massimo { $massimo }. Correggere l'adattamento.
    .citizen = In Lombardia il Comune ha al massimo { $massimo } giorni per chiederti documenti.

lombardia-documenti-interrompe = I documenti sono stati chiesti in tempo (entro { $entro }) e una volta sola: il termine ricomincia quando arrivano.
    .citizen = Il tempo per decidere ricomincia quando mandi i documenti.

lombardia-documenti-tardiva = I documenti andavano chiesti entro { $entro }: la richiesta non interrompe il termine.
    .citizen = La richiesta di documenti è arrivata tardi: il tempo per decidere non si ferma.

lombardia-documenti-ripetuta = I documenti sono stati chiesti { $richieste } volte: solo la prima richiesta interrompe il termine.
    .citizen = Il Comune può fermare il tempo chiedendo documenti una volta sola.
