frazionamento-non-riguarda = L'importo supera già da solo la soglia dell'affidamento diretto.
    .citizen = Questo contratto segue già le regole per gli importi maggiori.

frazionamento-nessuno = La somma degli affidamenti per lo stesso fabbisogno, { EURO($somma) }, resta sotto la soglia.
    .citizen = Gli acquisti simili, insieme, restano sotto la soglia.

frazionamento-motivato = La somma raggiunge la soglia, ma la divisione ha ragioni oggettive.
    .citizen = Il Comune ha spiegato perché gli acquisti sono separati.

frazionamento-sospetto = Gli affidamenti per lo stesso fabbisogno sommano { EURO($somma) } e raggiungono la soglia di { EURO($soglia) }: segnalare al RPCT o registrare le ragioni.
    .citizen = Acquisti simili non si possono dividere per evitare la gara.
