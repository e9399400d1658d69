cap-valido = CAP: scritto correttamente.
    .citizen = CAP: scritto correttamente.

cap-assente = CAP: non indicato.
    .citizen = CAP: non indicato, e non è indispensabile.

cap-forma = CAP: non ha la forma prevista. Controllare con il richiedente.
    .citizen = CAP: sembra scritto male. Puoi controllare?
