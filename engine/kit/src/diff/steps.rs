//! The procedure as it is drawn: steps, flows, lanes, decisions.

use super::{Area, Aspect, Change, Kind, Said, aspects, tables};
use crate::effective::Effective;
use digipro_bpmn::compare::{Part, parts, rendered};
use digipro_bpmn::tree::Tree;
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Changes of the documents.
pub(super) fn changes(from: &Effective, to: &Effective, renamed: &BTreeMap<Name, Name>) -> Vec<Change> {
    let (before, after) = (elements(&from.documents), elements(&to.documents));
    let new_id = |old: &Name| renamed.get(old).unwrap_or(old).clone();
    let old_id: BTreeMap<Name, &Name> = before.keys().map(|old| (new_id(old), old)).collect();
    let all: BTreeSet<Name> = old_id.keys().chain(after.keys()).cloned().collect();
    let mut changes = Vec::new();
    for id in all {
        let was = old_id.get(&id).copied();
        let one = was.and_then(|was| before.get(was));
        let other = after.get(&id);
        let renamed = was.filter(|was| **was != id).cloned();
        let change = match (one, other) {
            (Some(gone), None) => Some(whole(was.cloned().unwrap_or(id), gone, Kind::Removed)),
            (None, Some(new)) => Some(whole(id, new, Kind::Added)),
            (Some(one), Some(other)) => changed(id, renamed, (one, other), &new_id),
            (None, None) => None,
        };
        changes.extend(change);
    }
    changes.extend(tables(Area::Decision, &decisions(&from.decisions), &decisions(&to.decisions)));
    changes
}

fn elements(documents: &BTreeMap<Name, Arc<str>>) -> BTreeMap<Name, Part> {
    let mut all = BTreeMap::new();
    for text in documents.values() {
        for (id, part) in parts(&digipro_bpmn::read_text(text).0.tree) {
            all.entry(id).or_insert(part);
        }
    }
    all
}

fn whole(id: Name, part: &Part, kind: Kind) -> Change {
    let aspects = match (kind, &part.lane) {
        (Kind::Added, Some(lane)) => {
            vec![Aspect { what: "lane".into(), from: None, to: Some(lane.to_string()) }]
        }
        _ => Vec::new(),
    };
    let (name, element) = (part.name.clone(), Some(part.kind.clone()));
    Change { area: area(&part.kind), id, kind, was: None, name, element, aspects }
}

fn changed(
    id: Name,
    was: Option<Name>,
    (one, other): (&Part, &Part),
    new_id: &impl Fn(&Name) -> Name,
) -> Option<Change> {
    // What refers to a renamed element says the same as before.
    let before = said(one, |old| new_id(&old.into()));
    let differing = aspects(&before, &said(other, |id| id.into()));
    let drawn = one.drawn != other.drawn;
    let kind = if differing.is_empty() && was.is_none() {
        drawn.then_some(Kind::LayoutOnly)?
    } else {
        Kind::Changed
    };
    let (name, element) = (other.name.clone(), Some(other.kind.clone()));
    Some(Change { area: area(&other.kind), id, kind, was, name, element, aspects: differing })
}

/// Attributes whose value is the id of another element.
const REFERENCES: [&str; 5] = ["sourceRef", "targetRef", "attachedToRef", "default", "processRef"];

fn said(part: &Part, id: impl Fn(&str) -> Name) -> Said {
    let mut said: Said = part
        .says
        .iter()
        .map(|(what, text)| {
            let refers = REFERENCES.contains(&&**what);
            (what.clone(), if refers { id(text).to_string() } else { text.clone() })
        })
        .collect();
    said.insert("kind".into(), part.kind.to_string());
    let mut put = |what: &str, name: Option<Name>| {
        if let Some(name) = name {
            said.insert(what.into(), name.to_string());
        }
    };
    put("name", part.name.clone());
    put("lane", part.lane.as_deref().map(&id));
    put("inside", part.inside.as_deref().map(&id));
    said
}

fn area(kind: &str) -> Area {
    match kind {
        "sequenceFlow" | "messageFlow" => Area::Flow,
        "lane" => Area::Lane,
        "task" | "callActivity" | "subProcess" | "adHocSubProcess" | "transaction" | "startEvent"
        | "endEvent" | "boundaryEvent" => Area::Step,
        kind if kind.ends_with("Task") || kind.ends_with("Gateway") || kind.ends_with("Event") => Area::Step,
        _ => Area::Element,
    }
}

/// Decisions and what they require, by id: whatever stands at the top of a decision model.
fn decisions(models: &BTreeMap<Name, Arc<str>>) -> BTreeMap<Name, Said> {
    let mut all = BTreeMap::new();
    for text in models.values() {
        let tree: Tree = digipro_dmn::read(text.as_bytes()).0.tree;
        let Some(root) = tree.root() else { continue };
        for (place, element) in tree.children(root) {
            let Some(id) = element.attribute("id") else { continue };
            if &*element.name.local == "DMNDI" {
                continue;
            }
            let mut said: Said = tree
                .children(place)
                .map(|(child, element)| (element.name.local.clone(), rendered(&tree, child, &["id"])))
                .collect();
            if let Some(name) = element.attribute("name") {
                said.insert("name".into(), name.value.to_string());
            }
            all.insert(id.value.clone(), said);
        }
    }
    all
}
