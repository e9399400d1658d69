//! Codes of what a proof says of properties (P064x).

digipro_vocab::codes! {
    /// A property speaks of something that the definition does not have.
    P0642 = "property about something unknown", "proprietà su qualcosa di sconosciuto";
    /// A property, an exemption or an assumption that never applies.
    P0643 = "property that proves nothing", "proprietà che non dimostra nulla";
    /// A way breaks a property.
    P0644 = "property is broken", "proprietà violata";
    /// The proof of a property has come to its bounds.
    P0645 = "property not decided", "proprietà non decisa";
    /// Two tasks that should be with different roles or people are not.
    P0646 = "tasks with the same role or office", "attività dello stesso ruolo o ufficio";
}
