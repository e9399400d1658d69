accesso-sospensione-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-sospensione-altro-motivo = Il termine non si ferma per i controinteressati, ma per un altro motivo ({ $motivo }): lo verifica la sua regola.
    .citizen = Il tempo per rispondere si ferma per un altro motivo.

accesso-sospensione-senza-base = Nessuna norma statale ferma il termine mentre i controinteressati rispondono: dire su quale base, o lasciarlo correre.
    .citizen = Il tempo per rispondere non dovrebbe fermarsi mentre le altre persone vengono sentite.
