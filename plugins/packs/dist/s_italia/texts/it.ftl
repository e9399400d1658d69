### s_italia 1.1.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## s_italia.dpr445.protocollo

protocollo-registrato = Registrato al protocollo n. { $numero } di { $data }.
    .citizen = La tua richiesta è registrata con il n. { $numero } di { $data }.

protocollo-numero-errato = Il numero di protocollo `{ $numero }` non ha almeno sette cifre.
    .citizen = Il numero di registrazione della tua richiesta non è corretto.

protocollo-incompleto = La registrazione è incompleta: occorrono mittente, oggetto e impronta del documento.
    .citizen = La registrazione della tua richiesta è incompleta.

protocollo-altra-data = La data di protocollo ({ $protocollo }) non è quella di presentazione ({ $presentazione }): il termine decorre dalla presentazione.
    .citizen = La tua richiesta vale dal giorno in cui l'hai presentata, { $presentazione }.

## s_italia.gdpr.minimizzazione

minimizzazione-rispettata = Sono raccolti solo i dati che servono.
    .citizen = Ti sono chiesti solo i dati che servono.

minimizzazione-ragioni = Il modulo chiede le ragioni dell'istanza, che non servono: togliere il campo.
    .citizen = Non devi spiegare perché chiedi questi dati.

minimizzazione-conto = È raccolto un conto corrente senza che vi sia un pagamento: cancellarlo, o dire perché serve.
    .citizen = Il Comune ha il tuo conto corrente senza che serva: puoi chiederne la cancellazione.

## s_italia.dati.codice_fiscale

codice-fiscale-valido = Codice fiscale: scritto correttamente.
    .citizen = Codice fiscale: scritto correttamente.

codice-fiscale-assente = Codice fiscale: non indicato.
    .citizen = Codice fiscale: non indicato, e non è indispensabile.

codice-fiscale-forma = Codice fiscale: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Codice fiscale: sembra scritto male. Puoi controllare?

codice-fiscale-controllo = Codice fiscale: i caratteri di controllo non tornano. Controllare con il richiedente.
    .citizen = Codice fiscale: sembra scritto male. Puoi controllare?

codice-fiscale-nascita = Codice fiscale: la data di nascita non esiste. Controllare con il richiedente.
    .citizen = Codice fiscale: sembra scritto male. Puoi controllare?

## s_italia.dati.partita_iva

partita-iva-valida = Numero di partita IVA: scritto correttamente.
    .citizen = Numero di partita IVA: scritto correttamente.

partita-iva-assente = Numero di partita IVA: non indicato.
    .citizen = Numero di partita IVA: non indicato, e non è indispensabile.

partita-iva-forma = Numero di partita IVA: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Numero di partita IVA: sembra scritto male. Puoi controllare?

partita-iva-controllo = Numero di partita IVA: i caratteri di controllo non tornano. Controllare con il richiedente.
    .citizen = Numero di partita IVA: sembra scritto male. Puoi controllare?

## s_italia.dati.iban

iban-valido = IBAN: scritto correttamente.
    .citizen = IBAN: scritto correttamente.

iban-assente = IBAN: non indicato.
    .citizen = IBAN: non indicato, e non è indispensabile.

iban-forma = IBAN: non ha la forma prevista. Controllare con il richiedente.
    .citizen = IBAN: sembra scritto male. Puoi controllare?

iban-controllo = IBAN: i caratteri di controllo non tornano. Controllare con il richiedente.
    .citizen = IBAN: sembra scritto male. Puoi controllare?

## s_italia.dati.pec

pec-valida = Indirizzo PEC: scritto correttamente; che sia una PEC, e di chi, lo dicono gli indici.
    .citizen = Indirizzo PEC: scritto correttamente.

pec-assente = Indirizzo PEC: non indicato.
    .citizen = Indirizzo PEC: non indicato, e non è indispensabile.

pec-forma = Indirizzo PEC: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Indirizzo PEC: sembra scritto male. Puoi controllare?

## s_italia.dati.cap

cap-valido = CAP: scritto correttamente.
    .citizen = CAP: scritto correttamente.

cap-assente = CAP: non indicato.
    .citizen = CAP: non indicato, e non è indispensabile.

cap-forma = CAP: non ha la forma prevista. Controllare con il richiedente.
    .citizen = CAP: sembra scritto male. Puoi controllare?

## s_italia.dati.belfiore

belfiore-valido = Codice del comune di nascita: scritto correttamente.
    .citizen = Codice del comune di nascita: scritto correttamente.

belfiore-assente = Codice del comune di nascita: non indicato.
    .citizen = Codice del comune di nascita: non indicato, e non è indispensabile.

belfiore-forma = Codice del comune di nascita: non ha la forma prevista. Controllare con il richiedente.
    .citizen = Codice del comune di nascita: sembra scritto male. Puoi controllare?

