affidamento-altra-procedura = There is no direct award.
    .citizen = The municipality compares several offers.

affidamento-sotto-soglia = The amount of { EURO($importo) } is below { EURO($soglia) }: direct award is allowed.
    .citizen = For this amount the municipality may choose directly.

affidamento-sopra-soglia = The amount of { EURO($importo) } is not below { EURO($soglia) }: a negotiated procedure is needed.
    .citizen = For this amount the municipality must compare several offers.
