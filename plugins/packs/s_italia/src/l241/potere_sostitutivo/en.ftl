sostitutivo-senza-titolare = Nobody is named as substitute authority, or the name is not published: the sheet cannot go out.
    .citizen = The municipality must say whom to turn to if the office does not answer.

sostitutivo-indicato = The substitute authority is named and published.
    .citizen = The site says whom to turn to if the office does not answer.

sostitutivo-non-scaduto = The term ends on { $scadenza }: no substitution yet.
    .citizen = The office has until { $scadenza }.

sostitutivo-in-corso = The substitute concludes by { $entro }, half the original term.
    .citizen = The substitute answers by { $entro }.

sostitutivo-scaduto = The substitute's term ended too, on { $entro }. Report it for discipline and evaluation.
    .citizen = The substitute is late too, since { $entro }. You can turn to the court.

sostitutivo-da-attivare = The term ended on { $scadenza }: the substitute proceeds ex officio or on request.
    .citizen = The office did not answer by { $scadenza }: the substitute must, even if you do not ask.
