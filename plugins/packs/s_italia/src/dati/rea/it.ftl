rea-valido = Numero REA: scritto correttamente.
    .citizen = Numero REA: scritto correttamente.

rea-assente = Numero REA: non indicato.
    .citizen = Numero REA: non indicato, e non è indispensabile.

rea-forma = Numero REA: non ha la forma prevista (sigla della provincia e fino a sette cifre). Controllare con l'impresa.
    .citizen = Numero REA: sembra scritto male. Puoi controllare?
