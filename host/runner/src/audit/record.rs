//! A real rule call as a vector that shows nobody: personal values replaced, the verdict the same.

use super::pseudonym::{Pseudonyms, Sort, sort};
use super::{Auditor, Call};
use crate::{Error, Evaluator, codes};
use digipro_vocab::{
    CaseId, Date, Exact, Fact, FactValue, Finding, Name, Outcome, PackManifest, Rejection, Report, Request,
    RuleManifest, Weight, canonical,
};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What is to be recorded.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The rule point; the last call of the case when absent.
    pub point: Option<Name>,
    /// Facts whose real value is kept.
    pub keep: BTreeSet<Name>,
    /// By how many days every date is moved, those of the act and of the facts alike: who knows when a thing happened
    /// may know to whom. Parameters and the days on which law changes stay.
    pub shift_days: i32,
}

/// A fact whose value was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// Its path.
    pub path: Name,
    /// What its value was taken for.
    pub sort: Sort,
}

/// The vectors of one rule call: one for each rule that spoke.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recording {
    /// What was replaced. Numbers, codes and truths are as they were; days too, or all of them moved alike.
    pub replaced: Vec<Replaced>,
    /// Each rule with its vector, as authors write them.
    pub vectors: Vec<(Name, String)>,
}

impl Auditor {
    /// Records the last call of a pack at a point. The component is asked with the real facts and with the replaced ones,
    /// and has to say the same of each rule.
    ///
    /// # Errors
    /// When there is no such call, its facts were erased, the component does not answer, or a fact carries the verdict
    /// (R0134): then it is named.
    pub fn record(
        &self,
        case: CaseId,
        pack: &PackManifest,
        evaluator: &dyn Evaluator,
        wanted: &Wanted,
    ) -> Result<Recording, Error> {
        let refuse = |what: String| Error::from(Rejection::new(codes::R0134, what));
        let calls = self.calls(case)?;
        let at = |call: &&Call| wanted.point.as_ref().is_none_or(|point| call.point == *point);
        let of_pack =
            |call: &Call| call.packs.iter().find(|asked| asked.component == pack.component.digest).cloned();
        let asked = calls.iter().rev().filter(at).find_map(of_pack);
        let asked = asked.ok_or_else(|| {
            refuse(format!("case {case} has not asked `{}` {} there", pack.id, pack.version))
        })?;
        let request = asked.request.ok_or_else(|| refuse("the facts of the call were erased".to_owned()))?;
        let ask = |request: &Request| -> Result<Report, Error> {
            let answered = evaluator.evaluate(&pack.component.digest, request);
            answered.map(|verdict| verdict.report).map_err(|failure| refuse(failure.detail))
        };
        let real = ask(&request)?;
        let (other, replaced) = replace(&request, &wanted.keep);
        let report = ask(&other)?;
        if stances(&report) != stances(&real) {
            let mut carrying = Vec::new();
            for one in &replaced {
                let keep = wanted.keep.iter().chain([&one.path]).cloned().collect();
                if stances(&ask(&replace(&request, &keep).0)?) == stances(&real) {
                    carrying.push(one.path.to_string());
                }
            }
            if carrying.is_empty() {
                carrying = replaced.iter().map(|one| one.path.to_string()).collect();
            }
            let what = format!("the verdict hangs on the real value of {}", carrying.join(", "));
            let help = "keep it with `--keep PATH` if nobody can be known by it, or write the vector by hand";
            return Err(Rejection::new(codes::R0134, what).help(help).into());
        }
        let (other, report) = if wanted.shift_days == 0 {
            (other, report)
        } else {
            let moved = shift(&other, wanted)?;
            let report = ask(&moved)?;
            if stances(&report) != stances(&real) {
                return Err(hangs_on_the_days().into());
            }
            (moved, report)
        };
        let vector = |finding: &Finding| {
            let rule = pack
                .rules
                .iter()
                .find(|rule| rule.id == finding.rule && rule.valid.contains(other.act_date))?;
            Some((finding.rule.clone(), vector(rule, finding, &other, &report, &replaced)))
        };
        let vectors = report.findings.iter().filter_map(vector).collect();
        Ok(Recording { replaced, vectors })
    }
}

/// What rules say, as far as acts are concerned.
fn stances(report: &Report) -> Vec<(&Name, Outcome, Weight, &Name)> {
    report
        .findings
        .iter()
        .map(|found| (&found.rule, found.outcome, found.weight, &found.message.key))
        .collect()
}

