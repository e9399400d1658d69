cpv-valido = CPV: scritto correttamente.
    .citizen = Codice dell'acquisto: scritto correttamente.

cpv-assente = CPV: non indicato.
    .citizen = Codice dell'acquisto: non indicato.

cpv-forma = CPV: non ha la forma prevista (otto cifre, un trattino, una cifra). Controllare.
    .citizen = Codice dell'acquisto: sembra scritto male.
