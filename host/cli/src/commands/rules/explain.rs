//! `digipro rules explain`: what a pack says of facts on a day, and why, step by step.

use super::diff::outcome;
use crate::args::{Reader, RulesExplain};
use crate::facts;
use crate::render::{Screen, Tone, title};
use digipro_kit::texts::{Language, Register, Wording};
use digipro_kit::{Effective, load, resolve, resolve_for};
use digipro_rules::Evaluator as _;
use digipro_site::Error;
use digipro_site::archive::Archive;
use digipro_site::engine;
use digipro_site::source;
use digipro_vocab::value::Fields;
use digipro_vocab::{
    Date, Exact, Fact, FactKind, FactValue, Finding, Name, PackManifest, Report, Request, Step, StepKind,
    Value,
};
use serde::Serialize;

pub fn run(args: &RulesExplain, screen: &Screen) -> Result<(), Error> {
    let mut archive = Archive::empty()?;
    let manifest = archive.add(source::pack(&args.pack)?)?;
    let effective = args.kit.as_deref().map(|kit| definition(kit, args, &manifest)).transpose()?;
    let request = request(args, &manifest, effective.as_ref())?;
    let verdict = archive.host.evaluate(&manifest.component.digest, &request);
    let report = verdict.map_err(|failure| Error::Negative(failure.detail))?.report;
    let findings: Vec<&Finding> = report
        .findings
        .iter()
        .filter(|found| args.rule.as_deref().is_none_or(|rule| *found.rule == *rule))
        .collect();
    if screen.json() {
        let links =
            findings.iter().flat_map(|found| &found.citations).filter_map(digipro_vocab::Citation::link);
        screen.data(&Explained { request: &request, report: &report, links: links.collect() });
        return Ok(());
    }
    let below = archive.texts.iter().map(|(language, text)| (*language, text.as_str()));
    let wording = match &effective {
        Some(effective) => Wording::of(effective, below),
        None => Wording::new(below),
    };
    let told = Told {
        args,
        screen,
        wording,
        archive: &archive,
        manifest: &manifest,
        effective,
        request: &request,
        report: &report,
    };
    for finding in findings {
        told.finding(finding);
    }
    Ok(())
}

/// An explanation for a program.
#[derive(Serialize)]
struct Explained<'a> {
    request: &'a Request,
    report: &'a Report,
    links: Vec<String>,
}

/// The kit as an entity has it: where parameters come from.
fn definition(kit: &str, args: &RulesExplain, manifest: &PackManifest) -> Result<Effective, Error> {
    let (kit, _) = load(&digipro_site::kits::named(kit, None)?.files);
    let mut packs = digipro_site::packs::built_in()?;
    packs.retain(|pack| (&pack.id, &pack.version) != (&manifest.id, &manifest.version));
    packs.push(manifest.clone());
    let resolved = match &args.entity {
        Some(entity) => resolve_for(&kit, entity, &packs),
        None => resolve(&kit, &[], &packs),
    };
    resolved.map_err(|found| engine::first(&found))
}

fn request(
    args: &RulesExplain,
    manifest: &PackManifest,
    effective: Option<&Effective>,
) -> Result<Request, Error> {
    let (point, day) = (point(args, manifest)?, args.act_date);
    let given = facts::variables(args.given.facts.as_deref(), &args.given.set, |_| None)?;
    let mut facts: Vec<Fact> = Vec::new();
    for need in manifest.rules_at(&point, day).flat_map(|rule| &rule.needs) {
        if facts.iter().all(|fact| fact.path != need.path) {
            let value = at(&given, &need.path).map_or(Ok(FactValue::Unknown), |value| {
                typed(value, need.kind).ok_or_else(|| {
                    Error::usage(
                        format!("`{}` is {value}, and has to be {:?}", need.path, need.kind),
                        "mend the facts",
                    )
                })
            })?;
            facts.push(Fact { path: need.path.clone(), value, source: "given".into() });
        }
    }
    let mut parameters: Vec<Fact> = Vec::new();
    for name in manifest.rules_at(&point, day).flat_map(|rule| &rule.parameters) {
        if parameters.iter().any(|parameter| parameter.path == *name) {
            continue;
        }
        let own = args
            .parameters
            .iter()
            .filter_map(|text| text.split_once('='))
            .find(|(known, _)| *known == &**name);
        let of_kit = || Some(effective?.parameter_on(name, day)?.value.fact());
        let value = match own {
            Some((_, text)) => Some(plain(text)),
            None => of_kit(),
        };
        parameters.extend(value.map(|value| Fact { path: name.clone(), value, source: "given".into() }));
    }
    Ok(Request { point, act_date: day, facts_date: day, known_on: day, facts, parameters })
}

