//! Codes of reading: text and XML (P00xx), BPMN (P01xx).

digipro_vocab::codes! {
    /// The document is larger than a definition can be.
    P0001 = "document is too large", "documento troppo grande";
}
