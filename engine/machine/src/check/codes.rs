//! Codes of the rules of the standard and of the dialect (P02xx) and of listeners (P032x).

digipro_vocab::codes! {
    /// A sequence flow without source or target, or with one that is no flow node.
    P0201 = "sequence flow without an end", "flusso senza un estremo";
    /// A sequence flow between scopes or pools, a message flow within a pool.
    P0202 = "flow leaves its scope", "flusso che esce dal suo ambito";
    /// A node names an incoming or outgoing flow that is not one.
    P0203 = "node and flow disagree", "nodo e flusso in disaccordo";
    /// A process in which nothing begins.
    P0204 = "nothing in the process begins", "nulla nel processo ha inizio";
    /// More than one none start event.
    P0205 = "two none start events", "due eventi iniziali semplici";
    /// Two start events for one message or signal.
    P0206 = "two start events wait for the same", "due eventi iniziali in attesa della stessa cosa";
    /// A flow to a start event.
    P0207 = "start event with an incoming flow", "evento iniziale con flusso entrante";
    /// A flow from an end event.
    P0208 = "end event with an outgoing flow", "evento finale con flusso uscente";
    /// A flow to a boundary event.
    P0209 = "boundary event with an incoming flow", "evento di confine con flusso entrante";
    /// A boundary event that is not on an activity of its scope.
    P0210 = "boundary event without its activity", "evento di confine senza attività";
    /// A boundary event or intermediate catch event that waits for nothing.
    P0211 = "event waits for nothing", "evento che non attende nulla";
    /// An error that is caught without interrupting.
    P0212 = "error caught without interrupting", "errore gestito senza interrompere";
    /// Two events of one activity or scope catch the same.
    P0213 = "caught twice", "gestito due volte";
    /// A default flow that does not leave the node.
    P0214 = "default flow is not an own flow", "flusso predefinito altrui";
    /// A default flow with a condition.
    P0215 = "default flow with a condition", "flusso predefinito con condizione";
    /// A condition where it has no effect.
    P0216 = "condition where none can be", "condizione dove non può stare";
    /// A flow out of a deciding gateway without a condition.
    P0217 = "condition is missing", "condizione mancante";
    /// An event-based gateway with fewer than two ways.
    P0218 = "event-based gateway without a choice", "gateway a eventi senza scelta";
    /// An event-based gateway that leads to something that waits for no event.
    P0219 = "event-based gateway leads to no event", "gateway a eventi che non porta a un evento";
    /// An event after an event-based gateway with other incoming flows.
    P0220 = "event after a gateway with other incoming flows", "evento dopo un gateway con altri flussi entranti";
    /// Two events after a gateway wait for one message.
    P0221 = "message waited for twice after a gateway", "messaggio atteso due volte dopo un gateway";
    /// A flow to or from an event subprocess.
    P0222 = "event subprocess with a flow", "sottoprocesso a evento con un flusso";
    /// An event subprocess that does not begin with one event.
    P0223 = "event subprocess without its one start", "sottoprocesso a evento senza il suo inizio";
    /// An embedded subprocess that does not begin with one none start event.
    P0224 = "subprocess without its one start", "sottoprocesso senza il suo inizio";
    /// A process start event for something that only a running scope throws.
    P0225 = "process cannot start by this", "il processo non può iniziare così";
    /// A reference to a message, signal, error, escalation or event definition that does not exist.
    P0226 = "reference to nothing", "riferimento inesistente";
    /// A message or signal without a name.
    P0227 = "message or signal without a name", "messaggio o segnale senza nome";
    /// A message that is waited for without a key.
    P0228 = "message without a correlation key", "messaggio senza chiave di correlazione";
    /// An error that is thrown without a code.
    P0229 = "error without a code", "errore senza codice";
    /// A timer without or with several times.
    P0230 = "timer without its one time", "timer senza il suo unico tempo";
    /// A timer whose value cannot be read.
    P0231 = "timer cannot be read", "timer non leggibile";
    /// A kind of timer that its position cannot use.
    P0232 = "timer does not fit here", "timer non adatto a questa posizione";
    /// A link without a name.
    P0233 = "link without a name", "collegamento senza nome";
    /// A link with two catching ends.
    P0234 = "link caught twice", "collegamento con due arrivi";
    /// A link with one end.
    P0235 = "link without its other end", "collegamento senza l'altro capo";
    /// A multi-instance activity without a collection or number, a loop without a condition or greatest number.
    P0236 = "nothing to repeat for", "nulla su cui ripetere";
    /// One of the two halves of multi-instance output.
    P0237 = "half of an output", "risultato a metà";
    /// Two implementations of one task.
    P0238 = "two implementations", "due implementazioni";
    /// An attribute that an implementation needs.
    P0239 = "implementation is incomplete", "implementazione incompleta";
    /// A loop in which nothing waits.
    P0240 = "loop without a wait", "ciclo senza attese";
    /// A mapping that does not write to a variable path or reads nothing.
    P0241 = "malformed mapping", "mappatura malformata";
    /// An event definition that its position can neither catch nor throw.
    P0242 = "event does not fit here", "evento non adatto a questa posizione";
    /// A node that nothing leads to.
    P0243 = "node is never reached", "nodo mai raggiunto";
    /// A call activity that calls nothing, or what is not here.
    P0244 = "called process is missing", "processo chiamato mancante";
    /// A lane and the nodes that it names.
    P0245 = "lane does not fit its nodes", "corsia e nodi non corrispondono";
    /// A pool or message flow that names nothing.
    P0246 = "pool or message flow to nothing", "pool o flusso di messaggi verso il nulla";
    /// A number that is none or out of its bounds.
    P0247 = "not a number that can stand here", "numero non ammesso";
    /// A form that is named in no way or in several.
    P0248 = "form is not named in one way", "modulo non nominato in un solo modo";
    /// A flow to or from a compensation handler.
    P0249 = "compensation handler with a flow", "gestore di compensazione con un flusso";
    /// No executable process.
    P0250 = "nothing to execute", "nulla da eseguire";
    /// A conditional event without its condition.
    P0270 = "condition is not written", "condizione non scritta";
    /// A filter of variables that names none, or changes that there are not.
    P0271 = "not a filter of variables", "filtro di variabili non valido";
    /// A multiple event that throws what cannot be thrown together.
    P0272 = "cannot be thrown together", "non lanciabili insieme";
    /// A multiple event with something that cannot be one of several.
    P0273 = "cannot be one of several", "non può essere una fra più cose";
    /// A receive task or gateway by which a process cannot begin.
    P0274 = "process cannot begin with this", "il processo non può iniziare da qui";
    /// An escalation that is thrown without a code.
    P0260 = "escalation without a code", "escalazione senza codice";
    /// A compensation boundary event that is not associated with exactly one handler of its scope.
    P0261 = "compensation without its one handler", "compensazione senza il suo unico gestore";
    /// A sequence flow that leaves a compensation boundary event.
    P0262 = "compensation boundary event with a flow", "evento di confine di compensazione con un flusso";
    /// A compensation handler that no association leads to.
    P0263 = "compensation handler for nothing", "gestore di compensazione di nulla";
    /// Compensation of an activity that the throwing event does not see, or that cannot be compensated.
    P0264 = "nothing here to compensate", "nulla da compensare qui";
    /// A cancel event that does not belong to a transaction.
    P0265 = "cancel event without its transaction", "evento di annullamento senza transazione";
    /// A transaction that is cancelled without a boundary event that goes on from there.
    P0266 = "cancellation that nothing catches", "annullamento che nessuno gestisce";
    /// An event subprocess that repeats.
    P0280 = "event subprocess cannot repeat", "un sottoprocesso a evento non si ripete";
    /// A complex gateway that joins without an activation condition.
    P0281 = "activation condition is missing", "condizione di attivazione mancante";
    /// A listener for something that does not happen where it stands.
    P0320 = "no listener is told of this here", "qui nessun ascoltatore ne è avvisato";
    /// The same listener for the same event twice.
    P0321 = "a listener is told twice", "ascoltatore avvisato due volte";
    /// A call of a version that is not in the deployment.
    P0322 = "that version is not here", "questa versione non è presente";
    /// A business id of a process that runs in the case of its caller.
    P0323 = "no business id of its own", "nessun identificativo proprio";
    /// A form key that names a form of the file that is not there.
    P0324 = "embedded form is missing", "modulo incorporato mancante";
    /// An ad-hoc subprocess with nothing to choose among.
    P0290 = "nothing to choose in an ad-hoc subprocess", "nulla da scegliere in un sottoprocesso ad hoc";
    /// A start or end event in an ad-hoc subprocess.
    P0291 = "ad-hoc subprocess with a start or end event", "sottoprocesso ad hoc con evento iniziale o finale";
    /// A reference to an element of another kind than it may name.
    P0292 = "reference to something else", "riferimento a un elemento di altro tipo";
    /// An attribute or child that the standard needs.
    P0293 = "something that is needed is missing", "manca qualcosa di necessario";
    /// Declared inputs or outputs without a set of them.
    P0294 = "no input or output set", "nessun insieme di dati in ingresso o in uscita";
    /// A set of inputs or outputs that does not fit what is declared.
    P0295 = "data set does not fit its data", "insieme che non corrisponde ai suoi dati";
    /// A data association that does not end at an input or begin at an output of its own activity.
    P0296 = "data does not arrive where it belongs", "i dati non arrivano dove devono";
    /// A data association to data that stand in another scope.
    P0297 = "data cannot be seen from here", "dati non visibili da qui";
    /// Data into a catching event or out of a throwing one.
    P0298 = "event moves data the wrong way", "evento con dati nel verso sbagliato";
    /// A gateway whose direction is not that of its flows.
    P0350 = "gateway and its direction disagree", "gateway e direzione in disaccordo";
    /// A gateway with at most one flow on each side.
    P0351 = "gateway neither splits nor joins", "gateway che non divide né riunisce";
    /// A condition on the only flow out of an activity.
    P0352 = "only flow has a condition", "unico flusso con condizione";
    /// A boundary event that no flow leaves.
    P0353 = "nothing follows a boundary event", "nulla segue l'evento di confine";
    /// Message events and receive tasks after one gateway.
    P0354 = "message events and receive tasks together", "eventi messaggio e attività di ricezione insieme";
    /// A boundary event on a receive task after an event-based gateway.
    P0355 = "boundary event after an event-based gateway", "evento di confine dopo un gateway a eventi";
    /// A parallel event-based gateway that does not begin a process.
    P0356 = "parallel event-based gateway within a process", "gateway a eventi parallelo dentro un processo";
    /// A parallel multiple event with at most one definition.
    P0357 = "nothing to wait for together", "nulla da attendere insieme";
    /// A flow out of the throwing or to the catching end of a link.
    P0358 = "link end with a flow", "capo di un collegamento con un flusso";
    /// A process that calls itself without anything in between.
    P0359 = "process calls itself without end", "processo che richiama sé stesso senza fine";
    /// A message flow from what does not send or to what does not receive.
    P0360 = "message flow does not fit its end", "flusso di messaggi non adatto al suo estremo";
    /// A message flow with another message than the event or task at its end.
    P0361 = "two messages on one flow", "due messaggi su un flusso";
    /// A pool with fewer participants at most than at least.
    P0362 = "no number of participants fits", "nessun numero di partecipanti è possibile";
    /// An activity with a standard loop and several instances.
    P0363 = "repeats in two ways", "ripetuta in due modi";
    /// A multi-instance activity with both a number and a collection.
    P0364 = "number and collection", "numero e collezione insieme";
    /// Behaviour of instances and its conditions that do not belong together.
    P0365 = "behavior without its conditions", "comportamento senza le sue condizioni";
    /// A role with a resource and an expression.
    P0366 = "role is filled in two ways", "ruolo assegnato in due modi";
    /// A correlation subscription without a property of its key.
    P0367 = "correlation key is half bound", "chiave di correlazione legata a metà";
    /// An embedded subprocess with nothing in it.
    P0368 = "nothing in the subprocess", "sottoprocesso vuoto";
}
