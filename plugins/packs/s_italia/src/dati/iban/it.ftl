iban-valido = IBAN: scritto correttamente.
    .citizen = IBAN: scritto correttamente.

iban-assente = IBAN: non indicato.
    .citizen = IBAN: non indicato, e non è indispensabile.

iban-forma = IBAN: non ha la forma prevista. Controllare con il richiedente.
    .citizen = IBAN: sembra scritto male. Puoi controllare?

iban-controllo = IBAN: i caratteri di controllo non tornano. Controllare con il richiedente.
    .citizen = IBAN: sembra scritto male. Puoi controllare?
