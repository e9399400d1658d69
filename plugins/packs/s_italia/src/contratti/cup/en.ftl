cup-non-dovuto = It is no public investment project.
    .citizen = This spending is no investment.

cup-indicato = The code { $cup } is stated.
    .citizen = The code of the project is there.

cup-mancante = The code of the project is missing: the act that pays for or allows the investment would be null.
    .citizen = Without the code of the project the act is void.
