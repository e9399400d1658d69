cup-valido = CUP: scritto correttamente. Che esista lo dice solo l'archivio nazionale dei progetti.
    .citizen = Codice del progetto: scritto correttamente.

cup-assente = CUP: non indicato.
    .citizen = Codice del progetto: non indicato.

cup-forma = CUP: non ha la forma prevista (una lettera, due cifre, una lettera, undici cifre). Controllare.
    .citizen = Codice del progetto: sembra scritto male.
