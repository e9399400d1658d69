piattaforma-usata = La procedura si svolge su una piattaforma certificata.
    .citizen = L'acquisto passa da una piattaforma riconosciuta.

piattaforma-omessa = La procedura non si svolge su una piattaforma certificata: il CIG non può essere acquisito.
    .citizen = L'acquisto deve passare da una piattaforma riconosciuta.