/// The point that is asked: the one that is named, or the only one of the pack.
fn point(args: &RulesExplain, manifest: &PackManifest) -> Result<Name, Error> {
    let mut points: Vec<&Name> = manifest.rules.iter().flat_map(|rule| &rule.points).collect();
    points.sort();
    points.dedup();
    let known = || points.iter().map(|point| point.as_ref()).collect::<Vec<&str>>().join(", ");
    match (&args.point, points.as_slice()) {
        (Some(named), points) if points.iter().any(|point| ***point == **named) => Ok(named.as_str().into()),
        (Some(named), _) => Err(Error::usage(
            format!("the pack does not speak at `{named}`"),
            format!("it speaks at {}", known()),
        )),
        (None, [only]) => Ok(Name::clone(only)),
        (None, _) => Err(Error::usage(
            "the pack speaks at several points",
            format!("name one with `--point`: {}", known()),
        )),
    }
}

/// The value at a path, written with dots as a name or as fields.
fn at<'a>(given: &'a Fields, path: &str) -> Option<&'a Value> {
    let nested = || {
        let (name, rest) = path.split_once('.')?;
        given.get(name)?.at(rest)
    };
    given.get(path).or_else(nested).filter(|value| **value != Value::Null)
}

fn typed(value: &Value, kind: FactKind) -> Option<FactValue> {
    Some(match (kind, value) {
        (FactKind::Truth, Value::Boolean(truth)) => FactValue::Truth(*truth),
        (FactKind::Whole, Value::Number(number)) => FactValue::Whole(number.to_i64()?),
        (FactKind::Exact, Value::Number(number)) => FactValue::Exact(number.to_exact()?),
        (FactKind::Text, Value::Text(text)) => FactValue::Text(text.clone()),
        (FactKind::Code, Value::Text(text)) => FactValue::Code(text.clone()),
        (FactKind::Day, Value::Text(text)) => FactValue::Day(text.parse().ok()?),
        _ => return None,
    })
}

/// A parameter as it is typed: its type is as it is written.
fn plain(text: &str) -> FactValue {
    let day = || text.parse::<Date>().ok().map(FactValue::Day);
    let whole = text.parse().ok().map(FactValue::Whole);
    let truth = text.parse().ok().map(FactValue::Truth);
    whole.or(truth).or_else(day).unwrap_or_else(|| FactValue::Code(text.into()))
}

/// An explanation under way.
struct Told<'a> {
    args: &'a RulesExplain,
    screen: &'a Screen,
    wording: Wording,
    archive: &'a Archive,
    manifest: &'a PackManifest,
    effective: Option<Effective>,
    request: &'a Request,
    report: &'a Report,
}

