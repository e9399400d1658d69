targa-valida = Targa: scritta correttamente.
    .citizen = Targa: scritta correttamente.

targa-assente = Targa: non indicata.
    .citizen = Targa: non indicata.

targa-forma = Targa: non ha la forma in uso dal 1994. Può essere una targa anteriore: controllare con il dichiarante.
    .citizen = Targa: sembra scritta male, o è di un veicolo molto vecchio. Puoi controllare?
