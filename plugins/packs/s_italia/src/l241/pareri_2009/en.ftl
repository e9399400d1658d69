parere-2009-acquisito = The opinion is there.
    .citizen = The opinion has come.

parere-2009-senza = The opinion did not come by { $scadenza }: the administration may proceed without.
    .citizen = The opinion did not come by { $scadenza }: the office may go on.

parere-2009-da-attendere = The opinion may come until { $scadenza }: one does not proceed before.
    .citizen = The office waits for an opinion, until { $scadenza } at the latest.

parere-2009-indispensabile = The opinion protects environment, landscape, territory or health: one cannot do without.
    .citizen = This matter needs an opinion that protects environment or health: the office must have it.
