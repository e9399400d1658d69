negoziata-2024-non-serve = L'importo ammette l'affidamento diretto.
    .citizen = Per questo importo il Comune può scegliere direttamente.

negoziata-2024-soprasoglia = L'importo non è inferiore alla soglia europea di { EURO($soglia) }: servono le procedure ordinarie.
    .citizen = Per questo importo serve una gara europea.

negoziata-2024-operatori-sufficienti = Si consultano { $operatori } operatori: il minimo è { $minimo }.
    .citizen = Il Comune confronta abbastanza offerte.

negoziata-2024-operatori-pochi = Si consultano { $operatori } operatori: ne servono almeno { $minimo }, ove esistenti.
    .citizen = Il Comune deve chiedere offerte ad almeno { $minimo } imprese.
