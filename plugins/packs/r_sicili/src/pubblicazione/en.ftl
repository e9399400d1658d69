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
