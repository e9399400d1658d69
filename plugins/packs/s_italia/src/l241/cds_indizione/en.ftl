cds-indizione-regolare = The conference is called by { $entro }.
    .citizen = The offices concerned were called in time.

cds-indizione-tardiva = The conference had to be called by { $entro }: record why it was late.
    .citizen = The offices concerned had to be called by { $entro }.

cds-integrazioni-troppo-lunghe = { $giorni } days are foreseen to ask for more: the maximum is { $massimo }.
    .citizen = The offices have { $massimo } days at most to ask you for more.

cds-indizione-altra-fase = The conference is in another phase.
    .citizen = The conference of offices is in another phase.
