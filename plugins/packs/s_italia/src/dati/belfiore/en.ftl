belfiore-valido = Code of the place of birth: well written.
    .citizen = Code of the place of birth: well written.

belfiore-assente = Code of the place of birth: not given.
    .citizen = Code of the place of birth: not given, nor indispensable.

belfiore-forma = Code of the place of birth: not of the expected form. Check with the applicant.
    .citizen = Code of the place of birth: it seems misspelt. Can you check?

belfiore-diverso = Code of the place of birth: the tax code says another one. Check with the applicant.
    .citizen = Place of birth and tax code do not agree: can you check?
