cds-conclusione-non-ancora = Il termine della conferenza scade { $scadenza }.
    .citizen = Gli uffici possono ancora rispondere, fino a { $scadenza }.

cds-conclusione-regolare = La determinazione è adottata entro { $entro }.
    .citizen = La decisione è arrivata in tempo.

cds-conclusione-tardiva = La determinazione andava adottata entro { $entro }: registrare le ragioni del ritardo.
    .citizen = La decisione era dovuta entro { $entro }.

cds-conclusione-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.
