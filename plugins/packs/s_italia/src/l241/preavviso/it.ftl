preavviso-non-serve = L'esito non è negativo: il preavviso non serve.
    .citizen = La tua richiesta non è respinta.

preavviso-omesso = Manca il preavviso di rigetto: il diniego, anche parziale, non può essere adottato.
    .citizen = Prima di respingere la richiesta l'ufficio deve comunicarti i motivi e lasciarti rispondere.

preavviso-troppo-presto = Il tempo per le osservazioni finisce { $fine }: fino ad allora il diniego non può essere adottato.
    .citizen = Hai tempo fino a { $fine } per rispondere: prima di allora la richiesta non può essere respinta.

preavviso-comunicato = Il preavviso di rigetto è comunicato: le osservazioni possono arrivare fino a { $fine }.
    .citizen = Ti abbiamo scritto perché potremmo respingere la richiesta: puoi rispondere fino a { $fine }.

preavviso-tempo-troppo-breve = Per le osservazioni sono previsti { $giorni } giorni: la legge ne vuole almeno { $minimo }.
    .citizen = Per rispondere ti spettano almeno { $minimo } giorni.

preavviso-osservazioni-senza-risposta = Le osservazioni di { $data } non hanno risposta nel provvedimento: dare ragione del mancato accoglimento.
    .citizen = Il provvedimento deve rispondere alle osservazioni che hai presentato { $data }.

preavviso-rispettato = Il preavviso di rigetto è stato dato e il tempo per le osservazioni (fino a { $fine }) rispettato.
    .citizen = Sei stato avvisato in anticipo e hai potuto rispondere.

preavviso-materia-esclusa = Il procedimento è concorsuale o previdenziale: il preavviso non è dovuto.
    .citizen = In una graduatoria il preavviso non è previsto.
