//! Codes of reading text and XML (P00xx), and namespaces (P0101, P0102).

digipro_vocab::codes! {
    /// More bytes than [`crate::limits::DOCUMENT_BYTES`].
    P0001 = "document is too large", "documento troppo grande";
    /// The declared encoding is not one that can be read.
    P0002 = "unknown encoding", "codifica sconosciuta";
    /// Bytes that the encoding does not allow.
    P0003 = "bytes that are not text in the declared encoding", "byte estranei alla codifica dichiarata";
    /// Deeper than [`crate::limits::DEPTH`].
    P0004 = "elements are nested too deeply", "elementi annidati troppo in profondità";
    /// More than [`crate::limits::NODES`].
    P0005 = "too many elements", "troppi elementi";
    /// More than [`crate::limits::ATTRIBUTES`] on one element.
    P0006 = "too many attributes", "troppi attributi";
    /// Longer than [`crate::limits::NAME_BYTES`].
    P0007 = "name is too long", "nome troppo lungo";
    /// More than [`crate::limits::DIAGNOSTICS`].
    P0008 = "too many diagnostics", "troppe segnalazioni";
    /// Nothing, or nothing but space and comments.
    P0009 = "document has no element", "documento senza elementi";
    /// The input ends inside something.
    P0010 = "document ends early", "documento troncato";
    /// An end tag that does not fit.
    P0011 = "end tag does not match", "tag di chiusura non corrispondente";
    /// A document type declaration.
    P0012 = "document type declaration is refused", "dichiarazione DOCTYPE rifiutata";
    /// A reference to an entity that is not one of the five.
    P0013 = "unknown entity", "entità sconosciuta";
    /// A character reference to no character.
    P0014 = "invalid character reference", "riferimento a carattere non valido";
    /// An ampersand that starts no reference.
    P0015 = "lone ampersand", "e commerciale isolata";
    /// `<` in an attribute value.
    P0016 = "`<` in an attribute value", "`<` nel valore di un attributo";
    /// `]]>` in text.
    P0017 = "`]]>` in text", "`]]>` nel testo";
    /// A control character.
    P0018 = "character is not allowed in XML", "carattere non ammesso in XML";
    /// Text before or after the root element.
    P0019 = "text outside the root element", "testo fuori dall'elemento radice";
    /// A second root element.
    P0020 = "second root element", "secondo elemento radice";
    /// The same attribute twice, also through two prefixes of one namespace.
    P0021 = "duplicate attribute", "attributo ripetuto";
    /// An attribute without value, without quotes or without space before it.
    P0022 = "malformed attribute", "attributo malformato";
    /// A name that XML does not allow.
    P0023 = "malformed name", "nome malformato";
    /// An XML declaration that is not at the start or not version 1.0.
    P0024 = "malformed XML declaration", "dichiarazione XML malformata";
    /// A comment or instruction that XML does not allow.
    P0025 = "malformed comment or instruction", "commento o istruzione malformati";
    /// A prefix that no ancestor declares.
    P0101 = "undeclared namespace prefix", "prefisso di namespace non dichiarato";
    /// A declaration that the namespaces standard forbids.
    P0102 = "namespace declaration is not allowed", "dichiarazione di namespace non ammessa";
}
