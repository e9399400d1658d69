//! Codes of this room: `P05xx` about a kit, `P06xx` about an overlay.

digipro_vocab::codes! {
    /// A file that every kit or overlay needs is not there.
    P0501 = "file of the kit is missing", "manca un file del kit";
    /// The file is not TOML of the expected shape.
    P0502 = "file does not have the expected form", "il file non ha la forma attesa";
    /// The file is not UTF-8.
    P0503 = "file is not UTF-8 text", "il file non è testo UTF-8";
    /// A file that has no place in a kit.
    P0504 = "file without a place in the kit", "file senza posto nel kit";
    /// A rule contract or feature that this version does not know.
    P0505 = "kit asks for something unknown", "il kit richiede qualcosa di sconosciuto";
    /// Too many files or bytes.
    P0506 = "kit too large", "kit troppo grande";
    /// A form nests too deep.
    P0507 = "form nested too deep", "modulo con troppi livelli annidati";

    /// The root process, or a called one, is in none of the BPMN files.
    P0510 = "unknown process", "processo sconosciuto";
    /// Two processes have one id.
    P0511 = "process defined twice", "processo definito due volte";
    /// A rule point stands in the diagram and not in the kit.
    P0512 = "rule point not declared", "punto di controllo non dichiarato";
    /// A rule point stands in the kit and not in a diagram.
    P0513 = "rule point not used", "punto di controllo non usato";
    /// A time limit stands in the diagram and not in the kit.
    P0514 = "time limit not declared", "termine non dichiarato";
    /// A time limit stands in the kit and not in a diagram.
    P0515 = "time limit not used", "termine non usato";
    /// A lane has no office, or an office no lane.
    P0516 = "lane without its office", "corsia senza ufficio";
    /// An extension point is on one side only.
    P0517 = "extension point without its other half", "punto di estensione incompleto";
    /// A user task names a form that is not there, or a form that no task shows.
    P0518 = "form without its other half", "modulo senza attività o attività senza modulo";

    /// A parameter that nobody declares.
    P0520 = "unknown parameter", "parametro sconosciuto";
    /// A parameter that cannot be the length of a time limit.
    P0521 = "parameter does not measure time", "il parametro non misura un tempo";
    /// The value does not have the kind that the parameter declares.
    P0522 = "value of another kind", "valore di altro tipo";
    /// The bound does not fit the kind, or lacks its list or interval.
    P0523 = "bound does not fit the parameter", "limite non adatto al parametro";
    /// The bound lets lower levels move against the protected interest.
    P0524 = "bound against the protected interest", "limite contrario all'interesse tutelato";
    /// Two values for one day, or an end before its start.
    P0525 = "dates that do not follow each other", "date non in successione";
    /// A parameter without any value.
    P0526 = "parameter without a value", "parametro senza valore";

    /// A norm is cited and not registered.
    P0530 = "norm cited but not registered", "norma citata ma non registrata";
    /// A norm is registered and nobody cites it.
    P0531 = "norm registered but not cited", "norma registrata ma non citata";
    /// A norm is cited for days on which it was not in force.
    P0532 = "norm not in force on that day", "norma non vigente in quella data";
    /// A norm's name is not a NIR name.
    P0533 = "malformed name of a norm", "nome di norma malformato";

    /// A message is missing in one language.
    P0540 = "text missing in a language", "testo mancante in una lingua";
    /// The languages use different arguments.
    P0541 = "arguments of a text do not match", "gli argomenti di un testo non corrispondono";
    /// The text file is not Fluent.
    P0542 = "malformed text file", "file dei testi malformato";
    /// A message stands twice in one file.
    P0543 = "text defined twice", "testo definito due volte";

    /// The form is not form-js JSON.
    P0550 = "malformed form", "modulo malformato";
    /// A form field without purpose and legal basis.
    P0551 = "form field without purpose and legal basis", "campo senza finalità e base giuridica";
    /// Two fields of a form fill one path.
    P0552 = "form field defined twice", "campo definito due volte";

    /// A form asks for what the kit, with its norm, forbids to ask.
    P0553 = "form asks what the law forbids to ask", "il modulo chiede ciò che la legge vieta di chiedere";

    /// A pack is named that is not at hand.
    P0560 = "unknown rule pack", "pacchetto di regole sconosciuto";
    /// A pack reference that is not `id@version`.
    P0561 = "malformed reference to a rule pack", "riferimento a un pacchetto malformato";
    /// Two regimes hold on one day.
    P0562 = "regimes overlap", "regimi sovrapposti";
    /// A point that no regime covers.
    P0563 = "rule point without a regime", "punto di controllo senza regime";
    /// The pack has no rule for the point.
    P0564 = "rule pack says nothing at this point", "il pacchetto non dice nulla in questo punto";
    /// The pack speaks another contract.
    P0565 = "rule pack of another contract", "pacchetto di un altro contratto";
    /// A rule of a lower level rests on another level's norms only.
    P0566 = "rule rests on norms of another level", "regola fondata solo su norme di un altro livello";

    /// A fragment that the kit calls is not there.
    P0570 = "fragment is missing", "manca un frammento";
    /// The fragment has another version than the kit names.
    P0571 = "fragment of another version", "frammento di un'altra versione";
    /// A fragment that the kit names and does not call, or has and does not name.
    P0572 = "fragment not used", "frammento non usato";
    /// The fragment's folder and id differ.
    P0573 = "fragment in another's folder", "frammento nella cartella di un altro";
    /// One key of the register of norms has two contents.
    P0574 = "norm registered in two ways", "norma registrata in due modi";
    /// Kit and fragment, or two fragments, declare one thing in two ways.
    P0575 = "declared in two ways", "dichiarato in due modi";
    /// Kit and fragment, or two fragments, have a file of one id.
    P0576 = "two files of one id", "due file con lo stesso identificativo";

    /// A section in prose that says nothing.
    P0577 = "empty section", "sezione vuota";
    /// The kit has no procedure sheet.
    P0578 = "procedure sheet is missing", "manca la scheda del procedimento";
    /// A section that reuse practice asks for is missing.
    P0579 = "section is missing", "manca una sezione";
    /// A letter of art. 35 is not answered.
    P0580 = "letter of the sheet not answered", "lettera della scheda senza risposta";
    /// The answer to a letter does not name what it is about.
    P0581 = "answer of the sheet names nothing", "risposta della scheda senza riferimenti";
    /// Sheet, risks or model acts name what the kit does not have.
    P0582 = "the kit has nothing of that name", "il kit non ha nulla con quel nome";
    /// A step that asks the law has no risk in the register.
    P0583 = "step without a risk", "passo senza rischio";
    /// A job of a diagram that no integration describes.
    P0584 = "job without an integration", "lavoro senza integrazione";
    /// An integration of a job that no diagram has.
    P0585 = "integration without a job", "integrazione senza lavoro";
    /// A job names a model act that is not there, or no job names one that is.
    P0586 = "model act without its other half", "modello di atto senza il suo riscontro";
    /// A model act says a fact without purpose, legal basis or retention.
    P0587 = "model act says a fact without purpose", "il modello dice un dato senza finalità";
    /// The languages of a model act say different facts.
    P0588 = "model act differs between languages", "modello di atto diverso fra le lingue";
    /// A change of the law touches nothing that the kit has.
    P0589 = "change of the law touches nothing known", "modifica normativa senza oggetto";
    /// publiccode.yml is unreadable or lacks what the standard asks.
    P0590 = "publiccode.yml not as the standard asks", "publiccode.yml non conforme allo standard";
    /// What stands in braces is no placeholder.
    P0591 = "malformed placeholder", "segnaposto malformato";
    /// An organ whose parameters do not say which one sits and of how many members.
    P0592 = "organ without its choice", "organo senza la sua scelta";
    /// An organ that is set as a parameter, without its number or the other way round.
    P0593 = "organ set in parts", "organo impostato in parte";

    /// The overlay weakens what the bound protects.
    P0601 = "overlay loosens a bound", "l'adattamento allenta un limite";
    /// The overlay changes what may not be changed.
    P0602 = "overlay changes a fixed parameter", "l'adattamento cambia un parametro fisso";
    /// The overlay chooses outside the list or interval.
    P0603 = "overlay chooses outside the norm", "scelta fuori da quanto la norma consente";
    /// Two overlays of one level touch one point.
    P0604 = "two overlays touch one point", "due adattamenti sullo stesso punto";
    /// The overlay was written for another kit or version.
    P0605 = "overlay for another kit", "adattamento di un altro kit";
    /// The overlay names something that the kit does not have.
    P0606 = "overlay names something unknown", "l'adattamento nomina qualcosa di sconosciuto";
    /// The overlay's wording uses other arguments.
    P0607 = "wording with other arguments", "testo con altri argomenti";
    /// The overlay redefines what belongs to the kit.
    P0608 = "overlay redefines what belongs to the kit", "l'adattamento ridefinisce ciò che è del kit";
    /// The overlay's folder and entity differ.
    P0609 = "overlay of another entity", "adattamento di un altro ente";
    /// A pack of another level or publisher.
    P0610 = "rule pack of another level", "pacchetto di un altro livello";
    /// Dates outside the overlay's, or before its act.
    P0611 = "dates outside the overlay", "date fuori dall'adattamento";
    /// A patron day that is not a day of the year.
    P0612 = "malformed patron day", "giorno del patrono malformato";
    /// Another version of a pack that is not bound.
    P0613 = "no version of the pack is bound", "nessuna versione del pacchetto è in vigore";
    /// A new version of a pack reads a fact for which the kit states no purpose.
    P0614 = "fact without a purpose in the kit", "fatto senza finalità nel kit";
    /// A pack does not encode the law of the day from which it should bind.
    P0615 = "rule pack does not cover the day", "il pacchetto non copre la data";
    /// The version is bound already.
    P0616 = "version already bound", "versione già in vigore";
    /// Another version of the pack is in shadow.
    P0617 = "another version is in shadow", "un'altra versione è in ombra";
    /// The kit has overlays of Regions, and nobody says in which one the entity lies.
    P0618 = "Region of the entity not known", "Regione dell'ente non nota";
    /// The overlay of a Region in which the entity does not lie.
    P0619 = "overlay of another Region", "adattamento di un'altra Regione";
    /// A rule is replaced by a body that may not, or that nobody may replace.
    P0620 = "rule may not be replaced", "la regola non può essere sostituita";
    /// A replacement that rests on a norm of another level.
    P0621 = "replacement without a norm of its own", "sostituzione senza una norma propria";
    /// The rule that should stand in the place of another is not there.
    P0622 = "replacing rule is missing", "manca la regola sostitutiva";

    /// A property of the graph without a form, or with the keys of two.
    P0640 = "malformed property", "proprietà malformata";
    /// Two properties with one id.
    P0641 = "property stated twice", "proprietà enunciata due volte";

    /// Something writes a fact for no purpose.
    P0660 = "fact without purpose", "dato senza finalità";
    /// Nothing says how long a fact is kept.
    P0661 = "fact without retention", "dato senza tempo di conservazione";
    /// A fact that the law keeps from the public is declared public.
    P0662 = "fact that may not be published", "dato non pubblicabile";

    /// A form asks for something that nobody could keep to: an unreadable pattern or expression, no choices.
    P0663 = "form cannot be kept to", "il modulo chiede ciò che non si può verificare";

    /// What should be upgraded has no overlay, no version, or is another kit.
    P0670 = "nothing to upgrade", "nulla da aggiornare";
    /// The new version of the kit does not allow what the overlay overrides.
    P0671 = "override no longer lawful", "modifica non più ammessa";
    /// The overlay overrides what the new version says itself, or does not have any more.
    P0672 = "override without an object", "modifica senza più oggetto";
    /// The overlay and the new version have changed the same thing.
    P0673 = "override and kit touch the same", "modifica e kit toccano la stessa cosa";
    /// Something that a plan rests on has changed since it was made.
    P0674 = "the plan is out of date", "il piano non è più attuale";
    /// A plan of upgrade that cannot be read.
    P0675 = "malformed plan", "piano malformato";
}
