//! The log of each case, read as an auditor with any tool would: canonical JSON, record by record.

use super::super::story::{Story, said};
use digipro_store::Store;
use digipro_vocab::{CaseId, Digest, Instant};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the log of a case has said so far.
#[derive(Default)]
struct Told {
    /// Tickets that are open, with the moment of those that are timers.
    open: BTreeMap<u64, Option<Instant>>,
    closed: BTreeSet<u64>,
    completed: BTreeSet<u64>,
    /// Rule points that a visit may pass: token and point.
    passed: BTreeSet<(u64, String)>,
    /// Rule points at which something was said to a visit.
    heard: BTreeSet<(u64, String)>,
    over: bool,
}

/// A rule point on an element.
struct Stands {
    point: String,
    gate: bool,
}

pub fn every_case_is_as_it_says(story: &Story, store: &Store) -> Result<(), String> {
    let points: BTreeMap<Digest, BTreeMap<String, Vec<Stands>>> = story
        .deployed
        .iter()
        .map(|(digest, definition)| {
            let texts = definition.effective.documents.values();
            (
                *digest,
                texts.flat_map(|text| points(text)).fold(BTreeMap::new(), |mut all, (element, stands)| {
                    all.entry(element).or_insert_with(Vec::new).push(stands);
                    all
                }),
            )
        })
        .collect();
    let (mut keys, nothing) = (BTreeSet::new(), BTreeMap::new());
    let mut cases: BTreeMap<CaseId, Told> = BTreeMap::new();
    for (case, record) in store.backend().follow(0, 1_000_000).map_err(said)? {
        let body: Value = serde_json::from_slice(&record.body).map_err(said)?;
        let wrong = |what: String| Err(format!("case {case}, record {}: {what}", record.seq));
        if let Some(key) = body["key"].as_str()
            && !keys.insert(key.to_owned())
        {
            return wrong(format!("the key `{key}` stands in the log twice"));
        }
        let definition = store.head(case).map_err(said)?.map(|head| head.definition);
        let points = definition.and_then(|definition| points.get(&definition)).unwrap_or(&nothing);
        let told = cases.entry(case).or_default();
        if let Err(what) = told.record(&body, points) {
            return wrong(format!("{what}: {body}"));
        }
    }
    Ok(())
}

impl Told {
    fn record(&mut self, body: &Value, points: &BTreeMap<String, Vec<Stands>>) -> Result<(), String> {
        let at: Instant = body["at"].as_str().and_then(|at| at.parse().ok()).ok_or("it has no moment")?;
        let action = body["action"].as_str().unwrap_or_default();
        if self.over && action != "rules-answered" && action != "effect-done" {
            return Err(format!("`{action}` after the case was over"));
        }
        if action == "trigger-timer" && !self.open.values().flatten().any(|due| *due <= at) {
            return Err("a timer goes off before its time".into());
        }
        for event in body["events"].as_array().into_iter().flatten() {
            let Some((name, event)) = event.as_object().and_then(|event| event.iter().next()) else {
                return Err("an event without a name".into());
            };
            self.event(name, event, points)?;
        }
        Ok(())
    }

    fn event(
        &mut self,
        name: &str,
        event: &Value,
        points: &BTreeMap<String, Vec<Stands>>,
    ) -> Result<(), String> {
        let number = |field: &str| event[field].as_u64().unwrap_or(u64::MAX);
        let point = || (number("token"), event["point"].as_str().unwrap_or_default().to_owned());
        match name {
            "opened" => {
                // A timer that follows from a time limit has no moment of its own.
                let timer = &event["wait"]["timer"];
                let due = timer["due"]["at"].as_str().and_then(|due| due.parse().ok());
                let due = due.or_else(|| (!timer.is_null()).then_some(Instant::MIN));
                if self.closed.contains(&number("ticket"))
                    || self.open.insert(number("ticket"), due).is_some()
                {
                    return Err(format!("ticket {} is given twice", number("ticket")));
                }
            }
            "closed" => {
                let ticket = number("ticket");
                let was_open = self.open.remove(&ticket).is_some() && self.closed.insert(ticket);
                if !was_open {
                    return Err(format!("ticket {ticket} is closed, and was not open"));
                }
            }
            "rules-evaluated" => {
                self.heard.insert(point());
                if event["verdict"] == "pass" {
                    self.passed.insert(point());
                }
            }
            "rules-indeterminate" => drop(self.heard.insert(point())),
            "signed" if event["proceed"] == true => drop(self.passed.insert(point())),
            "completed" => {
                if !self.completed.insert(number("token")) {
                    return Err(format!("visit {} completes twice", number("token")));
                }
                let element = event["element"].as_str().unwrap_or_default();
                for Stands { point, gate } in points.get(element).into_iter().flatten() {
                    let asked = if *gate { &self.passed } else { &self.heard };
                    if !asked.contains(&(number("token"), point.clone())) {
                        return Err(format!("`{element}` is done, and nothing let it pass at `{point}`"));
                    }
                }
            }
            "case-completed" | "case-cancelled" => self.over = true,
            _ => {}
        }
        Ok(())
    }
}

/// The rule points in a document, with the elements on which they stand: extension elements come first in theirs.
fn points(text: &str) -> Vec<(String, Stands)> {
    let (mut found, mut element) = (Vec::new(), String::new());
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        Some(rest.split('"').next()?.to_owned())
    };
    for tag in text.split('<').skip(1) {
        let name = tag.split([' ', '>', '/', '\n']).next().unwrap_or_default();
        let local = name.rsplit(':').next().unwrap_or_default();
        let is_node = ["Task", "task", "Event", "subProcess", "transaction", "callActivity"];
        if is_node.iter().any(|ending| local.ends_with(ending)) && !tag.starts_with('/') {
            element = attribute(tag, " id").unwrap_or_default();
        }
        if name == "digipro:point" {
            let point = attribute(tag, "name").unwrap_or_default();
            let gate = attribute(tag, "mode").as_deref() != Some("consult");
            found.push((element.clone(), Stands { point, gate }));
        }
    }
    found
}
