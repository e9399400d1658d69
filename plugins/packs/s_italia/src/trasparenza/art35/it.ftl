art35-non-pubblicata = La scheda del procedimento non è pubblicata: il procedimento non può essere messo in linea.
    .citizen = Il Comune deve spiegare come funziona questo servizio prima di offrirlo.

art35-incompleta = Nella scheda del procedimento manca: { $manca }.
    .citizen = La pagina di questo servizio non dice tutto quello che devi sapere.

art35-completa = La scheda del procedimento dice tutto ciò che la legge vuole.
    .citizen = La pagina di questo servizio dice tutto quello che devi sapere.
