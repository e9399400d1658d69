### c_a323 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

## c_a323.foia.termine

anzio-termine-mantenuto = The term is { $giorni } days, as the regulation promises.
    .citizen = The municipality of Anzio answers within { $giorni } days, sooner than the law asks.

anzio-termine-allungato = The term is { $giorni } days: the regulation promises { $promessi }. Correct the overlay.
    .citizen = The municipality of Anzio promised to answer within { $promessi } days.

## c_a323.foia.assegnazione

anzio-assegnazione-tempestiva = The application is assigned in time: it could be until { $fine }.
    .citizen = Your request reached in time the office that holds the data.

anzio-assegnazione-tardiva = The application was to be assigned by { $fine }: record the reasons for the delay.
    .citizen = Your request reached late the office that holds the data.

## c_a323.organo

anzio-organo-altro-atto = The act is neither the Council's nor the Giunta's: the commission does not change who makes it.
    .citizen = This rule does not concern the act.

anzio-organo-commissione = The extraordinary commission deliberates, with the powers of Council and Giunta.
    .citizen = The extraordinary commission decides in the place of the elected organs.

anzio-organo-sciolto = The act is put to { $organo }, but the Council is dissolved: the extraordinary commission deliberates.
    .citizen = In this period the extraordinary commission decides for the municipality of Anzio.

## c_a323.organo

anzio-eletti-altro-atto = The act is neither the Council's nor the Giunta's.
    .citizen = This rule does not concern the act.

anzio-eletti-deliberano = The commission has ended: the elected organ deliberates ({ $organo }).
    .citizen = The elected organs decide again.

anzio-eletti-in-attesa = The elected organs have not taken office yet: the extraordinary commission deliberates until then.
    .citizen = Until the elected organs take office the extraordinary commission decides.

anzio-eletti-commissione-cessata = The extraordinary commission has ended: the deliberation belongs to the elected organs.
    .citizen = This decision now belongs to the elected organs.

## c_a323.osp.anticipo

anzio-anticipo-altro-procedimento = No occupation of public ground is asked for.
    .citizen = This rule does not concern your application.

anzio-anticipo-rispettato = The application comes { $giorni } days before the occupation.
    .citizen = You applied in time, { $giorni } days before.

anzio-anticipo-urgente = The application comes { $giorni } days before the occupation, but urgency is explained.
    .citizen = Your application is urgent: { $giorni } days in advance are enough.

anzio-anticipo-tardi = The application comes { $giorni } days before the occupation: { $minimo } are needed. Propose another date, or ask why it is urgent.
    .citizen = You applied { $giorni } days before: { $minimo } are needed. You can move the date or explain why it is urgent.
