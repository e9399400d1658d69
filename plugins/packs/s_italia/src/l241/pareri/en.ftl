parere-acquisito = The opinion is there.
    .citizen = The opinion has come.

parere-senza = The opinion did not come by { $scadenza }: one proceeds without.
    .citizen = The opinion did not come by { $scadenza }: the office goes on.

parere-da-attendere = The opinion may come until { $scadenza }: one does not proceed before.
    .citizen = The office waits for an opinion, until { $scadenza } at the latest.

parere-indispensabile = The opinion protects environment, landscape, territory or health: one cannot do without.
    .citizen = This matter needs an opinion that protects environment or health: the office must have it.
