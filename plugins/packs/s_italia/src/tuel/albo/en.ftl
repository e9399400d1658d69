albo-altro-atto = The act is no deliberation: the entity's regulation says how long it stays on the notice board.
    .citizen = How long this act is published is for the municipality to say.

albo-durata-troppo-breve = Publication is set to { $giorni } days: the law wants at least { $minimo }.
    .citizen = The decision must stay published for at least { $minimo } days.

albo-pubblicata = The deliberation stays on the notice board through { $fino }.
    .citizen = You can read the decision on the notice board until { $fino }.

albo-rimossa-presto = The deliberation had to stay on the notice board through { $fino }: publish it again for the whole period.
    .citizen = The decision was taken off the notice board too early and will be published again.
