### c_f158 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

## c_f158.osp.manifestazioni

osp-area-libera = The area is not among those of the calendar of events.
    .citizen = No events are planned in the area that you asked for.
osp-fuori-periodo = The occupation does not meet the days of the event.
    .citizen = Your occupation does not fall on the days of the event.
osp-sgombero-previsto = The concession provides that the soil is cleared by { $entro }.
    .citizen = For the event you will have to clear the soil by { $entro }.
osp-sgombero-mancante = The concession does not provide for clearing the soil for the event that begins on { $inizio }.
    .citizen = An event begins on { $inizio }: the concession must say when the soil is cleared.
osp-sgombero-tardivo = The soil is cleared too late: it must be free by { $entro }.
    .citizen = The soil must be cleared by { $entro }: the day given is too late.

## c_f158.osp.passaggio

osp-passaggio-libero = { $metri } metres stay free for pedestrians: at least { $minimo } are due.
    .citizen = There is room enough for those who walk by.
osp-passaggio-stretto = { $metri } metres stay free for pedestrians, but at least { $minimo } are due.
    .citizen = You must leave at least { $minimo } metres free for those who walk by: { $metri } are left.
osp-senza-marciapiede = The occupation is not on a pavement.
    .citizen = The occupation that you asked for does not touch the pavement.
