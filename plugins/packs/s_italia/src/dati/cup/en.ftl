cup-valido = Project code: well written. Only the national register can say whether it exists.
    .citizen = Project code: well written.

cup-assente = Project code: not given.
    .citizen = Project code: not given.

cup-forma = Project code: not of the expected form (a letter, two digits, a letter, eleven digits). Check it.
    .citizen = Project code: it seems misspelt.
