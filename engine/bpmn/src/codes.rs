//! Codes of reading BPMN and its extensions (P01xx) and dialects of other engines (P031x); those of the text and its XML are [`digipro_xml::codes`].

pub use digipro_xml::codes::P0008;

digipro_vocab::codes! {
    /// The root is not `definitions` of BPMN 2.0.
    P0103 = "not a BPMN 2.0 document", "non è un documento BPMN 2.0";
    /// An element of the BPMN namespace that the standard does not define.
    P0104 = "unknown BPMN element", "elemento BPMN sconosciuto";
    /// A BPMN element where the standard does not allow it.
    P0105 = "BPMN element is out of place", "elemento BPMN fuori posto";
    /// An attribute that the standard does not define.
    P0106 = "unknown BPMN attribute", "attributo BPMN sconosciuto";
    /// An attribute value of the wrong form.
    P0107 = "invalid attribute value", "valore di attributo non valido";
    /// An element without the id that others need.
    P0108 = "element has no id", "elemento senza id";
    /// Two elements with one id.
    P0109 = "duplicate id", "id ripetuto";
    /// An id that is not a name.
    P0110 = "id is not a name", "id non valido come nome";
    /// An element that may stand only once.
    P0111 = "element stands more than once", "elemento presente più volte";
    /// An element or attribute of `urn:digipro:bpmn:1.0` that does not exist.
    P0112 = "unknown digipro extension", "estensione digipro sconosciuta";
    /// A `digipro:` attribute that is missing or wrong.
    P0113 = "invalid digipro extension", "estensione digipro non valida";
    /// An element or attribute of the Zeebe namespace that is not known.
    P0114 = "unknown zeebe extension", "estensione zeebe sconosciuta";
    /// A `zeebe:` attribute of the wrong form.
    P0115 = "invalid zeebe extension", "estensione zeebe non valida";
    /// An attribute or element of another engine that means nothing here.
    P0310 = "dialect of another engine", "dialetto di un altro motore";
    /// An expression of another engine without equal meaning in FEEL.
    P0311 = "expression of another engine", "espressione di un altro motore";
    /// The same is said in `zeebe:` elements and in the dialect of another engine.
    P0312 = "said in two dialects", "espresso in due dialetti";
    /// What another engine needs and this one does not.
    P0313 = "not needed here", "qui non necessario";
}