belfiore-diverso = Codice del comune di nascita: il codice fiscale ne dice un altro. Controllare con il richiedente.
    .citizen = Comune di nascita e codice fiscale non concordano: puoi controllare?

## s_italia.l241.soccorso

soccorso-non-serve = Non c'è nulla da chiedere al richiedente.
    .citizen = La tua richiesta è chiara.

soccorso-prestato = Il richiedente è stato invitato a precisare l'istanza.
    .citizen = Ti abbiamo chiesto di precisare la richiesta.

soccorso-omesso = L'istanza non è chiara e il richiedente non è stato invitato a precisarla: farlo prima di respingerla.
    .citizen = Prima di respingere la richiesta l'ufficio deve chiederti di precisarla.

## s_italia.l241.rup

rup-assegnato = Il responsabile del procedimento è nominato: { $unita }.
    .citizen = Della tua richiesta si occupa una persona di { $unita }.

rup-senza-unita = Nessuna unità organizzativa è indicata come responsabile: assegnare l'istanza a un'unità.
    .citizen = Il Comune deve ancora dire quale ufficio si occupa della tua richiesta.

rup-senza-nome = Nessun responsabile è indicato per { $unita }: fino alla nomina lo è chi la dirige, e va scritto.
    .citizen = Il Comune deve ancora dire chi, in { $unita }, si occupa della tua richiesta.

## s_italia.l241.conflitto

conflitto-assente = Il responsabile ha dichiarato di non avere conflitti di interessi.
    .citizen = Chi si occupa della tua richiesta ha dichiarato di non avere interessi personali.

conflitto-non-dichiarato = Manca la dichiarazione sul conflitto di interessi: acquisirla prima di procedere.
    .citizen = Chi si occupa della tua richiesta deve ancora dichiarare se ha interessi personali.

conflitto-parentela = Il responsabile è parente o affine di { $grado }° grado di un interessato (limite: { $massimo }°): deve astenersi. Assegnare ad altri.
    .citizen = Chi doveva occuparsi della tua richiesta è parente di un interessato: la seguirà un altro.

conflitto-interesse = Il responsabile ha interessi propri: deve astenersi. Assegnare ad altri.
    .citizen = Chi doveva occuparsi della tua richiesta ha interessi personali: la seguirà un altro.

## s_italia.l241.preavviso

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

## s_italia.l241.preavviso

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

## s_italia.l241.termine

termine-non-ammesso = Il termine di { $giorni } giorni non è ammesso: il massimo ordinario è di { $massimo } giorni.
    .citizen = Il Comune si è dato un termine più lungo di quello che la legge consente.

termine-rispettato = Il provvedimento è adottato nel termine, che scade { $scadenza }.
    .citizen = La risposta arriva in tempo: la scadenza è { $scadenza }.

termine-superato = Il termine è scaduto { $scadenza }: il provvedimento è dovuto, ma è in ritardo di { $ritardo } giorni. Registrare le ragioni del ritardo.
    .citizen = La risposta era dovuta entro { $scadenza } e arriva con { $ritardo } giorni di ritardo. Puoi rivolgerti a chi ha il potere sostitutivo.

termine-ritardo-taciuto = Il termine è scaduto { $scadenza } ({ $ritardo } giorni fa) e il provvedimento non lo dice: indicare il termine previsto e il tempo impiegato.
    .citizen = La risposta era dovuta entro { $scadenza }: il provvedimento deve dire quanto tempo è passato.

## s_italia.l241.motivazione

motivazione-presente = Il provvedimento espone fatti e ragioni giuridiche e, dove occorre, i rimedi.
    .citizen = Il provvedimento spiega perché è stato deciso così.

motivazione-senza-fatti = Mancano i presupposti di fatto: esporre che cosa è risultato dall'istruttoria.
    .citizen = Il provvedimento deve dire su quali fatti si basa.

motivazione-senza-diritto = Mancano le ragioni giuridiche: indicare le norme e perché si applicano.
    .citizen = Il provvedimento deve dire su quali norme si basa.

motivazione-senza-rimedi = Mancano i rimedi: indicare a chi e entro quando si può ricorrere.
    .citizen = Il provvedimento deve dirti a chi puoi rivolgerti, ed entro quando, se non sei d'accordo.

## s_italia.d33.foia.istanza

istanza-ammissibile = L'istanza individua i dati richiesti; non sono state chieste ragioni né pagamenti.
    .citizen = La tua richiesta può essere trattata: non devi spiegarne i motivi né pagare.

istanza-motivazione-chiesta = Sono state chieste le ragioni dell'istanza: la legge lo vieta. Togliere il campo dal modulo.
    .citizen = Non devi spiegare perché chiedi questi dati.

