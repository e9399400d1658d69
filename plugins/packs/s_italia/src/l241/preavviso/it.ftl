preavviso-non-serve = L'esito non è negativo: il preavviso non serve.
    .citizen = La tua richiesta non è respinta.

preavviso-omesso = Manca il preavviso di rigetto: il diniego, anche parziale, non può essere adottato.
    .citizen = Prima di respingere la richiesta l'ufficio deve comunicarti i motivi e lasciarti rispondere.

preavviso-troppo-presto = Il tempo per le osservazioni finisce il giorno { $fine }: fino ad allora il diniego non può essere adottato.
    .citizen = Hai tempo fino al giorno { $fine } per rispondere: prima di allora la richiesta non può essere respinta.

preavviso-comunicato = Il preavviso di rigetto è comunicato: le osservazioni possono arrivare fino al giorno { $fine }.
    .citizen = Ti abbiamo scritto perché potremmo respingere la richiesta: puoi rispondere fino al giorno { $fine }.

preavviso-tempo-troppo-breve = Per le osservazioni sono previsti { $giorni } giorni: la legge ne vuole almeno { $minimo }.
    .citizen = Per rispondere ti spettano almeno { $minimo } giorni.

preavviso-osservazioni-senza-risposta = Le osservazioni del giorno { $data } non hanno risposta nel provvedimento: dare ragione del mancato accoglimento.
    .citizen = Il provvedimento deve rispondere alle osservazioni che hai presentato il giorno { $data }.

preavviso-rispettato = Il preavviso di rigetto è stato dato e il tempo per le osservazioni (fino al giorno { $fine }) rispettato.
    .citizen = Sei stato avvisato in anticipo e hai potuto rispondere.
