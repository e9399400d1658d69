//! Codes of trouble with rule packs.

digipro_vocab::codes! {
    /// A rule rests on norms of other levels only.
    P0567 = "rule without a norm of its own level", "regola senza una norma del proprio livello";
    /// A file that every pack has is not there.
    P0701 = "file of the pack is missing", "manca un file del pacchetto";
    /// The manifest is not TOML, lacks a field or has one that the contract does not know.
    P0702 = "manifest cannot be read", "manifesto illeggibile";
    /// The pack speaks a version of the contract that this host does not.
    P0703 = "contract version not spoken by this host", "versione del contratto non supportata";
    /// The pack needs a feature that this host does not know.
    P0704 = "feature that must be understood is unknown", "funzione obbligatoria sconosciuta";
    /// The manifest contradicts itself.
    P0705 = "manifest contradicts itself", "manifesto contraddittorio";
    /// Bytes do not have the digest that the manifest names.
    P0706 = "digest does not match", "impronta non corrispondente";
    /// A file that the manifest does not name.
    P0707 = "file not declared by the manifest", "file non dichiarato nel manifesto";
    /// The pack is larger than the limits.
    P0708 = "pack exceeds a size limit", "pacchetto oltre i limiti di dimensione";
    /// The file is a core module.
    P0709 = "core module instead of a component", "modulo semplice al posto di un componente";
    /// The component is truncated or invalid, or uses features that are switched off.
    P0710 = "component is not valid", "componente non valido";
    /// The component imports something.
    P0711 = "component imports something", "il componente importa qualcosa";
    /// A floating point number crosses the border of the component.
    P0712 = "floating point number in the interface", "numero in virgola mobile nell'interfaccia";
    /// The component does not export what the contract says.
    P0713 = "component does not keep to the contract", "il componente non rispetta il contratto";
    /// The pack must be signed and is not.
    P0714 = "signature is missing", "manca la firma";
    /// The signature file cannot be read, or its scheme is unknown.
    P0715 = "signature cannot be read", "firma illeggibile";
    /// No key ring of the pack's level has the key.
    P0716 = "key is not on the ring of this level", "chiave non ammessa per questo livello";
    /// The signature was not made by that key over this manifest.
    P0717 = "signature does not match", "firma non valida";
    /// An entry of the cache of compiled code was discarded and compiled anew.
    P0718 = "cache entry discarded", "voce della cache scartata";
    /// The cache of compiled code cannot be used; packs are compiled each time.
    P0719 = "cache cannot be used", "cache inutilizzabile";
    /// Another pack has the same component.
    P0720 = "component is loaded with another manifest", "componente già caricato con un altro manifesto";
    /// Fewer keys of the ring signed than it takes.
    P0780 = "signed by too few keys", "firme insufficienti";
    /// The key was not valid at the moment at which it says that it signed.
    P0781 = "key was not valid when it signed", "chiave non valida al momento della firma";
    /// The pack, or a key that signed it, was revoked.
    P0782 = "pack or key was revoked", "pacchetto o chiave revocati";
    /// A statement of a ring is older than the one that the host has, or takes something back.
    P0783 = "statement of the ring is older, or leaves something out", "dichiarazione del portachiavi superata o incompleta";
    /// The operator's trust file cannot be read, or contradicts itself.
    P0784 = "trust file cannot be used", "file della fiducia inutilizzabile";
    /// A statement of a ring cannot be read, or its keys contradict those of the ring.
    P0785 = "statement of the ring cannot be used", "dichiarazione del portachiavi inutilizzabile";
}
