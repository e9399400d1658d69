### c_esempio 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

## c_esempio.oggetto

oggetto-identificato = The application identifies the data or documents requested.
    .citizen = Your request says clearly what you ask for.

oggetto-non-identificabile = The application does not identify the data or documents requested: invite the applicant to specify.
    .citizen = To answer we need to understand which data or documents you ask for: can you specify?

## c_esempio.attesa

attesa-nessun-controinteressato = There are no third parties with an opposed interest.
    .citizen = Nobody else is concerned by your request.

attesa-trascorsa = The third parties have had the time to oppose.
    .citizen = The people concerned were told and have had the time to answer.

attesa-non-trascorsa = { $giorni } days have not yet passed since the last third party was told.
    .citizen = The people concerned have { $giorni } days to answer: they have not yet passed.

## c_esempio.attualita

fatti-attuali = The act rests on facts that are recent and were known.
    .citizen = The decision is based on recent facts.

fatti-vecchi = The facts are from more than { $giorni } days before the act: check them again.
    .citizen = The decision is based on facts checked more than { $giorni } days before: they have to be checked again.

fatti-futuri = The facts are dated after the act: correct the date or wait.
    .citizen = The facts are dated after the decision.

fatti-non-ancora-noti = The facts became known only after the act: they cannot support it.
    .citizen = The decision cannot be based on what became known later.
