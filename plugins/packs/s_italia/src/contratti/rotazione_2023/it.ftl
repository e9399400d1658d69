rotazione-2023-rispettata = L'affidamento non va al contraente uscente nello stesso settore.
    .citizen = Il contratto va a un'impresa diversa dalla precedente.

rotazione-2023-sotto-deroga = L'importo è inferiore a { EURO($soglia) }: si può derogare alla rotazione.
    .citizen = Per importi così piccoli si può confermare la stessa impresa.

rotazione-2023-derogata = La deroga alla rotazione è motivata.
    .citizen = Il Comune ha spiegato perché conferma la stessa impresa.

rotazione-2023-violata = Il contraente uscente non può avere il nuovo contratto: mancano, tutte insieme, le ragioni della deroga (mercato, assenza di alternative, accurata esecuzione).
    .citizen = La stessa impresa non può avere due contratti di seguito.
