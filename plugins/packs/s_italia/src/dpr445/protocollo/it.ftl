protocollo-registrato = Registrato al protocollo n. { $numero } di { $data }.
    .citizen = La tua richiesta è registrata con il n. { $numero } di { $data }.

protocollo-numero-errato = Il numero di protocollo `{ $numero }` non ha almeno sette cifre.
    .citizen = Il numero di registrazione della tua richiesta non è corretto.

protocollo-incompleto = La registrazione è incompleta: occorrono mittente, oggetto e impronta del documento.
    .citizen = La registrazione della tua richiesta è incompleta.

protocollo-altra-data = La data di protocollo ({ $protocollo }) non è quella di presentazione ({ $presentazione }): il termine decorre dalla presentazione.
    .citizen = La tua richiesta vale dal giorno in cui l'hai presentata, { $presentazione }.
