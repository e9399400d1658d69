mepa-lavori = L'obbligo riguarda beni e servizi.
    .citizen = La regola vale per beni e servizi.

mepa-sotto-soglia = L'importo è inferiore a { EURO($soglia) }.
    .citizen = Per importi così piccoli il mercato elettronico non è obbligatorio.

mepa-usato = L'acquisto passa dal mercato elettronico o da un sistema telematico.
    .citizen = L'acquisto è sul mercato elettronico.

mepa-omesso = L'importo non è inferiore a { EURO($soglia) }: si compra sul mercato elettronico o su un sistema telematico.
    .citizen = Il Comune deve comprare sul mercato elettronico.
