art27-altro-atto = Non si pubblica un contributo.
    .citizen = Questa regola non riguarda la pubblicazione.

art27-completa = La pubblicazione dice tutto ciò che la legge vuole, in formato aperto.
    .citizen = Puoi sapere chi ha ricevuto il contributo, quanto e perché.

art27-incompleta = Nella pubblicazione manca: { $manca }. Completarla.
    .citizen = Il Comune deve dire di più su questo contributo.

art27-senza-beneficiario = Nella pubblicazione manca il beneficiario, e nessuna ragione impone di ometterlo.
    .citizen = Il Comune deve dire chi ha ricevuto il contributo.

art27-formato-chiuso = I dati non sono in una tabella in formato aperto: convertirli prima di pubblicarli.
    .citizen = I dati devono essere pubblicati in un formato che tutti possono usare.
