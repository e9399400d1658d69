bollo-esente = Il bollo non è dovuto: { $norma }.
    .citizen = Non devi pagare il bollo.

bollo-esente-senza-norma = È dichiarata un'esenzione dal bollo senza dire in base a quale norma: chiederla.
    .citizen = Per non pagare il bollo devi indicare la norma che ti esenta.

bollo-assolto = Il bollo ({ $importo } euro) è assolto.
    .citizen = Il bollo è pagato.

bollo-mancante = Il bollo ({ $importo } euro) non è assolto per intero: chiedere la regolarizzazione; l'atto resta valido.
    .citizen = Devi pagare il bollo di { $importo } euro.
