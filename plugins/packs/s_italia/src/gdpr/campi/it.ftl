campi-nessuno = Il modulo non raccoglie dati.
    .citizen = Il modulo non chiede i tuoi dati.

campi-giustificati = Tutti i campi ({ $campi }) hanno una norma che li giustifica e un tempo di conservazione.
    .citizen = Il modulo chiede solo i dati che servono.

campi-senza-base = Campi senza una norma che li giustifichi: { $campi }. Toglierli o citare la norma.
    .citizen = Il modulo chiede dati che non servono.

campi-senza-tempo = Campi di cui non è detto per quanto si conservano: { $campi }.
    .citizen = Il modulo deve dire per quanto tempo i tuoi dati sono conservati.
