# Testi del frammento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Termini

termine-albo = Durata della pubblicazione all'albo
    .citizen = Fino a quando l'atto è all'albo

## Passi

passo-pubblicazione-controllo = Controllo dei dati personali
    .citizen = Il Comune controlla che non si pubblichi più del necessario
passo-pubblicazione-affissione = Pubblicazione all'albo on line
    .citizen = L'atto è all'albo on line
passo-pubblicazione-trasparenza = Pubblicazione in amministrazione trasparente
    .citizen = L'atto è in amministrazione trasparente
passo-pubblicazione-avviata = Atto pubblicato
    .citizen = L'atto è pubblico
passo-pubblicazione-tempo-compiuto = Giorni di pubblicazione trascorsi
    .citizen = L'atto è stato all'albo per il tempo dovuto
passo-pubblicazione-defissione = Rimozione dall'albo
    .citizen = L'atto non è più all'albo
passo-pubblicazione-tolta = Durata della pubblicazione verificata
    .citizen = Si controlla che l'atto sia stato all'albo per il tempo dovuto
passo-pubblicazione-archiviazione = Archiviazione della copia
    .citizen = La copia non si trova più con i motori di ricerca
passo-pubblicazione-conclusa = Pubblicazione conclusa
    .citizen = La pubblicazione è finita
