### c_esempio 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## c_esempio.oggetto

oggetto-identificato = L'istanza identifica i dati o i documenti richiesti.
    .citizen = La tua richiesta indica con chiarezza che cosa chiedi.

oggetto-non-identificabile = L'istanza non identifica i dati o i documenti richiesti: invitare l'istante a precisare.
    .citizen = Per rispondere dobbiamo capire quali dati o documenti chiedi: puoi precisarlo?

## c_esempio.attesa

attesa-nessun-controinteressato = Non vi sono controinteressati.
    .citizen = Nessun altro è coinvolto dalla tua richiesta.

attesa-trascorsa = I controinteressati hanno avuto il tempo di opporsi.
    .citizen = Le persone coinvolte sono state avvisate e hanno avuto il tempo di rispondere.

attesa-non-trascorsa = Non sono ancora trascorsi { $giorni } giorni dall'ultima comunicazione ai controinteressati.
    .citizen = Le persone coinvolte hanno { $giorni } giorni per rispondere: non sono ancora trascorsi.

## c_esempio.attualita

fatti-attuali = L'atto poggia su fatti attuali e già noti.
    .citizen = La decisione si basa su fatti recenti.

fatti-vecchi = I fatti sono di oltre { $giorni } giorni prima dell'atto: verificarli di nuovo.
    .citizen = La decisione si basa su fatti verificati più di { $giorni } giorni prima: vanno verificati di nuovo.

fatti-futuri = I fatti portano una data successiva all'atto: correggere la data o attendere.
    .citizen = I fatti portano una data successiva alla decisione.

fatti-non-ancora-noti = I fatti si sono saputi solo dopo l'atto: non possono sostenerlo.
    .citizen = La decisione non può basarsi su fatti conosciuti dopo.
