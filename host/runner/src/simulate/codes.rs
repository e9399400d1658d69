//! Codes of plans of simulation: `P0801` to `P0809`.

digipro_vocab::codes! {
    /// The plan is not JSON of the documented form.
    P0801 = "plan cannot be read", "piano di simulazione non leggibile";
    /// The plan names a process, start event or element that the definition does not have.
    P0802 = "plan names what is not there", "il piano nomina ciò che non esiste";
    /// The plan answers an element that never waits for an answer.
    P0803 = "element takes no answer", "l'elemento non attende risposte";
    /// The plan is larger than any plan.
    P0804 = "plan is too large", "piano di simulazione troppo grande";
}
