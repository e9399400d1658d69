### r_sicili 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

## r_sicili.lr11_2015.estratto

sicilia-estratto-altro-atto = The act ({ $atto }) need not be published in extract.
    .citizen = This rule does not concern the act.

sicilia-estratto-pubblicato = The extract is online in time: it could be until { $entro }.
    .citizen = You can read a summary of the act on the municipality's site.

sicilia-estratto-da-pubblicare = The extract must be online by { $entro }, else the act is null.
    .citizen = The municipality will publish a summary of the act by { $entro }.

sicilia-estratto-nullo = The extract was to be online by { $entro }: the act is null. Adopt it again and publish it in time.
    .citizen = The act is not valid because it was not published by { $entro }.

## r_sicili.lr44_1991.pubblicazione

sicilia-albo-altro-atto = The act is no deliberation.
    .citizen = This rule does not concern the act.

sicilia-albo-non-integrale = The notice board does not hold the deliberation in full: publish it, with the omissions that privacy requires.
    .citizen = The municipality must publish the decision in full.

sicilia-albo-troppo-breve = Publication is set to { $giorni } days: the regional law wants at least { $minimo }.
    .citizen = The decision must stay published for at least { $minimo } days.

sicilia-albo-pubblicata = The deliberation stays on the notice board, in full, through { $fino }.
    .citizen = You can read the whole decision on the notice board until { $fino }.

sicilia-albo-rimossa-presto = The deliberation had to stay on the notice board through { $fino }: publish it again for the whole period.
    .citizen = The decision was taken off the notice board too early and will be published again.

## r_sicili.lr7_2019.termine

sicilia-termine-di-settore = The term is set by a norm of its sector.
    .citizen = The time for an answer is set by a law of its own.

sicilia-termine-ammesso = The term of { $giorni } days is allowed in Sicilia.
    .citizen = The municipality must answer within { $giorni } days.

sicilia-termine-senza-ragioni = Beyond { $ordinario } days, and up to { $massimo }, the term needs reasons that are missing: give them, or shorten it.
    .citizen = The municipality must explain why it needs more than { $ordinario } days.

sicilia-termine-eccessivo = The term of { $giorni } days is not allowed: in Sicilia it never exceeds { $massimo }.
    .citizen = The municipality cannot take more than { $massimo } days.
