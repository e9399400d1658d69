istat-valido = Codice ISTAT del Comune: scritto correttamente.
    .citizen = Codice del Comune: scritto correttamente.

istat-assente = Codice ISTAT del Comune: non indicato.
    .citizen = Codice del Comune: non indicato.

istat-forma = Codice ISTAT del Comune: non ha sei cifre. Gli zeri iniziali contano.
    .citizen = Codice del Comune: sembra scritto male. Puoi controllare?