/// The request with synthetic values, and which they are.
fn replace(request: &Request, keep: &BTreeSet<Name>) -> (Request, Vec<Replaced>) {
    let (mut pseudonyms, mut replaced) = (Pseudonyms::default(), Vec::new());
    let born: BTreeSet<&str> = request.facts.iter().filter_map(birthplace).collect();
    let facts = request.facts.iter().map(|fact| {
        let mut fact = Fact { source: "vector".into(), ..fact.clone() };
        let text = match &mut fact.value {
            FactValue::Text(text) => Some(text),
            FactValue::Code(text) if tells_of_somebody(text, &born) => Some(text),
            _ => None,
        };
        if let Some(text) = text.filter(|_| !keep.contains(&fact.path))
            && let Some((made, sort)) = pseudonyms.of(text, request.act_date)
        {
            *text = made.into();
            replaced.push(Replaced { path: fact.path.clone(), sort });
        }
        fact
    });
    (Request { facts: facts.collect(), ..request.clone() }, replaced)
}

/// Whether a code has to be replaced: one of a closed list tells of nobody, unless it is none, or where a person was born
/// whose tax code stands beside it.
fn tells_of_somebody(code: &str, born: &BTreeSet<&str>) -> bool {
    match sort(code) {
        Sort::PlaceCode => born.contains(code),
        Sort::Words | Sort::Digits | Sort::PostalCode => false,
        Sort::TaxCode | Sort::VatNumber | Sort::Iban | Sort::Address => true,
    }
}

/// The place code within a tax code.
fn birthplace(fact: &Fact) -> Option<&str> {
    let (FactValue::Text(text) | FactValue::Code(text)) = &fact.value else { return None };
    (sort(text) == Sort::TaxCode).then(|| text.get(11..15)).flatten()
}

/// The request on other days, each as far from the others as before.
fn shift(request: &Request, wanted: &Wanted) -> Result<Request, Rejection> {
    let by = jiff::Span::new().try_days(wanted.shift_days);
    let moved = |day: Date| {
        let there = by.as_ref().ok().and_then(|by| day.checked_add(*by).ok());
        there.ok_or_else(|| {
            let what = format!("{} days from the days of the case there is no calendar", wanted.shift_days);
            Rejection::new(codes::R0134, what).help("move them by fewer")
        })
    };
    let fact = |fact: &Fact| {
        let value = match &fact.value {
            FactValue::Day(day) if !wanted.keep.contains(&fact.path) => FactValue::Day(moved(*day)?),
            value => value.clone(),
        };
        Ok(Fact { value, ..fact.clone() })
    };
    Ok(Request {
        point: request.point.clone(),
        act_date: moved(request.act_date)?,
        facts_date: moved(request.facts_date)?,
        known_on: moved(request.known_on)?,
        facts: request.facts.iter().map(fact).collect::<Result<_, Rejection>>()?,
        parameters: request.parameters.clone(),
    })
}

/// Holidays stay where they are, and so do the days on which law changes.
fn hangs_on_the_days() -> Rejection {
    Rejection::new(codes::R0134, "moved by so many days, the same facts get another verdict".to_owned())
        .help("take another number: a multiple of seven keeps the weekdays; holidays and reforms stay where they are")
}

/// A vector in the authors' format.
fn vector(
    rule: &RuleManifest,
    finding: &Finding,
    request: &Request,
    report: &Report,
    replaced: &[Replaced],
) -> String {
    let mut text = String::new();
    let own = |fact: &&Fact| rule.needs.iter().any(|need| need.path == fact.path);
    let read: BTreeSet<&Name> = request.facts.iter().filter(own).map(|fact| &fact.path).collect();
    let names: Vec<&str> =
        replaced.iter().filter(|one| read.contains(&one.path)).map(|one| one.path.as_ref()).collect();
    let names = if names.is_empty() { "nothing".to_owned() } else { names.join(", ") };
    // Writing to a string does not fail.
    let _ = writeln!(text, "# Recorded from a real case. Replaced by synthetic values: {names}.");
    let _ = writeln!(text, "[[vector]]\nname = {}", quoted(&format!("caso reale: {}", finding.message.key)));
    let _ = writeln!(text, "point = {}\nact-date = {}", quoted(&request.point), request.act_date);
    let _ = writeln!(text, "facts-date = {}\nknown-on = {}", request.facts_date, request.known_on);
    let listed = |facts: &mut dyn Iterator<Item = &Fact>| -> String {
        let pair = |fact: &Fact| Some(format!("{} = {}", quoted(&fact.path), written(&fact.value)?));
        facts.filter_map(pair).collect::<Vec<_>>().join(", ")
    };
    let facts = listed(&mut request.facts.iter().filter(own));
    let parameters = listed(&mut request.parameters.iter().filter(|one| rule.parameters.contains(&one.path)));
    let _ = writeln!(text, "facts = {{ {facts} }}\nparameters = {{ {parameters} }}");
    let outcome = plain(&finding.outcome);
    let mut expect = format!("outcome = {outcome}, message = {}", quoted(&finding.message.key));
    if finding.weight != rule.weight {
        let _ = write!(expect, ", weight = {}", plain(&finding.weight));
    }
    let asks = report.asks.iter().filter(|path| {
        finding.outcome == Outcome::Indeterminate
            && (rule.needs.iter().any(|need| need.path == **path) || rule.parameters.contains(path))
    });
    let asks: Vec<String> = asks.map(|path| quoted(path)).collect();
    if !asks.is_empty() {
        let _ = write!(expect, ", asks = [{}]", asks.join(", "));
    }
    let _ = writeln!(text, "expect = {{ {expect} }}");
    text
}

