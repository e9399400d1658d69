//! A DMN model as FEEL text: boxed expressions are written out, what a decision requires becomes entries before it.

use super::xml::Element;
use crate::{Type, syntax::quoted};
use digipro_vocab::Name;
use std::collections::{BTreeMap, BTreeSet};

/// The parts of a model by id.
pub(super) struct Model {
    parts: BTreeMap<String, Element>,
    pub(super) types: BTreeMap<Name, Type>,
}

impl Model {
    pub(super) fn new(root: &Element) -> Self {
        let mut parts = BTreeMap::new();
        for element in &root.children {
            let id = match element.attribute("id") {
                "" => format!("{} {}", element.name, element.attribute("name")),
                id => id.to_owned(),
            };
            parts.insert(id, element.clone());
        }
        let definitions = || root.children("itemDefinition");
        let mut types = BTreeMap::new();
        // A type may be declared after the one that refers to it.
        for _ in definitions() {
            for definition in definitions() {
                if let Some(kind) = kind(definition, &types) {
                    types.insert(definition.attribute("name").into(), kind);
                }
            }
        }
        Self { parts, types }
    }

    /// The expression of a result node, with everything that it requires; `None` when it takes more than FEEL.
    pub(super) fn expression(&self, case: &Element, node: &Element) -> Option<String> {
        let name = node.attribute("name");
        let decision =
            self.parts.values().find(|part| part.name == "decision" && part.attribute("name") == name)?;
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        self.require(decision, case, &mut entries, &mut seen)?;
        let body = boxed(logic(decision)?)?;
        if entries.is_empty() {
            return Some(body);
        }
        Some(format!("{{{}, `the result`: ({body})}}.`the result`", entries.join(", ")))
    }

    /// Writes what an element requires as entries, each once, in the order of need.
    fn require(
        &self,
        element: &Element,
        case: &Element,
        entries: &mut Vec<String>,
        seen: &mut BTreeSet<String>,
    ) -> Option<()> {
        for requirement in &element.children {
            for required in &requirement.children {
                if !matches!(
                    required.name.as_str(),
                    "requiredInput" | "requiredDecision" | "requiredKnowledge"
                ) {
                    continue;
                }
                let id = required.attribute("href").strip_prefix('#')?.to_owned();
                let part = self.parts.get(&id)?;
                if !seen.insert(id) {
                    continue;
                }
                self.require(part, case, entries, seen)?;
                let name = part.attribute("name");
                let value = match part.name.as_str() {
                    "inputData" => {
                        let input = case.children("inputNode").find(|input| input.attribute("name") == name);
                        input.map_or_else(|| "null".to_owned(), value)
                    }
                    "decision" => boxed(logic(part)?)?,
                    "businessKnowledgeModel" => function(part.child("encapsulatedLogic")?)?,
                    _ => return None,
                };
                entries.push(format!("{name}: ({value})"));
            }
        }
        Some(())
    }
}

/// The type of an item definition or component, once all types that it refers to are known.
fn kind(definition: &Element, types: &BTreeMap<Name, Type>) -> Option<Type> {
    let components: Vec<&Element> = definition.children("itemComponent").collect();
    let kind = if components.is_empty() {
        Type::parse(definition.child("typeRef")?.text.trim(), types).ok()?
    } else {
        let entries = components.iter().map(|c| Some((c.attribute("name").into(), kind(c, types)?)));
        Type::Context(Some(entries.collect::<Option<_>>()?))
    };
    Some(if definition.attribute("isCollection") == "true" { Type::List(Some(Box::new(kind))) } else { kind })
}

const BOXED: &[&str] = &[
    "literalExpression",
    "context",
    "invocation",
    "list",
    "relation",
    "functionDefinition",
    "conditional",
    "filter",
    "for",
    "some",
    "every",
    "decisionTable",
];

/// The boxed expression in an element.
fn logic(element: &Element) -> Option<&Element> {
    element.children.iter().find(|child| BOXED.contains(&child.name.as_str()))
}

fn boxed_in(element: &Element, name: &str) -> Option<String> {
    boxed(logic(element.child(name)?)?)
}

fn function(element: &Element) -> Option<String> {
    if !matches!(element.attribute("kind"), "" | "FEEL") {
        return None;
    }
    let parameters: Vec<String> =
        element.children("formalParameter").map(|parameter| parameter.attribute("name").to_owned()).collect();
    Some(format!("function({}) ({})", parameters.join(", "), boxed(logic(element)?)?))
}

