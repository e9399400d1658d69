//! `digipro rules test`: the vectors of a pack, natively and on its component, byte for byte.

use super::subject::{self, Make};
use crate::args::RulesTest;
use crate::render::{Screen, Tone};
use digipro_rules::vectors::{self, Tried};
use digipro_site::Error;
use digipro_vocab::{Digest, FactValue, Name};
use serde::Serialize;

/// What came out, as data.
#[derive(Serialize)]
struct Tested<'a> {
    pack: &'a Name,
    version: &'a Name,
    /// Absent when only the rules ran, natively.
    component: Option<Digest>,
    /// Whether the reports compared with were given natively just now, and not when the pack was built.
    native: bool,
    passed: usize,
    failed: usize,
    vectors: Vec<One<'a>>,
}

/// One vector.
#[derive(Serialize)]
struct One<'a> {
    file: &'a Name,
    name: &'a Name,
    passed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    fuel: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    differs: Option<String>,
}

/// From sources, the rules answer natively first; a rule that answers otherwise than its vectors expect is
/// said there. Then the component answers the same, and each report is compared.
pub fn run(args: &RulesTest, screen: &Screen) -> Result<(), Error> {
    let make = if args.native { Make::Native } else { Make::Component };
    let subject = subject::open(&args.pack, make, screen)?;
    let from_sources = subject.sources.is_some();
    if args.native {
        if !from_sources {
            let help = "give the folder of its sources, or leave out --native";
            return Err(Error::usage("a built pack has nothing that runs natively", help));
        }
        return natively(&subject, screen);
    }
    let (host, pack) = subject.load(screen)?;
    let tried = vectors::run(&host, &pack, &subject.files);
    let failed = tried.iter().filter(|one| one.outcome.is_err()).count();
    if screen.json() {
        screen.data(&Tested {
            pack: &pack.manifest.id,
            version: &pack.manifest.version,
            component: Some(pack.digest),
            native: from_sources,
            passed: tried.len() - failed,
            failed,
            vectors: tried.iter().map(One::of).collect(),
        });
    } else {
        show(&tried, screen);
    }
    if failed > 0 {
        return Err(Error::Negative(screen.say("rules-failed", &[("failed", whole(failed))])));
    }
    let said = if from_sources { "rules-vectors-both" } else { "rules-vectors" };
    screen.note(screen.say(said, &[("passed", whole(tried.len()))]));
    Ok(())
}

/// The rules alone: that they answer as expected was asked when the sources were opened.
fn natively(subject: &subject::Subject, screen: &Screen) -> Result<(), Error> {
    let manifest = &subject.manifest;
    let checked = digipro_build::check(manifest, &subject.files);
    let passed = checked.counted.vectors;
    if screen.json() {
        let (pack, version) = (&manifest.id, &manifest.version);
        screen.data(&Tested {
            pack,
            version,
            component: None,
            native: true,
            passed,
            failed: 0,
            vectors: Vec::new(),
        });
        return Ok(());
    }
    screen.note(screen.say("rules-vectors-native", &[("passed", whole(passed))]));
    Ok(())
}

/// The vectors, rule by rule, each with the fuel that its call spent.
fn show(tried: &[Tried], screen: &Screen) {
    let mut last = None;
    for one in tried {
        if last.replace(&one.file) != Some(&one.file) {
            let rule = one.file.trim_start_matches("vectors/").trim_end_matches(".json");
            screen.line(Tone::Strong.paint(rule));
        }
        match &one.outcome {
            Ok(fuel) => {
                let spent = Tone::Faint.paint(format!("{fuel:>9}"));
                screen.line(format!("  {} {spent}  {}", Tone::Good.paint("✓"), one.name));
            }
            Err(differs) => screen.line(format!("  {} {}: {differs}", Tone::Bad.paint("✗"), one.name)),
        }
    }
}

impl<'a> One<'a> {
    fn of(tried: &'a Tried) -> Self {
        Self {
            file: &tried.file,
            name: &tried.name,
            passed: tried.outcome.is_ok(),
            fuel: tried.outcome.as_ref().ok().copied(),
            differs: tried.outcome.as_ref().err().map(ToString::to_string),
        }
    }
}

fn whole(count: usize) -> FactValue {
    FactValue::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}
