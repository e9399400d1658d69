cds-completa = All administrations have answered.
    .citizen = All offices have answered.

cds-silenzio-assenso = The term ended on { $scadenza }: whoever did not answer ({ $mancanti }) has assented without conditions.
    .citizen = Whoever did not answer by { $scadenza } has said yes.

cds-da-attendere = { $mancanti } answers are missing and may come until { $scadenza }.
    .citizen = Some offices still have to answer, until { $scadenza }.

cds-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.
