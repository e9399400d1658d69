cds-indizione-regolare = La conferenza è indetta entro { $entro }.
    .citizen = Gli uffici coinvolti sono stati chiamati in tempo.

cds-indizione-tardiva = La conferenza andava indetta entro { $entro }: registrare le ragioni del ritardo.
    .citizen = Gli uffici coinvolti andavano chiamati entro { $entro }.

cds-integrazioni-troppo-lunghe = Per chiedere integrazioni sono previsti { $giorni } giorni: il massimo è { $massimo }.
    .citizen = Per chiederti altri documenti gli uffici hanno al massimo { $massimo } giorni.

cds-indizione-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.
