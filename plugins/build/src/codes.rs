//! Codes of trouble with what a pack says of itself.

digipro_vocab::codes! {
    /// A finding or a rule cites a norm that the register of norms does not have.
    P0740 = "citation is not in the register of norms", "citazione assente dal registro delle norme";
    /// A rule is valid on days on which the wording of its norm is not in force.
    P0741 = "norm is not in force while its rule is valid", "norma non in vigore per tutta la validità della regola";
    /// `norms.toml` cannot be read.
    P0742 = "register of norms cannot be read", "registro delle norme illeggibile";
    /// Nobody has compared the norm with its source.
    P0743 = "norm has not been verified", "norma non verificata";
    /// A message has no text in a language or in a register.
    P0744 = "message is not worded", "messaggio senza testo";
    /// A text names an argument that a finding does not carry.
    P0745 = "text names an argument that no finding carries", "il testo usa un argomento che il rilievo non porta";
    /// The two languages of a text do not name the same arguments.
    P0746 = "texts name different arguments", "i testi usano argomenti diversi";
    /// No vector comes to an outcome that the rule can come to.
    P0747 = "no vector comes to this outcome", "nessun caso di prova arriva a questo esito";
    /// No vector lies on a day on which the rule begins or ceases to be valid.
    P0748 = "no vector at an edge of the validity", "nessun caso di prova al confine della validità";
    /// An outcome is declared impossible, and a vector comes to it.
    P0749 = "outcome is declared impossible and occurs", "esito dichiarato impossibile che si verifica";
    /// No vector shows a message.
    P0750 = "message appears in no vector", "messaggio che nessun caso di prova mostra";
    /// A file of vectors cannot be read, or belongs to no rule.
    P0751 = "vectors cannot be read", "casi di prova illeggibili";
    /// The declarations, texts or vectors of the sources do not hold.
    P0752 = "sources do not hold", "i sorgenti non reggono";
    /// No day of a rule's validity is among the days that the pack covers.
    P0753 = "rule is valid on no day that the pack covers", "regola mai valida nei giorni che il pacchetto copre";
    /// A report on the component differs from the one given natively.
    P0754 = "component and rules answer differently", "il componente risponde diversamente dalle regole";
}
