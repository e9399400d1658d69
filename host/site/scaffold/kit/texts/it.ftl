# Le parole del procedimento. Ogni voce ha la forma dell'ufficio; `.citizen` è quella per chi legge da fuori.

termine-conclusione = Termine per concludere il procedimento
    .citizen = Entro quando il Comune deve rispondere
passo-domanda-presentata = Domanda presentata
    .citizen = Ha presentato la domanda
passo-assegna-responsabile = Assegnazione del responsabile
    .citizen = Il Comune assegna la domanda a una persona
passo-decidi = Decisione
    .citizen = Il Comune decide
passo-comunica-decisione = Comunicazione della decisione
    .citizen = Il Comune le comunica la decisione
