# Testi del procedimento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Passi

passo-proposta-avviata = Proposta avviata
    .citizen = L'ufficio comincia a lavorare
passo-redigi-proposta = Redazione della proposta
    .citizen = L'ufficio scrive la proposta
passo-valuta-rischio = Livello di rischio
    .citizen = Il Comune valuta il rischio di corruzione
passo-prima-della-firma = Passi dell'ente prima della firma
    .citizen = Il Comune controlla la proposta
passo-adozione = Adozione dell'atto
    .citizen = Il Comune decide
passo-dopo-esecutivita = Passi dell'ente dopo l'esecutività
    .citizen = Il Comune prepara la pubblicazione
passo-trasmetti-bdncp = Trasmissione alla banca dati nazionale
    .citizen = I dati del contratto sono pubblici
passo-durc-fornitore = DURC del fornitore
    .citizen = Il Comune controlla i contributi del fornitore
passo-ordina-fornitura = Ordine al fornitore
    .citizen = Il Comune ordina la fornitura
passo-invia-ordine = Invio dell'ordine
    .citizen = Il Comune scrive al fornitore
passo-liquidazione = Liquidazione e pagamento
    .citizen = Il Comune controlla e paga
passo-determinazione-conclusa = Determinazione eseguita
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

atto-ritirato = Determinazione n. { $numero } ritirata.
    .citizen = La decisione n. { $numero } è stata ritirata, per i motivi allegati.
passo-ritiro = Ritiro della determinazione
