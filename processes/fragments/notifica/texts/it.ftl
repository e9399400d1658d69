# Testi del frammento. La voce è dell'ufficio; `.citizen` è per chi legge da fuori.

## Passi

passo-notifica-canale = Scelta del canale
    .citizen = Il Comune sceglie come scriverle
passo-notifica-pec = Invio per PEC
    .citizen = Il Comune le scrive alla PEC
passo-notifica-raccomandata = Invio per raccomandata
    .citizen = Il Comune le scrive per raccomandata
passo-notifica-send = Deposito sulla piattaforma SEND
    .citizen = L'atto è sulla piattaforma SEND: ha ricevuto un avviso
passo-notifica-letta = Atto aperto dal destinatario
    .citizen = Ha aperto l'atto
passo-notifica-compiuta = Giorni di legge trascorsi
    .citizen = L'atto vale come ricevuto
passo-notifica-effetti = Giorno del perfezionamento
    .citizen = Si annota da quando decorrono i giorni
passo-notifica-perfezionata = Notifica perfezionata
    .citizen = Da questo giorno decorrono i termini per lei
