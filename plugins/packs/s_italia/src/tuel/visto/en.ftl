visto-altro-atto = The act is not a manager's: the endorsement on coverage does not concern it.
    .citizen = This rule does not concern the act.

visto-senza-spesa = The act commits no spending: it takes effect without endorsement.
    .citizen = The act costs the municipality nothing and takes effect at once.

visto-apposto = The endorsement on coverage is given: the act takes effect from { $dal }.
    .citizen = The act takes effect from { $dal }.

visto-mancante = The endorsement on coverage is missing: the act has no effect. Send it to the accounts office.
    .citizen = The act has no effect yet: the accounts office must attest that the money is there.

visto-non-ancora = The endorsement bears the date { $dal }, later than today: correct it.
    .citizen = The act has no effect yet.
