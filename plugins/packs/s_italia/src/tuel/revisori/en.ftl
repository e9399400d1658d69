revisori-non-serve = On this matter no opinion of the auditors is needed.
    .citizen = The auditors need not be heard on this act.

revisori-parere-reso = The auditors have given their opinion.
    .citizen = The auditors have examined the act.

revisori-parere-mancante = The opinion of the auditors is missing ({ $materia }): the proposal cannot go to the Council.
    .citizen = Before the Council decides, the auditors must give their opinion.
