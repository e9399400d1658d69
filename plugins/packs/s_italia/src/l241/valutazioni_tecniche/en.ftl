valutazione-resa = The technical evaluation is there.
    .citizen = The technical check has come.

valutazione-sostituita = The evaluation was asked of another body or a university.
    .citizen = The technical check was given to others.

valutazione-in-corso = The evaluation may come until { $scadenza }.
    .citizen = The technical check may come until { $scadenza }.

valutazione-da-chiedere-ad-altri = The evaluation did not come by { $scadenza }: another technical body or a university must be asked.
    .citizen = The technical check did not come by { $scadenza }: the office must ask others.

valutazione-indispensabile = The evaluation protects environment, landscape or health: no other body can give it.
    .citizen = In this matter only those who protect environment or health can do the check.
