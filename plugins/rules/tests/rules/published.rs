//! Every pack that is checked in: it loads, and its component answers as its rules do natively.

use crate::fixture::{built, host};
use digipro_rules::vectors;

/// What one evaluation of a published pack may cost: a hundredth of what the host grants.
const FUEL: u64 = 500_000;
/// The same of a pack whose rules are interpreted, tables or scripts: a tenth.
const FUEL_OF_INTERPRETED: u64 = 5_000_000;

fn published() -> Vec<String> {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/../packs/dist");
    let entries = std::fs::read_dir(dist).unwrap().map(|entry| entry.unwrap().file_name());
    entries.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[test]
fn every_published_pack_answers_its_vectors_to_the_byte() {
    let packs = published();
    assert!(["s_italia", "c_a323", "c_esempio"].iter().all(|pack| packs.iter().any(|found| found == pack)));
    let host = host();
    for pack in packs {
        let files = built(&pack);
        let loaded = host.load(&files).unwrap();
        let tried = vectors::run(&host, &loaded, &files);
        let rules = loaded.manifest.rules.len();
        assert!(tried.len() >= 3 * rules, "{pack}: {} vectors for {rules} rules", tried.len());
        let fuel: Vec<u64> = tried
            .iter()
            .map(|tried| {
                *tried
                    .outcome
                    .as_ref()
                    .unwrap_or_else(|e| panic!("{pack} {} {}: {e}", tried.file, tried.name))
            })
            .collect();
        let most = fuel.iter().max().unwrap();
        println!("{pack}: {} vectors, fuel {} to {most}", fuel.len(), fuel.iter().min().unwrap());
        let interpreted = loaded.manifest.source.toolchain.starts_with("digipro ");
        assert!(*most < if interpreted { FUEL_OF_INTERPRETED } else { FUEL }, "{pack}: {most}");
    }
}
