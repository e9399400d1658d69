registro-completo = La richiesta è nel registro degli accessi, con esito e data ({ $data }).
    .citizen = La tua richiesta è nel registro pubblico degli accessi, senza il tuo nome.

registro-omesso = La richiesta non è nel registro degli accessi: iscriverla prima di chiudere.
    .citizen = La tua richiesta deve essere annotata nel registro degli accessi.