/// A boxed expression as text; `None` for decision tables and the like.
fn boxed(element: &Element) -> Option<String> {
    Some(match element.name.as_str() {
        "literalExpression" => element.child("text")?.text.clone(),
        "context" => {
            let mut entries = Vec::new();
            let mut result = None;
            for entry in element.children("contextEntry") {
                let value = boxed(logic(entry)?)?;
                match entry.child("variable") {
                    Some(variable) => entries.push(format!("{}: ({value})", variable.attribute("name"))),
                    None => result = Some(value),
                }
            }
            match result {
                Some(result) => {
                    format!("{{{}, `the result`: ({result})}}.`the result`", entries.join(", "))
                }
                None => format!("{{{}}}", entries.join(", ")),
            }
        }
        "invocation" => {
            let arguments: Option<Vec<String>> = element
                .children("binding")
                .map(|binding| {
                    let name = binding.child("parameter")?.attribute("name");
                    let value = logic(binding).map_or_else(|| Some("null".to_owned()), boxed)?;
                    Some(format!("{name}: ({value})"))
                })
                .collect();
            format!("{}({})", boxed(element.child("literalExpression")?)?, arguments?.join(", "))
        }
        "list" => {
            let items = element.children.iter().filter(|child| BOXED.contains(&child.name.as_str()));
            format!("[{}]", items.map(boxed).collect::<Option<Vec<_>>>()?.join(", "))
        }
        "relation" => relation(element)?,
        "functionDefinition" => function(element)?,
        "conditional" => format!(
            "if ({}) then ({}) else ({})",
            boxed_in(element, "if")?,
            boxed_in(element, "then")?,
            boxed_in(element, "else")?
        ),
        "filter" => format!("({})[{}]", boxed_in(element, "in")?, boxed_in(element, "match")?),
        "for" => format!(
            "for {} in ({}) return ({})",
            element.attribute("iteratorVariable"),
            boxed_in(element, "in")?,
            boxed_in(element, "return")?
        ),
        quantifier @ ("some" | "every") => format!(
            "{quantifier} {} in ({}) satisfies ({})",
            element.attribute("iteratorVariable"),
            boxed_in(element, "in")?,
            boxed_in(element, "satisfies")?
        ),
        _ => return None,
    })
}

fn relation(element: &Element) -> Option<String> {
    let columns: Vec<&str> = element.children("column").map(|column| column.attribute("name")).collect();
    let rows: Option<Vec<String>> = element
        .children("row")
        .map(|row| {
            let cells = row.children.iter().filter(|cell| BOXED.contains(&cell.name.as_str()));
            let cells: Option<Vec<String>> =
                cells.zip(&columns).map(|(cell, name)| Some(format!("{name}: ({})", boxed(cell)?))).collect();
            Some(format!("{{{}}}", cells?.join(", ")))
        })
        .collect();
    Some(format!("[{}]", rows?.join(", ")))
}

/// The value in a test case as a literal.
pub(super) fn value(element: &Element) -> String {
    if let Some(list) = element.child("list") {
        let items: Vec<String> = list.children("item").map(value).collect();
        return format!("[{}]", items.join(", "));
    }
    let components: Vec<String> = element
        .children("component")
        .map(|component| format!("{}: {}", quoted_name(component.attribute("name")), value(component)))
        .collect();
    if !components.is_empty() {
        return format!("{{{}}}", components.join(", "));
    }
    let Some(inner) = element.child("value") else { return "null".to_owned() };
    let text = &inner.text;
    match inner.attribute("type") {
        _ if inner.attribute("nil") == "true" => "null".to_owned(),
        "xsd:string" => quoted(text),
        "xsd:boolean" => text.trim().to_owned(),
        "xsd:date" => format!("date({})", quoted(text)),
        "xsd:time" => format!("time({})", quoted(text)),
        "xsd:dateTime" => format!("date and time({})", quoted(text)),
        "xsd:duration" => format!("duration({})", quoted(text)),
        "" if text.trim().is_empty() => "null".to_owned(),
        "" => quoted(text),
        _ => format!("number({})", quoted(text.trim())),
    }
}

/// A name as a key: bare where paths to it will be written bare.
fn quoted_name(name: &str) -> String {
    let bare = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == ' ');
    if bare && !name.starts_with(|c: char| c.is_ascii_digit()) { name.to_owned() } else { quoted(name) }
}
