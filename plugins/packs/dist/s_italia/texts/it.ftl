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

## s_italia.dpr445.registrazione

registrazione-esclusa = Il documento ({ $tipo }) è tra quelli che non si registrano.
    .citizen = Questo documento non va registrato.

registrazione-fatta = Il documento è registrato con il numero { $numero }, { $data }.
    .citizen = Il documento è registrato con il numero { $numero }.

registrazione-numero-errato = Il numero di protocollo «{ $numero }» non ha almeno sette cifre.
    .citizen = Il numero di registrazione va corretto.

registrazione-incompleta = La registrazione non ha mittente o destinatario, oggetto o impronta: completarla.
    .citizen = La registrazione del documento va completata.

registrazione-fuori-ordine = La data { $data } precede quella del numero precedente ({ $precedente }): i numeri seguono le date.
    .citizen = La registrazione del documento va corretta.

## s_italia.dpr445.annullamento

annullamento-nessuno = La registrazione non è annullata.
    .citizen = La registrazione è valida.

annullamento-regolare = La registrazione è annullata con autorizzazione e resta leggibile.
    .citizen = La registrazione è stata annullata, ma se ne conserva traccia.

annullamento-senza-atto = Mancano gli estremi dell'autorizzazione ad annullare.
    .citizen = L'annullamento va autorizzato.

annullamento-cancellato = I dati annullati non si leggono più: ripristinarli con la dicitura «annullato».
    .citizen = La registrazione non può essere cancellata.

## s_italia.l241.autocert

autocert-regolare = Non si chiedono certificati e la dichiarazione sostitutiva è accettata.
    .citizen = Puoi dichiarare tu stesso: i certificati non servono.

autocert-certificato-chiesto = Si chiede un certificato rilasciato da un'amministrazione: è vietato. Acquisirlo d'ufficio o accettare la dichiarazione.
    .citizen = L'ufficio non può chiederti un certificato di un altro ufficio pubblico.

autocert-dato-gia-noto = Si chiede un dato che un'amministrazione ha già: acquisirlo d'ufficio.
    .citizen = L'ufficio non può chiederti quello che il Comune o lo Stato sanno già.

autocert-dichiarazione-rifiutata = La dichiarazione sostitutiva non è accettata: è violazione dei doveri d'ufficio.
    .citizen = L'ufficio deve accettare la tua dichiarazione.

## s_italia.dpr445.controlli

controlli-nessuna-dichiarazione = Il beneficio non si fonda su dichiarazioni.
    .citizen = Non hai dovuto dichiarare nulla.

controlli-fatti = I controlli dovuti sono fatti e registrati.
    .citizen = Le dichiarazioni sono state controllate come previsto.

controlli-quota-bassa = Si controlla il { $quota } per cento delle dichiarazioni: l'ente si è dato almeno il { $minima } per cento.
    .citizen = Il Comune deve controllare almeno il { $minima } per cento delle dichiarazioni.

controlli-dovuti = La dichiarazione è nel campione, o vi sono fondati dubbi: va controllata prima di concludere, o si registrano le ragioni.
    .citizen = La tua dichiarazione va controllata prima di concludere.

## s_italia.dpr445.decadenza

decadenza-nessuna = Nessuna dichiarazione falsa e nessun divieto in corso.
    .citizen = Nulla impedisce il contributo.

decadenza-beneficio-perduto = Il beneficio si fonda su una dichiarazione non veritiera: si decade.
    .citizen = Il contributo si perde perché una dichiarazione non era vera.

decadenza-divieto = Il beneficiario è decaduto { $decaduto }: fino a { $fine } non può avere contributi.
    .citizen = Dopo una dichiarazione falsa non si possono avere contributi fino a { $fine }.

decadenza-salvo-disagio = Il divieto c'è, ma restano fermi gli interventi per i minori e per le situazioni familiari e sociali di particolare disagio.
    .citizen = Gli aiuti per i minori e per chi è in difficoltà restano.

## s_italia.cad.istanza

istanza-allo-sportello = L'istanza non è arrivata per via telematica: valgono le regole dello sportello.
    .citizen = Questa regola non riguarda la tua richiesta.

istanza-valida = L'istanza telematica è valida ({ $canale }).
    .citizen = La tua richiesta è valida.

istanza-da-sanare = L'istanza ({ $canale }) non è sottoscritta né identifica l'autore: chiedere di firmarla o di unire la copia del documento.
    .citizen = Per proseguire devi firmare la richiesta o allegare la copia di un documento.

## s_italia.cad.istanza

istanza-2018-allo-sportello = L'istanza non è arrivata per via telematica: valgono le regole dello sportello.
    .citizen = Questa regola non riguarda la tua richiesta.

istanza-2018-valida = L'istanza telematica è valida ({ $canale }).
    .citizen = La tua richiesta è valida.

istanza-2018-da-sanare = L'istanza ({ $canale }) non è sottoscritta né identifica l'autore: chiedere di firmarla o di unire la copia del documento.
    .citizen = Per proseguire devi firmare la richiesta o allegare la copia di un documento.

## s_italia.agid.segnatura

segnatura-non-occorre = Il documento non va a un'altra amministrazione: la segnatura telematica non occorre.
    .citizen = Questa regola non riguarda il documento.

segnatura-conforme = La segnatura di protocollo è completa e firmata.
    .citizen = Il documento può essere inviato all'altro ente.

segnatura-campo-errato = Nella segnatura il campo «{ $campo }» non ha la forma prevista: correggerlo prima di inviare.
    .citizen = Il documento non è ancora pronto per essere inviato all'altro ente.

segnatura-non-firmata = La segnatura non è firmata: l'altra amministrazione può rifiutarla.
    .citizen = Il documento non è ancora pronto per essere inviato all'altro ente.

## s_italia.cad.firma

firma-su-carta = L'atto è su carta: la firma digitale non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

firma-regolare = L'atto è firmato digitalmente, con firma valida, in un formato che si conserva.
    .citizen = L'atto è firmato regolarmente.

firma-debole = La firma ({ $firma }) non è digitale né qualificata: farlo sottoscrivere di nuovo.
    .citizen = L'atto non è ancora firmato come la legge vuole.

firma-non-valida = Quando è stata apposta la firma non era valida (certificato scaduto, revocato o sospeso): far sottoscrivere di nuovo.
    .citizen = La firma dell'atto non è valida: l'atto va firmato di nuovo.

firma-formato-fragile = Il formato ({ $formato }) può non conservarsi nel tempo: convertire in PDF/A prima di firmare, o dire perché no.
    .citizen = L'atto è firmato, ma in un formato che può non durare.

## s_italia.cad.domicilio

domicilio-assente = Il destinatario non ha un domicilio digitale che riceve: si notifica su carta.
    .citizen = Ti scriviamo per posta.

domicilio-usato = Si scrive al domicilio digitale ({ $canale }).
    .citizen = Ti scriviamo al tuo domicilio digitale.

domicilio-altro-canale = Il destinatario ha un domicilio digitale: usarlo, invece di { $canale }.
    .citizen = Hai un domicilio digitale: il Comune deve scriverti lì.

## s_italia.cad.fascicolo

fascicolo-completo = Il fascicolo è completo ed elenca { $documenti } documenti.
    .citizen = La tua pratica ha un fascicolo completo.

fascicolo-incompleto = Nel fascicolo manca: { $manca }.
    .citizen = Il fascicolo della pratica va completato.

fascicolo-vuoto = Il fascicolo non elenca alcun documento.
    .citizen = Nel fascicolo della pratica non c'è ancora alcun documento.

## s_italia.cad.registro_giornaliero

registro-giornaliero-altro-oggetto = Non si conserva il registro giornaliero.
    .citizen = Questa regola non riguarda il documento.

registro-giornaliero-versato = Il registro giornaliero è stato versato in tempo: si poteva fino a { $entro }.
    .citizen = Il registro di ciò che arriva in Comune è al sicuro.

registro-giornaliero-tardi = Il registro giornaliero andava versato entro { $entro }: registrare le ragioni.
    .citizen = Il registro di ciò che arriva in Comune è stato conservato in ritardo.

## s_italia.cad.conservazione

conservazione-altro-oggetto = Non si conserva un fascicolo.
    .citizen = Questa regola non riguarda il documento.

conservazione-versato = Il fascicolo è in conservazione.
    .citizen = La pratica è conservata a norma.

conservazione-in-tempo = Il fascicolo va versato in conservazione entro { $entro }.
    .citizen = La pratica sarà conservata a norma entro { $entro }.

conservazione-scaduta = Il fascicolo andava versato in conservazione entro { $entro }: versarlo subito.
    .citizen = La pratica doveva già essere conservata a norma.

## s_italia.pagopa

pagopa-non-incassa = Non è l'ente che incassa.
    .citizen = Questa regola non riguarda il pagamento.

pagopa-eccezione = Il canale ({ $canale }) è ammesso accanto a pagoPA.
    .citizen = Puoi pagare anche così.

pagopa-usato = Si paga con pagoPA (IUV { $iuv }).
    .citizen = Puoi pagare con pagoPA, con il codice { $iuv }.

pagopa-senza-iuv = L'avviso di pagamento non ha lo IUV: generarlo.
    .citizen = L'avviso di pagamento non è completo.

pagopa-altro-canale = Il canale ({ $canale }) non è ammesso: offrire pagoPA.
    .citizen = Il Comune deve permetterti di pagare con pagoPA.

## s_italia.cad.send

send-altro-canale = Non si notifica con la piattaforma nazionale.
    .citizen = Questa regola non riguarda la comunicazione.

send-perfezionata = La notifica è perfezionata { $data }: da allora decorrono i termini per il destinatario.
    .citizen = La comunicazione vale come ricevuta { $data }.

send-in-attesa = La notifica si perfeziona { $data }, salvo che il destinatario la apra prima.
    .citizen = La comunicazione varrà come ricevuta { $data }, o prima se la apri.

send-avviso-ignoto = Il tipo di avviso «{ $avviso }» non è tra quelli previsti (digitale, digitale-fallito, cartaceo).
    .citizen = L'ufficio deve verificare come ti ha avvisato.

## s_italia.bollo

bollo-esente = Il bollo non è dovuto: { $norma }.
    .citizen = Non devi pagare il bollo.

bollo-esente-senza-norma = È dichiarata un'esenzione dal bollo senza dire in base a quale norma: chiederla.
    .citizen = Per non pagare il bollo devi indicare la norma che ti esenta.

bollo-assolto = Il bollo ({ $importo } euro) è assolto.
    .citizen = Il bollo è pagato.

bollo-mancante = Il bollo ({ $importo } euro) non è assolto per intero: chiedere la regolarizzazione; l'atto resta valido.
    .citizen = Devi pagare il bollo di { $importo } euro.

## s_italia.gdpr.minimizzazione

minimizzazione-rispettata = Sono raccolti solo i dati che servono.
    .citizen = Ti sono chiesti solo i dati che servono.

minimizzazione-ragioni = Il modulo chiede le ragioni dell'istanza, che non servono: togliere il campo.
    .citizen = Non devi spiegare perché chiedi questi dati.

minimizzazione-conto = È raccolto un conto corrente senza che vi sia un pagamento: cancellarlo, o dire perché serve.
    .citizen = Il Comune ha il tuo conto corrente senza che serva: puoi chiederne la cancellazione.

