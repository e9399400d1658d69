istat-valido = Statistical code of the municipality: well written.
    .citizen = Code of the municipality: well written.

istat-assente = Statistical code of the municipality: not given.
    .citizen = Code of the municipality: not given.

istat-forma = Statistical code of the municipality: not of six digits. Zeros at its beginning count.
    .citizen = Code of the municipality: it seems misspelt. Can you check?
