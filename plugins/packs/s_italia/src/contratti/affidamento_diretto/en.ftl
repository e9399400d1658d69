affidamento-altra-procedura = There is no direct award.
    .citizen = The municipality compares several offers.

affidamento-sotto-soglia = The amount of { $importo } euro is below { $soglia }: direct award is allowed.
    .citizen = For this amount the municipality may choose directly.

affidamento-sopra-soglia = The amount of { $importo } euro is not below { $soglia }: a negotiated procedure is needed.
    .citizen = For this amount the municipality must compare several offers.
