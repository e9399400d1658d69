//! Proves definitions and measures it: `cargo run --release -p digipro-machine --example prove -- FILE...`.

use digipro_kit::Effective;
use digipro_machine::prove::{Budget, prove};
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    for file in std::env::args().skip(1) {
        let (effective, _) = Effective::plain(&file, &std::fs::read(&file)?);
        let (graph, _) = digipro_machine::compile(&Arc::new(effective));
        let Some(graph) = graph else {
            println!("{file}: refused");
            continue;
        };
        let started = Instant::now();
        let proof = prove(&graph, Budget::default());
        let spent = started.elapsed();
        let all = if proof.complete { "all" } else { "not all" };
        println!(
            "{file}: {} nodes, {} states ({all}) in {spent:.1?}, {:.0} a second",
            graph.nodes.len(),
            proof.states,
            proof.states as f64 / spent.as_secs_f64()
        );
        for finding in &proof.findings {
            println!("  {} {} {}", finding.code.id, finding.element, finding.message);
            for step in &finding.path {
                let chosen =
                    if step.chosen.is_empty() { String::new() } else { format!(" {:?}", step.chosen) };
                println!("      {} {}{chosen} -> {}", step.what, step.element, step.standing.join(", "));
            }
        }
    }
    Ok(())
}
