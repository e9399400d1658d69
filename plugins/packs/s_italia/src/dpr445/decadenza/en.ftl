decadenza-nessuna = No false declaration and no ban in force.
    .citizen = Nothing stands in the way of the grant.

decadenza-beneficio-perduto = The benefit rests on an untrue declaration: it is lost.
    .citizen = The grant is lost because a declaration was not true.

decadenza-divieto = The beneficiary lost a benefit on { $decaduto }: no grants until { $fine }.
    .citizen = After a false declaration no grants can be had until { $fine }.

decadenza-salvo-disagio = The ban stands, but support for minors and for particular hardship remains.
    .citizen = Support for minors and for hardship remains.
