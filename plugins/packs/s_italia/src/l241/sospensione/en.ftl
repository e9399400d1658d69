sospensione-concessa = The term is suspended and runs again, at the latest, from { $ripresa }: it now ends on { $scadenza }.
    .citizen = The time to answer stops until { $ripresa } and no longer. The answer comes by { $scadenza }.

sospensione-seconda = The term was suspended before: the law allows it once.
    .citizen = The office has stopped the clock once already: it may not do so again.

sospensione-dato-disponibile = The administration holds the information, or gets it from another one: the term is not suspended.
    .citizen = The office has that piece of information, or can get it: the clock does not stop.

sospensione-per-l-istante = What is asked for is due from the applicant: the entity has not allowed a suspension for that. Ask for what is missing instead.
    .citizen = You can be asked for a missing document, but the clock does not stop.

sospensione-troppo-lunga = A suspension of { $giorni } days is foreseen: the law allows { $massimo }.
    .citizen = The clock may stop for { $massimo } days at most.

sospensione-altra = The term stops for third parties, under the rules on access.
    .citizen = The clock stops because other people must be heard.
