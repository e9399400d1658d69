catasto-valido = Dati catastali: scritti correttamente.
    .citizen = Dati catastali: scritti correttamente.

catasto-assente = Dati catastali: non indicati.
    .citizen = Dati catastali: non indicati.

catasto-forma = Dati catastali ({ $dato }): non hanno la forma prevista. Controllare con il richiedente.
    .citizen = Dati catastali: qualcosa sembra scritto male. Puoi controllare?
