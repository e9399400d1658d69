//! Codes of rejected commands (`R00xx`) and of incidents (`I00xx`, rules `I01xx`).

use digipro_vocab::Code;
use serde::{Deserialize, Deserializer, Serializer, de};

digipro_vocab::codes! {
    /// An element is part of the standard and is read, but this version does not execute it.
    P0301 = "not yet executed", "non ancora eseguibile";
    /// Something that is needed to execute an element is missing or cannot be used.
    P0302 = "not enough to execute", "definizione insufficiente per l'esecuzione";
    /// What a process begins with depends on a case, which is not there yet.
    P0305 = "start depends on a case", "l'inizio dipende da una pratica";
    /// An expression reads a parameter whose name is not written out.
    P0676 = "name of a parameter not written out", "nome del parametro non scritto per esteso";
    /// A rule point or time limit is used that the kit does not declare.
    P0303 = "not declared by the kit", "non dichiarato dal kit";

    /// The ticket names nothing that is waited for: answered before, cancelled, or never given.
    R0001 = "nothing waits under this ticket", "nulla attende con questo numero";
    /// The ticket names something of another kind.
    R0002 = "the ticket is for something else", "il numero riguarda altro";
    /// The case has not begun.
    R0003 = "the case has not begun", "la pratica non è iniziata";
    /// The case has begun before.
    R0004 = "the case has already begun", "la pratica è già iniziata";
    /// The case is completed or cancelled.
    R0005 = "the case is over", "la pratica è conclusa";
    /// There is no such process or start event.
    R0006 = "no such process or start event", "processo o evento iniziale inesistente";
    /// The moment of the timer has not come.
    R0007 = "the timer is not due", "il timer non è scaduto";
    /// Reasons are missing.
    R0008 = "reasons are missing", "manca la motivazione";
    /// The answers of the rule packs do not fit what was asked.
    R0009 = "the answers do not fit the question", "le risposte non corrispondono alla richiesta";
    /// The rules are judging what was submitted.
    R0010 = "the rules are judging this task", "le regole stanno valutando questa attività";
    /// The incident is not one that a person can sign over.
    R0011 = "this incident cannot be signed over", "questo incidente non si supera con una firma";
    /// The variables of the command are larger than the limit.
    R0012 = "the variables are too large", "le variabili sono troppo grandi";
    /// The report of a pack is larger than the limit.
    R0013 = "the report is too large", "il rapporto è troppo grande";
    /// A variable's name is empty or too long.
    R0014 = "not a variable name", "nome di variabile non valido";

    /// A definition whose structure is another one cannot give a case its law.
    R0130 = "the structure is another one", "la struttura è diversa";
    /// The case has this law already.
    R0131 = "this law holds already", "questa norma è già applicata";
    /// Nobody is named who decides where the rules block or cannot say.
    R0133 = "a signature needs a name", "manca il nome di chi firma";

    /// Something in the case has no place in the definition to which it should migrate.
    R0140 = "the case cannot migrate", "la pratica non può migrare";
    /// The case has this definition already.
    R0141 = "the case has this definition already", "la pratica ha già questa definizione";
    /// The definition is of another kit or entity.
    R0143 = "definition of another kit or entity", "definizione di un altro kit o ente";
    /// A rename names what is not there, or gives two things one name.
    R0144 = "a rename does not fit", "una ridenominazione non torna";
    /// The definitions that a migration needs are not at hand.
    R0145 = "definitions not at hand", "definizioni non disponibili";

    /// What a modification cuts short or begins does not fit the case.
    R0146 = "the case cannot be modified so", "la pratica non si può modificare così";
    /// A modification would leave out a rule point or a time limit.
    R0147 = "law would be passed over", "si salterebbe una norma";
    /// What a modification would cut short is being judged by the rules, or was denied by them.
    R0148 = "the rules hold this back", "le regole lo trattengono";
    /// A change of a job says nothing, or what no job can be.
    R0149 = "the job cannot be changed to this", "il lavoro non può cambiare così";

    /// What was asked of the user task before has yet to be let through by its listeners.
    R0040 = "the task is changing", "l'attività sta cambiando";
    /// A listener answers what a listener may not.
    R0041 = "a listener may not do this", "un ascoltatore non può farlo";
    /// Somebody else has the user task.
    R0042 = "somebody else has the task", "l'attività è di un'altra persona";
    /// A user task is changed to something that it cannot be.
    R0043 = "the task cannot be changed to this", "l'attività non può cambiare così";
    /// The person has done what this task excludes in the same case.
    R0222 = "one person does not do both", "la stessa persona non può fare entrambe";
    /// The task is for other offices than those of the person.
    R0223 = "a task of another office", "attività di un altro ufficio";
    /// What is chosen in an ad-hoc subprocess is no choice of it, or comes too late.
    R0050 = "this cannot be chosen now", "non si può scegliere ora";

    /// What was filled into the form of a task is not what the form asks for.
    R0160 = "the form is not filled in as it asks", "il modulo non è compilato come richiesto";
    /// The form of a task asks for what nobody could keep to.
    R0161 = "the form cannot be kept to", "il modulo chiede ciò che non si può verificare";

    /// An expression could not be evaluated.
    I0001 = "an expression failed", "un'espressione non è calcolabile";
    /// A condition is neither true nor false.
    I0002 = "a condition is neither true nor false", "una condizione non è né vera né falsa";
    /// No condition holds and there is no default flow.
    I0003 = "no flow can be taken", "nessun flusso percorribile";
    /// An expression gave a value of another type than its place needs.
    I0004 = "a value has the wrong type", "un valore è del tipo sbagliato";
    /// Nothing catches a thrown error.
    I0005 = "nothing catches the error", "nessuno gestisce l'errore";
    /// A job has no attempts left.
    I0006 = "a job has no attempts left", "tentativi esauriti";
    /// The called process is not part of the definition.
    I0007 = "the called process does not exist", "il processo chiamato non esiste";
    /// A correlation key is neither text nor number.
    I0008 = "no correlation key", "manca la chiave di correlazione";
    /// A timer's expression does not give a moment, a duration or a cycle.
    I0009 = "a timer cannot be read", "timer non leggibile";
    /// The case made more steps after one command than the limit allows: a loop without a wait.
    I0010 = "too many steps in one go", "troppi passi consecutivi";
    /// What should happen to a time limit cannot.
    I0011 = "the time limit cannot do this", "il termine non lo consente";
    /// The case has more tokens, scopes or waits than the limit allows.
    I0012 = "the case is too large", "la pratica è troppo grande";
    /// A variable is larger than the limit.
    I0013 = "a variable is too large", "una variabile è troppo grande";
    /// The parameter with the length of a time limit has no value on the day.
    I0014 = "the length of the time limit is not known", "la durata del termine non è nota";
    /// A join waits for a token that cannot come any more.
    I0015 = "a join waits in vain", "un ricongiungimento attende invano";
    /// Something was to be begun in an ad-hoc subprocess that cannot be chosen there.
    I0032 = "this cannot be chosen in the ad-hoc subprocess", "non si può scegliere nel sottoprocesso ad hoc";
    /// None of the output sets that an activity declares has all its values.
    I0031 = "the outputs that the activity declares are not there", "mancano i dati in uscita dichiarati dall'attività";

    /// A decision cannot be taken: the model has an error, or the inputs break what it allows.
    I0050 = "a decision cannot be taken", "una decisione non può essere presa";
    /// The decision that an expression names is not part of the definition.
    I0051 = "the decision does not exist", "la decisione non esiste";

    /// The job of a listener has no attempts left.
    I0040 = "a listener has no attempts left", "tentativi dell'ascoltatore esauriti";

    /// The rules deny what is about to happen.
    I0101 = "the rules deny", "le regole non lo consentono";
    /// A rule pack failed to answer.
    I0102 = "a rule pack failed", "un pacchetto di regole non ha risposto";
    /// No regime covers the day of the act.
    I0103 = "the law of that day is not encoded", "la norma di quella data non è codificata";
    /// The day of the act is not known.
    I0104 = "the day of the act is not known", "la data dell'atto non è nota";
    /// A rule could not decide on the facts.
    I0105 = "a rule cannot decide on these facts", "una regola non può decidere su questi fatti";
    /// The value of a parameter on the day of the act breaks the bound that the law sets to the levels below.
    I0106 = "a parameter breaks its bound", "un parametro viola il proprio limite";
    /// An expression reads a parameter that has no value on that day.
    I0107 = "a parameter has no value on that day", "un parametro non ha valore in quel giorno";
}

/// The code with this id.
#[must_use]
pub fn find(id: &str) -> Option<Code> {
    ALL.iter().copied().find(|code| code.id == id)
}

/// Writes a code as its id and reads it back.
pub(crate) mod as_id {
    use super::{Code, Deserialize, Deserializer, Serializer, de, find};

    pub fn serialize<S: Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(code.id)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Code, D::Error> {
        let id = String::deserialize(deserializer)?;
        find(&id).ok_or_else(|| de::Error::custom(format!("unknown code `{id}`")))
    }
}
