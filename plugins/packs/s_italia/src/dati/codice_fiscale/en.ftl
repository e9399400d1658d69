codice-fiscale-valido = Tax code: well written.
    .citizen = Tax code: well written.

codice-fiscale-assente = Tax code: not given.
    .citizen = Tax code: not given, nor indispensable.

codice-fiscale-forma = Tax code: not of the expected form. Check with the applicant.
    .citizen = Tax code: it seems misspelt. Can you check?

codice-fiscale-controllo = Tax code: the control characters do not match. Check with the applicant.
    .citizen = Tax code: it seems misspelt. Can you check?

codice-fiscale-nascita = Tax code: the day of birth does not exist. Check with the applicant.
    .citizen = Tax code: it seems misspelt. Can you check?
