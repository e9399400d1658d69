//! What an overlay may do is a list; nothing else parses, and nothing in the list goes beyond its bound.

use crate::kit::read_kit;
use crate::processes::effective;
use crate::root;
use digipro_kit::Files;

const OVERLAY: &str = "overlays/c_d643/overlay.toml";

const HEADER: &str = r#"
[overlay]
entity = "c_d643"
name = "Comune di Foggia"
kit = "suolo-pubblico"
version = "1.0.0"
act = "Deliberazione del Consiglio comunale n. 3/2026 (illustrativa)"
act-date = 2026-01-15
from = 2026-02-01
"#;

const NORMS: &str = r#"
[d643-reg]
urn = "urn:nir:comune.foggia:regolamento:2026-01-15;3"
part = "art4"
title = "Regolamento di Foggia (illustrativo), art. 4"
in-force-from = 2026-02-01
confirmed-on = 2026-11-23
confirmed-by = "esempio, senza fonte"
"#;

fn foggia() -> Files {
    let mut files = read_kit(&root().join("processes/suolo-pubblico"));
    files.insert(OVERLAY.into(), HEADER.into());
    files.insert("overlays/c_d643/norms.toml".into(), NORMS.into());
    files
}

/// The codes with which Foggia is refused, when this is added to its overlay and this file stands in its folder.
fn refused(added: &str, file: Option<(&str, &str)>) -> Vec<&'static str> {
    let mut files = foggia();
    files.insert(OVERLAY.into(), format!("{HEADER}{added}").into());
    if let Some((name, text)) = file {
        files.insert(format!("overlays/c_d643/{name}").as_str().into(), text.into());
    }
    let found = match effective(&files, Some("c_d643")) {
        Ok(effective) => digipro_machine::compile(&std::sync::Arc::new(effective)).1,
        Err(found) => found,
    };
    let mut codes: Vec<_> =
        found.iter().filter(|found| found.is_error()).map(|found| found.code.id).collect();
    codes.dedup();
    codes
}

#[test]
fn an_overlay_that_says_nothing_else_is_fine() {
    assert_eq!(refused("", None), Vec::<&str>::new());
    assert_eq!(refused("\n[set.anticipo-osp]\nvalue = 10\nnorm = \"d643-reg\"\n", None), Vec::<&str>::new());
}

#[test]
fn what_is_not_in_the_list_does_not_parse() {
    let removed = r#"{ "id": "istanza", "components": [], "remove": ["occupazione.via"] }"#;
    let political =
        r#"{ "components": [{ "type": "textfield", "key": "richiedente.partito", "label": "Partito" }] }"#;
    let again = r#"{ "components": [{ "type": "textfield", "key": "occupazione.via", "label": "Via" }] }"#;
    let diagram = std::fs::read_to_string(root().join("processes/suolo-pubblico/process.bpmn")).unwrap();
    let decision = std::fs::read_to_string(root().join("processes/suolo-pubblico/canone.dmn")).unwrap();
    let toml = [
        ("a rule taken away", "[[remove]]\nrule = \"s_italia.l241.termine\"\n"),
        ("a step taken away", "[drop]\nstep = \"avvisa-sostituto\"\n"),
        ("a section of its own", "[scorciatoie]\nfirma = \"sindaco\"\n"),
        (
            "a rule of the State replaced",
            "[replace.\"s_italia.l241.termine\"]\nwith = \"c_d643.mia\"\nnorm = \"d643-reg\"\n",
        ),
        ("a weaker value", "[set.termine-conclusione]\nvalue = 300\nnorm = \"d643-reg\"\n"),
        ("a value that the kit does not have", "[set.termine-inventato]\nvalue = 3\nnorm = \"d643-reg\"\n"),
        ("a value without a norm", "[set.anticipo-osp]\nvalue = 10\n"),
        ("a fixed value", "[set.termine-osservazioni]\nvalue = 5\nnorm = \"d643-reg\"\n"),
        ("a point that the kit does not declare", "[fill]\nvaluta-domanda = \"mio-processo\"\n"),
        ("a lane that the kit does not have", "[lanes]\nsindaco = \"Sindaco\"\n"),
        (
            "an organ where none decides",
            "[organs.giunta]\nis = \"sindaco\"\nmembers = 1\nnorm = \"d643-reg\"\n",
        ),
        (
            "a pack of somebody else",
            "[[add]]\npack = \"s_italia@1.1.0\"\npoints = [\"concessione\"]\nnorm = \"d643-reg\"\n",
        ),
        (
            "another purpose for the kit's data",
            "[data.\"istanza.id\"]\npurpose = \"x\"\nbasis = \"d643-reg\"\nretention = \"P1D\"\n",
        ),
        ("words with other arguments", "[text.it]\n\"termine-conclusione\" = \"Entro { $boh }\"\n"),
    ];
    let files = [
        ("a field taken away", "forms/istanza.form", removed),
        ("a field without purpose and basis", "forms/istanza.form", political),
        ("a field of the kit anew", "forms/istanza.form", again),
        ("the kit's own diagram", "process.bpmn", &diagram),
        ("the kit's own decision", "canone.dmn", &decision),
        ("parameters of its own", "params.toml", "[termine-mio]\nkind = \"whole\"\n"),
        ("its own law", "regimes.toml", "[[regime]]\nfrom = 2016-01-01\npacks = []\nnorm = \"d643-reg\"\n"),
        ("properties of its own", "properties.toml", "[[property]]\nid = \"x\"\n"),
        ("a kit in the overlay", "kit.toml", "[kit]\nid = \"suolo-pubblico\"\n"),
        (
            "a letter that leaves out what the kit says",
            "templates/provvedimento.it.md",
            "# Provvedimento\n\nSì.\n",
        ),
        ("a program", "scorciatoia.py", "print('sì')\n"),
    ];
    let mut through = Vec::new();
    let mut told = Vec::new();
    for (what, added) in toml {
        let codes = refused(&format!("\n{added}"), None);
        if codes.is_empty() {
            through.push(what);
        }
        told.push(format!("{what}: {}", codes.join(", ")));
    }
    for (what, name, text) in files {
        let codes = refused("", Some((name, text)));
        if codes.is_empty() {
            through.push(what);
        }
        told.push(format!("{what}: {}", codes.join(", ")));
    }
    println!("{}", told.join("\n"));
    assert!(through.is_empty(), "parsed all the same: {through:?}\n{}", told.join("\n"));
}
