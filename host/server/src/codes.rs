//! Codes of the interface: rejections of requests.

digipro_vocab::codes! {
    /// No resource has this path, or it does not know the method.
    R0180 = "no such path or method", "percorso o metodo inesistente";
    /// A header, a parameter or the body is not what the operation takes.
    R0181 = "the request cannot be read", "la richiesta non è leggibile";
    /// The body has more bytes than are read.
    R0182 = "the request is too large", "la richiesta è troppo grande";
    /// More requests wait than are let wait.
    R0183 = "too much is asked at once", "troppe richieste contemporanee";
    /// Nothing has this key.
    R0184 = "no such resource", "risorsa inesistente";
    /// A search has a filter or sort that is not offered, or a cursor of another search.
    R0185 = "this cannot be asked so", "non si può chiedere in questo modo";
    /// Clients of this interface may ask it of others, and this service does not do it.
    R0186 = "this is not offered here", "operazione non disponibile";
    /// What was waited for has not come about in the time that the request allows.
    R0187 = "the time to wait is over", "il tempo di attesa è finito";
    /// An element instance to which something is written does not wait any more.
    R0188 = "nothing waits there", "lì nulla è in attesa";
    /// A user task is completed or cancelled.
    R0189 = "the task is over", "l'attività è conclusa";
    /// The rules deny what was submitted for a task.
    R0190 = "the rules deny what was submitted", "le regole negano quanto presentato";
    /// A time is changed for which nobody has the job.
    R0191 = "no worker has the job", "nessuno sta svolgendo il lavoro";
    /// No batch of this key is known to this node.
    R0192 = "no such batch", "operazione massiva inesistente";
    /// The operation takes JSON, and the body is announced as something else, or as nothing.
    R0200 = "the body is not announced as JSON", "il corpo non è dichiarato JSON";
    /// What was to be replaced is not what the caller has seen (`If-Match`).
    R0201 = "something else is there meanwhile", "nel frattempo c'è altro";
    /// Other records are due than the plan that was read says.
    R0202 = "the plan of retention is out of date", "il piano di conservazione è superato";
    /// More readers of news listen than are let listen.
    R0203 = "too many listen for news", "troppi in ascolto";
    /// Two cases wait for a message with the same name and key: an answer might reach the other one.
    R0240 = "the answer has two addresses", "risposta con due destinatari";
    /// The media type of a document is none that is kept.
    R0242 = "documents of this kind are not kept", "documenti di questo tipo non sono ammessi";
    /// The request shows nobody, or somebody who is not believed.
    R0220 = "who asks is not known", "richiedente non riconosciuto";
    /// The role does not allow the operation, or the data are another entity's.
    R0221 = "not allowed to the one who asks", "operazione non consentita";
    /// Nothing says who may ask this: an error of this program.
    R0224 = "nothing says who may ask", "nessuno è autorizzato";
    /// The provider of identities does not answer, so nobody can be believed or not.
    R0225 = "the provider of identities is away", "il gestore delle identità non risponde";
    /// No API key of this name or id holds.
    R0226 = "no such key", "chiave inesistente";
    /// An API key of this name holds already.
    R0227 = "the name of the key is taken", "nome della chiave già in uso";

    /// The engine failed on a request; what it was doing is not done.
    I0210 = "the service failed on a request", "il servizio ha fallito su una richiesta";
    /// The keys or the secret of the installation cannot be used.
    I0211 = "the keys cannot be used", "le chiavi non sono utilizzabili";
}
