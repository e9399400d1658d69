# Testi del frammento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-soccorso = Termine per integrare l'istanza
    .citizen = Entro quando può integrare la richiesta
termine-sospensione = Durata massima della sospensione
    .citizen = Quanto può durare la pausa dei giorni del Comune

## Passi

passo-soccorso-richiesta = Richiesta di ciò che manca
    .citizen = Il Comune le chiede di completare la richiesta
passo-soccorso-richiesta-sospensiva = Richiesta con sospensione del termine
    .citizen = Il Comune chiede informazioni e i giorni si fermano
passo-soccorso-documento = Formazione della richiesta
    .citizen = Il Comune prepara la lettera
passo-soccorso-notifica = Comunicazione della richiesta
    .citizen = Il Comune le scrive per chiedere ciò che manca
passo-soccorso-sospende = Il termine è sospeso
    .citizen = I giorni non si contano finché si attende
passo-soccorso-interrompe = Il termine è interrotto
    .citizen = I giorni ricominciano da capo quando consegna i documenti
passo-soccorso-integrazione = Integrazione del richiedente
    .citizen = Ha completato la richiesta
passo-soccorso-scaduto = Nessuna risposta nei termini
    .citizen = Non ha completato la richiesta
passo-soccorso-riprende = Il termine riprende
    .citizen = I giorni tornano a contarsi
passo-soccorso-concluso = Soccorso concluso
    .citizen = Il Comune riprende l'esame
