scaduto = Scadrà il { $scadenza }
    .citizen = Scadà il { $scadenza }
