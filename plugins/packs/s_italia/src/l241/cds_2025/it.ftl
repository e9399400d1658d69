cds-2025-completa = Tutte le amministrazioni si sono espresse.
    .citizen = Tutti gli uffici hanno risposto.

cds-2025-silenzio-assenso = Il termine è scaduto { $scadenza }: chi non ha risposto ({ $mancanti }) ha assentito senza condizioni.
    .citizen = Chi non ha risposto entro { $scadenza } ha detto di sì.

cds-2025-da-attendere = Mancano { $mancanti } risposte e possono arrivare fino a { $scadenza }.
    .citizen = Alcuni uffici devono ancora rispondere, fino a { $scadenza }.

cds-2025-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.