## s_italia.gdpr.campi

campi-nessuno = Il modulo non raccoglie dati.
    .citizen = Il modulo non chiede i tuoi dati.

campi-giustificati = Tutti i campi ({ $campi }) hanno una norma che li giustifica e un tempo di conservazione.
    .citizen = Il modulo chiede solo i dati che servono.

campi-senza-base = Campi senza una norma che li giustifichi: { $campi }. Toglierli o citare la norma.
    .citizen = Il modulo chiede dati che non servono.

campi-senza-tempo = Campi di cui non è detto per quanto si conservano: { $campi }.
    .citizen = Il modulo deve dire per quanto tempo i tuoi dati sono conservati.

## s_italia.gdpr.retention

tempo-dati-non-personali = Il fascicolo non contiene dati personali.
    .citizen = La pratica non contiene i tuoi dati.

tempo-detto = La classe { $classe } si conserva per { $tempo }.
    .citizen = È stabilito per quanto tempo i tuoi dati sono conservati.

tempo-taciuto = Per la classe «{ $classe }» il massimario non dice per quanto si conserva: completarlo.
    .citizen = Il Comune deve stabilire per quanto tempo conserva i tuoi dati.

## s_italia.privacy.diffusione

diffusione-senza-dati = L'atto non contiene dati personali.
    .citizen = Questa regola non riguarda l'atto.

diffusione-lecita = L'atto pubblicato non rivela più del necessario.
    .citizen = La pubblicazione rispetta i tuoi dati.

diffusione-dati-salute = L'atto rivela dati sulla salute, genetici o biometrici: pubblicarne solo una versione con omissis.
    .citizen = I dati sulla tua salute non possono essere pubblicati.

diffusione-dati-eccedenti = L'atto rivela dati giudiziari senza una norma, o più del necessario: pubblicarne una versione con omissis.
    .citizen = L'atto può essere pubblicato solo senza i dati che non servono.

diffusione-ancora-trovabile = La pubblicazione è finita e i motori di ricerca trovano ancora l'atto: impedirne l'indicizzazione.
    .citizen = Un atto che ti riguarda si trova ancora in rete: il Comune deve rimediare.

## s_italia.privacy.diffusione

diffusione-2003-senza-dati = L'atto non contiene dati personali.
    .citizen = Questa regola non riguarda l'atto.

diffusione-2003-lecita = L'atto pubblicato non rivela più del necessario.
    .citizen = La pubblicazione rispetta i tuoi dati.

diffusione-2003-dati-salute = L'atto rivela dati sulla salute: pubblicarne solo una versione con omissis.
    .citizen = I dati sulla tua salute non possono essere pubblicati.

diffusione-2003-dati-eccedenti = L'atto rivela più del necessario: pubblicarne una versione con omissis.
    .citizen = L'atto può essere pubblicato solo senza i dati che non servono.

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

## s_italia.dati.cig

cig-valido = CIG: scritto correttamente.
    .citizen = Codice di gara: scritto correttamente.

cig-assente = CIG: non indicato.
    .citizen = Codice di gara: non indicato.

cig-forma = CIG: non ha una delle forme previste. Controllare sulla piattaforma dei contratti.
    .citizen = Codice di gara: sembra scritto male.

cig-controllo = CIG: i caratteri di controllo non tornano. Controllare sulla piattaforma dei contratti.
    .citizen = Codice di gara: sembra scritto male.

## s_italia.dati.cup

cup-valido = CUP: scritto correttamente. Che esista lo dice solo l'archivio nazionale dei progetti.
    .citizen = Codice del progetto: scritto correttamente.

cup-assente = CUP: non indicato.
    .citizen = Codice del progetto: non indicato.

cup-forma = CUP: non ha la forma prevista (una lettera, due cifre, una lettera, undici cifre). Controllare.
    .citizen = Codice del progetto: sembra scritto male.

## s_italia.dati.cpv

cpv-valido = CPV: scritto correttamente.
    .citizen = Codice dell'acquisto: scritto correttamente.

cpv-assente = CPV: non indicato.
    .citizen = Codice dell'acquisto: non indicato.

cpv-forma = CPV: non ha la forma prevista (otto cifre, un trattino, una cifra). Controllare.
    .citizen = Codice dell'acquisto: sembra scritto male.

## s_italia.dati.catasto

catasto-valido = Dati catastali: scritti correttamente.
    .citizen = Dati catastali: scritti correttamente.

catasto-assente = Dati catastali: non indicati.
    .citizen = Dati catastali: non indicati.

catasto-forma = Dati catastali ({ $dato }): non hanno la forma prevista. Controllare con il richiedente.
    .citizen = Dati catastali: qualcosa sembra scritto male. Puoi controllare?

## s_italia.dati.rea

rea-valido = Numero REA: scritto correttamente.
    .citizen = Numero REA: scritto correttamente.

rea-assente = Numero REA: non indicato.
    .citizen = Numero REA: non indicato, e non è indispensabile.

rea-forma = Numero REA: non ha la forma prevista (sigla della provincia e fino a sette cifre). Controllare con l'impresa.
    .citizen = Numero REA: sembra scritto male. Puoi controllare?

## s_italia.dati.istat

istat-valido = Codice ISTAT del Comune: scritto correttamente.
    .citizen = Codice del Comune: scritto correttamente.

istat-assente = Codice ISTAT del Comune: non indicato.
    .citizen = Codice del Comune: non indicato.

istat-forma = Codice ISTAT del Comune: non ha sei cifre. Gli zeri iniziali contano.
    .citizen = Codice del Comune: sembra scritto male. Puoi controllare?

## s_italia.dati.targa

targa-valida = Targa: scritta correttamente.
    .citizen = Targa: scritta correttamente.

targa-assente = Targa: non indicata.
    .citizen = Targa: non indicata.

targa-forma = Targa: non ha la forma in uso dal 1994. Può essere una targa anteriore: controllare con il dichiarante.
    .citizen = Targa: sembra scritta male, o è di un veicolo molto vecchio. Puoi controllare?

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

preavviso-materia-esclusa = Il procedimento è concorsuale o previdenziale: il preavviso non è dovuto.
    .citizen = In una graduatoria il preavviso non è previsto.

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

## s_italia.l241.sospensione

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

## s_italia.l241.termine.fissato

termine-fissato-di-settore = Il termine è stabilito da una norma di settore.
    .citizen = Il tempo per questa pratica è scritto in una legge speciale.

termine-fissato-ammesso = Il termine di { $giorni } giorni è ammesso.
    .citizen = Il Comune risponde entro { $giorni } giorni.

termine-fissato-senza-ragioni = Oltre { $ordinario } giorni, e fino a { $massimo }, il termine va giustificato: indicare le ragioni di sostenibilità, interesse pubblico e complessità.
    .citizen = Il Comune deve dire perché gli servono più di { $ordinario } giorni.

termine-fissato-eccessivo = Il termine di { $giorni } giorni supera il massimo di { $massimo }, che nessuna ragione può superare.
    .citizen = Nessuna pratica ordinaria può durare più di { $massimo } giorni.

## s_italia.l241.silenzio_tardivo

silenzio-tardivo-non-riguarda = In questo procedimento il silenzio non ha effetti propri.
    .citizen = In questa pratica il silenzio non vale come risposta.

silenzio-tardivo-nessun-atto = Nessun atto viene adottato: si constata soltanto che cosa vale il silenzio.
    .citizen = L'ufficio non adotta alcun atto: constata soltanto che cosa vale il silenzio.

silenzio-tardivo-autotutela = L'atto è un annullamento d'ufficio: valgono le condizioni dell'art. 21-nonies.
    .citizen = L'ufficio può ancora annullare, ma solo alle condizioni previste per l'annullamento.

silenzio-tardivo-in-tempo = L'atto è adottato entro { $scadenza }.
    .citizen = L'ufficio ha risposto in tempo.

silenzio-tardivo-inefficace = Il termine è scaduto { $scadenza }: l'atto è inefficace. Resta solo l'annullamento d'ufficio (art. 21-nonies).
    .citizen = L'ufficio ha risposto dopo { $scadenza }: la sua risposta non ha effetto.

## s_italia.l241.potere_sostitutivo

sostitutivo-senza-titolare = Nessuno è indicato come titolare del potere sostitutivo, o non è pubblicato: la scheda non può uscire.
    .citizen = Il Comune deve dire a chi rivolgersi se l'ufficio non risponde.

sostitutivo-indicato = Il titolare del potere sostitutivo è individuato e pubblicato.
    .citizen = Il sito dice a chi rivolgersi se l'ufficio non risponde.

sostitutivo-non-scaduto = Il termine scade { $scadenza }: il potere sostitutivo non serve.
    .citizen = L'ufficio ha tempo fino a { $scadenza }.

sostitutivo-in-corso = Il sostituto conclude entro { $entro }, la metà del termine originario.
    .citizen = Chi sostituisce l'ufficio risponde entro { $entro }.

sostitutivo-scaduto = Anche il sostituto ha superato il suo termine, scaduto { $entro }. Segnalare alla disciplina e al nucleo di valutazione.
    .citizen = Anche chi doveva sostituire l'ufficio è in ritardo da { $entro }. Puoi rivolgerti al giudice.

sostitutivo-da-attivare = Il termine è scaduto { $scadenza }: il sostituto procede d'ufficio o su richiesta.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: chi lo sostituisce deve farlo, anche senza che tu lo chieda.

## s_italia.l241.potere_sostitutivo

sostitutivo-2012-senza-titolare = Nessuno è indicato come titolare del potere sostitutivo, o non è pubblicato: la scheda non può uscire.
    .citizen = Il Comune deve dire a chi rivolgersi se l'ufficio non risponde.

sostitutivo-2012-indicato = Il titolare del potere sostitutivo è individuato e pubblicato.
    .citizen = Il sito dice a chi rivolgersi se l'ufficio non risponde.

sostitutivo-2012-non-scaduto = Il termine scade { $scadenza }: il potere sostitutivo non serve.
    .citizen = L'ufficio ha tempo fino a { $scadenza }.

sostitutivo-2012-in-corso = Il sostituto conclude entro { $entro }, la metà del termine originario.
    .citizen = Chi sostituisce l'ufficio risponde entro { $entro }.

sostitutivo-2012-scaduto = Anche il sostituto ha superato il suo termine, scaduto { $entro }. Segnalare alla disciplina e al nucleo di valutazione.
    .citizen = Anche chi doveva sostituire l'ufficio è in ritardo da { $entro }. Puoi rivolgerti al giudice.

sostitutivo-2012-non-richiesto = Il termine è scaduto { $scadenza }, ma nessuno ha chiesto l'intervento del sostituto.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: puoi chiedere l'intervento di chi lo sostituisce.

## s_italia.l241.indennizzo

indennizzo-altro-procedimento = Il procedimento non riguarda l'avvio o l'esercizio di un'impresa.
    .citizen = L'indennizzo è previsto solo per le pratiche delle imprese.

indennizzo-indicato = La comunicazione di avvio ricorda il diritto all'indennizzo.
    .citizen = Ti è stato detto che in caso di ritardo puoi essere indennizzato.

indennizzo-taciuto = La comunicazione di avvio deve ricordare il diritto all'indennizzo da ritardo, le modalità e i termini per chiederlo.
    .citizen = La lettera deve dirti che in caso di ritardo ti spetta un indennizzo.

