# Testi del procedimento di accesso civico generalizzato. Ogni voce ha la forma dell'ufficio; `.citizen` e' quella
# per chi legge da fuori. Gli argomenti sono gli stessi nelle due lingue.

## Termini

termine-conclusione = Termine per concludere il procedimento
    .citizen = Entro quando il Comune deve rispondere
termine-controinteressati = Termine per opporsi
    .citizen = Entro quando le persone coinvolte possono opporsi
termine-trasmissione = Attesa prima della trasmissione
    .citizen = Quando il Comune può inviare i documenti
termine-osservazioni = Termine per le osservazioni
    .citizen = Entro quando può rispondere al Comune
termine-soccorso = Termine per precisare l'istanza
    .citizen = Entro quando può precisare la richiesta
termine-istanza-riesame = Termine per chiedere il riesame
    .citizen = Entro quando può chiedere il riesame
termine-riesame = Termine per decidere il riesame
    .citizen = Entro quando il riesame va deciso
termine-garante = Termine per il parere del Garante
    .citizen = Entro quando il Garante può esprimersi

## Passi

passo-istanza-presentata = Istanza presentata
    .citizen = Ha presentato la richiesta
passo-protocolla = Protocollazione e ricevuta
    .citizen = La richiesta è registrata e ha un numero
passo-dopo-protocollo = Passi dell'ente dopo il protocollo
    .citizen = Il Comune smista la richiesta
passo-verifica-istanza = Verifica dell'istanza
    .citizen = Il Comune controlla la richiesta
passo-soccorso = Dialogo con il richiedente
    .citizen = Il Comune le chiede di precisare
passo-chiedi-precisazione = Richiesta di precisare l'oggetto
    .citizen = Il Comune le chiede di precisare
passo-assegna-responsabile = Assegnazione del responsabile
    .citizen = Il Comune assegna la richiesta a una persona
passo-individua-controinteressati = Individuazione dei controinteressati
    .citizen = Il Comune verifica se altri sono coinvolti
passo-termine-sospeso = Il termine è sospeso
    .citizen = I giorni non si contano finché le persone coinvolte possono rispondere
passo-notifica-controinteressato = Comunicazione al controinteressato
    .citizen = Il Comune avvisa una persona coinvolta
passo-opposizione-ricevuta = Opposizione del controinteressato
    .citizen = Una persona coinvolta si è opposta
passo-dieci-giorni = Nessuna opposizione nei dieci giorni
    .citizen = La persona coinvolta non ha risposto
passo-termine-riprende = Il termine riprende
    .citizen = I giorni tornano a contarsi
passo-valuta-istanza = Valutazione dei limiti e bilanciamento
    .citizen = Il Comune valuta la richiesta
passo-preavviso = Preavviso di rigetto
    .citizen = Il Comune le spiega perché potrebbe dire no
passo-redigi-motivi-ostativi = Redazione dei motivi ostativi
    .citizen = Il Comune scrive i motivi contrari
passo-osservazioni-ricevute = Osservazioni del richiedente
    .citizen = Ha risposto ai motivi
passo-osservazioni-scadute = Nessuna osservazione nei termini
    .citizen = Non ha risposto ai motivi
passo-valuta-osservazioni = Valutazione delle osservazioni
    .citizen = Il Comune valuta la sua risposta
passo-adotta-provvedimento = Adozione del provvedimento
    .citizen = Il Comune decide
passo-provvedimento-restituito = Provvedimento restituito al responsabile
    .citizen = La decisione va rivista
passo-comunica-accoglimento = Comunicazione dell'accoglimento a chi si è opposto
    .citizen = Il Comune avvisa chi si era opposto
passo-quindici-giorni = Decorso dei quindici giorni
    .citizen = Chi si era opposto ha avuto quindici giorni
passo-trasmetti = Trasmissione di dati e documenti
    .citizen = Il Comune le invia i documenti
passo-notifica-provvedimento = Comunicazione del provvedimento
    .citizen = Il Comune le comunica la decisione
passo-iscrivi-registro = Iscrizione nel registro degli accessi
    .citizen = La richiesta è annotata nel registro pubblico, senza il suo nome
passo-procedimento-concluso = Procedimento concluso
    .citizen = La pratica è conclusa
passo-scadenza-vicina = Cinque giorni alla scadenza
    .citizen = Mancano cinque giorni alla scadenza
passo-termine-scaduto = Termine scaduto senza decisione
    .citizen = Il Comune non ha risposto in tempo
passo-istanza-riesame-ricevuta = Domanda di riesame
    .citizen = Ha chiesto il riesame
passo-ammetti-riesame = Verifica dell'ammissibilità del riesame
    .citizen = Il responsabile della trasparenza esamina la domanda
passo-riesame-aperto = Riesame ammesso
    .citizen = Il riesame è cominciato
passo-chiedi-parere-garante = Richiesta di parere al Garante
    .citizen = Si chiede il parere del Garante della privacy
passo-parere-garante-ricevuto = Parere del Garante
    .citizen = Il Garante della privacy ha risposto
passo-dieci-giorni-garante = Nessun parere del Garante nei dieci giorni
    .citizen = Il Garante della privacy non ha risposto
passo-decidi-riesame = Decisione del riesame
    .citizen = Il responsabile della trasparenza decide
passo-riesame-scaduto = Termine del riesame scaduto
    .citizen = Il riesame non è stato deciso in tempo
passo-esegui-riesame = Esecuzione della decisione di riesame
    .citizen = Il Comune le invia i documenti
