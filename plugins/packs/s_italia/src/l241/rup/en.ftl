rup-assegnato = The officer responsible is named: { $unita }.
    .citizen = Somebody in { $unita } takes care of your request.

rup-senza-unita = No unit is named as responsible: assign the application to a unit.
    .citizen = The municipality has yet to say which office takes care of your request.

rup-senza-nome = No officer is named for { $unita }: until then its head is responsible, and that must be written.
    .citizen = The municipality has yet to say who, in { $unita }, takes care of your request.
