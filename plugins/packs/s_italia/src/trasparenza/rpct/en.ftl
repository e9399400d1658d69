rpct-rischio-basso = The plan does not find a high risk in this procedure ({ $rischio }).
    .citizen = This case needs no special checks.

rpct-misure-rispettate = Different people prepare and decide, and staff rotate.
    .citizen = Several people check this case.

rpct-stesso-addetto = Who decides is who prepared: in a procedure of high risk let another decide, or tell the officer against corruption.
    .citizen = This case must be decided by another person than the one who prepared it.

rpct-senza-rotazione = The rotation in the plan is not respected: record why and tell the officer against corruption.
    .citizen = The municipality must explain why always the same person deals with it.
