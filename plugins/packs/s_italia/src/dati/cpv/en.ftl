cpv-valido = Procurement code: well written.
    .citizen = Procurement code: well written.

cpv-assente = Procurement code: not given.
    .citizen = Procurement code: not given.

cpv-forma = Procurement code: not of the expected form (eight digits, a dash, a digit). Check it.
    .citizen = Procurement code: it seems misspelt.
