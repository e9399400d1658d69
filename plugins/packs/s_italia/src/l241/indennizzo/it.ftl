indennizzo-altro-procedimento = Il procedimento non riguarda l'avvio o l'esercizio di un'impresa.
    .citizen = L'indennizzo è previsto solo per le pratiche delle imprese.

indennizzo-indicato = La comunicazione di avvio ricorda il diritto all'indennizzo.
    .citizen = Ti è stato detto che in caso di ritardo puoi essere indennizzato.

indennizzo-taciuto = La comunicazione di avvio deve ricordare il diritto all'indennizzo da ritardo, le modalità e i termini per chiederlo.
    .citizen = La lettera deve dirti che in caso di ritardo ti spetta un indennizzo.

indennizzo-nessun-ritardo = Il procedimento è concluso entro { $scadenza }: nessun indennizzo.
    .citizen = La risposta è arrivata in tempo.

indennizzo-decaduto = Il potere sostitutivo non è stato chiesto entro { $entro }: l'indennizzo non spetta.
    .citizen = L'indennizzo spetta a chi si rivolge al sostituto entro { $entro }.

indennizzo-dovuto = Sono dovuti { EURO($importo) } per { $giorni } giorni di ritardo.
    .citizen = Ti spettano { EURO($importo) } per { $giorni } giorni di ritardo.

indennizzo-insufficiente = Si liquidano { EURO($liquidato) }, ma ne sono dovuti { EURO($importo) } per { $giorni } giorni di ritardo.
    .citizen = Ti spettano { EURO($importo) }, non { EURO($liquidato) }.
