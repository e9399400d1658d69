//! Element templates for the Camunda Modeler: the rule points, time limits, forms, offices and jobs that are at hand, to be
//! chosen from. What they write are properties that the engine reads as its own extension elements.

use crate::engine::Engine;
use crate::error::Error;
use crate::shelf;
use crate::words::own;
use digipro_kit::Effective;
use digipro_kit::texts::Language;
use digipro_vocab::{EntityId, Message, Name};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a modeler knows templates of this kind by.
const SCHEMA: &str = "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json";

/// On what a rule point or a time limit may stand.
const STEPS: [&str; 15] = [
    "bpmn:Task",
    "bpmn:UserTask",
    "bpmn:ServiceTask",
    "bpmn:ManualTask",
    "bpmn:ScriptTask",
    "bpmn:BusinessRuleTask",
    "bpmn:SendTask",
    "bpmn:ReceiveTask",
    "bpmn:CallActivity",
    "bpmn:SubProcess",
    "bpmn:StartEvent",
    "bpmn:IntermediateThrowEvent",
    "bpmn:IntermediateCatchEvent",
    "bpmn:BoundaryEvent",
    "bpmn:EndEvent",
];

/// What there is to be chosen from: each by what is written, with what it is called.
#[derive(Default)]
struct Offered {
    points: BTreeMap<Name, String>,
    terms: BTreeMap<Name, String>,
    forms: BTreeMap<Name, String>,
    roles: BTreeMap<Name, String>,
    jobs: BTreeMap<Name, String>,
}

impl Offered {
    fn of_kit(&mut self, effective: &Effective, language: Language) {
        for point in effective.points.keys() {
            self.points.entry(point.clone()).or_insert_with(|| point.to_string());
        }
        for (name, term) in &effective.terms {
            let told = || format!("{name} ({})", term.parameter);
            self.terms.entry(name.clone()).or_insert_with(told);
        }
        for form in effective.forms.keys() {
            self.forms.entry(form.clone()).or_insert_with(|| form.to_string());
        }
        for lane in effective.lanes.values() {
            self.roles.entry(lane.role.clone()).or_insert_with(|| lane.office.to_string());
        }
        for (kind, integration) in &effective.integrations {
            let purpose = &integration.purpose;
            let words = if language == Language::English { &purpose.en } else { &purpose.it };
            self.jobs.entry(kind.clone()).or_insert_with(|| words.to_string());
        }
    }
}

/// The templates of a kit at hand under the overlay of an entity, or of all kits and rule packs at hand.
///
/// # Errors
/// When the kit, or its overlay, is not there, or has errors.
pub fn list(
    engine: &Engine,
    kit: Option<&str>,
    entity: Option<&EntityId>,
    language: Language,
) -> Result<Vec<Value>, Error> {
    let mut offered = Offered::default();
    match kit {
        Some(kit) => {
            let opened = shelf::open(engine, kit)?;
            offered.of_kit(&shelf::resolved(engine, &opened, entity)?, language);
        }
        None => {
            for listed in shelf::list(engine)? {
                let opened = shelf::open(engine, &format!("{}@{}", listed.kit, listed.version))?;
                offered.of_kit(&shelf::published(engine, &opened)?, language);
            }
        }
    }
    asked(engine, &mut offered, kit.is_none(), language);
    let maker = Maker { offered, language };
    let mut templates = vec![maker.step(), maker.office_task()];
    templates.extend(maker.offered.jobs.iter().map(|(kind, purpose)| maker.job(kind, purpose)));
    Ok(templates)
}

/// Says of each point which rules ask there; `others`: points of packs that no kit has, too.
fn asked(engine: &Engine, offered: &mut Offered, others: bool, language: Language) {
    let mut rules: BTreeMap<Name, Vec<String>> = BTreeMap::new();
    for rule in engine.rules().packs.iter().flat_map(|pack| &pack.rules) {
        let title = if language == Language::English { &rule.title.en } else { &rule.title.it };
        for point in &rule.points {
            rules.entry(point.clone()).or_default().push(title.to_string());
        }
    }
    for (point, titles) in rules {
        if let Some(label) = offered.points.get_mut(&point) {
            *label = format!("{point}: {}", short(&titles));
        } else if others {
            offered.points.insert(point.clone(), format!("{point}: {}", short(&titles)));
        }
    }
}

/// The first titles, and how many more there are.
fn short(titles: &[String]) -> String {
    let first = titles.iter().take(2).cloned().collect::<Vec<_>>().join("; ");
    let more = titles.len().saturating_sub(2);
    if more == 0 { first } else { format!("{first}; +{more}") }
}

struct Maker {
    offered: Offered,
    language: Language,
}

impl Maker {
    fn say(&self, key: &str) -> String {
        own(self.language, &Message { key: format!("template-{key}").into(), arguments: Vec::new() })
    }

    fn template(&self, id: &str, name: &str, told: &str, properties: Vec<Value>) -> Value {
        let group = |id: &str| json!({ "id": id, "label": self.say(&format!("group-{id}")) });
        json!({
            "$schema": SCHEMA, "id": format!("digipro.{id}"), "name": format!("DigiPro: {name}"),
            "description": told, "version": 1, "appliesTo": STEPS,
            "groups": [group("work"), group("point"), group("term"), group("term2")],
            "properties": properties,
        })
    }

    /// Any step: what is asked there of the law, what becomes of time limits.
    fn step(&self) -> Value {
        self.template("step", &self.say("step"), &self.say("step-told"), self.law())
    }

