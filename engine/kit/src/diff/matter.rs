//! What people see and what is collected of them: offices, forms, texts, data, extension points.

use super::law::{cited, each, word};
use super::{Area, Change, Said, tables};
use crate::effective::{DataUse, Effective, Extension, Form, Lane, Layer, TextSource};
use digipro_vocab::Name;
use fluent_syntax::ast::{Entry, Resource};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Changes of what people see and what is collected.
pub(super) fn changes(from: &Effective, to: &Effective) -> Vec<Change> {
    let mut changes = tables(Area::Office, &each(&from.lanes, office), &each(&to.lanes, office));
    let extensions = |e: &Effective| each(&e.extensions, extension);
    changes.extend(tables(Area::Extension, &extensions(from), &extensions(to)));
    changes.extend(tables(Area::Form, &each(&from.forms, form), &each(&to.forms, form)));
    changes.extend(tables(Area::Text, &texts(&from.texts), &texts(&to.texts)));
    changes.extend(tables(Area::Data, &each(&from.data, data), &each(&to.data, data)));
    changes.extend(tables(Area::Calendar, &calendar(from), &calendar(to)));
    changes.extend(tables(Area::Layer, &layers(&from.layers), &layers(&to.layers)));
    changes
}

fn office(lane: &Lane) -> Said {
    [("office".into(), lane.office.to_string()), ("role".into(), lane.role.to_string())].into()
}

fn extension(extension: &Extension) -> Said {
    let mut said: Said = [("purpose".into(), extension.purpose.to_string())].into();
    if let Some(process) = &extension.process {
        let by = extension.by.as_deref().unwrap_or_default();
        said.insert("process".into(), format!("{process} ({by})"));
    }
    said
}

/// A form: each of its fields with everything that form-js says about it, and what stands beside them.
fn form(form: &Form) -> Said {
    let Ok(Json::Object(mut whole)) = serde_json::from_str::<Json>(&form.definition) else {
        return [("definition".into(), form.definition.to_string())].into();
    };
    let mut said = Said::new();
    let mut open: Vec<(String, Json)> = Vec::new();
    let put = |within: &str, components: Option<Json>, open: &mut Vec<(String, Json)>| {
        if let Some(Json::Array(components)) = components {
            open.extend(components.into_iter().rev().map(|component| (within.to_owned(), component)));
        }
    };
    put("", whole.remove("components"), &mut open);
    while let Some((within, component)) = open.pop() {
        let Json::Object(mut component) = component else { continue };
        let below = component.remove("components");
        // Places on the grid and ids of the editor say nothing to whoever fills it in.
        component.remove("layout");
        let id = component.remove("id").and_then(|id| id.as_str().map(str::to_owned));
        let key =
            ["key", "path"].into_iter().find_map(|name| component.get(name)?.as_str().map(str::to_owned));
        let path = match &key {
            Some(key) if within.is_empty() => key.clone(),
            Some(key) => format!("{within}.{key}"),
            None => within.clone(),
        };
        let place = if key.is_some() { path.clone() } else { id.unwrap_or_default() };
        said.insert(format!("field {place}").into(), Json::Object(component).to_string());
        put(&path, below, &mut open);
    }
    whole.retain(|name, _| {
        !matches!(
            name.as_str(),
            "id" | "exporter" | "schemaVersion" | "executionPlatform" | "executionPlatformVersion"
        )
    });
    if !whole.is_empty() {
        said.insert("form".into(), Json::Object(whole).to_string());
    }
    said
}

/// Texts by language and key, as they hold: a later source replaces an earlier one.
fn texts(all: &BTreeMap<Name, Vec<TextSource>>) -> BTreeMap<Name, Said> {
    let mut texts = BTreeMap::new();
    for (language, sources) in all {
        for source in sources {
            let resource = match fluent_syntax::parser::parse(&*source.source) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            for entry in resource.body {
                let key = match &entry {
                    Entry::Message(message) => message.id.name.to_owned(),
                    Entry::Term(term) => format!("-{}", term.id.name),
                    _ => continue,
                };
                let key: Name = format!("{language}/{key}").into();
                let text = fluent_syntax::serializer::serialize(&Resource { body: vec![entry] });
                texts.insert(key, [("text".into(), text.trim().to_owned())].into());
            }
        }
    }
    texts
}

fn data(data: &DataUse) -> Said {
    let mut said: Said =
        [("purpose".into(), data.purpose.to_string()), ("basis".into(), cited(&data.basis))].into();
    if let Some(retention) = &data.retention {
        said.insert("retention".into(), retention.to_string());
    }
    said
}

fn calendar(effective: &Effective) -> BTreeMap<Name, Said> {
    let calendar = &effective.calendar;
    let mut said = Said::new();
    for patron in &calendar.patrons {
        said.insert(format!("patron {:02}-{:02}", patron.month, patron.day).into(), "patron".to_owned());
    }
    if let Some(week) = &calendar.week {
        said.insert("week".into(), week.to_string());
    }
    if said.is_empty() { BTreeMap::new() } else { [("calendar".into(), said)].into() }
}

fn layers(layers: &[Layer]) -> BTreeMap<Name, Said> {
    let said = |layer: &Layer| {
        let mut said: Said = [("level".into(), word(&layer.level))].into();
        if let Some(act) = &layer.act {
            said.insert("act".into(), format!("{} {}", act.title, act.date));
        }
        said
    };
    layers.iter().map(|layer| (layer.by.clone(), said(layer))).collect()
}
