targa-valida = Plate: well written.
    .citizen = Plate: well written.

targa-assente = Plate: not given.
    .citizen = Plate: not given.

targa-forma = Plate: not of the form in use since 1994. It may be an older plate: check with the declarant.
    .citizen = Plate: it seems misspelt, or of a very old vehicle. Can you check?
