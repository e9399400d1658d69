attesa-nessun-controinteressato = There are no third parties with an opposed interest.
    .citizen = Nobody else is concerned by your request.

attesa-trascorsa = The third parties have had the time to oppose.
    .citizen = The people concerned were told and have had the time to answer.

attesa-non-trascorsa = { $giorni } days have not yet passed since the last third party was told.
    .citizen = The people concerned have { $giorni } days to answer: they have not yet passed.
