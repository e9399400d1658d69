scaduto = Il termine è scaduto il { $scadenza }
    .citizen = L'ufficio doveva risponderle entro { $scadenza }
parere-chiesto = Parere chiesto
