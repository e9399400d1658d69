//! Codes of what a proof finds (P025x).

digipro_vocab::codes! {
    /// Tokens wait for ever.
    P0251 = "deadlock", "stallo";
    /// Two tokens where one should be.
    P0252 = "lack of synchronisation", "mancata sincronizzazione";
    /// An element that no token comes to.
    P0253 = "never happens", "non accade mai";
    /// An end while tokens are left over.
    P0254 = "improper completion", "conclusione impropria";
    /// An error that nothing catches.
    P0255 = "error that nothing catches", "errore che nessuno gestisce";
    /// An escalation that nothing catches.
    P0256 = "escalation that nothing catches", "escalation che nessuno gestisce";
    /// A message or signal that nothing waits for.
    P0257 = "sent to nobody here", "inviato a nessuno";
    /// No end can be reached any more.
    P0258 = "no end can be reached", "nessuna conclusione raggiungibile";
    /// The proof has come to its bounds.
    P0259 = "not decided", "non deciso";
}
