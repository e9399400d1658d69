preavviso-2005-non-serve = L'esito non è negativo: il preavviso non serve.
    .citizen = La tua richiesta non è respinta.

preavviso-2005-omesso = Manca il preavviso di rigetto: il diniego, anche parziale, non può essere adottato.
    .citizen = Prima di respingere la richiesta l'ufficio deve comunicarti i motivi e lasciarti rispondere.

preavviso-2005-troppo-presto = Il tempo per le osservazioni finisce { $fine }: fino ad allora il diniego non può essere adottato.
    .citizen = Hai tempo fino a { $fine } per rispondere: prima di allora la richiesta non può essere respinta.

preavviso-2005-osservazioni-senza-risposta = Le osservazioni non hanno risposta nel provvedimento: dare ragione del mancato accoglimento.
    .citizen = Il provvedimento deve rispondere alle osservazioni che hai presentato.

preavviso-2005-rispettato = Il preavviso di rigetto è stato dato { $data }; secondo il testo di allora ha interrotto il termine.
    .citizen = Sei stato avvisato in anticipo e hai potuto rispondere.
