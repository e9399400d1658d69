//! Verdicts with their evidence, and what became of them when they were asked again.

use super::{Screen, Story, Tone};
use digipro_kit::effective::Mode;
use digipro_kit::texts::Register;
use digipro_runner::audit::{Asked, Call, Repetition, Replay, Signature};
use digipro_vocab::{CaseId, Date, Digest, FactValue, Instant, Name};
use serde::Serialize;

/// One verdict, in lines.
pub fn call(screen: &Screen, story: &Story<'_>, call: &Call) -> Vec<String> {
    let mut lines = vec![head(call, story)];
    let mut row = |key: &str, text: String| {
        lines.push(format!("  {:<14} {text}", screen.say(key, &[])));
    };
    row("audit-dates", dates(screen, call));
    if let Some(from) = call.regime_from {
        let norm = call.regime.as_ref().map(|citation| {
            let link = citation.link().map(|link| format!("\n{:17}{}", "", Tone::Link.paint(link)));
            format!(" ({}){}", story.norm(citation), link.unwrap_or_default())
        });
        let from = screen.say("audit-regime", &[("from", FactValue::Day(from))]);
        row("audit-law", format!("{from}{}", norm.unwrap_or_default()));
    }
    row("audit-definition", call.law.to_string());
    for asked in &call.packs {
        row("audit-pack", pack(screen, asked));
    }
    for (pack, failure) in &call.failures {
        row("audit-failure", format!("{pack}: {}", failure.detail));
    }
    for finding in &call.findings {
        lines.push(format!("  {}", story.finding(finding, Register::Clerk)));
        lines.extend(
            story
                .norms(finding)
                .into_iter()
                .filter_map(|(_, link)| Some(format!("      {}", Tone::Link.paint(link?)))),
        );
    }
    lines.extend(call.signatures.iter().map(|signature| format!("  {}", signed(screen, signature))));
    lines
}

fn head(call: &Call, story: &Story<'_>) -> String {
    let verdict = call.verdict.and_then(|verdict| serde_json::to_value(verdict).ok());
    let verdict = verdict.as_ref().and_then(|verdict| verdict.as_str()).unwrap_or("indeterminate");
    let shadow = if call.mode == Mode::Shadow { " · shadow" } else { "" };
    let element = story.element(Some(&call.element), call.name.as_ref());
    let title = Tone::Strong.paint(format!("{} · {} · {}", call.case, call.asked, call.point));
    format!("{title} {element} · {verdict}{shadow}")
}

/// Act, facts, known on, recorded.
fn dates(screen: &Screen, call: &Call) -> String {
    let day = |day: Option<Date>| day.map_or_else(|| FactValue::Code("none".into()), FactValue::Day);
    let recorded = call.recorded.map_or_else(|| "…".to_owned(), moment);
    let arguments = [
        ("act", day(call.act_date)),
        ("facts", day(call.facts_date)),
        ("known", day(call.known_on)),
        ("recorded", FactValue::Text(recorded.into())),
    ];
    screen.say("audit-four-dates", &arguments)
}

