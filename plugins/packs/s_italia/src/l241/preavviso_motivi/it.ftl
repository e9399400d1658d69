motivi-esito-positivo = L'istanza è accolta.
    .citizen = La tua richiesta è accolta.

motivi-coerenti = Il diniego si fonda sui motivi del preavviso o su quelli nati dalle osservazioni.
    .citizen = I motivi del rifiuto sono quelli che già conoscevi.

motivi-a-sorpresa = Il diniego ha motivi che il preavviso non aveva e che non nascono dalle osservazioni: rinnovare il preavviso.
    .citizen = L'ufficio non può rifiutare per motivi che non ti aveva comunicato.

motivi-ritardo-proprio = Il diniego si fonda su inadempienze o ritardi dell'amministrazione, che non possono essere addotti.
    .citizen = L'ufficio non può rifiutare per un proprio ritardo.
