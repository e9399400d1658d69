//! `digipro rules bench`: what a call costs, and which rule spends it.
//!
//! Fuel is counted by the runtime, about one for each instruction of the component: the same call spends the
//! same on every machine, and running out is a verdict that can be reproduced. Wall time depends on the
//! machine, and stands beside.
//!
//! One call asks every rule of a point. What a rule spends that is alone there is its call less a call that asks
//! no rule. Among others it is told apart by what it alone reads: its call less the same call without those facts
//! and parameters, in which all others do the same and it ends early. Where nothing is its own, or nothing comes
//! of it, nothing is told.

use super::subject::{self, Make, Subject};
use crate::args::RulesBench;
use crate::render::{Screen, Tone};
use digipro_rules::limits;
use digipro_rules::{Evaluator, Host, LoadedPack};
use digipro_site::Error;
use digipro_vocab::pack::{RuleManifest, Vector};
use digipro_vocab::{Digest, FactValue, FailureCause, Name, PackManifest, Request};
use serde::Serialize;
use std::time::Instant;

/// The figures, as data.
#[derive(Serialize)]
struct Bench<'a> {
    pack: &'a Name,
    version: &'a Name,
    component: Digest,
    limits: &'static str,
    /// Fuel that a call may spend.
    budget: u64,
    /// A call at a point where no rule speaks: what calling costs at all.
    empty: Cost,
    rules: Vec<RuleCost<'a>>,
    vectors: Vec<VectorCost<'a>>,
}

/// What a call costs.
#[derive(Clone, Copy, Serialize)]
struct Cost {
    fuel: u64,
    /// Median of repeated calls on this machine, in microseconds.
    micros: f64,
}

/// What the vectors of one rule cost.
#[derive(Serialize)]
struct RuleCost<'a> {
    rule: &'a Name,
    valid_from: String,
    /// Fuel of the whole call.
    call: Spread,
    /// Fuel of the rule itself, over the vectors that tell it apart; none when no vector does.
    own: Option<Spread>,
    /// Per mille of the budget that its dearest call takes.
    budget_per_mille: u64,
    /// Median wall time of its calls, in microseconds.
    micros: f64,
}

/// The least, the middle and the most.
#[derive(Clone, Copy, Default, Serialize)]
struct Spread {
    min: u64,
    median: u64,
    max: u64,
}

/// What one vector costs.
#[derive(Serialize)]
struct VectorCost<'a> {
    rule: &'a Name,
    vector: Name,
    fuel: u64,
    own: Option<u64>,
    micros: f64,
}

pub fn run(args: &RulesBench, screen: &Screen) -> Result<(), Error> {
    let subject = subject::open(&args.pack, Make::Component, screen)?;
    let (host, pack) = subject.load(screen)?;
    let meter = Meter { host: &host, pack: &pack, calls: args.calls.max(1) };
    let bench = meter.measure(&subject)?;
    if screen.json() {
        screen.data(&bench);
    } else {
        show(&bench, args, screen);
    }
    Ok(())
}

/// Asks the pack, and measures.
struct Meter<'a> {
    host: &'a Host,
    pack: &'a LoadedPack,
    calls: u32,
}

impl Meter<'_> {
    fn measure<'a>(&self, subject: &'a Subject) -> Result<Bench<'a>, Error> {
        let manifest = &subject.manifest;
        let (mut rules, mut vectors) = (Vec::new(), Vec::new());
        for rule in &manifest.rules {
            let costs = self.rule(rule, manifest, &read(rule, subject)?)?;
            rules.push(summary(rule, &costs, budget(manifest)));
            vectors.extend(costs);
        }
        // What is told of no rule stands last.
        rules.sort_by_key(|rule| std::cmp::Reverse(rule.own.map(|own| own.median)));
        Ok(Bench {
            pack: &manifest.id,
            version: &manifest.version,
            component: self.pack.digest,
            limits: limits::VERSION,
            budget: budget(manifest),
            empty: self.empty(manifest)?,
            rules,
            vectors,
        })
    }

    fn rule<'a>(
        &self,
        rule: &'a RuleManifest,
        manifest: &PackManifest,
        vectors: &[Vector],
    ) -> Result<Vec<VectorCost<'a>>, Error> {
        let mut costs = Vec::new();
        // Where the rule is silent, or the pack does not cover the day, there is nothing to measure.
        let speaks = |vector: &&Vector| {
            let request = &vector.request;
            rule.valid.contains(request.act_date)
                && manifest.covers.contains(request.act_date)
                && rule.points.contains(&request.point)
        };
        for vector in vectors.iter().filter(speaks) {
            let request = &vector.request;
            let cost = self.cost(request)?;
            let base = match without(rule, manifest, request) {
                Some(base) => Some(self.fuel(&base)?),
                None => None,
            };
            costs.push(VectorCost {
                rule: &rule.id,
                vector: vector.name.clone(),
                fuel: cost.fuel,
                own: base.and_then(|base| cost.fuel.checked_sub(base)).filter(|own| *own > 0),
                micros: cost.micros,
            });
        }
        Ok(costs)
    }

    /// A call at a point that no rule knows, on a day that the pack covers.
    fn empty(&self, manifest: &PackManifest) -> Result<Cost, Error> {
        let day = manifest.covers.from;
        self.cost(&Request {
            point: "".into(),
            act_date: day,
            facts_date: day,
            known_on: day,
            facts: Vec::new(),
            parameters: Vec::new(),
        })
    }

    fn cost(&self, request: &Request) -> Result<Cost, Error> {
        let fuel = self.fuel(request)?;
        let mut times = Vec::new();
        for _ in 0..self.calls {
            let start = Instant::now();
            self.fuel(request)?;
            times.push(start.elapsed().as_secs_f64() * 1e6);
        }
        times.sort_by(f64::total_cmp);
        Ok(Cost { fuel, micros: times.get(times.len() / 2).copied().unwrap_or_default() })
    }

    fn fuel(&self, request: &Request) -> Result<u64, Error> {
        let verdict = self.host.evaluate(&self.pack.digest, request);
        verdict.map(|verdict| verdict.fuel).map_err(|failure| {
            let told = Error::Negative(format!("{:?}: {}", failure.cause, failure.detail));
            if failure.cause == FailureCause::Timeout { Error::machinery(told) } else { told }
        })
    }
}

