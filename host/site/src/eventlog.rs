//! Event logs of cases for process mining: XES (IEEE 1849-2023) and OCEL 2.0, under pseudonyms, without persons.
//!
//! A case has a pseudonym of one export; an event says what was done where and when, never by whom nor with which values.

use crate::engine::failed;
use crate::error::Error;
use digipro_runner::Runner;
use digipro_runner::rows::{
    By, CaseColumn, CaseRow, ElementRow, Filter, Found, Order, Part, Scope, Search, Stage, TaskRow, Test,
};
use digipro_store::Page;
use digipro_vocab::{CaseId, Date, Digest, Instant, Name};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Hexadecimal digits of a pseudonym.
const PSEUDONYM: usize = 16;
/// Rows of a case read at a time.
const CHUNK: usize = 1_000;

/// Which cases.
#[derive(Clone, Debug)]
pub struct Selection {
    /// Whose.
    pub scope: Scope,
    /// Of these definitions; of all where nothing is said.
    pub definitions: Option<Vec<Digest>>,
    /// Begun at this moment or later.
    pub from: Option<Instant>,
    /// Begun before this moment.
    pub before: Option<Instant>,
    /// Those with greater numbers than this one.
    pub after: Option<CaseId>,
    /// At most this many.
    pub limit: usize,
}

/// Cases as they went.
#[derive(Clone, Debug, Default)]
pub struct EventLog {
    /// Case by case.
    pub traces: Vec<Trace>,
    /// The last case, where there are more.
    pub next: Option<CaseId>,
}

/// A case as it went.
#[derive(Clone, Debug)]
pub struct Trace {
    /// Stands for the case in this export, and in no other.
    pub pseudonym: String,
    /// Its kit.
    pub kit: Name,
    /// Version of its kit.
    pub version: Name,
    /// Whose case it is.
    pub entity: Option<String>,
    /// How far it is.
    pub status: String,
    /// What happened, in order.
    pub happened: Vec<Happened>,
}

/// Something that began or ended.
#[derive(Clone, Debug)]
pub struct Happened {
    /// Id of the element.
    pub element: Name,
    /// What it is called.
    pub name: Name,
    /// What it is, such as `user-task`.
    pub kind: Name,
    /// The visit.
    pub instance: u64,
    /// `start`, `complete` or `ate_abort`, as the lifecycle of XES has them.
    pub transition: &'static str,
    /// When.
    pub at: Instant,
    /// The office whose work it is.
    pub office: Option<Name>,
}

/// Reads the log of the selected cases. The pseudonyms are made with `key`, which has to be new for each export and forgotten
/// after it.
///
/// # Errors
/// When the store, or a definition, cannot be read.
pub fn read(runner: &Runner, selection: &Selection, key: &[u8; 32]) -> Result<EventLog, Error> {
    let mut log = EventLog::default();
    let found = cases(runner, selection)?;
    let more = found.hits.len() > selection.limit;
    for row in found.hits.iter().map(|hit| &hit.row).take(selection.limit) {
        log.traces.push(trace(runner, row, key)?);
        log.next = more.then_some(row.case);
    }
    Ok(log)
}

/// The cases, and one more than are wanted where there are more.
fn cases(runner: &Runner, selection: &Selection) -> Result<Found<CaseRow>, Error> {
    let mut filter = Filter::all();
    if let Some(definitions) = &selection.definitions {
        let definitions = definitions.iter().map(|one| (*one).into()).collect();
        filter = filter.and(Filter::Is(CaseColumn::Definition, Test::In(definitions)));
    }
    if let Some(from) = selection.from {
        filter = filter.and(Filter::Is(CaseColumn::Started, Test::Gte(from.into())));
    }
    if let Some(before) = selection.before {
        filter = filter.and(Filter::Is(CaseColumn::Started, Test::Lt(before.into())));
    }
    if let Some(after) = selection.after {
        filter = filter.and(Filter::Is(CaseColumn::Case, Test::Gt(after.into())));
    }
    let sort = vec![(By::Row(CaseColumn::Case), Order::Ascending)];
    let (scope, limit) = (selection.scope.clone(), selection.limit + 1);
    let search = Search { scope, filter, sort, part: Part::From(0), limit, count: 0 };
    runner.search(&search).map_err(failed)
}

fn trace(runner: &Runner, row: &CaseRow, key: &[u8; 32]) -> Result<Trace, Error> {
    let graph = runner.definition(&row.definition).map_err(failed)?;
    let offices = offices(runner, row.case)?;
    let mut happened = Vec::new();
    let elements: Vec<ElementRow> = runner.elements(row.case).map_err(failed)?;
    for visit in elements.into_iter().filter(|visit| &*visit.kind != "process") {
        let node = graph.node_by_id(&visit.element);
        let name = node.and_then(|(_, node)| node.name.clone()).unwrap_or_else(|| visit.element.clone());
        let event = |transition, at| Happened {
            element: visit.element.clone(),
            name: name.clone(),
            kind: visit.kind.clone(),
            instance: visit.instance,
            transition,
            at,
            office: offices.get(&visit.instance).cloned(),
        };
        happened.push(event("start", visit.started));
        if let Some(ended) = visit.ended {
            happened
                .push(event(if visit.stage == Stage::Cancelled { "ate_abort" } else { "complete" }, ended));
        }
    }
    happened.sort_by_key(|one| (one.at, one.instance, one.transition != "start"));
    let digest = Digest::of_all([key.as_slice(), &row.case.0.to_be_bytes()]).to_string();
    Ok(Trace {
        pseudonym: digest.chars().take(PSEUDONYM).collect(),
        kit: graph.effective.kit.clone(),
        version: graph.effective.version.clone(),
        entity: row.entity.as_ref().map(ToString::to_string),
        status: format!("{:?}", row.status).to_lowercase(),
        happened,
    })
}

