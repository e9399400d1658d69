//! `digipro rules bench`: what a call costs, and which rule spends it.
//!
//! Fuel is counted by the runtime, about one for each instruction of the component: the same call spends the
//! same on every machine, and running out is a verdict that can be reproduced. Wall time depends on the
//! machine, and stands beside.
//!
//! One call asks every rule of a point. What a rule spends that is alone there is its call less a call that asks
//! no rule; among others, its call less the same call without facts, in which every rule ends early.

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
    /// Fuel of the rule itself.
    own: Spread,
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
    own: u64,
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
        rules.sort_by_key(|rule| std::cmp::Reverse(rule.own.median));
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
            let alone = manifest.rules_at(&request.point, request.act_date).count() == 1;
            let nothing = Request { facts: Vec::new(), parameters: Vec::new(), ..request.clone() };
            let base = if alone { Request { point: "".into(), ..nothing } } else { nothing };
            let (cost, base) = (self.cost(request)?, self.fuel(&base)?);
            costs.push(VectorCost {
                rule: &rule.id,
                vector: vector.name.clone(),
                fuel: cost.fuel,
                own: cost.fuel.saturating_sub(base),
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
    let spread = |of: fn(&VectorCost<'_>) -> u64| {
        let mut all: Vec<u64> = costs.iter().map(of).collect();
        all.sort_unstable();
        let at = |index: usize| all.get(index).copied().unwrap_or_default();
        Spread { min: at(0), median: at(all.len() / 2), max: at(all.len().saturating_sub(1)) }
    };
    let call = spread(|cost| cost.fuel);
    let mut times: Vec<f64> = costs.iter().map(|cost| cost.micros).collect();
    times.sort_by(f64::total_cmp);
    RuleCost {
        rule: &rule.id,
        valid_from: rule.valid.from.to_string(),
        call,
        own: spread(|cost| cost.own),
        budget_per_mille: (call.max * 1000).div_ceil(budget.max(1)),
        micros: times.get(times.len() / 2).copied().unwrap_or_default(),
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
            spread(rule.own),
            spread(rule.call),
            rule.budget_per_mille,
            rule.micros
        ));
    }
    if args.vectors {
        screen.line("");
        for cost in &bench.vectors {
            let name = format!("{} {}", Tone::Faint.paint(cost.rule), cost.vector);
            screen.line(format!("{:>9} {:>9}  {:>5.0} µs  {name}", cost.own, cost.fuel, cost.micros));
        }
    }
    screen.line("");
    let whole = |fuel: u64| FactValue::Whole(i64::try_from(fuel).unwrap_or(i64::MAX));
    let micros = FactValue::Text(format!("{:.0}", bench.empty.micros).into());
    screen.line(screen.say("rules-empty", &[("fuel", whole(bench.empty.fuel)), ("micros", micros)]));
    screen.note(screen.say("rules-fuel", &[("budget", whole(bench.budget))]));
}

fn spread(spread: Spread) -> String {
    format!("{} / {} / {}", spread.min, spread.median, spread.max)
}
