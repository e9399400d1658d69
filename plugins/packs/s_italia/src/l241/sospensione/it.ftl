sospensione-concessa = Il termine è sospeso e riprende, al più tardi, { $ripresa }: la nuova scadenza è { $scadenza }.
    .citizen = Il tempo per rispondere si ferma fino a { $ripresa }, non oltre. La risposta arriva entro { $scadenza }.

sospensione-seconda = Il termine è già stato sospeso: la legge ammette una sola sospensione.
    .citizen = L'ufficio ha già fermato il tempo una volta: non può farlo ancora.

sospensione-dato-disponibile = L'informazione è già in possesso dell'amministrazione, o si acquisisce da un'altra: il termine non si sospende.
    .citizen = L'ufficio ha già quel dato, o può procurarselo: il tempo non si ferma.

sospensione-per-l-istante = Si chiedono documenti che deve l'istante: l'ente non ha consentito di sospendere per questo. Usare il soccorso istruttorio.
    .citizen = Ti possono chiedere un documento che manca, ma il tempo non si ferma.

sospensione-troppo-lunga = Sono previsti { $giorni } giorni di sospensione: la legge ne ammette { $massimo }.
    .citizen = Il tempo può fermarsi al massimo { $massimo } giorni.

sospensione-altra = Il termine si ferma per i controinteressati, secondo le regole dell'accesso.
    .citizen = Il tempo si ferma perché altre persone devono essere sentite.
