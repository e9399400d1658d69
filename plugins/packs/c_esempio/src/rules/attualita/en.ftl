fatti-attuali = The act rests on facts that are recent and were known.
    .citizen = The decision is based on recent facts.

fatti-vecchi = The facts are from more than { $giorni } days before the act: check them again.
    .citizen = The decision is based on facts checked more than { $giorni } days before: they have to be checked again.

fatti-futuri = The facts are dated after the act: correct the date or wait.
    .citizen = The facts are dated after the decision.

fatti-non-ancora-noti = The facts became known only after the act: they cannot support it.
    .citizen = The decision cannot be based on what became known later.
