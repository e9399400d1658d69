cig-non-dovuto = The spending does not come from a public contract.
    .citizen = This spending is no purchase.

cig-indicato = The code { $cig } is stated.
    .citizen = The code that makes the spending traceable is there.

cig-mancante = The code of the tender is missing: act, contract or payment cannot be completed.
    .citizen = The code that makes the spending traceable is missing.
