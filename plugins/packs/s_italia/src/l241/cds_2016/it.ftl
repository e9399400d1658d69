cds-2016-completa = Tutte le amministrazioni si sono espresse.
    .citizen = Tutti gli uffici hanno risposto.

cds-2016-silenzio-assenso = Il termine è scaduto { $scadenza }: chi non ha risposto ({ $mancanti }) ha assentito senza condizioni.
    .citizen = Chi non ha risposto entro { $scadenza } ha detto di sì.

cds-2016-da-attendere = Mancano { $mancanti } risposte e possono arrivare fino a { $scadenza }.
    .citizen = Alcuni uffici devono ancora rispondere, fino a { $scadenza }.

cds-2016-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.
