art27-altro-atto = No grant is being published.
    .citizen = This rule does not concern the publication.

art27-completa = The publication says all that the law wants, in an open format.
    .citizen = You can know who received the grant, how much and why.

art27-incompleta = The publication lacks: { $manca }. Complete it.
    .citizen = The municipality must say more on this grant.

art27-senza-beneficiario = The publication lacks the beneficiary, and nothing requires to leave it out.
    .citizen = The municipality must say who received the grant.

art27-formato-chiuso = The data are not in a table in an open format: convert them before publishing.
    .citizen = The data must be published in a format that everybody can use.
