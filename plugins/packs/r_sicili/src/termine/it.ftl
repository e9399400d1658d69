sicilia-termine-di-settore = Il termine è fissato da una norma di settore.
    .citizen = Il tempo per la risposta è stabilito da una legge apposita.

sicilia-termine-ammesso = Il termine di { $giorni } giorni è ammesso in Sicilia.
    .citizen = Il Comune deve rispondere entro { $giorni } giorni.

sicilia-termine-senza-ragioni = Oltre { $ordinario } giorni, e fino a { $massimo }, il termine vuole ragioni che qui mancano: darle, o ridurlo.
    .citizen = Il Comune deve spiegare perché gli servono più di { $ordinario } giorni.

sicilia-termine-eccessivo = Il termine di { $giorni } giorni non è ammesso: in Sicilia non si va oltre { $massimo }.
    .citizen = Il Comune non può prendersi più di { $massimo } giorni.
