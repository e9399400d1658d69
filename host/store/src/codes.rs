//! Codes of the store: `R01xx`, up to R0119, R0132 and R0170; the runner's begin at R0120. `I0230` to `I0249` are those of
//! databases on other machines, of moving and of backups.

digipro_vocab::codes! {
    /// The database was written by a newer version of the program.
    R0101 = "database written by a newer version", "base dati scritta da una versione più recente";
    /// The file is no database, or another program's.
    R0102 = "not a database of this program", "il file non è una base dati di questo programma";
    /// The database file is damaged.
    R0103 = "database is damaged", "base dati danneggiata";
    /// Another process holds the database.
    R0104 = "database is in use", "base dati occupata";
    /// No space is left on the disk.
    R0105 = "no space left on the disk", "spazio su disco esaurito";
    /// The database cannot be read or written.
    R0106 = "database cannot be read or written", "base dati non leggibile o non scrivibile";
    /// A record, payload or artifact is larger than allowed.
    R0107 = "record too large", "registrazione troppo grande";
    /// More writes are waiting than the store accepts.
    R0108 = "store is overloaded", "archivio sovraccarico";
    /// A record does not name what it carries, so the chain would not cover it.
    R0109 = "record does not name its payload", "la registrazione non nomina il suo contenuto";
    /// It is not known whether the last write was kept.
    R0110 = "outcome of the write is not known", "esito della scrittura non noto";
    /// No case has this number.
    R0111 = "no such case", "pratica inesistente";
    /// The store has stopped.
    R0112 = "store has stopped", "archivio fermo";
    /// A stored value cannot be read back.
    R0113 = "stored value cannot be read", "valore archiviato non leggibile";
    /// The database was written by an older version, and is to be read only.
    R0132 = "database written by an older version", "base dati scritta da una versione precedente";
    /// A value does not fit its column, a cursor is of another search, or too much is asked at once.
    R0170 = "the search cannot be done", "ricerca non eseguibile";
    /// The database does not take a value.
    I0230 = "value that the database does not take", "valore che la base dati non accetta";
    /// The address of a database cannot be used.
    I0231 = "address of the database cannot be used", "indirizzo della base dati non utilizzabile";
    /// The database does not let the program in.
    I0232 = "database does not let the program in", "la base dati rifiuta l'accesso";
    /// A migration that was applied is not the one that is known.
    I0233 = "schema of the database was changed", "schema della base dati modificato";
    /// A store is copied only into an empty one.
    I0234 = "store is not empty", "l'archivio non è vuoto";
    /// A copy is not what the source was.
    I0235 = "copy cannot be used", "copia non utilizzabile";
}
