iban-valido = IBAN: well written.
    .citizen = IBAN: well written.

iban-assente = IBAN: not given.
    .citizen = IBAN: not given, nor indispensable.

iban-forma = IBAN: not of the expected form. Check with the applicant.
    .citizen = IBAN: it seems misspelt. Can you check?

iban-controllo = IBAN: the control characters do not match. Check with the applicant.
    .citizen = IBAN: it seems misspelt. Can you check?
