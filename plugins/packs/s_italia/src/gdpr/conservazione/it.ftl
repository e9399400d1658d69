tempo-dati-non-personali = Il fascicolo non contiene dati personali.
    .citizen = La pratica non contiene i tuoi dati.

tempo-detto = La classe { $classe } si conserva per { $tempo }.
    .citizen = È stabilito per quanto tempo i tuoi dati sono conservati.

tempo-taciuto = Per la classe «{ $classe }» il massimario non dice per quanto si conserva: completarlo.
    .citizen = Il Comune deve stabilire per quanto tempo conserva i tuoi dati.
