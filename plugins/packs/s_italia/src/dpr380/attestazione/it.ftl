permesso-attestazione-non-chiesta = Nessuno ha chiesto l'attestazione.
    .citizen = Se vuoi una prova, puoi chiedere un'attestazione.

permesso-attestazione-rilasciata = L'attestazione è rilasciata.
    .citizen = Hai la prova scritta del permesso.

permesso-attestazione-in-corso = L'attestazione va rilasciata entro { $entro }.
    .citizen = Avrai l'attestazione entro { $entro }.

permesso-attestazione-tardiva = L'attestazione andava rilasciata entro { $entro }.
    .citizen = Dovevi avere l'attestazione entro { $entro }.

permesso-attestazione-altro = Non è un permesso di costruire.
    .citizen = La pratica non è un permesso di costruire.
