//! Codes of the runner: rejections from R0120, incidents from I0201.

digipro_vocab::codes! {
    /// No definition has this digest, process or start event.
    R0120 = "no such definition", "definizione inesistente";
    /// No case has this number.
    R0122 = "no such case or task", "pratica o attività inesistente";
    /// Other processes were faster each time.
    R0123 = "the case changes too fast", "la pratica cambia troppo in fretta";
    /// A worker has a job of an element that gets another name, or the case is in a conversation with others.
    R0142 = "the case cannot migrate now", "la pratica non può migrare ora";
    /// The lease of a job has run out and somebody else has it.
    R0124 = "the job was handed to another worker", "il lavoro è stato affidato ad altri";
    /// The case is quarantined.
    R0125 = "the case is quarantined", "la pratica è in quarantena";
    /// The clock cannot go back, or is not a virtual one.
    R0126 = "the clock cannot be set", "l'orologio non si può regolare";
    /// A message with this name, key and id waits for a receiver.
    R0128 = "a message with this id waits already", "un messaggio con questo identificativo è già in attesa";
    /// Nobody waits for the message, and it begins nothing.
    R0129 = "nobody waits for the message", "nessuno attende il messaggio";
    /// A rule call cannot be turned into a vector that shows nobody.
    R0134 = "the rule call cannot be recorded", "l'interrogazione non si può registrare come vettore";

    /// The log of a case cannot be read with its definition.
    I0201 = "the case cannot be read", "la pratica non è leggibile";
    /// The engine failed while it worked on a case.
    I0202 = "the engine failed on the case", "il motore ha fallito sulla pratica";
    /// A timer is due and the case refuses it.
    I0203 = "a due timer is refused", "un timer scaduto è rifiutato";
}
