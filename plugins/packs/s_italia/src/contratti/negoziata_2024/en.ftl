negoziata-2024-non-serve = The amount allows direct award.
    .citizen = For this amount the municipality may choose directly.

negoziata-2024-soprasoglia = The amount is not below the EU threshold of { EURO($soglia) }: ordinary procedures are needed.
    .citizen = For this amount a European tender is needed.

negoziata-2024-operatori-sufficienti = { $operatori } operators are consulted: the minimum is { $minimo }.
    .citizen = The municipality compares enough offers.

negoziata-2024-operatori-pochi = { $operatori } operators are consulted: { $minimo } are needed at least, where they exist.
    .citizen = The municipality must ask { $minimo } firms at least.
