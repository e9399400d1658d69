//! Who may use whom (house rule: crate boundaries protect the law), and what the pure half must not touch.

use super::{none, product_sources, read, root};
use serde_json::Value;
use std::{collections::BTreeMap, process::Command};

/// Crate and the crates of ours that it may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("vocab", &[]),
    ("xml", &["vocab"]),
    ("bpmn", &["vocab", "xml"]),
    ("feel", &["vocab"]),
    ("dmn", &["vocab", "xml", "feel"]),
    ("term", &["vocab"]),
    ("kit", &["vocab", "bpmn", "feel", "dmn", "term"]),
    ("machine", &["vocab", "bpmn", "feel", "dmn", "term", "kit"]),
    ("rules", &["vocab"]),
    ("sdk", &["vocab", "term"]),
    ("javascript", &["vocab", "sdk"]),
    ("tables", &["vocab", "feel", "dmn"]),
    ("build", &["vocab", "rules", "sdk", "javascript", "tables"]),
    ("store", &["vocab"]),
    ("scratch", &[]),
    ("registry", &["vocab", "rules", "store"]),
    ("runner", &["vocab", "xml", "bpmn", "feel", "dmn", "term", "kit", "machine", "rules", "store"]),
    (
        "site",
        &["vocab", "bpmn", "feel", "dmn", "term", "kit", "machine", "rules", "registry", "runner", "store"],
    ),
    ("server", &["vocab", "kit", "runner", "site"]),
    (
        "cli",
        &[
            "vocab", "xml", "bpmn", "feel", "dmn", "term", "kit", "machine", "rules", "build", "store",
            "registry", "runner", "site", "server",
        ],
    ),
    (
        "conformance",
        &[
            "vocab", "xml", "bpmn", "feel", "dmn", "term", "kit", "machine", "rules", "sdk", "tables",
            "build", "store", "registry", "runner", "site", "server", "cli",
        ],
    ),
    (
        "benches",
        &[
            "vocab", "xml", "bpmn", "feel", "dmn", "term", "kit", "machine", "rules", "sdk", "tables",
            "build", "store", "registry", "runner", "site", "server", "cli",
        ],
    ),
];

/// Foreign crates and the only rooms that may name them.
const RESERVED: &[(&str, &[&str])] = &[
    ("wasmtime", &["rules", "benches"]),
    ("rusqlite", &["store", "benches"]),
    ("rquickjs", &["javascript"]),
    ("clap", &["cli", "benches"]),
    ("axum", &["server"]),
    ("quick-xml", &["xml"]),
    ("tokio", &["store", "registry", "runner", "server", "cli", "benches"]),
    ("tokio-postgres", &["store"]),
    ("oci-client", &["registry"]),
    ("anyhow", &["cli", "benches"]),
];

/// What the engine's product code must not mention.
const IMPURE: &[&str] = &[
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "HashMap",
    "HashSet",
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "async fn",
    "tokio",
    "rand::",
    "println!",
    "eprintln!",
];

/// Our crates with the names of their normal dependencies.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    packages
        .iter()
        .map(|package| {
            let names = package["dependencies"].as_array().expect("dependencies").iter();
            let normal = names.filter(|dependency| dependency["kind"].is_null());
            (short(&package["name"]), normal.map(|dependency| short(&dependency["name"])).collect())
        })
        .collect()
}

/// `digipro-vocab` is `vocab` here; foreign crates keep their names.
fn short(name: &Value) -> String {
    let name = name.as_str().expect("a name");
    name.strip_prefix("digipro-").unwrap_or(name).to_owned()
}

#[test]
fn no_arrow_but_the_drawn_ones() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let all = dependencies();
    let mut complaints = Vec::new();
    for (room, used) in &all {
        let Some(allowed) = arrows.get(room.as_str()) else {
            complaints.push(format!(
                "digipro-{room}: a room without arrows; draw it in ARCHITECTURE.md and in {}",
                file!()
            ));
            continue;
        };
        for name in used {
            if all.contains_key(name) && !allowed.contains(&name.as_str()) {
                complaints.push(format!("digipro-{room} must not use digipro-{name}"));
            }
            let reserved = RESERVED.iter().find(|(foreign, _)| foreign == name);
            if let Some((foreign, rooms)) = reserved.filter(|(_, rooms)| !rooms.contains(&room.as_str())) {
                complaints.push(format!("digipro-{room} must not use {foreign}; only {rooms:?} may"));
            }
        }
    }
    none(complaints);
}

#[test]
fn the_engine_is_pure() {
    let mut complaints = Vec::new();
    for source in product_sources(&["engine"]) {
        for (number, line) in source.product().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in IMPURE.iter().filter(|word| code.contains(**word)) {
                complaints.push(format!("{}:{}: `{word}` (invariant PURE-ENGINE)", source.path, number + 1));
            }
            if source.path.starts_with("engine/machine/") && (code.contains("f64") || code.contains("f32")) {
                complaints.push(format!(
                    "{}:{}: a floating point number in the machine",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    none(complaints);
}

#[test]
fn the_architecture_page_names_every_crate_and_no_other() {
    let page = read(&root().join("docs/ARCHITECTURE.md"));
    let rooms = dependencies();
    let mut complaints: Vec<String> = rooms
        .keys()
        .filter(|room| !page.contains(&format!("`digipro-{room}`")))
        .map(|room| format!("docs/ARCHITECTURE.md does not name `digipro-{room}`"))
        .collect();
    for piece in page.split("`digipro-").skip(1) {
        let name = piece.split('`').next().unwrap_or_default();
        if !rooms.contains_key(name) {
            complaints.push(format!("docs/ARCHITECTURE.md names `digipro-{name}`, which does not exist"));
        }
    }
    none(complaints);
}