impl Told<'_> {
    fn finding(&self, finding: &Finding) {
        let (screen, day) = (self.screen, self.args.act_date);
        let rule =
            self.manifest.rules.iter().find(|rule| rule.id == finding.rule && rule.valid.contains(day));
        let named = rule
            .map(|rule| if screen.language() == Language::English { &rule.title.en } else { &rule.title.it });
        let named = named.map(ToString::to_string).unwrap_or_default();
        screen.line(format!(
            "{}  {named}: {}",
            Tone::Strong.paint(&finding.rule),
            outcome(Some(finding.outcome), screen)
        ));
        let register = match self.args.reader {
            Reader::Clerk => Register::Clerk,
            Reader::Citizen => Register::Citizen,
        };
        let words = self.wording.render(&finding.message, screen.language(), register);
        screen.line(format!("  {}", words.unwrap_or_else(|unrendered| format!("[{unrendered}]"))));
        for citation in &finding.citations {
            let norm = title(citation, self.effective.as_ref(), &self.archive.norms);
            let link =
                citation.link().map(|link| format!("  {}", Tone::Link.paint(link))).unwrap_or_default();
            screen.line(format!("  § {norm}{link}"));
        }
        for step in
            finding.because.iter().filter_map(|index| self.report.trace.get(usize::try_from(*index).ok()?))
        {
            self.step(step);
        }
        let needs = rule.map(|rule| rule.needs.as_slice()).unwrap_or_default();
        for need in needs.iter().filter(|need| self.report.asks.contains(&need.path)) {
            let arguments = [
                ("fact", FactValue::Text(need.path.clone())),
                ("purpose", FactValue::Text(need.purpose.clone())),
            ];
            screen.line(format!("  ? {}", screen.say("explain-missing", &arguments)));
        }
        screen.line("");
    }

    fn step(&self, step: &Step) {
        let kind = match step.kind {
            StepKind::Test => "explain-test",
            StepKind::Parameter => "explain-parameter",
            StepKind::Exception => "explain-exception",
            StepKind::Exclusion => "explain-exclusion",
            StepKind::Computation => "explain-computation",
        };
        let depth = if step.parent.is_some() { 6 } else { 4 };
        let read: Vec<String> = step.reads.iter().filter_map(|path| self.read(path, step.kind)).collect();
        let read = if read.is_empty() || self.args.reader == Reader::Citizen {
            String::new()
        } else {
            Tone::Faint.paint(format!("  [{}]", read.join("; ")))
        };
        let kind = self.screen.say(kind, &[]);
        self.screen.line(format!("{:depth$}{kind}: {} = {}{read}", "", step.label, self.shown(&step.yields)));
    }

    /// A fact or parameter that was read: its value, and of a parameter the day from which it stands.
    fn read(&self, path: &Name, kind: StepKind) -> Option<String> {
        let known = self.request.facts.iter().find(|fact| fact.path == *path);
        if let Some(fact) = known.filter(|_| kind != StepKind::Parameter) {
            return Some(format!("{path} = {}", self.shown(&fact.value)));
        }
        let parameter = self.request.parameters.iter().find(|parameter| parameter.path == *path)?;
        let dated =
            self.effective.as_ref().and_then(|effective| effective.parameter_on(path, self.args.act_date));
        let from = dated.map(|dated| format!(" ({}, {})", dated.from, dated.by)).unwrap_or_default();
        Some(format!("{path} = {}{from}", self.shown(&parameter.value)))
    }

    fn shown(&self, value: &FactValue) -> String {
        match value {
            FactValue::Unknown => "?".to_owned(),
            FactValue::Truth(truth) => {
                self.screen.say(if *truth { "explain-yes" } else { "explain-no" }, &[])
            }
            FactValue::Whole(whole) => whole.to_string(),
            FactValue::Exact(exact) => decimal(*exact),
            FactValue::Day(day) => day.to_string(),
            FactValue::Text(text) | FactValue::Code(text) => text.to_string(),
        }
    }
}

/// All digits, with the point where it stands.
fn decimal(exact: Exact) -> String {
    let scale = usize::from(exact.scale);
    let digits = format!("{:0>width$}", exact.unscaled.unsigned_abs(), width = scale + 1);
    let (whole, rest) = digits.split_at_checked(digits.len() - scale).unwrap_or((&digits, ""));
    let sign = if exact.unscaled < 0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}