indennizzo-nessun-ritardo = Il procedimento è concluso entro { $scadenza }: nessun indennizzo.
    .citizen = La risposta è arrivata in tempo.

indennizzo-decaduto = Il potere sostitutivo non è stato chiesto entro { $entro }: l'indennizzo non spetta.
    .citizen = L'indennizzo spetta a chi si rivolge al sostituto entro { $entro }.

indennizzo-dovuto = Sono dovuti { EURO($importo) } per { $giorni } giorni di ritardo.
    .citizen = Ti spettano { EURO($importo) } per { $giorni } giorni di ritardo.

indennizzo-insufficiente = Si liquidano { EURO($liquidato) }, ma ne sono dovuti { EURO($importo) } per { $giorni } giorni di ritardo.
    .citizen = Ti spettano { EURO($importo) }, non { EURO($liquidato) }.

## s_italia.l241.tempi_effettivi

tempi-effettivi-non-dovuti = Il procedimento non è tra quelli di maggiore impatto per cittadini e imprese.
    .citizen = Per questa pratica la misura dei tempi non è obbligatoria.

tempi-effettivi-pubblicati = I tempi effettivi di conclusione sono pubblicati accanto a quelli di legge.
    .citizen = Sul sito trovi quanto tempo serve davvero.

tempi-effettivi-mancanti = I tempi effettivi di conclusione non sono pubblicati: vanno misurati e confrontati con quelli di legge.
    .citizen = Il Comune deve pubblicare quanto tempo impiega davvero.

## s_italia.l241.ricevuta

ricevuta-regolare = La ricevuta è immediata e dice il termine e il significato del silenzio.
    .citizen = Hai avuto subito una ricevuta con tutto quello che serve sapere.

ricevuta-mancante = La ricevuta non è stata rilasciata: va generata all'atto della presentazione.
    .citizen = Ti spetta subito una ricevuta.

ricevuta-tardiva = La ricevuta è di { $data }, l'istanza di { $presentazione }: la ricevuta è immediata.
    .citizen = La ricevuta deve portare il giorno in cui ti sei presentato, { $presentazione }.

ricevuta-incompleta = La ricevuta non dice entro quando si risponde o che cosa significa il silenzio.
    .citizen = La ricevuta deve dirti entro quando avrai una risposta e che cosa succede se nessuno risponde.

## s_italia.l241.avvio

avvio-regolare = La comunicazione di avvio è inviata e completa.
    .citizen = Sei stato avvisato che la pratica comincia, e sai a chi rivolgerti.

avvio-urgente = Ragioni di celerità, motivate, consentono di non comunicare l'avvio.
    .citizen = Per l'urgenza l'ufficio ha potuto procedere senza avvisarti prima.

avvio-omessa = La comunicazione di avvio non è stata inviata, e nessuna urgenza motivata lo consente.
    .citizen = L'ufficio deve avvisarti che la pratica comincia.

avvio-incompleta = La comunicazione di avvio è incompleta: servono oggetto, ufficio e responsabile con il domicilio digitale, termine e rimedi, data dell'istanza, accesso telematico agli atti.
    .citizen = La lettera deve dirti di che cosa si tratta, chi se ne occupa, entro quando e come vedere i documenti.

## s_italia.l241.avvio

avvio-2005-regolare = La comunicazione di avvio è inviata e completa.
    .citizen = Sei stato avvisato che la pratica comincia, e sai a chi rivolgerti.

avvio-2005-urgente = Ragioni di celerità, motivate, consentono di non comunicare l'avvio.
    .citizen = Per l'urgenza l'ufficio ha potuto procedere senza avvisarti prima.

avvio-2005-omessa = La comunicazione di avvio non è stata inviata, e nessuna urgenza motivata lo consente.
    .citizen = L'ufficio deve avvisarti che la pratica comincia.

avvio-2005-incompleta = La comunicazione di avvio è incompleta: servono oggetto, ufficio e responsabile, termine e rimedi, data dell'istanza, ufficio in cui vedere gli atti.
    .citizen = La lettera deve dirti di che cosa si tratta, chi se ne occupa, entro quando e come vedere i documenti.

## s_italia.l241.scostamento

scostamento-nessuno = L'atto è conforme alle risultanze dell'istruttoria.
    .citizen = La decisione segue la proposta di chi ha istruito la pratica.

scostamento-motivato = L'atto si discosta dall'istruttoria e dice perché.
    .citizen = La decisione è diversa dalla proposta e spiega perché.

scostamento-immotivato = L'atto si discosta dall'istruttoria senza dire perché: indicare la motivazione.
    .citizen = Chi decide diversamente dalla proposta deve spiegarti perché.

## s_italia.l241.partecipazione

partecipazione-nessuna = Nessuno ha presentato memorie pertinenti.
    .citizen = Nessuno ha scritto all'ufficio su questa pratica.

partecipazione-valutata = Le memorie sono valutate nell'atto.
    .citizen = L'ufficio ha letto e valutato quello che hai scritto.

partecipazione-ignorata = Le memorie presentate non risultano valutate: darne conto o registrare le ragioni.
    .citizen = L'ufficio deve valutare quello che hai scritto.

## s_italia.l241.preavviso.motivi

motivi-esito-positivo = L'istanza è accolta.
    .citizen = La tua richiesta è accolta.

motivi-coerenti = Il diniego si fonda sui motivi del preavviso o su quelli nati dalle osservazioni.
    .citizen = I motivi del rifiuto sono quelli che già conoscevi.

motivi-a-sorpresa = Il diniego ha motivi che il preavviso non aveva e che non nascono dalle osservazioni: rinnovare il preavviso.
    .citizen = L'ufficio non può rifiutare per motivi che non ti aveva comunicato.

motivi-ritardo-proprio = Il diniego si fonda su inadempienze o ritardi dell'amministrazione, che non possono essere addotti.
    .citizen = L'ufficio non può rifiutare per un proprio ritardo.

## s_italia.l241.pareri

parere-acquisito = Il parere è acquisito.
    .citizen = Il parere è arrivato.

parere-senza = Il parere non è arrivato entro { $scadenza }: si procede senza.
    .citizen = Il parere non è arrivato entro { $scadenza }: l'ufficio va avanti.

parere-da-attendere = Il parere può arrivare fino a { $scadenza }: prima non si procede.
    .citizen = L'ufficio aspetta un parere, al più tardi fino a { $scadenza }.

parere-indispensabile = Il parere tutela ambiente, paesaggio, territorio o salute: non se ne può prescindere.
    .citizen = Per questa pratica serve un parere a tutela dell'ambiente o della salute: l'ufficio deve averlo.

## s_italia.l241.pareri

parere-2009-acquisito = Il parere è acquisito.
    .citizen = Il parere è arrivato.

parere-2009-senza = Il parere non è arrivato entro { $scadenza }: l'amministrazione ha facoltà di procedere senza.
    .citizen = Il parere non è arrivato entro { $scadenza }: l'ufficio può andare avanti.

parere-2009-da-attendere = Il parere può arrivare fino a { $scadenza }: prima non si procede.
    .citizen = L'ufficio aspetta un parere, al più tardi fino a { $scadenza }.

parere-2009-indispensabile = Il parere tutela ambiente, paesaggio, territorio o salute: non se ne può prescindere.
    .citizen = Per questa pratica serve un parere a tutela dell'ambiente o della salute: l'ufficio deve averlo.

## s_italia.l241.valutazioni_tecniche

valutazione-resa = La valutazione tecnica è acquisita.
    .citizen = La verifica tecnica è arrivata.

valutazione-sostituita = La valutazione è stata chiesta a un altro organo o a un istituto universitario.
    .citizen = La verifica tecnica è stata affidata ad altri.

valutazione-in-corso = La valutazione può arrivare fino a { $scadenza }.
    .citizen = La verifica tecnica può arrivare fino a { $scadenza }.

valutazione-da-chiedere-ad-altri = La valutazione non è arrivata entro { $scadenza }: va chiesta a un altro organo tecnico o a un istituto universitario.
    .citizen = La verifica tecnica non è arrivata entro { $scadenza }: l'ufficio deve chiederla ad altri.

valutazione-indispensabile = La valutazione tutela ambiente, paesaggio o salute: nessun altro organo può darla.
    .citizen = Per questa pratica la verifica spetta solo a chi tutela l'ambiente o la salute.

## s_italia.l241.sa_pa

assenso-reso = L'assenso è reso.
    .citizen = L'altra amministrazione ha detto di sì.

assenso-formato = Il termine è scaduto { $scadenza } senza risposta: l'assenso si intende acquisito.
    .citizen = L'altra amministrazione non ha risposto entro { $scadenza }: vale come un sì.

assenso-da-attendere = L'altra amministrazione può rispondere fino a { $scadenza }.
    .citizen = Si attende la risposta di un'altra amministrazione, fino a { $scadenza }.

assenso-negato = Il dissenso è arrivato in tempo: non si procede senza superarlo.
    .citizen = Un'altra amministrazione ha detto di no.

assenso-negato-tardi = Il dissenso è arrivato dopo { $scadenza }: è inefficace e l'assenso si intende acquisito.
    .citizen = Il no è arrivato dopo { $scadenza }: non conta.

## s_italia.l241.cds.indizione

cds-indizione-regolare = La conferenza è indetta entro { $entro }.
    .citizen = Gli uffici coinvolti sono stati chiamati in tempo.

cds-indizione-tardiva = La conferenza andava indetta entro { $entro }: registrare le ragioni del ritardo.
    .citizen = Gli uffici coinvolti andavano chiamati entro { $entro }.

cds-integrazioni-troppo-lunghe = Per chiedere integrazioni sono previsti { $giorni } giorni: il massimo è { $massimo }.
    .citizen = Per chiederti altri documenti gli uffici hanno al massimo { $massimo } giorni.

cds-indizione-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.

## s_italia.l241.cds

cds-completa = Tutte le amministrazioni si sono espresse.
    .citizen = Tutti gli uffici hanno risposto.

cds-silenzio-assenso = Il termine è scaduto { $scadenza }: chi non ha risposto ({ $mancanti }) ha assentito senza condizioni.
    .citizen = Chi non ha risposto entro { $scadenza } ha detto di sì.

cds-da-attendere = Mancano { $mancanti } risposte e possono arrivare fino a { $scadenza }.
    .citizen = Alcuni uffici devono ancora rispondere, fino a { $scadenza }.

cds-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.

## s_italia.l241.cds.conclusione

cds-conclusione-non-ancora = Il termine della conferenza scade { $scadenza }.
    .citizen = Gli uffici possono ancora rispondere, fino a { $scadenza }.

cds-conclusione-regolare = La determinazione è adottata entro { $entro }.
    .citizen = La decisione è arrivata in tempo.

cds-conclusione-tardiva = La determinazione andava adottata entro { $entro }: registrare le ragioni del ritardo.
    .citizen = La decisione era dovuta entro { $entro }.

cds-conclusione-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.

## s_italia.l241.scia

scia-efficace = L'attività può cominciare da { $dal }.
    .citizen = Puoi cominciare da { $dal }.

scia-incompleta = La segnalazione manca delle attestazioni o asseverazioni richieste: non è efficace.
    .citizen = Alla segnalazione mancano documenti necessari: non vale ancora.

