attesa-nessun-controinteressato = Non vi sono controinteressati.
    .citizen = Nessun altro è coinvolto dalla tua richiesta.

attesa-trascorsa = I controinteressati hanno avuto il tempo di opporsi.
    .citizen = Le persone coinvolte sono state avvisate e hanno avuto il tempo di rispondere.

attesa-non-trascorsa = Non sono ancora trascorsi { $giorni } giorni dall'ultima comunicazione ai controinteressati.
    .citizen = Le persone coinvolte hanno { $giorni } giorni per rispondere: non sono ancora trascorsi.
