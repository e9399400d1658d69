bollo-esente = No stamp duty is due: { $norma }.
    .citizen = You need not pay stamp duty.

bollo-esente-senza-norma = An exemption from stamp duty is claimed without saying under which norm: ask for it.
    .citizen = Not to pay stamp duty you must name the norm that exempts you.

bollo-assolto = The stamp duty ({ $importo } euro) is paid.
    .citizen = The stamp duty is paid.

bollo-mancante = The stamp duty ({ $importo } euro) is not fully paid: ask to put it right; the act stays valid.
    .citizen = You must pay stamp duty of { $importo } euro.