scia-condizionata = Servono assensi non ancora comunicati: fino ad allora l'attività non può cominciare.
    .citizen = Prima di cominciare aspetta l'assenso degli altri uffici.

scia-troppo-presto = L'attività è cominciata prima di { $dal }.
    .citizen = Non si poteva cominciare prima di { $dal }.

## s_italia.l241.scia.controllo

scia-controllo-in-corso = Il controllo è possibile fino a { $scadenza }.
    .citizen = L'ufficio può controllare fino a { $scadenza }.

scia-controllo-interrotto = Il termine è interrotto dall'invito a conformarsi: riparte da capo quando sono comunicate le misure.
    .citizen = Il tempo per il controllo si ferma finché non comunichi di avere rimediato.

scia-consolidata = Il termine è scaduto { $scadenza }: l'attività è consolidata. Resta l'annullamento d'ufficio fino a { $autotutela }.
    .citizen = L'ufficio non ha nulla da dire: l'attività è definitiva.

scia-atto-in-tempo = L'atto è in tempo: il termine scade { $scadenza }.
    .citizen = L'ufficio è intervenuto in tempo.

scia-atto-tardivo = Il termine è scaduto { $scadenza }: divieto e conformazione sono inefficaci. Resta l'annullamento d'ufficio fino a { $autotutela }.
    .citizen = L'ufficio è intervenuto dopo { $scadenza }: il divieto non ha effetto.

scia-conformazione-breve = Per conformarsi sono dati { $giorni } giorni: la legge ne vuole almeno { $minimo }.
    .citizen = Per rimediare ti spettano almeno { $minimo } giorni.

## s_italia.l241.silenzio_assenso

