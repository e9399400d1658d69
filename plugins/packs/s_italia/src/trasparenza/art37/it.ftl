art37-altro-atto = L'atto non riguarda un contratto pubblico.
    .citizen = Questa regola non riguarda l'atto.

art37-pubblicati = I dati sono nella banca dati nazionale dei contratti pubblici e il collegamento è pubblicato.
    .citizen = Puoi leggere i dati del contratto sul sito del Comune.

art37-non-trasmessi = I dati non sono nella banca dati nazionale dei contratti pubblici: trasmetterli con la piattaforma.
    .citizen = I dati del contratto non sono ancora pubblici.

art37-senza-collegamento = Manca il collegamento alla banca dati nazionale: pubblicarlo in amministrazione trasparente.
    .citizen = Sul sito del Comune manca il collegamento ai dati del contratto.
