cup-2003-non-dovuto = It is no public investment project.
    .citizen = This spending is no investment.

cup-2003-indicato = The code { $cup } is stated.
    .citizen = The code of the project is there.

cup-2003-mancante = The code is missing that every public investment project must have.
    .citizen = The code of the project is missing.
