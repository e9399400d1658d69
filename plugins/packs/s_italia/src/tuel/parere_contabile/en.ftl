parere-contabile-altro-atto = The act is no proposal for a deliberation: no accounting opinion is needed.
    .citizen = This act needs no accounting opinion.

parere-contabile-indirizzo = It is mere guidance: no accounting opinion is needed.
    .citizen = The act only gives guidance: it needs no accounting opinion.

parere-contabile-senza-riflessi = The act touches neither finances nor assets of the entity: no accounting opinion is needed.
    .citizen = The act costs the municipality nothing: it needs no accounting opinion.

parere-contabile-presente = The accounting opinion was given.
    .citizen = The accounts office has checked the act.

parere-contabile-mancante = The accounting opinion is missing: the act touches finances or assets. Send it to the accounts office.
    .citizen = Before the decision the accounts office must check the act.