istanza-non-gratuita = Per un rilascio elettronico sono stati chiesti { $costo } euro: il rilascio è gratuito.
    .citizen = Ricevere i dati in forma elettronica non costa nulla.

istanza-da-precisare = L'istanza non individua i dati o i documenti richiesti: avviare il dialogo con il richiedente.
    .citizen = Per risponderti dobbiamo capire quali dati o documenti chiedi: puoi precisarlo?

## s_italia.d33.foia.controinteressati

controinteressati-nessuno = Non vi sono controinteressati.
    .citizen = Nessun altro è coinvolto dalla tua richiesta.

controinteressati-avvisati = Tutti i controinteressati ({ $numero }) sono stati avvisati.
    .citizen = Le persone coinvolte dalla tua richiesta sono state avvisate.

controinteressati-non-avvisati = Controinteressati avvisati: { $notificati } di { $numero }. Comunicare l'istanza a tutti.
    .citizen = Non tutte le persone coinvolte dalla tua richiesta sono state avvisate.

## s_italia.d33.foia

foia-decisione-legittima = La decisione è espressa, i controinteressati hanno avuto il loro tempo e il motivo, se occorre, è tra quelli di legge.
    .citizen = La decisione rispetta le regole dell'accesso civico.

foia-non-espresso = La decisione non è espressa: il procedimento si conclude con un provvedimento scritto e motivato.
    .citizen = Hai diritto a una risposta scritta e motivata.

foia-prima-delle-opposizioni = I controinteressati possono opporsi fino a { $fine }: la decisione deve attendere.
    .citizen = Le persone coinvolte possono rispondere fino a { $fine }: la decisione arriverà dopo.

foia-senza-limite = Il diniego o il differimento non indica un motivo tra quelli dell'art. 5-bis: indicare comma e lettera.
    .citizen = L'accesso può essere negato solo per i motivi che la legge elenca, e il provvedimento deve dire quale.

## s_italia.d33.foia.trasmissione

trasmissione-libera = Nessuno si è opposto a un accesso concesso: i dati possono essere trasmessi.
    .citizen = I dati possono essere trasmessi.

trasmissione-indifferibile = È motivato che la trasmissione non può attendere.
    .citizen = I dati sono trasmessi subito, perché è provato che non si può attendere.

trasmissione-a-tempo = Dalla comunicazione a chi si è opposto sono trascorsi i giorni previsti: si può trasmettere da { $dal }.
    .citizen = Chi si era opposto ha avuto il tempo di reagire: i dati possono essere trasmessi.

trasmissione-troppo-presto = Chi si è opposto ha tempo per reagire: i dati si possono trasmettere da { $dal }.
    .citizen = I dati ti saranno trasmessi da { $dal }: prima, chi si è opposto può reagire.

## s_italia.d33.riesame.istanza

riesame-istanza-in-tempo = Il riesame è chiesto in tempo, entro { $fine }.
    .citizen = Hai chiesto il riesame in tempo.

riesame-istanza-tardiva = Il riesame è chiesto dopo { $fine }: il termine è di una circolare, non di legge. Decidere se esaminarlo comunque, e perché.
    .citizen = Hai chiesto il riesame dopo { $fine }: il RPCT decide se esaminarlo comunque.

riesame-istanza-prematura = Il termine per decidere scade { $scadenza } e non vi è ancora una decisione da riesaminare.
    .citizen = Il Comune ha tempo fino a { $scadenza } per risponderti: il riesame si può chiedere dopo.

## s_italia.d33.riesame

riesame-legittimo = La decisione sul riesame è motivata e nel termine, che scade { $scadenza }.
    .citizen = La decisione sul riesame arriva in tempo e spiega i motivi.

riesame-senza-sostituto = Il RPCT detiene i dati richiesti: il riesame spetta al sostituto, che non è nominato.
    .citizen = Sul riesame deve decidere una persona diversa da chi detiene i dati.

riesame-senza-garante = L'accesso riguarda dati personali e il Garante non è stato sentito: chiederne il parere.
    .citizen = Prima di decidere va sentito il Garante per la protezione dei dati personali.

riesame-senza-motivi = La decisione sul riesame non è motivata.
    .citizen = La decisione sul riesame deve spiegare i motivi.

riesame-tardivo = Il termine per il riesame è scaduto { $scadenza }: registrare le ragioni del ritardo.
    .citizen = La decisione sul riesame era dovuta entro { $scadenza }. Puoi rivolgerti al giudice.

## s_italia.foia.registro

registro-completo = La richiesta è nel registro degli accessi, con esito e data ({ $data }).
    .citizen = La tua richiesta è nel registro pubblico degli accessi, senza il tuo nome.

registro-omesso = La richiesta non è nel registro degli accessi: iscriverla prima di chiudere.
    .citizen = La tua richiesta deve essere annotata nel registro degli accessi.
