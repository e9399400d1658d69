anzio-anticipo-altro-procedimento = Non è chiesta l'occupazione di suolo pubblico.
    .citizen = Questa regola non riguarda la tua domanda.

anzio-anticipo-rispettato = La domanda precede l'occupazione di { $giorni } giorni.
    .citizen = Hai fatto domanda in tempo, { $giorni } giorni prima.

anzio-anticipo-urgente = La domanda precede l'occupazione di { $giorni } giorni, ma l'urgenza è motivata.
    .citizen = La tua domanda è urgente: basta un anticipo di { $giorni } giorni.

anzio-anticipo-tardi = La domanda precede l'occupazione di { $giorni } giorni: ne occorrono { $minimo }. Proporre un'altra data, o chiedere le ragioni dell'urgenza.
    .citizen = Hai fatto domanda { $giorni } giorni prima: ne servono { $minimo }. Puoi spostare la data o spiegare perché è urgente.