/// The offices of the tasks of a case, by their visits.
fn offices(runner: &Runner, case: CaseId) -> Result<BTreeMap<u64, Name>, Error> {
    let (mut found, mut page) = (BTreeMap::new(), Page::first(CHUNK));
    loop {
        let rows: Vec<TaskRow> = runner.store().of_case(case, page).map_err(|error| failed(error.into()))?;
        let Some(last) = rows.last() else { return Ok(found) };
        page = Page::after((case, last.ticket.0), CHUNK);
        found.extend(rows.iter().filter_map(|row| Some((row.instance, row.office.clone()?))));
    }
}

/// Text in an attribute of XML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // No document of XML 1.0 may hold these.
            control if control.is_control() && !matches!(control, '\t' | '\n' | '\r') => {
                escaped.push('\u{fffd}')
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// What stands before the traces: extensions, what every trace and event has, and what tells activities apart.
const XES_HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="2.0" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<global scope="trace"><string key="concept:name" value=""/></global>
<global scope="event"><string key="concept:name" value=""/><string key="lifecycle:transition" value="complete"/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
<classifier name="Activity" scope="event" keys="concept:name"/>
<classifier name="Activity and transition" scope="event" keys="concept:name lifecycle:transition"/>
<string key="lifecycle:model" value="standard"/>
"#;

impl EventLog {
    /// As XES.
    #[must_use]
    pub fn xes(&self) -> String {
        let mut text = String::from(XES_HEAD);
        for trace in &self.traces {
            text.push_str("<trace>\n");
            for (key, value) in trace.about() {
                string(&mut text, key, &value);
            }
            for one in &trace.happened {
                text.push_str("<event>");
                string(&mut text, "concept:name", &one.name);
                string(&mut text, "concept:instance", &one.instance.to_string());
                string(&mut text, "lifecycle:transition", one.transition);
                // Writing into text does not fail.
                let _ = write!(text, r#"<date key="time:timestamp" value="{}"/>"#, one.at);
                if let Some(office) = &one.office {
                    string(&mut text, "org:group", office);
                }
                string(&mut text, "digipro:element", &one.element);
                string(&mut text, "digipro:kind", &one.kind);
                text.push_str("</event>\n");
            }
            text.push_str("</trace>\n");
        }
        text.push_str("</log>\n");
        text
    }

    /// As OCEL 2.0: cases and offices are objects, visits are events.
    #[must_use]
    pub fn ocel(&self) -> Value {
        let (mut objects, mut events, mut offices, mut kinds) =
            (Vec::new(), Vec::new(), BTreeSet::new(), BTreeSet::new());
        for trace in &self.traces {
            let first = trace.happened.first().map_or(Instant::UNIX_EPOCH, |one| one.at).to_string();
            let attributes = trace.about().into_iter().skip(1);
            let attributes =
                attributes.map(|(key, value)| json!({ "name": plain(key), "time": first, "value": value }));
            objects.push(json!({ "id": trace.pseudonym, "type": "case",
                "attributes": attributes.collect::<Vec<_>>(), "relationships": [] }));
            for (place, one) in trace.happened.iter().enumerate() {
                let mut relations = vec![json!({ "objectId": trace.pseudonym, "qualifier": "of" })];
                if let Some(office) = &one.office {
                    offices.insert(office.clone());
                    relations.push(json!({ "objectId": format!("office:{office}"), "qualifier": "by" }));
                }
                kinds.insert(one.name.clone());
                events.push(json!({
                    "id": format!("{}.{place}", trace.pseudonym), "type": one.name, "time": one.at.to_string(),
                    "attributes": [
                        { "name": "lifecycle", "value": one.transition },
                        { "name": "element", "value": one.element },
                        { "name": "kind", "value": one.kind },
                    ],
                    "relationships": relations,
                }));
            }
        }
        objects.extend(offices.iter().map(|office| {
            json!({ "id": format!("office:{office}"), "type": "office", "attributes": [], "relationships": [] })
        }));
        let text = |name: &str| json!({ "name": name, "type": "string" });
        let of_event = [text("lifecycle"), text("element"), text("kind")];
        json!({
            "objectTypes": [
                { "name": "case", "attributes": [text("kit"), text("version"), text("entity"), text("status")] },
                { "name": "office", "attributes": [] },
            ],
            "eventTypes": kinds.iter().map(|kind| json!({ "name": kind, "attributes": of_event })).collect::<Vec<_>>(),
            "objects": objects,
            "events": events,
        })
    }
}

impl Trace {
    /// What is told of the case, its pseudonym first.
    fn about(&self) -> Vec<(&'static str, String)> {
        vec![
            ("concept:name", self.pseudonym.clone()),
            ("digipro:kit", self.kit.to_string()),
            ("digipro:version", self.version.to_string()),
            ("digipro:entity", self.entity.clone().unwrap_or_default()),
            ("digipro:status", self.status.clone()),
        ]
    }
}

/// A key without the name of its extension.
fn plain(key: &str) -> &str {
    key.rsplit_once(':').map_or(key, |(_, plain)| plain)
}

fn string(text: &mut String, key: &str, value: &str) {
    // Writing into text does not fail.
    let _ = write!(text, r#"<string key="{key}" value="{}"/>"#, escaped(value));
}

/// The first moment of a day, and of the day after another: the bounds of a span of days.
#[must_use]
pub fn days(from: Option<Date>, to: Option<Date>) -> (Option<Instant>, Option<Instant>) {
    use digipro_vocab::time::start_of_day;
    (from.map(start_of_day), to.map(|to| start_of_day(crate::case::after(to, 1))))
}