    /// A task of an office, with its form.
    fn office_task(&self) -> Value {
        let mut properties = vec![hidden("", json!({ "type": "zeebe:userTask" }))];
        let form = json!({ "type": "zeebe:formDefinition", "property": "formId" });
        properties.extend(self.choice(("form", "work"), &form, &self.offered.forms));
        let role = json!({ "type": "zeebe:assignmentDefinition", "property": "candidateGroups" });
        properties.extend(self.choice(("role", "work"), &role, &self.offered.roles));
        properties.extend(self.law());
        let mut template =
            self.template("office-task", &self.say("office-task"), &self.say("office-task-told"), properties);
        as_element(&mut template, "bpmn:UserTask");
        template
    }

    /// Work for a program of the kits.
    fn job(&self, kind: &Name, purpose: &str) -> Value {
        let binding = json!({ "type": "zeebe:taskDefinition", "property": "type" });
        let mut properties = vec![hidden(kind, binding)];
        properties.extend(self.law());
        let mut template = self.template(&format!("job.{kind}"), kind, purpose, properties);
        as_element(&mut template, "bpmn:ServiceTask");
        template
    }

    /// One point and two time limits: as much as a step has in the kits.
    fn law(&self) -> Vec<Value> {
        let mut properties = Vec::new();
        if !self.offered.points.is_empty() {
            let point = |attribute: &str| property(&format!("digipro:point.{attribute}"));
            properties.extend(self.choice(("point", "point"), &point("name"), &self.offered.points));
            let when = |value: Value| depends("point", &self.offered.points, value);
            properties.push(when(self.moment("point", point("at"))));
            let modes = [("gate", "mode-gate"), ("consult", "mode-consult")];
            properties.push(when(self.dropdown(("point.mode", "mode", "point"), point("mode"), &modes)));
            properties.push(when(self.text("actDate", "point", point("actDate"))));
            properties.push(when(self.text("result", "point", point("result"))));
        }
        if !self.offered.terms.is_empty() {
            for group in ["term", "term2"] {
                let term = |attribute: &str| property(&format!("digipro:{group}.{attribute}"));
                properties.extend(self.choice((group, group), &term("name"), &self.offered.terms));
                let when = |value: Value| depends(group, &self.offered.terms, value);
                let actions = [
                    ("start", "action-start"),
                    ("suspend", "action-suspend"),
                    ("resume", "action-resume"),
                    ("interrupt", "action-interrupt"),
                    ("notice", "action-notice"),
                    ("observations", "action-observations"),
                    ("end", "action-end"),
                ];
                let id = format!("{group}.action");
                properties.push(when(self.dropdown((&id, "action", group), term("action"), &actions)));
                properties.push(when(self.moment(group, term("at"))));
                properties.push(when(self.text("date", group, term("date"))));
                properties.push(when(self.text("cap", group, term("cap"))));
                properties.push(when(self.text("stop", group, term("id"))));
            }
        }
        properties
    }

    /// Something that is at hand, or nothing; no property at all where there is nothing to choose from.
    fn choice(
        &self,
        (id, group): (&str, &str),
        binding: &Value,
        from: &BTreeMap<Name, String>,
    ) -> Option<Value> {
        let none = json!({ "name": self.say("none"), "value": "" });
        let each = from.iter().map(|(value, label)| json!({ "name": label, "value": &**value }));
        let choices: Vec<Value> = std::iter::once(none).chain(each).collect();
        (choices.len() > 1).then(|| {
            json!({
                "id": id, "label": self.say(id.trim_end_matches('2')), "group": group, "type": "Dropdown",
                "optional": true, "value": "", "choices": choices, "binding": binding,
            })
        })
    }

    fn moment(&self, group: &str, binding: Value) -> Value {
        let id = format!("{group}.at");
        self.dropdown((&id, "at", group), binding, &[("complete", "at-complete"), ("enter", "at-enter")])
    }

    /// One of a closed list, the first unless another is chosen.
    fn dropdown(
        &self,
        (id, label, group): (&str, &str, &str),
        binding: Value,
        from: &[(&str, &str)],
    ) -> Value {
        let choices: Vec<Value> =
            from.iter().map(|(value, key)| json!({ "name": self.say(key), "value": value })).collect();
        json!({
            "id": id, "label": self.say(label), "group": group, "type": "Dropdown",
            "value": from.first().map(|(value, _)| *value), "choices": choices, "binding": binding,
        })
    }

    fn text(&self, label: &str, group: &str, binding: Value) -> Value {
        json!({
            "id": format!("{group}.{label}"), "label": self.say(label), "group": group, "type": "String",
            "feel": "optional", "optional": true, "binding": binding,
        })
    }
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
}

fn property(name: &str) -> Value {
    json!({ "type": "zeebe:property", "name": name })
}

fn hidden(value: &str, binding: Value) -> Value {
    let mut property = json!({ "type": "Hidden", "binding": binding });
    if !value.is_empty() {
        set(&mut property, "value", value.into());
    }
    property
}

/// Only shown once something was chosen for another property.
fn depends(on: &str, from: &BTreeMap<Name, String>, mut property: Value) -> Value {
    let chosen: Vec<&str> = from.keys().map(|name| &**name).collect();
    set(&mut property, "condition", json!({ "property": on, "oneOf": chosen }));
    property
}

fn as_element(template: &mut Value, element: &str) {
    set(template, "appliesTo", json!(["bpmn:Task", element]));
    set(template, "elementType", json!({ "value": element }));
}
