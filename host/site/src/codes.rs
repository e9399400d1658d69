//! Codes of an installation: what is asked of it that it does not have.

digipro_vocab::codes! {
    /// No kit of this name and version is at hand.
    R0208 = "no such kit", "kit inesistente";
    /// The kit has no overlay of the entity, nor of its Region.
    R0209 = "the kit has no overlay of the entity", "il kit non ha un adattamento dell'ente";
    /// The plan of upgrade does not fit what is there any more.
    R0210 = "the plan of upgrade is out of date", "il piano di aggiornamento è superato";
    /// No rule pack of this name and version is at hand.
    R0211 = "no such rule pack", "pacchetto di regole inesistente";
}