/// A word of the contract, in quotes.
fn plain(word: &impl Serialize) -> String {
    canonical::to_bytes(word).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A basic string of TOML, which writes what JSON does.
fn quoted(text: &str) -> String {
    plain(&text)
}

/// A value as TOML; nothing for an unknown one, which a vector leaves out.
fn written(value: &FactValue) -> Option<String> {
    Some(match value {
        FactValue::Unknown => return None,
        FactValue::Truth(truth) => truth.to_string(),
        FactValue::Whole(whole) => whole.to_string(),
        FactValue::Exact(exact) => quoted(&decimal(*exact)),
        FactValue::Day(day) => day.to_string(),
        FactValue::Text(text) | FactValue::Code(text) => quoted(text),
    })
}

fn decimal(exact: Exact) -> String {
    let scale = usize::from(exact.scale);
    let digits = format!("{:0>width$}", exact.unscaled.unsigned_abs(), width = scale + 1);
    let (whole, rest) = digits.split_at_checked(digits.len() - scale).unwrap_or((&digits, ""));
    let sign = if exact.unscaled < 0 { "-" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::{Wanted, replace, shift};
    use digipro_vocab::{Fact, FactValue, Request};
    use std::collections::BTreeSet;

    #[test]
    fn a_birthplace_is_replaced_as_in_the_tax_code_beside_it_and_other_places_stay() {
        let fact = |path: &str, value| Fact { path: path.into(), value, source: "vector".into() };
        let day = "2026-05-04".parse().unwrap();
        let facts = vec![
            fact("richiedente.codice_fiscale", FactValue::Text("RSSMRA80E12A323E".into())),
            fact("richiedente.comune_nascita", FactValue::Code("A323".into())),
            fact("immobile.comune", FactValue::Code("F158".into())),
        ];
        let (point, parameters) = ("avvio".into(), Vec::new());
        let request = Request { point, act_date: day, facts_date: day, known_on: day, facts, parameters };
        let (other, replaced) = replace(&request, &BTreeSet::new());
        assert_eq!(replaced.len(), 2);
        let FactValue::Text(code) = &other.facts[0].value else { panic!("no text") };
        assert_eq!(code.get(11..15), Some("H501"));
        assert_eq!(other.facts[1].value, FactValue::Code("H501".into()));
        assert_eq!(other.facts[2], request.facts[2]);
    }

    #[test]
    fn days_of_facts_move_with_the_act_and_those_of_parameters_and_what_is_kept_stay() {
        let day = |text: &str| text.parse().unwrap();
        let fact = |path: &str, value| Fact { path: path.into(), value, source: "vector".into() };
        let request = Request {
            point: "provvedimento".into(),
            act_date: day("2026-05-04"),
            facts_date: day("2026-05-05"),
            known_on: day("2026-05-06"),
            facts: vec![
                fact("istanza.data", FactValue::Day(day("2026-04-03"))),
                fact("protocollo.data", FactValue::Day(day("2026-04-03"))),
                fact("esito", FactValue::Code("2026-04-03".into())),
                fact("opposizione.data", FactValue::Unknown),
            ],
            parameters: vec![fact("soglia-dal", FactValue::Day(day("2026-01-01")))],
        };
        let wanted = Wanted { keep: ["protocollo.data".into()].into(), shift_days: -35, ..Wanted::default() };
        let moved = shift(&request, &wanted).unwrap();
        assert_eq!(moved.act_date, day("2026-03-30"));
        assert_eq!((moved.facts_date, moved.known_on), (day("2026-03-31"), day("2026-04-01")));
        assert_eq!(moved.facts[0].value, FactValue::Day(day("2026-02-27")));
        assert_eq!((&moved.facts[1..], &moved.parameters), (&request.facts[1..], &request.parameters));
    }
}
