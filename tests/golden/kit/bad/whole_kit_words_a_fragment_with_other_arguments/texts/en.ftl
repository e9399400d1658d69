scaduto = The time limit ended on { $scadenza }
    .citizen = The office had to answer you by { $scadenza }
parere-chiesto = Opinion asked for
