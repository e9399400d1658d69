//! Codes of scenarios: `P0820` to `P0839`.

digipro_vocab::codes! {
    /// The file lacks a title, starting facts or acts.
    P0820 = "scenario is incomplete", "scenario incompleto";
    /// A table whose head is none of those that a scenario has.
    P0821 = "unknown table in a scenario", "tabella sconosciuta nello scenario";
    /// A cell with data cannot be read.
    P0822 = "malformed data in a scenario", "dati malformati nello scenario";
    /// A cell says an act that nobody can do.
    P0823 = "unknown act in a scenario", "atto sconosciuto nello scenario";
    /// A cell says an expectation that cannot be checked.
    P0824 = "unknown expectation in a scenario", "attesa sconosciuta nello scenario";
    /// A day that is not one, or that goes back.
    P0825 = "wrong day in a scenario", "giorno errato nello scenario";
    /// A setting that scenarios do not have.
    P0826 = "unknown setting of a scenario", "impostazione sconosciuta dello scenario";
    /// The act is not possible at that moment.
    P0827 = "act is not possible", "atto non possibile";
    /// What was expected did not happen.
    P0828 = "expectation not met", "attesa non soddisfatta";
    /// The citation is not one that can be compared.
    P0829 = "citation cannot be read", "norma citata non leggibile";
    /// The file is larger than any scenario.
    P0830 = "scenario is too large", "scenario troppo grande";
}
