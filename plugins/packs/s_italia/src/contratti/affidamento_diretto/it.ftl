affidamento-altra-procedura = Non si affida direttamente.
    .citizen = Il Comune sceglie confrontando più offerte.

affidamento-sotto-soglia = L'importo di { EURO($importo) } è inferiore a { EURO($soglia) }: l'affidamento diretto è ammesso.
    .citizen = Per questo importo il Comune può scegliere direttamente.

affidamento-sopra-soglia = L'importo di { EURO($importo) } non è inferiore a { EURO($soglia) }: serve una procedura negoziata.
    .citizen = Per questo importo il Comune deve confrontare più offerte.
