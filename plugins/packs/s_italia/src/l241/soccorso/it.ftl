soccorso-non-serve = Non c'è nulla da chiedere al richiedente.
    .citizen = La tua richiesta è chiara.

soccorso-prestato = Il richiedente è stato invitato a precisare l'istanza.
    .citizen = Ti abbiamo chiesto di precisare la richiesta.

soccorso-omesso = L'istanza non è chiara e il richiedente non è stato invitato a precisarla: farlo prima di respingerla.
    .citizen = Prima di respingere la richiesta l'ufficio deve chiederti di precisarla.
