# Testi del frammento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-osservazioni = Termine per le osservazioni
    .citizen = Entro quando può rispondere al Comune

## Passi

passo-preavviso-motivi = Redazione dei motivi ostativi
    .citizen = Il Comune scrive i motivi contrari
passo-preavviso-documento = Formazione del preavviso
    .citizen = Il Comune prepara la lettera con i motivi
passo-preavviso-notifica = Notifica del preavviso
    .citizen = Il Comune le invia i motivi contrari
passo-preavviso-ricevuto = Il termine è sospeso
    .citizen = I giorni del Comune non si contano mentre può rispondere
passo-preavviso-osservazioni = Osservazioni del richiedente
    .citizen = Ha risposto ai motivi
passo-preavviso-scaduto = Nessuna osservazione nei termini
    .citizen = Non ha risposto ai motivi
passo-preavviso-valutazione = Valutazione delle osservazioni
    .citizen = Il Comune valuta la sua risposta
passo-preavviso-chiuso = Contraddittorio chiuso
    .citizen = Il Comune può decidere
