cap-valido = Postal code: well written.
    .citizen = Postal code: well written.

cap-assente = Postal code: not given.
    .citizen = Postal code: not given, nor indispensable.

cap-forma = Postal code: not of the expected form. Check with the applicant.
    .citizen = Postal code: it seems misspelt. Can you check?
