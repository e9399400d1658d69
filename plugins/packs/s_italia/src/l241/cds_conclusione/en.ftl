cds-conclusione-non-ancora = The term of the conference ends on { $scadenza }.
    .citizen = The offices may still answer, until { $scadenza }.

cds-conclusione-regolare = The determination is taken by { $entro }.
    .citizen = The decision came in time.

cds-conclusione-tardiva = The determination was due by { $entro }: record why it is late.
    .citizen = The decision was due by { $entro }.

cds-conclusione-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.
