//! Codes of tables as rules (P0760 to P0769); those of the model itself are P09xx, those of FEEL P04xx.

digipro_vocab::codes! {
    /// The model has not the decision that the rule names, or several and the rule names none.
    P0760 = "the rule's decision is not in the model", "la decisione della regola non è nel modello";
    /// The authorities of the decision are not the norms of the rule.
    P0761 = "authorities of the table are not the norms of the rule", "fonti della tabella diverse dalle norme della regola";
    /// An input that is no fact and no parameter of the rule, or a fact that no input reads.
    P0762 = "inputs of the table are not the facts of the rule", "ingressi della tabella diversi dai fatti della regola";
    /// Output columns or cells that make no finding: no outcome, no message, a word that is none.
    P0763 = "outputs of the table make no finding", "uscite della tabella che non danno un rilievo";
    /// `now()` or `today()`: a rule has no clock.
    P0764 = "a rule has no clock", "una regola non ha orologio";
    /// `parameter()` or `term()`: a rule is told what it declares, and sees nothing else.
    P0805 = "a rule does not see the definition", "una regola non vede la definizione";
    /// A case for which the table has no row.
    P0765 = "table has a gap", "tabella con una lacuna";
    /// Rows that match together where only one may, or that contradict each other.
    P0766 = "rows of the table contradict each other", "righe della tabella in contrasto";
    /// The type of an input is not that of its fact.
    P0767 = "type of an input is not that of its fact", "tipo di un ingresso diverso da quello del fatto";
    /// More rows than a rule may have, or imported models.
    P0768 = "table is too large for a rule", "tabella troppo grande per una regola";
    /// A row that can never match, because rows before it leave it no case.
    P0769 = "row never decides", "riga che non decide mai";
}
