//! What a kit has for the practice of those who take it over: properties, risks, jobs, letters, the sheet, fragments.

use super::{Area, Change, Said, tables};
use crate::effective::Effective;
use digipro_vocab::Name;
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Changes of what the practice needs.
pub(super) fn changes(from: &Effective, to: &Effective) -> Vec<Change> {
    let mut changes = tables(Area::Organ, &each(&from.organs), &each(&to.organs));
    changes.extend(tables(Area::Contact, &each(&from.contacts), &each(&to.contacts)));
    changes.extend(tables(Area::Property, &each(&from.properties), &each(&to.properties)));
    changes.extend(tables(Area::Risk, &risks(from), &risks(to)));
    changes.extend(tables(Area::Integration, &each(&from.integrations), &each(&to.integrations)));
    changes.extend(tables(Area::Template, &templates(from), &templates(to)));
    changes.extend(tables(Area::Sheet, &sheet(from), &sheet(to)));
    changes.extend(tables(Area::Fragment, &each(&from.fragments), &each(&to.fragments)));
    changes
}

fn each<T: Serialize>(table: &BTreeMap<Name, T>) -> BTreeMap<Name, Said> {
    table.iter().map(|(name, thing)| (name.clone(), said(thing))).collect()
}

/// What a thing says, field by field.
fn said(thing: &impl Serialize) -> Said {
    match serde_json::to_value(thing) {
        Ok(Json::Object(fields)) => {
            fields.into_iter().map(|(name, value)| (name.into(), text(value))).collect()
        }
        Ok(other) => [("text".into(), text(other))].into(),
        Err(error) => [("text".into(), error.to_string())].into(),
    }
}

fn text(value: Json) -> String {
    match value {
        Json::String(text) => text,
        other => other.to_string(),
    }
}

/// Risks by their step, numbered where it has several.
fn risks(effective: &Effective) -> BTreeMap<Name, Said> {
    let mut all: BTreeMap<Name, Said> = BTreeMap::new();
    for risk in &effective.risks {
        let mut number = 1;
        let mut id = risk.element.clone();
        while all.contains_key(&id) {
            number += 1;
            id = format!("{} {number}", risk.element).into();
        }
        all.insert(id, said(risk));
    }
    all
}

fn templates(effective: &Effective) -> BTreeMap<Name, Said> {
    let all = effective.templates.iter().flat_map(|(id, texts)| {
        texts.iter().map(move |(language, text)| {
            let id: Name = format!("{id}/{language}").into();
            (id, [("text".into(), text.to_string())].into())
        })
    });
    all.collect()
}

fn sheet(effective: &Effective) -> BTreeMap<Name, Said> {
    effective.sheet.iter().map(|sheet| ("sheet".into(), said(sheet))).collect()
}
