@NAME@-ordinaria = The application is not urgent: the shorter term does not apply.
    .citizen = Your request follows the ordinary times.

@NAME@-in-tempo = The urgent application is answered in { $giorni } days, within the { $massimo } promised.
    .citizen = We answer in { $giorni } days: for urgent requests we promise { $massimo } at most.

@NAME@-in-ritardo = The urgent application is answered after { $giorni } days: the regulation allows { $massimo }.
    .citizen = The answer to your urgent request is late: { $giorni } days instead of { $massimo }.
