ricevuta-regolare = La ricevuta è immediata e dice il termine e il significato del silenzio.
    .citizen = Hai avuto subito una ricevuta con tutto quello che serve sapere.

ricevuta-mancante = La ricevuta non è stata rilasciata: va generata all'atto della presentazione.
    .citizen = Ti spetta subito una ricevuta.

ricevuta-tardiva = La ricevuta è di { $data }, l'istanza di { $presentazione }: la ricevuta è immediata.
    .citizen = La ricevuta deve portare il giorno in cui ti sei presentato, { $presentazione }.

ricevuta-incompleta = La ricevuta non dice entro quando si risponde o che cosa significa il silenzio.
    .citizen = La ricevuta deve dirti entro quando avrai una risposta e che cosa succede se nessuno risponde.
