termine-fissato-di-settore = Il termine è stabilito da una norma di settore.
    .citizen = Il tempo per questa pratica è scritto in una legge speciale.

termine-fissato-ammesso = Il termine di { $giorni } giorni è ammesso.
    .citizen = Il Comune risponde entro { $giorni } giorni.

termine-fissato-senza-ragioni = Oltre { $ordinario } giorni, e fino a { $massimo }, il termine va giustificato: indicare le ragioni di sostenibilità, interesse pubblico e complessità.
    .citizen = Il Comune deve dire perché gli servono più di { $ordinario } giorni.

termine-fissato-eccessivo = Il termine di { $giorni } giorni supera il massimo di { $massimo }, che nessuna ragione può superare.
    .citizen = Nessuna pratica ordinaria può durare più di { $massimo } giorni.
