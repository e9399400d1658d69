cig-valido = Tender code: well written.
    .citizen = Tender code: well written.

cig-assente = Tender code: not given.
    .citizen = Tender code: not given.

cig-forma = Tender code: not of an expected form. Check on the platform of contracts.
    .citizen = Tender code: it seems misspelt.

cig-controllo = Tender code: its control characters do not agree. Check on the platform of contracts.
    .citizen = Tender code: it seems misspelt.