fn moment(at: Instant) -> String {
    at.to_zoned(digipro_vocab::time::rome()).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

fn pack(screen: &Screen, asked: &Asked) -> String {
    let version = asked.version.as_deref().unwrap_or_default();
    let mut text = format!("{} {version} {}", asked.pack, asked.component);
    let fuel = asked.said.as_ref().map(|said| said.fuel).unwrap_or_default();
    let limits = asked.said.as_ref().and_then(|said| said.limits.as_deref()).unwrap_or("?");
    let arguments = [
        ("contract", FactValue::Text(asked.contract.clone())),
        ("fuel", FactValue::Whole(i64::try_from(fuel).unwrap_or(i64::MAX))),
        ("limits", FactValue::Text(limits.into())),
        ("facts", FactValue::Text(asked.facts.to_string().into())),
        ("erased", FactValue::Truth(asked.request.is_none())),
    ];
    text.push_str(&format!("\n{:17}{}", "", screen.say("audit-asked", &arguments)));
    text
}

fn signed(screen: &Screen, signature: &Signature) -> String {
    let by = match &signature.by.role {
        Some(role) => format!("{} ({role})", signature.by.id),
        None => signature.by.id.to_string(),
    };
    let reason = signature.reason.clone().unwrap_or_else(|| screen.say("audit-erased", &[]));
    let arguments = [
        ("by", FactValue::Text(by.into())),
        ("at", FactValue::Text(moment(signature.at).into())),
        ("record", FactValue::Whole(i64::try_from(signature.record).unwrap_or(i64::MAX))),
        ("reason", FactValue::Text(reason.into())),
        ("proceed", FactValue::Code(if signature.proceed { "true" } else { "false" }.into())),
    ];
    format!("{} {}", Tone::Odd.paint("✍"), screen.say("audit-signed", &arguments))
}

/// A repetition, in lines: never a value of a fact.
pub fn replay(screen: &Screen, replay: &Replay) -> Vec<String> {
    let mut lines: Vec<String> =
        replay.broken.iter().map(|broken| format!("{} {broken}", Tone::Bad.paint("✗"))).collect();
    for repeated in &replay.calls {
        let call = &repeated.call;
        let act = call.act_date.map(|day| day.to_string()).unwrap_or_default();
        for (asked, repetition) in call.packs.iter().zip(&repeated.packs) {
            let sign = match repetition {
                Repetition::Same { .. } => Tone::Good.paint("✓"),
                repetition if repetition.is_against() => Tone::Bad.paint("✗"),
                _ => Tone::Odd.paint("–"),
            };
            let what = repeated_as(screen, repetition);
            let place =
                format!("{:>4} {:>4} {act} {:<18} {:<12}", call.case, call.asked, call.point, asked.pack);
            lines.push(format!("{sign} {place} {what}"));
        }
    }
    lines
}

fn repeated_as(screen: &Screen, repetition: &Repetition) -> String {
    let text = |text: String| FactValue::Text(text.into());
    match repetition {
        Repetition::Same { fuel } => screen.say("audit-same", &[("fuel", FactValue::Truth(*fuel))]),
        Repetition::Differs { places, more } => {
            let more = i64::try_from(*more).unwrap_or(i64::MAX);
            screen.say(
                "audit-differs",
                &[("places", text(places.join(", "))), ("more", FactValue::Whole(more))],
            )
        }
        Repetition::Altered { recorded, found } => {
            let arguments = [("recorded", text(recorded.short())), ("found", text(found.short()))];
            screen.say("audit-altered", &arguments)
        }
        Repetition::FactsErased => screen.say("audit-facts-erased", &[]),
        Repetition::ReportErased => screen.say("audit-report-erased", &[]),
        Repetition::ComponentAbsent { component } => {
            screen.say("audit-absent", &[("component", text(component.to_string()))])
        }
        Repetition::NoVerdict { cause } => {
            let cause = cause.map_or_else(|| "none".to_owned(), |cause| format!("{cause:?}").to_lowercase());
            screen.say("audit-no-verdict", &[("cause", FactValue::Code(cause.into()))])
        }
    }
}

/// A repetition for a program, without the facts and the report.
#[derive(Serialize)]
pub struct Summary<'a> {
    case: CaseId,
    broken: Vec<String>,
    verdicts: Vec<Row<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Row<'a> {
    record: u64,
    point: &'a Name,
    act_date: Option<Date>,
    mode: Mode,
    pack: &'a Name,
    version: Option<&'a Name>,
    component: Digest,
    facts: Digest,
    #[serde(flatten)]
    repetition: &'a Repetition,
}

/// What a program is told of a repetition.
pub fn summary(replay: &Replay) -> Summary<'_> {
    let rows = replay.calls.iter().flat_map(|repeated| {
        let call = &repeated.call;
        call.packs.iter().zip(&repeated.packs).map(move |(asked, repetition)| Row {
            record: call.asked,
            point: &call.point,
            act_date: call.act_date,
            mode: call.mode,
            pack: &asked.pack,
            version: asked.version.as_ref(),
            component: asked.component,
            facts: asked.facts,
            repetition,
        })
    });
    let broken = replay.broken.iter().map(ToString::to_string).collect();
    Summary { case: replay.case, broken, verdicts: rows.collect() }
}
