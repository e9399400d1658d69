preavviso-2005-termine-nessuno = No notice: the term did not stop.
    .citizen = The time to answer did not stop.

preavviso-2005-termine-in-corso = After the notice the term ends on { $scadenza }.
    .citizen = After the notice the answer comes by { $scadenza }.

preavviso-2005-termine-scaduto = Even with the notice the term ended on { $scadenza }: record why it is late.
    .citizen = Even with the notice the answer was due by { $scadenza }.