silenzio-materia-esclusa = La materia è esclusa dal silenzio-assenso (patrimonio culturale, paesaggio, ambiente, rischio idrogeologico, sicurezza, salute, diritto dell'Unione): il silenzio è inadempimento.
    .citizen = In questa materia il silenzio non vale come un sì: puoi rivolgerti a chi ha il potere sostitutivo.

silenzio-rigetto = In questo procedimento la legge dà al silenzio il valore di rigetto.
    .citizen = In questa pratica il silenzio vale come un no: puoi ricorrere.

silenzio-diniego-in-tempo = Il diniego è stato comunicato in tempo: il silenzio-assenso non si forma.
    .citizen = L'ufficio ha risposto di no in tempo.

silenzio-non-formato = Il termine scade { $scadenza }: il silenzio-assenso non è ancora formato.
    .citizen = L'ufficio può ancora rispondere, fino a { $scadenza }.

silenzio-formato = Il termine è scaduto { $scadenza }: la domanda è accolta per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: la tua domanda è accolta.

silenzio-assenso-altro = In questo procedimento il silenzio non vale come assenso.
    .citizen = In questa pratica il silenzio non vale come un sì.

## s_italia.l241.silenzio_assenso.attestazione

attestazione-non-chiesta = Nessuno ha chiesto l'attestazione.
    .citizen = Se vuoi una prova, puoi chiedere un'attestazione.

attestazione-rilasciata = L'attestazione è rilasciata.
    .citizen = Hai la prova scritta che la domanda è accolta.

attestazione-in-corso = L'attestazione va rilasciata entro { $entro }.
    .citizen = Avrai l'attestazione entro { $entro }.

attestazione-sostituita = L'attestazione non è stata rilasciata entro { $entro }: la sostituisce la dichiarazione del privato (art. 47 DPR 445/2000).
    .citizen = L'ufficio non ti ha dato l'attestazione entro { $entro }: basta una tua dichiarazione.

attestazione-altro = In questo procedimento non vi è un silenzio da attestare.
    .citizen = In questa pratica il silenzio non vale come un sì.

## s_italia.l241.autotutela

autotutela-ammessa = L'annullamento d'ufficio è ammesso.
    .citizen = L'ufficio può annullare l'atto, spiegando perché.

autotutela-immotivata = L'annullamento non dice quale interesse pubblico lo chiede, né valuta quelli dei destinatari: l'illegittimità non basta.
    .citizen = Per annullare l'ufficio deve spiegare perché serve a tutti e pesare le tue ragioni.

autotutela-tardiva = I { $mesi } mesi sono scaduti { $fino }: l'atto non si può più annullare.
    .citizen = L'ufficio poteva annullare fino a { $fino }: ora l'atto è definitivo.

## s_italia.l241.autotutela

autotutela-2021-ammessa = L'annullamento d'ufficio è ammesso.
    .citizen = L'ufficio può annullare l'atto, spiegando perché.

autotutela-2021-immotivata = L'annullamento non dice quale interesse pubblico lo chiede, né valuta quelli dei destinatari: l'illegittimità non basta.
    .citizen = Per annullare l'ufficio deve spiegare perché serve a tutti e pesare le tue ragioni.

autotutela-2021-tardiva = I { $mesi } mesi sono scaduti { $fino }: l'atto non si può più annullare.
    .citizen = L'ufficio poteva annullare fino a { $fino }: ora l'atto è definitivo.

## s_italia.l241.autotutela

autotutela-2015-ammessa = L'annullamento d'ufficio è ammesso.
    .citizen = L'ufficio può annullare l'atto, spiegando perché.

autotutela-2015-immotivata = L'annullamento non dice quale interesse pubblico lo chiede, né valuta quelli dei destinatari: l'illegittimità non basta.
    .citizen = Per annullare l'ufficio deve spiegare perché serve a tutti e pesare le tue ragioni.

autotutela-2015-tardiva = I { $mesi } mesi sono scaduti { $fino }: l'atto non si può più annullare.
    .citizen = L'ufficio poteva annullare fino a { $fino }: ora l'atto è definitivo.

## s_italia.l241.criteri

criteri-osservati = I criteri sono predeterminati, pubblicati, osservati e richiamati nell'atto.
    .citizen = Il contributo segue regole scritte prima, uguali per tutti.

criteri-mancanti = Mancano criteri predeterminati e pubblicati: nessun contributo può essere concesso.
    .citizen = Il Comune deve prima scrivere e pubblicare le regole per tutti.

criteri-non-osservati = Dall'atto non risulta l'osservanza dei criteri: indicarla.
    .citizen = L'atto deve dire come ha seguito le regole.

## s_italia.l241.efficacia

efficacia-non-limitativo = L'atto non limita il destinatario: ha effetto da subito.
    .citizen = L'atto non ti toglie nulla: vale subito.

efficacia-immediata = L'atto è cautelare e urgente, o ha una clausola motivata: ha effetto da subito.
    .citizen = Per l'urgenza l'atto vale da subito.

efficacia-dalla-comunicazione = L'atto ha effetto da { $dal }, giorno della comunicazione.
    .citizen = L'atto vale per te da { $dal }, quando l'hai ricevuto.

efficacia-eseguito-prima = L'atto è stato eseguito prima della comunicazione: non aveva effetto.
    .citizen = L'atto non poteva essere eseguito prima di fartelo sapere.

## s_italia.l241.cds

cds-2025-completa = Tutte le amministrazioni si sono espresse.
    .citizen = Tutti gli uffici hanno risposto.

cds-2025-silenzio-assenso = Il termine è scaduto { $scadenza }: chi non ha risposto ({ $mancanti }) ha assentito senza condizioni.
    .citizen = Chi non ha risposto entro { $scadenza } ha detto di sì.

cds-2025-da-attendere = Mancano { $mancanti } risposte e possono arrivare fino a { $scadenza }.
    .citizen = Alcuni uffici devono ancora rispondere, fino a { $scadenza }.

cds-2025-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.

## s_italia.l241.cds

cds-2016-completa = Tutte le amministrazioni si sono espresse.
    .citizen = Tutti gli uffici hanno risposto.

cds-2016-silenzio-assenso = Il termine è scaduto { $scadenza }: chi non ha risposto ({ $mancanti }) ha assentito senza condizioni.
    .citizen = Chi non ha risposto entro { $scadenza } ha detto di sì.

cds-2016-da-attendere = Mancano { $mancanti } risposte e possono arrivare fino a { $scadenza }.
    .citizen = Alcuni uffici devono ancora rispondere, fino a { $scadenza }.

cds-2016-altra-fase = La conferenza è in un'altra fase.
    .citizen = La conferenza tra uffici è in un'altra fase.

## s_italia.l241.preavviso.termine

preavviso-termine-nessuno = Nessun preavviso: il termine non si è fermato.
    .citizen = Il tempo per rispondere non si è fermato.

preavviso-termine-in-corso = Dopo il preavviso il termine scade { $scadenza }.
    .citizen = Dopo il preavviso la risposta arriva entro { $scadenza }.

preavviso-termine-scaduto = Anche contando il preavviso, il termine è scaduto { $scadenza }: registrare le ragioni del ritardo.
    .citizen = Anche contando il preavviso, la risposta era dovuta entro { $scadenza }.

## s_italia.l241.preavviso.termine

preavviso-2005-termine-nessuno = Nessun preavviso: il termine non si è fermato.
    .citizen = Il tempo per rispondere non si è fermato.

preavviso-2005-termine-in-corso = Dopo il preavviso il termine scade { $scadenza }.
    .citizen = Dopo il preavviso la risposta arriva entro { $scadenza }.

preavviso-2005-termine-scaduto = Anche contando il preavviso, il termine è scaduto { $scadenza }: registrare le ragioni del ritardo.
    .citizen = Anche contando il preavviso, la risposta era dovuta entro { $scadenza }.

## s_italia.suap.specifiche

suap-non-telematica = La segnalazione non è passata dallo sportello in rete.
    .citizen = La segnalazione va presentata in rete.

suap-formato-conforme = La segnalazione è nel formato nazionale.
    .citizen = La segnalazione è arrivata nel formato giusto.

suap-formato-errato = La segnalazione non è nel formato nazionale: chiedere la correzione prima di trasmetterla agli altri enti.
    .citizen = La segnalazione va corretta prima di andare agli altri uffici.

## s_italia.l241.accesso.irregolare

accesso-irregolare-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-irregolare-completa = La richiesta è completa.
    .citizen = La tua richiesta è completa.

accesso-irregolare-avvisato = Il richiedente è stato avvisato in tempo: si poteva fino a { $entro }. Il termine ricomincia quando completa la richiesta.
    .citizen = Manca qualcosa nella tua richiesta: il tempo per rispondere ricomincia quando la completi.

accesso-irregolare-tardi = Il richiedente andava avvisato entro { $entro }: il termine corre dalla richiesta originaria.
    .citizen = Ti abbiamo avvisato tardi: il tempo per rispondere corre dalla tua prima richiesta.

## s_italia.l241.accesso.controinteressati

accesso-controinteressati-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la richiesta.

accesso-controinteressati-nessuno = Non vi sono controinteressati.
    .citizen = Nessun altro è coinvolto dalla richiesta.

accesso-controinteressati-non-avvisati = I controinteressati sono { $numero } e ne sono stati avvisati { $notificati }: inviare a ciascuno copia della richiesta.
    .citizen = Le persone coinvolte devono essere avvisate prima della decisione.

accesso-controinteressati-presto = I controinteressati possono opporsi fino a { $fine }: la decisione deve attendere.
    .citizen = Le persone coinvolte possono rispondere fino a { $fine }: la decisione arriverà dopo.

accesso-controinteressati-sentiti = I controinteressati sono stati avvisati e hanno avuto il loro tempo, fino a { $fine }.
    .citizen = Le persone coinvolte sono state avvisate e hanno avuto il tempo di rispondere.

## s_italia.l241.accesso.sospensione

accesso-sospensione-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-sospensione-altro-motivo = Il termine non si ferma per i controinteressati, ma per un altro motivo ({ $motivo }): lo verifica la sua regola.
    .citizen = Il tempo per rispondere si ferma per un altro motivo.

accesso-sospensione-senza-base = Nessuna norma statale ferma il termine mentre i controinteressati rispondono: dire su quale base, o lasciarlo correre.
    .citizen = Il tempo per rispondere non dovrebbe fermarsi mentre le altre persone vengono sentite.

## s_italia.l241.accesso

accesso-altra-specie = Non è una richiesta di accesso documentale.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-ammesso = Il richiedente ha un interesse diretto, concreto e attuale: l'accesso è concesso.
    .citizen = Puoi vedere i documenti che hai chiesto.

accesso-senza-interesse = L'accesso è concesso a chi non ha mostrato un interesse attuale: valutarlo come accesso civico, o chiedere le ragioni.
    .citizen = Per vedere questi documenti devi spiegare che interesse hai.

accesso-negato = Il diniego, il differimento o la limitazione ({ $esito }) ha una ragione di legge e indica i rimedi.
    .citizen = L'accesso è stato limitato per una ragione prevista dalla legge; l'atto dice a chi puoi rivolgerti.

accesso-senza-esclusione = Il richiedente ha titolo e l'atto ({ $esito }) non indica un motivo tra quelli dell'art. 24: indicarlo, o concedere l'accesso.
    .citizen = L'accesso si può limitare solo per i motivi che la legge elenca, e l'atto deve dire quale.

accesso-senza-rimedi = Il diniego non dice a chi e entro quando ricorrere: indicare il TAR e il difensore civico, entro trenta giorni.
    .citizen = L'atto deve dirti a chi puoi rivolgerti e entro quando.

## s_italia.l241.accesso.termine

accesso-termine-altra-specie = Non è una richiesta di accesso documentale: il termine è un altro.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-in-termine = La decisione è nel termine: la scadenza è { $scadenza }.
    .citizen = Il Comune risponde in tempo.

accesso-termine-decorso = Il termine è scaduto { $scadenza } e la richiesta si intende già respinta: si può ancora decidere, dicendo le ragioni del ritardo.
    .citizen = Il Comune risponde in ritardo; la richiesta era già considerata respinta da { $scadenza }.

accesso-silenzio-rigetto = Il termine è scaduto { $scadenza } senza risposta: la richiesta si intende respinta. Il rimedio si può chiedere fino a { $ricorso }.
    .citizen = Il Comune non ha risposto: per legge la richiesta è respinta. Puoi rivolgerti al TAR o al difensore civico fino a { $ricorso }.

accesso-silenzio-non-ancora = Il termine scade { $scadenza }: il silenzio non si è ancora formato.
    .citizen = Il Comune può rispondere fino a { $scadenza }.

## s_italia.d33.accesso_semplice

accesso-semplice-altra-specie = Non è una richiesta di accesso civico semplice.
    .citizen = Questa regola non riguarda la tua richiesta.

accesso-semplice-non-dovuta = Quei dati non vanno pubblicati per legge: trattare la richiesta come accesso civico generalizzato.
    .citizen = La legge non impone di pubblicare questi dati: la richiesta prosegue come accesso generalizzato.

accesso-semplice-non-pubblicato = I dati vanno pubblicati e il collegamento comunicato a chi li ha chiesti.
    .citizen = Il Comune deve pubblicare questi dati e dirti dove trovarli.

accesso-semplice-a-tempo = I dati sono pubblicati e il collegamento comunicato nel termine, che scade { $scadenza }.
    .citizen = I dati sono pubblicati: ti abbiamo mandato il collegamento.

accesso-semplice-tardi = I dati sono pubblicati dopo la scadenza { $scadenza }: registrare le ragioni e informare il RPCT.
    .citizen = I dati sono stati pubblicati in ritardo.

## s_italia.d33.foia.istanza

istanza-altro-procedimento = Non è una richiesta di accesso civico: valgono le regole del suo procedimento.
    .citizen = Questa regola riguarda solo le richieste di accesso civico.

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

foia-altro-procedimento = Non si decide su un accesso civico generalizzato: valgono le regole del suo procedimento.
    .citizen = Questa regola riguarda solo le richieste di accesso civico generalizzato.

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

## s_italia.d33.art35

art35-non-pubblicata = La scheda del procedimento non è pubblicata: il procedimento non può essere messo in linea.
    .citizen = Il Comune deve spiegare come funziona questo servizio prima di offrirlo.

art35-incompleta = Nella scheda del procedimento manca: { $manca }.
    .citizen = La pagina di questo servizio non dice tutto quello che devi sapere.

art35-completa = La scheda del procedimento dice tutto ciò che la legge vuole.
    .citizen = La pagina di questo servizio dice tutto quello che devi sapere.

## s_italia.d33.art35.moduli

moduli-non-preteso = Nessun modulo è preteso: l'istanza vale comunque sia scritta.
    .citizen = Puoi scrivere la richiesta come preferisci.

moduli-pubblicato = Il modulo è pubblicato: si può pretendere.
    .citizen = Il modulo è sul sito del Comune.

moduli-non-pubblicato = Il modulo non è pubblicato: non si può pretenderlo né respingere l'istanza perché manca. Invitare a integrare.
    .citizen = Il Comune non può pretendere un modulo che non ha pubblicato.

## s_italia.l190.rpct

rpct-rischio-basso = Il piano non indica per questo procedimento un rischio alto ({ $rischio }).
    .citizen = Per questa pratica non servono controlli particolari.

rpct-misure-rispettate = Istruisce e decide persona diversa, e la rotazione è rispettata.
    .citizen = Più persone diverse controllano questa pratica.

rpct-stesso-addetto = Chi decide è chi ha istruito: in un procedimento a rischio alto decida un altro, oppure informare il RPCT.
    .citizen = Questa pratica deve essere decisa da una persona diversa da chi l'ha preparata.

rpct-senza-rotazione = La rotazione prevista dal piano non è rispettata: registrare perché e informare il RPCT.
    .citizen = Il Comune deve spiegare perché se ne occupa sempre la stessa persona.

## s_italia.d33.art23

art23-altra-materia = L'atto non va nell'elenco semestrale: non sceglie un contraente e non conclude un accordo.
    .citizen = Questa regola non riguarda l'atto.

art23-aggiornato = L'elenco dei provvedimenti è aggiornato: il prossimo aggiornamento è dovuto entro { $entro }.
    .citizen = L'elenco delle decisioni pubblicato dal Comune è aggiornato.

art23-vecchio = L'elenco dei provvedimenti andava aggiornato entro { $entro }: aggiornarlo in amministrazione trasparente.
    .citizen = L'elenco delle decisioni pubblicato dal Comune non è aggiornato.

## s_italia.d33.art27

art27-altro-atto = Non si pubblica un contributo.
    .citizen = Questa regola non riguarda la pubblicazione.

art27-completa = La pubblicazione dice tutto ciò che la legge vuole, in formato aperto.
    .citizen = Puoi sapere chi ha ricevuto il contributo, quanto e perché.

art27-incompleta = Nella pubblicazione manca: { $manca }. Completarla.
    .citizen = Il Comune deve dire di più su questo contributo.

art27-senza-beneficiario = Nella pubblicazione manca il beneficiario, e nessuna ragione impone di ometterlo.
    .citizen = Il Comune deve dire chi ha ricevuto il contributo.

art27-formato-chiuso = I dati non sono in una tabella in formato aperto: convertirli prima di pubblicarli.
    .citizen = I dati devono essere pubblicati in un formato che tutti possono usare.

## s_italia.d33.art37

art37-2016-altro-atto = L'atto non riguarda un contratto pubblico.
    .citizen = Questa regola non riguarda l'atto.

art37-2016-pubblicati = I dati del contratto sono in amministrazione trasparente.
    .citizen = Puoi leggere i dati del contratto sul sito del Comune.

art37-2016-non-pubblicati = I dati del contratto non sono in amministrazione trasparente: pubblicarli.
    .citizen = I dati del contratto non sono ancora pubblici.

## s_italia.d33.art37

art37-altro-atto = L'atto non riguarda un contratto pubblico.
    .citizen = Questa regola non riguarda l'atto.

art37-pubblicati = I dati sono nella banca dati nazionale dei contratti pubblici e il collegamento è pubblicato.
    .citizen = Puoi leggere i dati del contratto sul sito del Comune.

art37-non-trasmessi = I dati non sono nella banca dati nazionale dei contratti pubblici: trasmetterli con la piattaforma.
    .citizen = I dati del contratto non sono ancora pubblici.

art37-senza-collegamento = Manca il collegamento alla banca dati nazionale: pubblicarlo in amministrazione trasparente.
    .citizen = Sul sito del Comune manca il collegamento ai dati del contratto.

## s_italia.d33.art26

art26-altro-titolo = Non si paga un contributo: la pubblicazione della concessione non riguarda questo pagamento.
    .citizen = Questa regola non riguarda il pagamento.

art26-sotto-soglia = Nell'anno il beneficiario riceve { $totale } euro, non più di { $soglia }: la pubblicazione non è condizione di efficacia.
    .citizen = Per questo importo si può pagare subito.

art26-pubblicato = La concessione è pubblicata { $data }: si può pagare.
    .citizen = Il contributo è pubblicato e può essere pagato.

art26-inefficace = La concessione non è ancora pubblicata e nell'anno il beneficiario riceve { $totale } euro: l'atto è inefficace, non si può pagare.
    .citizen = Il contributo si potrà pagare dopo che il Comune lo avrà pubblicato.

## s_italia.d33.art26.anonimato

anonimato-altro-atto = Non si pubblica un contributo.
    .citizen = Questa regola non riguarda la pubblicazione.

anonimato-non-occorre = Dai dati non si capiscono né salute né disagio, o nessuno è riconoscibile: si può pubblicare.
    .citizen = La pubblicazione non rivela difficoltà personali.

anonimato-rispettato = Il beneficiario non è riconoscibile: si può pubblicare.
    .citizen = Il tuo nome non viene pubblicato.

anonimato-violato = Dai dati si capisce che una persona riconoscibile è malata o in difficoltà: pubblicare senza il nome e senza ciò che la identifica.
    .citizen = Il tuo nome non può essere pubblicato: rivelerebbe la tua situazione personale.

## s_italia.d33.art8

art8-non-obbligatoria = La legge non impone di pubblicare quei dati: la durata della pubblicazione ha altre regole.
    .citizen = Questa regola non riguarda i dati pubblicati.

art8-resta = I dati restano pubblicati fino a { $fino }.
    .citizen = Puoi leggere questi dati fino a { $fino }.

art8-ancora-efficace = I cinque anni sono passati, ma l'atto ha ancora effetti: i dati restano pubblicati.
    .citizen = I dati restano pubblicati perché la decisione vale ancora.

art8-da-togliere = I dati andavano pubblicati fino a { $fino }: toglierli dal sito; restano accessibili su richiesta.
    .citizen = Questi dati vanno tolti dal sito; si possono ancora chiedere al Comune.

art8-non-ancora = I dati sono ancora da pubblicare: gli anni si conteranno dal giorno della pubblicazione.
    .citizen = I dati non sono ancora pubblicati.

## s_italia.tuel.competenza

competenza-rispettata = L'atto spetta all'organo che lo adotta ({ $organo }).
    .citizen = Decide chi per legge deve decidere.

competenza-commissione = L'atto spetterebbe a un altro organo ({ $organo }): la commissione straordinaria ne esercita i poteri.
    .citizen = Al posto degli organi eletti decide la commissione straordinaria.

competenza-altrui = L'atto è proposto a { $organo } e spetta per legge a { $competente }: va trasmesso all'organo competente.
    .citizen = Questa decisione spetta per legge a un altro organo del Comune.

competenza-da-valutare = La materia «{ $materia }» non è tra quelle elencate: il Segretario valuta a chi spetta e registra perché.
    .citizen = L'ufficio deve stabilire chi decide.

## s_italia.tuel.parere_tecnico

parere-tecnico-altro-atto = L'atto non è una proposta di deliberazione né una determinazione: il parere di regolarità tecnica non occorre.
    .citizen = Per questo atto il parere tecnico non serve.

parere-tecnico-indirizzo = È un mero atto di indirizzo: il parere di regolarità tecnica non occorre.
    .citizen = L'atto dà solo un indirizzo: il parere tecnico non serve.

parere-tecnico-presente = La regolarità tecnica è attestata dal responsabile del servizio.
    .citizen = Il dirigente competente ha verificato l'atto.

parere-tecnico-mancante = Manca l'attestazione di regolarità tecnica: acquisirla prima che l'atto prosegua.
    .citizen = Prima di decidere, il dirigente competente deve verificare l'atto.

## s_italia.tuel.parere_contabile

parere-contabile-altro-atto = L'atto non è una proposta di deliberazione: il parere di regolarità contabile non occorre.
    .citizen = Per questo atto il parere contabile non serve.

parere-contabile-indirizzo = È un mero atto di indirizzo: il parere di regolarità contabile non occorre.
    .citizen = L'atto dà solo un indirizzo: il parere contabile non serve.

parere-contabile-senza-riflessi = L'atto non tocca le finanze né il patrimonio dell'ente: il parere di regolarità contabile non occorre.
    .citizen = L'atto non costa nulla al Comune: il parere contabile non serve.

parere-contabile-presente = Il parere di regolarità contabile è stato reso.
    .citizen = La ragioneria ha verificato l'atto.

parere-contabile-mancante = Manca il parere di regolarità contabile: l'atto tocca le finanze o il patrimonio. Trasmetterlo alla ragioneria.
    .citizen = Prima di decidere, la ragioneria deve verificare l'atto.

## s_italia.tuel.revisori

revisori-non-serve = Su questa materia il parere dei revisori non occorre.
    .citizen = Per questo atto i revisori non devono esprimersi.

revisori-parere-reso = I revisori hanno reso il parere.
    .citizen = I revisori dei conti hanno esaminato l'atto.

revisori-parere-mancante = Manca il parere dei revisori ({ $materia }): la proposta non può andare in Consiglio.
    .citizen = Prima che il Consiglio decida, i revisori dei conti devono esprimersi.

## s_italia.tuel.astensione

astensione-altro-atto = L'atto non è una deliberazione: l'astensione degli amministratori non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

astensione-atto-generale = L'atto è generale e non tocca direttamente l'interesse di un componente: non vi è dovere di astenersi.
    .citizen = L'atto riguarda tutti: gli amministratori possono votare.

astensione-nessuno = Nessun componente è interessato, né lo sono suoi parenti.
    .citizen = Chi decide non ha interessi nella decisione.

astensione-rispettata = Gli interessati non hanno discusso né votato.
    .citizen = Chi aveva un interesse nella decisione non ha votato.

astensione-violata = Ha discusso o votato un componente interessato, anche per un parente fino al grado { $grado }: rinnovare il voto senza di lui.
    .citizen = Ha votato qualcuno che aveva un interesse nella decisione: il voto va rifatto.

## s_italia.tuel.difforme

difforme-altro-atto = L'atto non è una deliberazione: la regola sui pareri contrari non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

difforme-conforme = Nessun parere è contrario.
    .citizen = Gli uffici hanno dato parere favorevole.

difforme-motivato = L'atto si discosta da un parere e dice perché.
    .citizen = L'organo ha deciso diversamente dagli uffici e spiega perché.

difforme-senza-motivi = Un parere è contrario e l'atto non dice perché se ne discosta: integrare la motivazione.
    .citizen = L'organo può decidere diversamente dagli uffici, ma deve spiegare perché.

## s_italia.tuel.immediata

immediata-non-dichiarata = La deliberazione non è dichiarata immediatamente eseguibile.
    .citizen = La decisione avrà effetto dopo la pubblicazione.

immediata-valida = La deliberazione è immediatamente eseguibile, con { $voti } voti favorevoli.
    .citizen = La decisione ha effetto subito.

immediata-senza-voto = Per l'immediata eseguibilità occorre un voto distinto da quello sulla proposta.
    .citizen = Perché la decisione abbia effetto subito occorre un voto a parte.

immediata-pochi-voti = I voti favorevoli sono { $voti }: ne occorrono { $occorrono }, la maggioranza dei componenti. Non è immediatamente eseguibile.
    .citizen = Non ci sono stati abbastanza voti perché la decisione abbia effetto subito.

immediata-senza-urgenza = L'urgenza non è motivata: dire nell'atto perché la deliberazione non può attendere la pubblicazione.
    .citizen = L'atto deve spiegare perché la decisione è urgente.

## s_italia.tuel.impegno

impegno-senza-spesa = L'atto non comporta spese: l'impegno non occorre.
    .citizen = L'atto non costa nulla al Comune.

impegno-assunto = L'impegno di { $importo } euro è completo e il capitolo { $capitolo } è capiente.
    .citizen = I soldi per questa spesa sono stati messi da parte.

impegno-incompleto = L'impegno non determina somma, creditore e ragione del debito: completarlo.
    .citizen = Il Comune deve dire quanto paga, a chi e perché.

impegno-capitolo-errato = Il capitolo «{ $capitolo }» non è scritto bene: fino a sei cifre e, dopo la barra, fino a tre per l'articolo.
    .citizen = La voce di bilancio va corretta.

impegno-incapiente = L'impegno è di { $importo } euro e sul capitolo ve ne sono { $disponibile }: occorre una variazione di bilancio.
    .citizen = Per questa spesa i fondi non bastano.

## s_italia.tuel.cassa

cassa-senza-spesa = L'atto non comporta spese: non vi sono pagamenti da programmare.
    .citizen = L'atto non costa nulla al Comune.

cassa-accertata = I pagamenti sono compatibili con gli stanziamenti di cassa e con le regole di finanza pubblica.
    .citizen = Il Comune ha verificato di poter pagare in tempo.

cassa-incompatibile = I pagamenti non sono compatibili con la cassa o con le regole di finanza pubblica: l'impegno non si può assumere.
    .citizen = Il Comune non potrebbe pagare in tempo: la spesa non si può fare così.

## s_italia.tuel.visto

visto-altro-atto = L'atto non è una determinazione: il visto di copertura non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

visto-senza-spesa = La determinazione non impegna spese: è esecutiva senza visto di copertura.
    .citizen = L'atto non costa nulla al Comune ed è subito efficace.

visto-apposto = Il visto di copertura è apposto: la determinazione è esecutiva da { $dal }.
    .citizen = L'atto ha effetto da { $dal }.

visto-mancante = Manca il visto di copertura finanziaria: la determinazione non è esecutiva. Trasmetterla al servizio finanziario.
    .citizen = L'atto non ha ancora effetto: la ragioneria deve attestare che i fondi ci sono.

visto-non-ancora = Il visto porta la data di { $dal }, successiva a oggi: correggere la data.
    .citizen = L'atto non ha ancora effetto.

## s_italia.tuel.ordinazione

ordinazione-senza-spesa = L'ordine non comporta spese.
    .citizen = L'ordine non costa nulla al Comune.

ordinazione-coperta = L'impegno è registrato e la copertura attestata: si può ordinare, comunicando gli estremi al fornitore.
    .citizen = La spesa è coperta: l'ordine può partire.

ordinazione-somma-urgenza = Lavori di somma urgenza: si può ordinare subito; la spesa va regolarizzata nei termini dell'art. 191, c. 3.
    .citizen = È un'urgenza: i lavori partono subito e la spesa sarà regolarizzata dopo.

ordinazione-scoperta = L'ordine precede l'impegno o la copertura: risponderebbe chi lo firma. Attendere la registrazione e il visto.
    .citizen = L'ordine non può partire finché i fondi non sono stati messi da parte.

## s_italia.tuel.albo

albo-altro-atto = L'atto non è una deliberazione: quanto resta all'albo lo dice il regolamento dell'ente.
    .citizen = Per questo atto la durata della pubblicazione la decide il Comune.

albo-durata-troppo-breve = La pubblicazione è prevista per { $giorni } giorni: la legge ne vuole almeno { $minimo }.
    .citizen = La decisione deve restare pubblicata almeno { $minimo } giorni.

albo-pubblicata = La deliberazione resta all'albo fino a { $fino } compreso.
    .citizen = Puoi leggere la decisione sull'albo del Comune fino a { $fino }.

albo-rimossa-presto = La deliberazione doveva restare all'albo fino a { $fino } compreso: ripubblicarla per l'intero periodo.
    .citizen = La decisione è stata tolta dall'albo troppo presto e sarà pubblicata di nuovo.

## s_italia.tuel.capigruppo

capigruppo-altro-atto = L'atto non è una deliberazione della Giunta: la comunicazione ai capigruppo non occorre.
    .citizen = Questa regola non riguarda l'atto.

capigruppo-avvisati = I capigruppo sono stati avvisati { $data }, con la pubblicazione.
    .citizen = I gruppi del Consiglio sono stati avvisati.

capigruppo-non-avvisati = I capigruppo non sono stati avvisati: inviare l'elenco delle deliberazioni con la pubblicazione.
    .citizen = I gruppi del Consiglio devono essere avvisati della decisione.

capigruppo-tardi = I capigruppo sono stati avvisati { $data }, dopo la pubblicazione.
    .citizen = I gruppi del Consiglio sono stati avvisati in ritardo.

## s_italia.tuel.esecutivita

esecutivita-altro-atto = L'atto non è una deliberazione: la sua esecutività segue altre regole.
    .citizen = Questa regola non riguarda l'atto.

esecutivita-immediata = La deliberazione è immediatamente eseguibile.
    .citizen = La decisione ha effetto subito.

esecutivita-raggiunta = La deliberazione è esecutiva da { $dal }.
    .citizen = La decisione ha effetto da { $dal }.

esecutivita-non-ancora = La deliberazione sarà esecutiva da { $dal }: fino ad allora non si può darle esecuzione.
    .citizen = La decisione avrà effetto da { $dal }.

esecutivita-decorrenza-ignota = La decorrenza «{ $decorrenza }» non è tra quelle ammesse (`inizio`, `fine`): correggere il parametro.
    .citizen = L'ufficio deve stabilire da quando la decisione ha effetto.

## s_italia.d36.affidamento_diretto

affidamento-altra-procedura = Non si affida direttamente.
    .citizen = Il Comune sceglie confrontando più offerte.

affidamento-sotto-soglia = L'importo di { EURO($importo) } è inferiore a { EURO($soglia) }: l'affidamento diretto è ammesso.
    .citizen = Per questo importo il Comune può scegliere direttamente.

affidamento-sopra-soglia = L'importo di { EURO($importo) } non è inferiore a { EURO($soglia) }: serve una procedura negoziata.
    .citizen = Per questo importo il Comune deve confrontare più offerte.

## s_italia.d36.negoziata

negoziata-non-serve = L'importo ammette l'affidamento diretto.
    .citizen = Per questo importo il Comune può scegliere direttamente.

negoziata-soprasoglia = L'importo non è inferiore alla soglia europea di { EURO($soglia) }: servono le procedure ordinarie.
    .citizen = Per questo importo serve una gara europea.

negoziata-operatori-sufficienti = Si consultano { $operatori } operatori: il minimo è { $minimo }.
    .citizen = Il Comune confronta abbastanza offerte.

negoziata-operatori-pochi = Si consultano { $operatori } operatori: ne servono almeno { $minimo }, ove esistenti.
    .citizen = Il Comune deve chiedere offerte ad almeno { $minimo } imprese.

## s_italia.d36.negoziata

negoziata-2024-non-serve = L'importo ammette l'affidamento diretto.
    .citizen = Per questo importo il Comune può scegliere direttamente.

negoziata-2024-soprasoglia = L'importo non è inferiore alla soglia europea di { EURO($soglia) }: servono le procedure ordinarie.
    .citizen = Per questo importo serve una gara europea.

negoziata-2024-operatori-sufficienti = Si consultano { $operatori } operatori: il minimo è { $minimo }.
    .citizen = Il Comune confronta abbastanza offerte.

negoziata-2024-operatori-pochi = Si consultano { $operatori } operatori: ne servono almeno { $minimo }, ove esistenti.
    .citizen = Il Comune deve chiedere offerte ad almeno { $minimo } imprese.

## s_italia.d36.negoziata

negoziata-2023-non-serve = L'importo ammette l'affidamento diretto.
    .citizen = Per questo importo il Comune può scegliere direttamente.

negoziata-2023-soprasoglia = L'importo non è inferiore alla soglia europea di { EURO($soglia) }: servono le procedure ordinarie.
    .citizen = Per questo importo serve una gara europea.

negoziata-2023-operatori-sufficienti = Si consultano { $operatori } operatori: il minimo è { $minimo }.
    .citizen = Il Comune confronta abbastanza offerte.

negoziata-2023-operatori-pochi = Si consultano { $operatori } operatori: ne servono almeno { $minimo }, ove esistenti.
    .citizen = Il Comune deve chiedere offerte ad almeno { $minimo } imprese.

## s_italia.d36.rotazione

rotazione-rispettata = L'affidamento non va al contraente uscente nello stesso settore.
    .citizen = Il contratto va a un'impresa diversa dalla precedente.

rotazione-sotto-deroga = L'importo è inferiore a { EURO($soglia) }: si può derogare alla rotazione.
    .citizen = Per importi così piccoli si può confermare la stessa impresa.

rotazione-derogata = La deroga alla rotazione è motivata.
    .citizen = Il Comune ha spiegato perché conferma la stessa impresa.

rotazione-violata = Il contraente uscente non può avere il nuovo contratto: mancano, tutte insieme, le ragioni della deroga (mercato, assenza di alternative, esecuzione e qualità verificate).
    .citizen = La stessa impresa non può avere due contratti di seguito.

## s_italia.d36.rotazione

rotazione-2023-rispettata = L'affidamento non va al contraente uscente nello stesso settore.
    .citizen = Il contratto va a un'impresa diversa dalla precedente.

rotazione-2023-sotto-deroga = L'importo è inferiore a { EURO($soglia) }: si può derogare alla rotazione.
    .citizen = Per importi così piccoli si può confermare la stessa impresa.

rotazione-2023-derogata = La deroga alla rotazione è motivata.
    .citizen = Il Comune ha spiegato perché conferma la stessa impresa.

rotazione-2023-violata = Il contraente uscente non può avere il nuovo contratto: mancano, tutte insieme, le ragioni della deroga (mercato, assenza di alternative, accurata esecuzione).
    .citizen = La stessa impresa non può avere due contratti di seguito.

## s_italia.d36.frazionamento

frazionamento-non-riguarda = L'importo supera già da solo la soglia dell'affidamento diretto.
    .citizen = Questo contratto segue già le regole per gli importi maggiori.

frazionamento-nessuno = La somma degli affidamenti per lo stesso fabbisogno, { EURO($somma) }, resta sotto la soglia.
    .citizen = Gli acquisti simili, insieme, restano sotto la soglia.

frazionamento-motivato = La somma raggiunge la soglia, ma la divisione ha ragioni oggettive.
    .citizen = Il Comune ha spiegato perché gli acquisti sono separati.

frazionamento-sospetto = Gli affidamenti per lo stesso fabbisogno sommano { EURO($somma) } e raggiungono la soglia di { EURO($soglia) }: segnalare al RPCT o registrare le ragioni.
    .citizen = Acquisti simili non si possono dividere per evitare la gara.

## s_italia.d36.decisione

decisione-completa = La decisione indica oggetto, importo, contraente, ragioni della scelta e requisiti.
    .citizen = L'atto dice che cosa si compra, da chi, a quanto e perché.

decisione-incompleta = La decisione deve indicare oggetto, importo, contraente, ragioni della scelta e requisiti.
    .citizen = L'atto deve dire che cosa si compra, da chi, a quanto e perché.

## s_italia.d36.requisiti

requisiti-dichiarati = Sotto { EURO($soglia) } basta la dichiarazione, e l'operatore non è nel campione.
    .citizen = Per questo importo basta la dichiarazione dell'impresa.

requisiti-verificati = I requisiti sono verificati.
    .citizen = Il Comune ha controllato che l'impresa sia in regola.

requisiti-da-verificare = I requisiti vanno verificati nel fascicolo virtuale prima dell'affidamento.
    .citizen = Il Comune deve prima controllare che l'impresa sia in regola.

requisiti-non-dichiarati = L'operatore non ha dichiarato i requisiti.
    .citizen = L'impresa deve dichiarare di essere in regola.

## s_italia.d36.conflitto

contratti-conflitto-nessuno = Il RUP è nominato e nessuno è in conflitto di interessi.
    .citizen = Chi sceglie l'impresa non ha interessi personali.

contratti-senza-rup = Manca il responsabile unico del progetto: nominarlo con il primo atto.
    .citizen = Il Comune deve dire chi risponde dell'acquisto.

contratti-conflitto-non-dichiarato = Mancano le dichiarazioni sul conflitto di interessi.
    .citizen = Chi sceglie l'impresa deve dichiarare i propri interessi.

contratti-conflitto-presente = Chi partecipa alla procedura ha interessi propri: deve astenersi ed essere sostituito.
    .citizen = Chi ha interessi personali non può scegliere l'impresa.

## s_italia.l136.cig

cig-non-dovuto = La spesa non nasce da un contratto pubblico.
    .citizen = Questa spesa non è un acquisto.

cig-indicato = Il CIG { $cig } è indicato.
    .citizen = Il codice che rende tracciabile la spesa c'è.

cig-mancante = Manca il CIG: l'atto, il contratto o il pagamento non possono essere completati.
    .citizen = Manca il codice che rende tracciabile la spesa.

## s_italia.l3.cup

cup-non-dovuto = Non è un progetto di investimento pubblico.
    .citizen = Questa spesa non è un investimento.

cup-indicato = Il CUP { $cup } è indicato.
    .citizen = Il codice del progetto c'è.

cup-mancante = Manca il CUP: l'atto che finanzia o autorizza l'investimento sarebbe nullo.
    .citizen = Senza il codice del progetto l'atto non vale.

## s_italia.l3.cup

cup-2003-non-dovuto = Non è un progetto di investimento pubblico.
    .citizen = Questa spesa non è un investimento.

cup-2003-indicato = Il CUP { $cup } è indicato.
    .citizen = Il codice del progetto c'è.

cup-2003-mancante = Manca il CUP, che ogni progetto di investimento pubblico deve avere.
    .citizen = Manca il codice del progetto.

## s_italia.durc

durc-non-dovuto = Il DURC non è dovuto.
    .citizen = Per questo pagamento il certificato non serve.

durc-valido = Il DURC è regolare e vale fino a { $fine }.
    .citizen = L'impresa è in regola con i contributi.

durc-irregolare = Il DURC non è regolare: non si affida e non si paga (salvo intervento sostitutivo).
    .citizen = L'impresa non è in regola con i contributi.

durc-scaduto = Il DURC è scaduto { $fine }: va chiesto di nuovo.
    .citizen = Il certificato dei contributi è scaduto { $fine }.

## s_italia.mepa

mepa-lavori = L'obbligo riguarda beni e servizi.
    .citizen = La regola vale per beni e servizi.

mepa-sotto-soglia = L'importo è inferiore a { EURO($soglia) }.
    .citizen = Per importi così piccoli il mercato elettronico non è obbligatorio.

mepa-usato = L'acquisto passa dal mercato elettronico o da un sistema telematico.
    .citizen = L'acquisto è sul mercato elettronico.

mepa-omesso = L'importo non è inferiore a { EURO($soglia) }: si compra sul mercato elettronico o su un sistema telematico.
    .citizen = Il Comune deve comprare sul mercato elettronico.

## s_italia.d36.piattaforma

piattaforma-usata = La procedura si svolge su una piattaforma certificata.
    .citizen = L'acquisto passa da una piattaforma riconosciuta.

piattaforma-omessa = La procedura non si svolge su una piattaforma certificata: il CIG non può essere acquisito.
    .citizen = L'acquisto deve passare da una piattaforma riconosciuta.

## s_italia.l160.canone

canone-esente = L'esenzione è prevista: il canone non è dovuto.
    .citizen = Non devi pagare il canone.

canone-esenzione-non-prevista = L'esenzione non è prevista né dalla legge né dal regolamento: non può essere concessa.
    .citizen = Nessuno può essere esentato se una regola non lo prevede.

canone-dovuto = Il canone dovuto è di { EURO($importo) } (tariffa standard { EURO($tariffa) } al metro quadrato).
    .citizen = Il canone è di { EURO($importo) }.

canone-diverso = Si applicano { EURO($applicato) }, ma il canone dovuto è di { EURO($importo) }.
    .citizen = Il canone giusto è di { EURO($importo) }.

## s_italia.l182_2025.dehors

dehors-non-riguarda = Non si usa il regime agevolato per i dehors.
    .citizen = La concessione segue le regole ordinarie.

dehors-entro-il-regime = L'occupazione finisce entro { $fine }, ultimo giorno del regime agevolato.
    .citizen = Puoi tenere i tavolini fino alla data indicata.

dehors-oltre-il-regime = L'occupazione va oltre { $fine }, ultimo giorno del regime agevolato: serve il procedimento ordinario.
    .citizen = Dopo { $fine } serve una concessione ordinaria.

## s_italia.dl19_2026.isee

isee-non-serve = Il contributo non dipende dall'ISEE.
    .citizen = Per questo contributo l'ISEE non serve.

isee-acquisito = L'ISEE è acquisito d'ufficio.
    .citizen = Il Comune ha preso l'ISEE da solo.

isee-chiesto = L'ISEE è chiesto al cittadino: va acquisito d'ufficio dall'INPS.
    .citizen = Il Comune non può chiederti l'ISEE: lo prende dall'INPS.

## s_italia.dpr380.permesso.responsabile

permesso-responsabile-comunicato = Il nome del responsabile è comunicato entro { $entro }.
    .citizen = Sai chi esamina il tuo progetto.

permesso-responsabile-tardivo = Il nome del responsabile andava comunicato entro { $entro }.
    .citizen = Dovevi sapere entro { $entro } chi esamina il tuo progetto.

## s_italia.dpr380.permesso.documenti

permesso-documenti-non-chiesti = Non sono stati chiesti documenti.
    .citizen = Non servono altri documenti.

permesso-documenti-in-tempo = La richiesta è unica e in tempo (entro { $entro }): il termine è interrotto e riparte da quando i documenti arrivano.
    .citizen = L'ufficio ti ha chiesto documenti in tempo: il termine riparte quando li consegni.

permesso-documenti-tardi = La richiesta è arrivata dopo { $entro }: non interrompe il termine.
    .citizen = L'ufficio poteva chiederti documenti fino a { $entro }: il tempo non si è fermato.

permesso-documenti-chiesti-due-volte = I documenti si chiedono una sola volta.
    .citizen = L'ufficio ha già chiesto documenti: non può farlo ancora.

permesso-documenti-disponibili = Si chiedono documenti che l'amministrazione ha o può acquisire.
    .citizen = L'ufficio non può chiederti ciò che ha già.

## s_italia.dpr380.permesso.termine

permesso-in-tempo = La proposta è dovuta entro { $proposta }, il provvedimento entro { $scadenza }.
    .citizen = La risposta arriva entro { $scadenza }.

permesso-in-attesa-di-documenti = Il termine è interrotto finché non arrivano i documenti chiesti.
    .citizen = Il tempo riparte quando consegni i documenti.

permesso-complesso-senza-ragioni = I termini raddoppiano solo con una risoluzione motivata del responsabile.
    .citizen = Per avere più tempo l'ufficio deve spiegare perché il progetto è complesso.

permesso-termine-scaduto = Il termine per il provvedimento è scaduto { $scadenza } (la proposta era dovuta entro { $proposta }): verificare se si è formato il silenzio.
    .citizen = La risposta era dovuta entro { $scadenza }.

permesso-in-attesa-di-modifiche = Il termine è sospeso finché non arrivano le modifiche chieste.
    .citizen = Il tempo riprende quando consegni il progetto modificato.

## s_italia.dpr380.permesso.silenzio

permesso-silenzio-vincoli = Vi sono vincoli e gli assensi non sono tutti allegati e validi: il silenzio non accoglie la domanda, è inadempimento.
    .citizen = Per i vincoli sull'immobile il silenzio non vale come un sì.

permesso-silenzio-domanda-incompleta = Alla domanda mancano elementi essenziali: il silenzio non si forma.
    .citizen = Alla domanda mancano elementi essenziali: il silenzio non vale come un sì.

permesso-silenzio-negato = Un diniego, o un preavviso che l'ente ritiene impeditivo, è arrivato in tempo.
    .citizen = L'ufficio ti ha scritto in tempo che la domanda non va bene.

permesso-silenzio-non-formato = Il termine scade { $scadenza }: il silenzio non è ancora formato.
    .citizen = L'ufficio può ancora rispondere, fino a { $scadenza }.

permesso-silenzio-formato = Il termine è scaduto { $scadenza }: il permesso è rilasciato per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: il permesso è tuo.

permesso-silenzio-altro = Non è un permesso di costruire.
    .citizen = La pratica non è un permesso di costruire.

## s_italia.dpr380.permesso.silenzio

permesso-silenzio-2011-vincoli = Vi sono vincoli: il silenzio non accoglie la domanda, è inadempimento.
    .citizen = Per i vincoli sull'immobile il silenzio non vale come un sì.

permesso-silenzio-2011-domanda-incompleta = Alla domanda mancano elementi essenziali: il silenzio non si forma.
    .citizen = Alla domanda mancano elementi essenziali: il silenzio non vale come un sì.

permesso-silenzio-2011-negato = Un diniego, o un preavviso che l'ente ritiene impeditivo, è arrivato in tempo.
    .citizen = L'ufficio ti ha scritto in tempo che la domanda non va bene.

permesso-silenzio-2011-non-formato = Il termine scade { $scadenza }: il silenzio non è ancora formato.
    .citizen = L'ufficio può ancora rispondere, fino a { $scadenza }.

permesso-silenzio-2011-formato = Il termine è scaduto { $scadenza }: il permesso è rilasciato per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: il permesso è tuo.

permesso-silenzio-2011-altro = Non è un permesso di costruire.
    .citizen = La pratica non è un permesso di costruire.

## s_italia.dpr380.sanatoria

sanatoria-non-chiesta = Non è chiesta una sanatoria.
    .citizen = La pratica non è una sanatoria.

sanatoria-decisa = L'ufficio ha deciso.
    .citizen = L'ufficio ha risposto.

sanatoria-in-corso = Il termine scade { $scadenza }.
    .citizen = L'ufficio può rispondere fino a { $scadenza }.

sanatoria-accolta = I quarantacinque giorni sono passati { $scadenza }: la sanatoria per parziale difformità è accolta per silenzio.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: la sanatoria è accolta.

sanatoria-rifiutata = I sessanta giorni sono passati { $scadenza }: la richiesta si intende rifiutata.
    .citizen = L'ufficio non ha risposto entro { $scadenza }: vale come un no, e puoi ricorrere.

sanatoria-altro = Non è una sanatoria edilizia.
    .citizen = La pratica non è una sanatoria.

## s_italia.dpr380.permesso.attestazione

permesso-attestazione-non-chiesta = Nessuno ha chiesto l'attestazione.
    .citizen = Se vuoi una prova, puoi chiedere un'attestazione.

permesso-attestazione-rilasciata = L'attestazione è rilasciata.
    .citizen = Hai la prova scritta del permesso.

permesso-attestazione-in-corso = L'attestazione va rilasciata entro { $entro }.
    .citizen = Avrai l'attestazione entro { $entro }.

permesso-attestazione-tardiva = L'attestazione andava rilasciata entro { $entro }.
    .citizen = Dovevi avere l'attestazione entro { $entro }.

permesso-attestazione-altro = Non è un permesso di costruire.
    .citizen = La pratica non è un permesso di costruire.

## s_italia.dpr380.permesso.domanda

permesso-domanda-respinta = Il permesso è negato: ciò che manca alla domanda può esserne la ragione, e non la ferma.
    .citizen = La tua domanda è respinta; la decisione dice perché.

permesso-domanda-completa = La domanda ha titolo, elaborati e asseverazione.
    .citizen = La domanda ha tutto ciò che serve.

permesso-domanda-senza-essenziali = Alla domanda manca un elemento essenziale (titolo, elaborati progettuali, asseverazione): chiederlo.
    .citizen = Alla domanda manca un documento essenziale.

## s_italia.dpr380.permesso.modifiche

modifiche-non-chieste = Non sono state chieste modifiche.
    .citizen = Il progetto non va cambiato.

modifiche-non-modeste = Le modifiche chieste non sono di modesta entità: serve un preavviso di rigetto, e il termine non si sospende.
    .citizen = L'ufficio non può chiederti di rifare il progetto senza un preavviso.

modifiche-in-attesa = Il termine è sospeso finché l'interessato non si pronuncia.
    .citizen = Il tempo si ferma finché rispondi se accetti le modifiche.

modifiche-da-integrare = Il progetto va integrato entro { $entro }; fino ad allora il termine è sospeso.
    .citizen = Consegna il progetto modificato entro { $entro }.

modifiche-integrate = Il progetto è integrato: il termine riprende.
    .citizen = Il progetto modificato è arrivato: il tempo riprende.

modifiche-scadute = Il progetto non è stato integrato entro { $entro }: si decide su quello presentato.
    .citizen = Il progetto modificato non è arrivato entro { $entro }: si decide su quello che c'è.

## s_italia.dpr380.permesso.assensi

assensi-non-necessari = Non servono assensi di altre amministrazioni.
    .citizen = Non servono permessi di altri uffici.

assensi-acquisiti = Gli assensi sono acquisiti, o la conferenza è indetta.
    .citizen = Gli altri uffici hanno risposto, o sono stati chiamati.

assensi-mancanti = Mancano assensi di altre amministrazioni: indire la conferenza di servizi.
    .citizen = L'ufficio deve chiamare gli altri uffici.

## s_italia.anagrafe.registrazione

residenza-irricevibile = La dichiarazione è irricevibile: non si registra.
    .citizen = Alla dichiarazione mancano dati obbligatori: va ripresentata.

residenza-registrata = La dichiarazione è registrata entro { $entro }; gli effetti decorrono da { $effetti }.
    .citizen = Sei iscritto, e vale da { $effetti }.

residenza-da-registrare = La dichiarazione va registrata entro { $entro }.
    .citizen = Sarai iscritto entro { $entro }.

residenza-registrata-tardi = La dichiarazione andava registrata entro { $entro }: avvisare il dirigente e registrare le ragioni. Gli effetti decorrono comunque da { $effetti }.
    .citizen = Dovevi essere iscritto entro { $entro }; vale comunque da { $effetti }.

## s_italia.anagrafe.accertamento

accertamento-conforme = Quanto dichiarato si considera conforme: i quarantacinque giorni sono passati { $fine } senza preavviso.
    .citizen = Nessuno ha obiettato entro { $fine }: la tua residenza è definitiva.

accertamento-positivo = L'accertamento è positivo: l'iscrizione è definitiva.
    .citizen = Il controllo è andato bene: la residenza è definitiva.

accertamento-in-corso = L'accertamento può concludersi, o il preavviso partire, fino a { $fine }.
    .citizen = Il controllo può avvenire fino a { $fine }.

accertamento-preavvisato = Il preavviso è partito in tempo, entro { $fine }: si può annullare dopo le osservazioni.
    .citizen = Ti abbiamo scritto in tempo: puoi ancora rispondere.

accertamento-preavviso-tardivo = Il preavviso non è partito entro { $fine }: quanto dichiarato si considera conforme e la registrazione non si annulla.
    .citizen = L'ufficio doveva scriverti entro { $fine }: la tua residenza resta.

accertamento-non-iniziato = L'accertamento non è iniziato.
    .citizen = Il controllo non è ancora iniziato.

## s_italia.anagrafe.venti_giorni

venti-giorni-rispettati = La dichiarazione è resa entro { $entro }.
    .citizen = Hai dichiarato in tempo.

venti-giorni-superati = La dichiarazione era dovuta entro { $entro }: si riceve comunque, e si segnala il ritardo.
    .citizen = Dovevi dichiarare entro { $entro }; la dichiarazione vale comunque.
