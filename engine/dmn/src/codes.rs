//! Codes of decision models (P09xx).

digipro_vocab::codes! {
    /// The root is not `definitions` of DMN.
    P0901 = "not a DMN document", "non è un documento DMN";
    /// An element that the reader does not know where it stands.
    P0902 = "unknown DMN element", "elemento DMN sconosciuto";
    /// An attribute that is missing or has a value that the standard does not know.
    P0903 = "invalid DMN attribute", "attributo DMN non valido";
    /// Two elements with one id, or with one name where names are looked up.
    P0904 = "duplicate id or name", "id o nome ripetuto";
    /// A reference to an element that does not exist or is not of the kind that is wanted.
    P0905 = "reference to no element", "riferimento a nessun elemento";
    /// Elements that require each other.
    P0906 = "requirements in a circle", "requisiti circolari";
    /// A model that is imported but not given.
    P0907 = "imported model is missing", "modello importato mancante";
    /// A type that nothing defines.
    P0908 = "unknown type", "tipo sconosciuto";
    /// Types that are made from each other.
    P0909 = "type made from itself", "tipo definito da se stesso";
    /// A rule that has not as many cells as the table has columns.
    P0910 = "rule does not fit the table", "regola che non corrisponde alla tabella";
    /// A language that is not evaluated: Java, PMML or another expression language.
    P0911 = "language that is not evaluated", "linguaggio non valutato";
    /// An expression that is missing where one is needed.
    P0912 = "missing expression", "espressione mancante";
    /// More than the limits allow.
    P0913 = "decision model is too large", "modello decisionale troppo grande";
    /// Several outputs where names or one output are needed.
    P0914 = "outputs do not fit the hit policy", "uscite incompatibili con la politica di selezione";
    /// The model has no such decision, service or knowledge model.
    P0920 = "no such decision", "decisione inesistente";
    /// A value that is not among those that a type, an input or an output allows.
    P0921 = "value is not allowed", "valore non ammesso";
    /// More rules match than the hit policy allows.
    P0922 = "more than one rule matches", "più di una regola corrisponde";
    /// Rules that match say different things.
    P0923 = "rules that match disagree", "regole corrispondenti in disaccordo";
    /// A decision that the model does not say how to make.
    P0924 = "decision without logic", "decisione senza logica";
    /// Neither true nor false, where one of the two is needed.
    P0925 = "condition is neither true nor false", "condizione né vera né falsa";
}
