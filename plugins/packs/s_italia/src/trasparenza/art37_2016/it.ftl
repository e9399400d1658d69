art37-2016-altro-atto = L'atto non riguarda un contratto pubblico.
    .citizen = Questa regola non riguarda l'atto.

art37-2016-pubblicati = I dati del contratto sono in amministrazione trasparente.
    .citizen = Puoi leggere i dati del contratto sul sito del Comune.

art37-2016-non-pubblicati = I dati del contratto non sono in amministrazione trasparente: pubblicarli.
    .citizen = I dati del contratto non sono ancora pubblici.
