# Il computo dei termini: ogni passo, detto a chi legge.
