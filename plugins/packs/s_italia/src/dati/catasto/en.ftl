catasto-valido = Land register: well written.
    .citizen = Land register: well written.

catasto-assente = Land register: not given.
    .citizen = Land register: not given.

catasto-forma = Land register ({ $dato }): not of the expected form. Check with the applicant.
    .citizen = Land register: something seems misspelt. Can you check?
