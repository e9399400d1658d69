partita-iva-valida = VAT number: well written.
    .citizen = VAT number: well written.

partita-iva-assente = VAT number: not given.
    .citizen = VAT number: not given, nor indispensable.

partita-iva-forma = VAT number: not of the expected form. Check with the applicant.
    .citizen = VAT number: it seems misspelt. Can you check?

partita-iva-controllo = VAT number: the control characters do not match. Check with the applicant.
    .citizen = VAT number: it seems misspelt. Can you check?
