requisiti-dichiarati = Sotto { EURO($soglia) } basta la dichiarazione, e l'operatore non è nel campione.
    .citizen = Per questo importo basta la dichiarazione dell'impresa.

requisiti-verificati = I requisiti sono verificati.
    .citizen = Il Comune ha controllato che l'impresa sia in regola.

requisiti-da-verificare = I requisiti vanno verificati nel fascicolo virtuale prima dell'affidamento.
    .citizen = Il Comune deve prima controllare che l'impresa sia in regola.

requisiti-non-dichiarati = L'operatore non ha dichiarato i requisiti.
    .citizen = L'impresa deve dichiarare di essere in regola.
