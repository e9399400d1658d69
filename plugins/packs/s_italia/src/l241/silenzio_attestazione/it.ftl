attestazione-non-chiesta = Nessuno ha chiesto l'attestazione.
    .citizen = Se vuoi una prova, puoi chiedere un'attestazione.

attestazione-rilasciata = L'attestazione è rilasciata.
    .citizen = Hai la prova scritta che la domanda è accolta.

attestazione-in-corso = L'attestazione va rilasciata entro { $entro }.
    .citizen = Avrai l'attestazione entro { $entro }.

attestazione-sostituita = L'attestazione non è stata rilasciata entro { $entro }: la sostituisce la dichiarazione del privato (art. 47 DPR 445/2000).
    .citizen = L'ufficio non ti ha dato l'attestazione entro { $entro }: basta una tua dichiarazione.

attestazione-altro = In questo procedimento non vi è un silenzio da attestare.
    .citizen = In questa pratica il silenzio non vale come un sì.
