cup-2003-non-dovuto = Non è un progetto di investimento pubblico.
    .citizen = Questa spesa non è un investimento.

cup-2003-indicato = Il CUP { $cup } è indicato.
    .citizen = Il codice del progetto c'è.

cup-2003-mancante = Manca il CUP, che ogni progetto di investimento pubblico deve avere.
    .citizen = Manca il codice del progetto.
