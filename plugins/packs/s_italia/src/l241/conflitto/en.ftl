conflitto-assente = The officer declared to have no conflict of interest.
    .citizen = Whoever takes care of your request declared to have no personal interest in it.

conflitto-non-dichiarato = The declaration on conflict of interest is missing: obtain it before going on.
    .citizen = Whoever takes care of your request has yet to declare whether they have a personal interest.

conflitto-parentela = The officer is related in degree { $grado } to a person concerned (limit: { $massimo }) and must abstain. Assign somebody else.
    .citizen = Whoever should have taken care of your request is related to a person concerned: somebody else will.

conflitto-interesse = The officer has interests of his own and must abstain. Assign somebody else.
    .citizen = Whoever should have taken care of your request has a personal interest: somebody else will.