/// The call that spends what this one does except for the rule itself; none when there is no such call.
fn without(rule: &RuleManifest, manifest: &PackManifest, request: &Request) -> Option<Request> {
    let others: Vec<&RuleManifest> =
        manifest.rules_at(&request.point, request.act_date).filter(|other| other.id != rule.id).collect();
    if others.is_empty() {
        // A point that no rule knows.
        return Some(Request {
            point: "".into(),
            facts: Vec::new(),
            parameters: Vec::new(),
            ..request.clone()
        });
    }
    let shared = |path: &Name| {
        let read = |other: &&RuleManifest| {
            other.needs.iter().any(|need| need.path == *path) || other.parameters.contains(path)
        };
        others.iter().any(read)
    };
    let mut base = request.clone();
    base.facts.retain(|fact| shared(&fact.path));
    base.parameters.retain(|parameter| shared(&parameter.path));
    (base != *request).then_some(base)
}

fn read(rule: &RuleManifest, subject: &Subject) -> Result<Vec<Vector>, Error> {
    let path = format!("vectors/{}.{}.json", rule.id, rule.valid.from);
    let bytes = subject.files.get(path.as_str());
    let bytes = bytes.ok_or_else(|| Error::input(&path, "the pack has no such file"))?;
    serde_json::from_slice(bytes).map_err(|error| Error::input(&path, error))
}

fn budget(manifest: &PackManifest) -> u64 {
    manifest.fuel.map_or(limits::FUEL, |own| own.min(limits::FUEL))
}

fn summary<'a>(rule: &'a RuleManifest, costs: &[VectorCost<'a>], budget: u64) -> RuleCost<'a> {
    let call = Spread::of(costs.iter().map(|cost| cost.fuel)).unwrap_or_default();
    let mut times: Vec<f64> = costs.iter().map(|cost| cost.micros).collect();
    times.sort_by(f64::total_cmp);
    RuleCost {
        rule: &rule.id,
        valid_from: rule.valid.from.to_string(),
        call,
        own: Spread::of(costs.iter().filter_map(|cost| cost.own)),
        budget_per_mille: (call.max * 1000).div_ceil(budget.max(1)),
        micros: times.get(times.len() / 2).copied().unwrap_or_default(),
    }
}

impl Spread {
    /// Of these; none of nothing.
    fn of(all: impl Iterator<Item = u64>) -> Option<Spread> {
        let mut all: Vec<u64> = all.collect();
        all.sort_unstable();
        Some(Spread { min: *all.first()?, median: *all.get(all.len() / 2)?, max: *all.last()? })
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} / {} / {}", self.min, self.median, self.max)
    }
}

fn show(bench: &Bench<'_>, args: &RulesBench, screen: &Screen) {
    let width = bench.rules.iter().map(|rule| rule.rule.chars().count()).max().unwrap_or(0);
    let head = ["rules-fuel-own", "rules-fuel-call", "rules-fuel-budget", "rules-time"];
    let head = head.map(|key| screen.say(key, &[]));
    let [own, call, share, time] = &head;
    screen.line(Tone::Strong.paint(format!("{:width$}  {own:>26}  {call:>26}  {share:>8}  {time:>8}", "")));
    for rule in &bench.rules {
        screen.line(format!(
            "{:width$}  {:>26}  {:>26}  {:>7}‰  {:>5.0} µs",
            &**rule.rule,
            told(rule.own),
            rule.call.to_string(),
            rule.budget_per_mille,
            rule.micros
        ));
    }
    if args.vectors {
        screen.line("");
        for cost in &bench.vectors {
            let name = format!("{} {}", Tone::Faint.paint(cost.rule), cost.vector);
            screen.line(format!("{:>9} {:>9}  {:>5.0} µs  {name}", told(cost.own), cost.fuel, cost.micros));
        }
    }
    screen.line("");
    let whole = |fuel: u64| FactValue::Whole(i64::try_from(fuel).unwrap_or(i64::MAX));
    let micros = FactValue::Text(format!("{:.0}", bench.empty.micros).into());
    screen.line(screen.say("rules-empty", &[("fuel", whole(bench.empty.fuel)), ("micros", micros)]));
    if bench.rules.iter().any(|rule| rule.own.is_none())
        || (args.vectors && bench.vectors.iter().any(|vector| vector.own.is_none()))
    {
        screen.note(screen.say("rules-fuel-untold", &[]));
    }
    screen.note(screen.say("rules-fuel", &[("budget", whole(bench.budget))]));
}

/// What is told, or a dash.
fn told(figure: Option<impl ToString>) -> String {
    figure.map_or_else(|| "—".to_owned(), |figure| figure.to_string())
}
