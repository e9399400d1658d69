sostitutivo-2012-senza-titolare = Nobody is named as substitute authority, or the name is not published: the sheet cannot go out.
    .citizen = The municipality must say whom to turn to if the office does not answer.

sostitutivo-2012-indicato = The substitute authority is named and published.
    .citizen = The site says whom to turn to if the office does not answer.

sostitutivo-2012-non-scaduto = The term ends on { $scadenza }: no substitution yet.
    .citizen = The office has until { $scadenza }.

sostitutivo-2012-in-corso = The substitute concludes by { $entro }, half the original term.
    .citizen = The substitute answers by { $entro }.

sostitutivo-2012-scaduto = The substitute's term ended too, on { $entro }. Report it for discipline and evaluation.
    .citizen = The substitute is late too, since { $entro }. You can turn to the court.

sostitutivo-2012-non-richiesto = The term ended on { $scadenza }, but nobody asked the substitute.
    .citizen = The office did not answer by { $scadenza }: you can ask the substitute.
