lombardia-permesso-non-recepito = The kit gives { $giorni } days where the regional law gives at most { $massimo }: correct the overlay.
    .citizen = In Lombardia the municipality must be faster: it has at most { $massimo } days.

lombardia-permesso-in-termine = The proposal was due by { $proposta } and the permit by { $scadenza }: the term is respected.
    .citizen = The municipality must decide by { $scadenza }.

lombardia-permesso-decorso = The proposal was due by { $proposta } and the permit by { $scadenza }: the regional term has passed.
    .citizen = The municipality was to decide by { $scadenza }.
