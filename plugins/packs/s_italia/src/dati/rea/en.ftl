rea-valido = Number in the economic register: well written.
    .citizen = Number in the economic register: well written.

rea-assente = Number in the economic register: not given.
    .citizen = Number in the economic register: not given, nor indispensable.

rea-forma = Number in the economic register: not of the expected form (province and up to seven digits). Check with the business.
    .citizen = Number in the economic register: it seems misspelt. Can you check?