passo-riesame-concluso = Concluso con riesame
    .citizen = Il riesame è concluso
passo-sente-controinteressati = Audizione di ciascun controinteressato
    .citizen = Il Comune sente ogni persona coinvolta
passo-riepiloga-opposizioni = Riepilogo di notifiche e opposizioni
    .citizen = Il Comune riepiloga le risposte ricevute
passo-prima-della-trasmissione = Passi dell'ente prima della trasmissione
    .citizen = Il Comune prepara i documenti
passo-trenta-giorni-riesame = Decorso dei trenta giorni per il riesame
    .citizen = Il tempo per chiedere il riesame è passato
passo-preallarme = Avviso di scadenza
    .citizen = Il Comune si avvisa della scadenza vicina
passo-avvisa-scadenza = Avviso a responsabile e dirigente
    .citizen = Il Comune sollecita chi deve decidere
passo-silenzio = Silenzio
    .citizen = Il Comune non ha risposto
passo-avvisa-silenzio = Avviso a richiedente e RPCT
    .citizen = Il Comune le ricorda che può chiedere il riesame
passo-riesame-chiesto = Domanda di riesame
    .citizen = La domanda di riesame è esaminata
passo-riesame-ammesso = Riesame ammesso
    .citizen = Il riesame è ammesso
passo-avvisa-inammissibile = Comunicazione dell'inammissibilità
    .citizen = Il Comune le spiega perché il riesame non si può fare
passo-riesame = Riesame
    .citizen = Il riesame è in corso
passo-avvisa-rimedi = Avviso dei rimedi davanti al TAR
    .citizen = Il Comune le ricorda che può ricorrere al TAR
passo-notifica-decisione = Comunicazione della decisione di riesame
    .citizen = Il responsabile della trasparenza le comunica la decisione
passo-iscrivi-registro-riesame = Iscrizione nel registro degli accessi
    .citizen = La richiesta è annotata nel registro pubblico, senza il suo nome
passo-comunica-preavviso = Comunicazione del preavviso
    .citizen = Il Comune le invia i motivi contrari
passo-comunica-richiesta = Comunicazione della richiesta
    .citizen = Il Comune le scrive per chiarire
passo-precisazione-ricevuta = Precisazione del richiedente
    .citizen = Ha precisato la richiesta
passo-precisazione-scaduta = Nessuna precisazione nei termini
    .citizen = Non ha precisato la richiesta

## Comunicazioni

ricevuta = Istanza n. { $numero } del { $data }: termine di conclusione { $scadenza }; responsabile da assegnare.
    .citizen = Abbiamo ricevuto la sua richiesta, n. { $numero } del { $data }. Le rispondiamo entro { $scadenza }. Se non riceve risposta può chiedere il riesame al responsabile della trasparenza.
comunicazione-controinteressato = Comunicazione dell'istanza n. { $numero } a { $nome }, controinteressato.
    .citizen = È stato chiesto l'accesso a dati che La riguardano (richiesta n. { $numero }). { $nome } può opporsi, spiegando perché, entro { $scadenza }.
soccorso-richiesta = Richiesta di precisare l'oggetto dell'istanza n. { $numero }.
    .citizen = Ci aiuti a capire quali documenti cerca (richiesta n. { $numero }). Non deve dirci perché le servono. Può rispondere entro { $scadenza }.
preavviso-motivi = Preavviso di rigetto dell'istanza n. { $numero }: osservazioni entro { $scadenza }.
    .citizen = Stiamo per dire di no alla richiesta n. { $numero }, per questi motivi: { $motivi }. Può rispondere entro { $scadenza }.
provvedimento-esito = Provvedimento sull'istanza n. { $numero }: { $esito ->
        [accoglimento] accoglimento
        [accoglimento-parziale] accoglimento parziale
        [differimento] differimento
       *[diniego] diniego
    }.
    .citizen = Decisione sulla richiesta n. { $numero }: { $esito ->
        [accoglimento] sì
        [accoglimento-parziale] sì, in parte
        [differimento] sì, ma più avanti
       *[diniego] no
    }. Contro la decisione può chiedere il riesame entro { $scadenza }, o ricorrere al TAR.
silenzio = Istanza n. { $numero }: termine scaduto { $scadenza } senza provvedimento; l'ufficio resta tenuto a decidere.
    .citizen = Dovevamo rispondere entro { $scadenza } e non l'abbiamo fatto. Il silenzio non è un no: la sua richiesta n. { $numero } va ancora decisa, e può chiedere il riesame al responsabile della trasparenza.
scadenza-vicina = Istanza n. { $numero }: il termine scade { $scadenza }.
    .citizen = La risposta alla richiesta n. { $numero } è attesa entro { $scadenza }.
richiesta-parere-garante = Richiesta di parere al Garante sul riesame dell'istanza n. { $numero }.
    .citizen = Abbiamo chiesto il parere del Garante della privacy sulla richiesta n. { $numero }.
decisione-riesame = Decisione di riesame sull'istanza n. { $numero }.
    .citizen = Il responsabile della trasparenza ha deciso sul riesame della richiesta n. { $numero }.
riesame-inammissibile = Riesame inammissibile sull'istanza n. { $numero }.
    .citizen = La domanda di riesame sulla richiesta n. { $numero } non si può esaminare, per i motivi allegati.
riesame-scaduto = Riesame dell'istanza n. { $numero }: termine scaduto { $scadenza }.
    .citizen = Il riesame della richiesta n. { $numero } doveva essere deciso entro { $scadenza }. Può ricorrere al TAR entro trenta giorni.
