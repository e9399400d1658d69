scaduto = The time limit ended { $giorni } days ago
    .citizen = The office had to answer you by { $scadenza }
