pec-valida = Indirizzo PEC: scritto correttamente; che sia una PEC, e di chi, lo dicono gli indici.
    .citizen = Indirizzo PEC: scritto correttamente.

pec-assente = Indirizzo PEC: non indicato.
    .citizen = Indirizzo PEC: non indicato, e non è indispensabile.

pec-forma = Indirizzo PEC: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Indirizzo PEC: sembra scritto male. Puoi controllare?
