contratti-conflitto-nessuno = The officer is named and nobody has a conflict of interest.
    .citizen = Whoever chooses the firm has no interests of his own.

contratti-senza-rup = The officer responsible for the project is missing: name him in the first act.
    .citizen = The municipality must say who answers for the purchase.

contratti-conflitto-non-dichiarato = The declarations on conflict of interest are missing.
    .citizen = Whoever chooses the firm must declare his interests.

contratti-conflitto-presente = Somebody in the procedure has interests of his own: he must abstain and be replaced.
    .citizen = Whoever has personal interests may not choose the firm.
