cig-valido = CIG: scritto correttamente.
    .citizen = Codice di gara: scritto correttamente.

cig-assente = CIG: non indicato.
    .citizen = Codice di gara: non indicato.

cig-forma = CIG: non ha una delle forme previste. Controllare sulla piattaforma dei contratti.
    .citizen = Codice di gara: sembra scritto male.

cig-controllo = CIG: i caratteri di controllo non tornano. Controllare sulla piattaforma dei contratti.
    .citizen = Codice di gara: sembra scritto male.
