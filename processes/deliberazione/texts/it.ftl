# Testi del procedimento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-parere-contabile = Giorni della ragioneria per il parere
    .citizen = Entro quando la ragioneria si esprime
termine-esecutivita = Dieci giorni dall'inizio della pubblicazione
    .citizen = Da quando la decisione ha effetti
termine-esecutivita-dalla-fine = Dieci giorni dalla fine della pubblicazione
    .citizen = Da quando la decisione ha effetti

## Passi

passo-proposta-presentata = Proposta presentata
    .citizen = Una proposta arriva alla Giunta
passo-redigi-proposta = Redazione della proposta
    .citizen = La proposta è scritta
passo-parere-tecnico = Parere di regolarità tecnica
    .citizen = Il dirigente dà il suo parere
passo-parere-contabile = Parere di regolarità contabile
    .citizen = La ragioneria dà il suo parere
passo-verifica-ordine-del-giorno = Iscrizione all'ordine del giorno
    .citizen = La proposta va in seduta
passo-proposta-restituita = Proposta restituita
    .citizen = La proposta va completata
passo-seduta = Discussione e voto
    .citizen = L'organo discute e vota
passo-dopo-la-seduta = Passi dell'ente dopo la seduta
    .citizen = Il Segretario verifica la seduta
passo-esito-voto = Esito del voto
    .citizen = Si contano i voti
passo-avvisa-respinta = Comunicazione della bocciatura
    .citizen = La proposta non è passata
passo-proposta-respinta = Proposta non approvata
    .citizen = La proposta non è passata
passo-motiva-difformita = Motivazione della difformità dai pareri
    .citizen = L'organo spiega perché decide contro un parere
passo-vota-immediata = Voto sull'immediata eseguibilità
    .citizen = L'organo vota se la decisione vale subito
passo-voto-rinnovato = Voto da rinnovare
    .citizen = Si vota di nuovo
passo-firma-verbale = Firma del verbale
    .citizen = Il verbale è firmato
passo-verifica-firma = Verifica delle firme digitali
    .citizen = Le firme sono verificate
passo-numera = Numerazione nel registro
    .citizen = La decisione ha un numero
passo-prima-della-pubblicazione = Passi dell'ente prima della pubblicazione
    .citizen = Il Comune prepara la pubblicazione
passo-comunica-capigruppo = Comunicazione ai capigruppo
    .citizen = I consiglieri sono avvisati
passo-dieci-giorni = Decimo giorno dall'inizio
    .citizen = Dieci giorni di pubblicazione sono passati
passo-dieci-giorni-dalla-fine = Decimo giorno dalla fine
    .citizen = Dieci giorni dalla fine della pubblicazione sono passati
passo-esecutiva = Deliberazione esecutiva
    .citizen = La decisione ha effetti
passo-deliberazione-conclusa = Deliberazione eseguibile e pubblicata
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

proposta-respinta = Proposta n. { $numero } non approvata nella seduta del { $data }.
    .citizen = La proposta n. { $numero } non è stata approvata il { $data }.
atto-ritirato = Deliberazione n. { $numero } revocata o nulla.
    .citizen = La decisione n. { $numero } non ha più effetti, per i motivi allegati.
passo-ritiro = Revoca o nullità della deliberazione
