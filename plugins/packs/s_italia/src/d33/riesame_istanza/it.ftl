riesame-istanza-in-tempo = Il riesame è chiesto in tempo, entro { $fine }.
    .citizen = Hai chiesto il riesame in tempo.

riesame-istanza-tardiva = Il riesame è chiesto dopo { $fine }: il termine è di una circolare, non di legge. Decidere se esaminarlo comunque, e perché.
    .citizen = Hai chiesto il riesame dopo { $fine }: il RPCT decide se esaminarlo comunque.

riesame-istanza-prematura = Il termine per decidere scade { $scadenza } e non vi è ancora una decisione da riesaminare.
    .citizen = Il Comune ha tempo fino a { $scadenza } per risponderti: il riesame si può chiedere dopo.
