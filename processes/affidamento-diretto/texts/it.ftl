# Testi del procedimento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-stipula = Termine per la stipula
    .citizen = Entro quando si firma il contratto

## Passi

passo-fabbisogno-rilevato = Fabbisogno rilevato
    .citizen = Al Comune serve qualcosa
passo-definisci-fabbisogno = Definizione del fabbisogno
    .citizen = Il Comune dice che cosa serve e quanto vale
passo-nomina-rup = Nomina del responsabile unico del progetto
    .citizen = Una persona risponde dell'acquisto
passo-scegli-percorso = Percorso per importo
    .citizen = L'importo dice quale strada si segue
passo-avvisa-altra-procedura = Rinvio alla procedura dovuta
    .citizen = Serve una gara, o un'altra procedura
passo-altra-procedura = Serve un'altra procedura
    .citizen = Non si può affidare direttamente
passo-raccogli-preventivi = Raccolta dei preventivi
    .citizen = Il Comune chiede preventivi
passo-dopo-i-preventivi = Passi dell'ente prima della scelta
    .citizen = Il Comune esamina i preventivi
passo-scegli-operatore = Scelta dell'operatore
    .citizen = Il Comune sceglie a chi affidare
passo-acquisisci-cig = Acquisizione del CIG
    .citizen = L'acquisto ha il suo codice pubblico
passo-acquisisci-dichiarazioni = Acquisizione delle dichiarazioni
    .citizen = L'operatore dichiara di avere i requisiti
passo-verifica-requisiti = Verifica dei requisiti
    .citizen = Il Comune verifica i requisiti
passo-durc-operatore = DURC dell'operatore
    .citizen = Il Comune controlla i contributi
passo-valuta-rischio = Livello di rischio
    .citizen = Il Comune valuta il rischio di corruzione
passo-proponi-decisione = Proposta di decisione
    .citizen = L'ufficio propone a chi affidare e perché
passo-procedura-da-rivedere = Procedura da rivedere
    .citizen = La procedura va rivista
passo-adozione = Adozione della decisione
    .citizen = Il Comune decide
passo-dopo-esecutivita = Passi dell'ente dopo l'esecutività
    .citizen = Il Comune prepara la pubblicazione
passo-trasmetti-bdncp = Trasmissione alla banca dati nazionale
    .citizen = I dati del contratto sono pubblici
passo-stipula = Stipula del contratto
    .citizen = Il contratto è firmato
passo-invia-contratto = Invio del contratto
    .citizen = Il Comune invia il contratto
passo-trenta-giorni = Termine per la stipula scaduto
    .citizen = Il contratto doveva già essere firmato
passo-avvisa-stipula = Sollecito della stipula
    .citizen = Il Comune sollecita la firma
passo-liquidazione = Esecuzione e pagamento
    .citizen = Il Comune controlla e paga
passo-affidamento-concluso = Affidamento eseguito
    .citizen = La pratica è conclusa
passo-chiudi-fascicolo = Chiusura del fascicolo
    .citizen = La pratica è archiviata
passo-mantiene-pubblicazione = Durata della pubblicazione
    .citizen = L'atto è all'albo
passo-pubblica = Pubblicazione
    .citizen = L'atto è pubblicato
passo-atto-ritirato = Atto ritirato
    .citizen = Il Comune ritira la decisione
passo-motiva-ritiro = Motivazione del ritiro
    .citizen = Il Comune spiega perché ritira la decisione
passo-avvisa-ritiro = Avviso del ritiro
    .citizen = Il Comune avvisa del ritiro
passo-ritiro-concluso = Ritiro concluso
    .citizen = La decisione non c'è più

## Comunicazioni

altra-procedura = Pratica n. { $numero }: l'importo non ammette l'affidamento diretto.
    .citizen = Per l'acquisto n. { $numero } serve un'altra procedura.
stipula-in-ritardo = Pratica n. { $numero }: il contratto andava stipulato entro { $scadenza }.
    .citizen = Il contratto della pratica n. { $numero } doveva essere firmato entro { $scadenza }.
atto-ritirato = Affidamento n. { $numero } ritirato.
    .citizen = L'affidamento n. { $numero } è stato ritirato, per i motivi allegati.
passo-ritiro = Ritiro dell'affidamento
passo-stipula-in-ritardo = Stipula del contratto in ritardo
