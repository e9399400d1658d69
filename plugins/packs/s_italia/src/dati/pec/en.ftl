pec-valida = Certified mailbox: well written; whether it is certified, and whose, the indexes tell.
    .citizen = Certified mailbox: well written.

pec-assente = Certified mailbox: not given.
    .citizen = Certified mailbox: not given, nor indispensable.

pec-forma = Certified mailbox: not of the expected form. Check with the applicant.
    .citizen = Certified mailbox: it seems misspelt. Can you check?
