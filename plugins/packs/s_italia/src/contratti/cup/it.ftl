cup-non-dovuto = Non è un progetto di investimento pubblico.
    .citizen = Questa spesa non è un investimento.

cup-indicato = Il CUP { $cup } è indicato.
    .citizen = Il codice del progetto c'è.

cup-mancante = Manca il CUP: l'atto che finanzia o autorizza l'investimento sarebbe nullo.
    .citizen = Senza il codice del progetto l'atto non vale.
