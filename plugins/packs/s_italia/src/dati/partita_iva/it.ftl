partita-iva-valida = Numero di partita IVA: scritto correttamente.
    .citizen = Numero di partita IVA: scritto correttamente.

partita-iva-assente = Numero di partita IVA: non indicato.
    .citizen = Numero di partita IVA: non indicato, e non è indispensabile.

partita-iva-forma = Numero di partita IVA: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Numero di partita IVA: sembra scritto male. Puoi controllare?

partita-iva-controllo = Numero di partita IVA: i caratteri di controllo non tornano. Controllare con il richiedente.
    .citizen = Numero di partita IVA: sembra scritto male. Puoi controllare?
