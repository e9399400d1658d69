lombardia-permesso-in-termine = The proposal was due by { $proposta } and the permit by { $scadenza }: the term is respected.
    .citizen = The municipality must decide by { $scadenza }.

lombardia-permesso-decorso = The proposal was due by { $proposta } and the permit by { $scadenza }: the regional term has passed.
    .citizen = The municipality was to decide by { $scadenza }.
