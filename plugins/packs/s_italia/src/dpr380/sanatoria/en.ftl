sanatoria-non-chiesta = No regularisation is asked for.
    .citizen = The matter is no regularisation.

sanatoria-decisa = The office has decided.
    .citizen = The office has answered.

sanatoria-in-corso = The term ends on { $scadenza }.
    .citizen = The office may answer until { $scadenza }.

sanatoria-accolta = The forty-five days ended on { $scadenza }: the minor nonconformity is regularised by silence.
    .citizen = The office did not answer by { $scadenza }: the regularisation is granted.

sanatoria-rifiutata = The sixty days ended on { $scadenza }: the application is deemed refused.
    .citizen = The office did not answer by { $scadenza }: that is a no, and you can appeal.

sanatoria-altro = It is no regularisation of a building.
    .citizen = The matter is no regularisation.
