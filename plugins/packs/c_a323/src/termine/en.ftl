anzio-termine-mantenuto = The term is { $giorni } days, as the regulation promises.
    .citizen = The municipality of Anzio answers within { $giorni } days, sooner than the law asks.

anzio-termine-allungato = The term is { $giorni } days: the regulation promises { $promessi }. Correct the overlay.
    .citizen = The municipality of Anzio promised to answer within { $promessi } days.
