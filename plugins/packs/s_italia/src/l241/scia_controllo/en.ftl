scia-controllo-in-corso = Control is possible until { $scadenza }.
    .citizen = The office may check until { $scadenza }.

scia-controllo-interrotto = The invitation to conform interrupts the term: it starts afresh when the measures are communicated.
    .citizen = The time for checking stands until you say that you have remedied.

scia-consolidata = The term ended on { $scadenza }: the activity stands. Annulment ex officio is left until { $autotutela }.
    .citizen = The office has nothing to say: the activity is final.

scia-atto-in-tempo = The act is in time: the term ends on { $scadenza }.
    .citizen = The office stepped in in time.

scia-atto-tardivo = The term ended on { $scadenza }: a ban or an invitation has no effect. Annulment ex officio is left until { $autotutela }.
    .citizen = The office stepped in after { $scadenza }: the ban has no effect.

scia-conformazione-breve = { $giorni } days are given to conform: the law wants { $minimo } at least.
    .citizen = You are due { $minimo } days at least to remedy.
