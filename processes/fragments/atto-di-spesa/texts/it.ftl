# Testi del frammento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-visto = Giorni della ragioneria per il visto
    .citizen = Entro quando la ragioneria controlla la copertura
termine-pagamento = Termine di pagamento
    .citizen = Entro quando il Comune paga

## Passi

passo-spesa-firma = Firma della determinazione
    .citizen = Il dirigente decide
passo-spesa-atto-restituito = Atto restituito all'ufficio
    .citizen = La decisione va rivista
passo-spesa-correzione = Correzione della proposta
    .citizen = L'ufficio corregge la proposta
passo-spesa-verifica-firma = Verifica della firma digitale
    .citizen = La firma è verificata
passo-spesa-numerazione = Numerazione nel registro unico
    .citizen = La decisione ha un numero
passo-spesa-impegno = Registrazione dell'impegno
    .citizen = La ragioneria mette da parte la somma
passo-spesa-rilievi-contabili = Rilievi della ragioneria
    .citizen = La ragioneria chiede di correggere
passo-spesa-visto = Visto di copertura
    .citizen = La ragioneria attesta che la spesa è coperta
passo-spesa-rilievi = Comunicazione dei rilievi
    .citizen = La ragioneria chiede di correggere
passo-spesa-esecutiva = Atto esecutivo
    .citizen = La decisione ha effetti
passo-spesa-giorni-trascorsi = Giorni del visto trascorsi
    .citizen = La ragioneria è in ritardo
passo-spesa-sollecito = Sollecito alla ragioneria
    .citizen = Il Comune sollecita il controllo
passo-liquidazione-fattura-ricevuta = Fattura ricevuta
    .citizen = La fattura è arrivata
passo-liquidazione-esecuzione = Attestazione di regolare esecuzione
    .citizen = Il Comune controlla ciò che è stato fatto
passo-liquidazione-contestazione = Contestazione della fornitura
    .citizen = Il Comune contesta la fornitura
passo-liquidazione-durc = Acquisizione del DURC
    .citizen = Il Comune controlla i contributi
passo-liquidazione-atto = Liquidazione della spesa
    .citizen = Il Comune dispone il pagamento
passo-liquidazione-durc-scaduto = DURC da rinnovare
    .citizen = Serve un nuovo documento sui contributi
passo-liquidazione-mandato = Mandato di pagamento
    .citizen = Il Comune paga
passo-liquidazione-termine-scaduto = Termine di pagamento scaduto
    .citizen = Il pagamento è in ritardo
passo-liquidazione-avviso-mora = Avviso di pagamento in ritardo
    .citizen = Il Comune sollecita il pagamento

## Comunicazioni

sollecito-visto = Determinazione n. { $numero }: i giorni per il visto sono finiti { $scadenza }.
    .citizen = La decisione n. { $numero } attende il controllo della ragioneria dal { $scadenza }.
rilievi-contabili = Determinazione n. { $numero }: visto negato.
    .citizen = La decisione n. { $numero } va corretta prima di avere effetti.
pagamento-in-ritardo = Fattura n. { $numero }: termine di pagamento scaduto { $scadenza }; corrono gli interessi di mora.
    .citizen = La sua fattura n. { $numero } doveva essere pagata entro { $scadenza }: da quel giorno Le spettano gli interessi.
passo-liquidazione-mora = Pagamento in ritardo
passo-spesa-visto-in-ritardo = Visto di copertura in ritardo
