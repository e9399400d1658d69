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
