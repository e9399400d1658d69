### r_lombar 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## r_lombar.lr12_2005.rup

lombardia-rup-in-tempo = Il nome del responsabile è stato comunicato in tempo: si poteva fino a { $entro }.
    .citizen = Sai chi segue la tua domanda.

lombardia-rup-tardi = Il nome del responsabile andava comunicato entro { $entro }: registrare le ragioni del ritardo.
    .citizen = Il nome di chi segue la tua domanda ti è stato detto in ritardo.

## r_lombar.lr12_2005.documenti

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

## r_lombar.lr12_2005.art38

lombardia-permesso-non-recepito = Il kit dà { $giorni } giorni dove la legge regionale ne dà al massimo { $massimo }: correggere l'adattamento.
    .citizen = In Lombardia il Comune deve fare più in fretta: ha al massimo { $massimo } giorni.

lombardia-permesso-in-termine = La proposta era dovuta entro { $proposta } e il permesso entro { $scadenza }: si è nel termine.
    .citizen = Il Comune deve decidere entro { $scadenza }.

lombardia-permesso-decorso = La proposta era dovuta entro { $proposta } e il permesso entro { $scadenza }: il termine regionale è decorso.
    .citizen = Il Comune doveva decidere entro { $scadenza }.
