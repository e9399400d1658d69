//! FEEL against dsntk 0.3: random typed expressions, evaluated by both, and where they disagree.
//!
//! `cargo run -- [COUNT] [SEED]`. Prints each disagreement as the smallest part that shows it. Ends with 1 when there is
//! one that `known.rs` does not explain.

mod generate;
mod known;
mod peer;
mod templates;

use digipro_feel::{Context, Expression, Session};
use generate::{Random, Tree};
use std::collections::BTreeMap;

/// Disagreements that are printed of one kind.
const SHOWN: usize = 3;

fn main() {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let mut next = |otherwise| arguments.next().unwrap_or(Ok(otherwise)).expect("COUNT and SEED are numbers");
    let (count, seed) = (next(20_000), next(1));
    // The peer panics on some expressions; that is counted, not printed.
    std::panic::set_hook(Box::new(|_| {}));
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut explained: BTreeMap<&str, usize> = BTreeMap::new();
    let mut open: BTreeMap<String, Vec<[String; 3]>> = BTreeMap::new();
    let mut agreed = 0_usize;
    for _ in 0..count {
        let tree = generate::expression(&mut random);
        let Some([text, ours, theirs]) = disagreement(&tree) else {
            agreed += 1;
            continue;
        };
        match known::why(&text, &ours, &theirs) {
            Some(why) => *explained.entry(why).or_default() += 1,
            None => open.entry(kind(&text)).or_default().push([text, ours, theirs]),
        }
    }
    println!("{agreed} of {count} agree");
    for (why, times) in &explained {
        println!("{times:>7}  {why}");
    }
    let total: usize = open.values().map(Vec::len).sum();
    println!("{total:>7}  not explained");
    for (kind, found) in &open {
        println!("\n{kind}: {}", found.len());
        for [text, ours, theirs] in found.iter().take(SHOWN) {
            println!("  {text}\n    ours   {ours}\n    theirs {theirs}");
        }
    }
    std::process::exit(i32::from(total > 0));
}

/// The smallest part of the tree on which the two disagree, with what each says.
fn disagreement(tree: &Tree) -> Option<[String; 3]> {
    if let Some(found) = tree.children().find_map(disagreement) {
        return Some(found);
    }
    if tree.open {
        return None;
    }
    let text = tree.text();
    let (ours, theirs) = (ours(&text), peer::value(&text));
    (ours != theirs).then_some([text, ours, theirs])
}

fn ours(text: &str) -> String {
    let context = Context::new("2026-11-23T05:00:00Z".parse().expect("an instant"));
    match Expression::parse(text) {
        Err(error) => format!("refused: {error}"),
        Ok(parsed) => match Session::new(&context).evaluate(&parsed, &()) {
            Ok(datum) => format!("{}: {datum}", datum.kind()),
            Err(failure) => format!("failed: {failure}"),
        },
    }
}

/// The first function or operator of an expression, to put alike disagreements together.
fn kind(text: &str) -> String {
    let outer = text.trim_start_matches('(');
    match outer.split_once('(') {
        Some((name, _)) if name.chars().all(|c| c.is_ascii_lowercase() || c == ' ') && !name.is_empty() => {
            name.to_owned()
        }
        _ => text.chars().filter(|c| "+-*/=<>[{.".contains(*c)).take(3).collect(),
    }
}
