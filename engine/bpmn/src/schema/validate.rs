//! Compares a tree with the standard's vocabulary: names, places, attributes, ids.
//!
//! What a process means is judged later, from the model; here only what would make the model miss something.

use super::{Tag, shape::Form};
use crate::{
    codes, namespace,
    tree::{Attribute, Element, NodeId, Tree},
};
use digipro_vocab::{Diagnostic, Span};
use digipro_xml::{Diagnostics, is_ncname};
use std::collections::BTreeMap;

/// Reports everything in `tree` that the standard does not know where it stands.
pub(crate) fn validate(tree: &Tree, diagnostics: &mut Diagnostics) {
    let Some(root) = tree.elements.first() else { return };
    if !root.name.is(namespace::BPMN, Tag::Definitions.name()) {
        diagnostics.push(not_bpmn(root));
    }
    let mut ids = BTreeMap::new();
    for element in &tree.elements {
        match &*element.name.namespace {
            namespace::BPMN => bpmn(tree, element, diagnostics),
            namespace::BPMN_DI | namespace::DI => {}
            namespace::ZEEBE | namespace::DIGIPRO => {
                extension(tree, element, diagnostics);
                continue;
            }
            _ => continue,
        }
        id(element, &mut ids, diagnostics);
    }
}

fn not_bpmn(root: &Element) -> Diagnostic {
    let message = format!("the root element `{}` is not `definitions` of BPMN 2.0", root.name);
    let help = if &*root.name.local == "definitions" {
        format!("its namespace is `{}`, it should be `{}`", root.name.namespace, namespace::BPMN)
    } else {
        "export the diagram as BPMN 2.0 XML".to_owned()
    };
    Diagnostic::error(codes::P0103, message).at(root.tag).help(help)
}

fn bpmn(tree: &Tree, element: &Element, diagnostics: &mut Diagnostics) {
    let Some(tag) = Tag::named(&element.name.local) else {
        let message = format!("`{}` is not an element of BPMN 2.0", element.name);
        let mut diagnostic = Diagnostic::warning(codes::P0104, message).at(element.tag);
        if let Some(near) = near(&element.name.local, Tag::ALL.iter().map(|tag| tag.name()), diagnostics) {
            diagnostic = diagnostic
                .help(format!("perhaps `{near}` is meant; what stands here is kept and has no effect"));
        }
        diagnostics.push(diagnostic);
        return;
    };
    place(tree, tag, element, diagnostics);
    for attribute in &element.attributes {
        if attribute.name.namespace.is_empty() {
            carried(tag, element, attribute, diagnostics);
        } else {
            extension_attribute(attribute, diagnostics);
        }
    }
    if needs_id(tag) && element.attribute("id").is_none_or(|id| id.value.trim().is_empty()) {
        let message = format!("this `{}` has no id", tag.name());
        let help = "give it one: the engine names it by its id in everything that it records";
        diagnostics.push(Diagnostic::error(codes::P0108, message).at(element.tag).help(help));
    }
}

/// Whether an extension element stands where extension elements are read.
fn extension(tree: &Tree, element: &Element, diagnostics: &mut Diagnostics) {
    let digipro = &*element.name.namespace == namespace::DIGIPRO;
    let parent = element.parent.and_then(|id| tree.get(id));
    let good = parent.is_some_and(|parent| {
        parent.name.is(namespace::BPMN, Tag::ExtensionElements.name())
            || (!digipro && &*parent.name.namespace == namespace::ZEEBE)
    });
    if !good {
        let message = format!("`{}` stands outside `extensionElements`", element.name);
        let diagnostic = if digipro {
            Diagnostic::error(codes::P0112, message)
        } else {
            Diagnostic::warning(codes::P0114, message)
        };
        diagnostics.push(
            diagnostic.at(element.tag).help("put it into the `extensionElements` of the element it is about"),
        );
    }
}

/// Reports an attribute of a dialect that does not exist; those that only tools read are let be.
fn extension_attribute(attribute: &Attribute, diagnostics: &mut Diagnostics) {
    const TOOLING: &[&str] = &["modelerTemplate", "modelerConfiguration", "retryCounter"];
    let message = format!("`{}` is not an attribute that is read", attribute.name);
    let help = "this dialect speaks in extension elements, inside `extensionElements`";
    let diagnostic = match &*attribute.name.namespace {
        namespace::DIGIPRO => Diagnostic::error(codes::P0112, message),
        namespace::ZEEBE if !TOOLING.iter().any(|tool| attribute.name.local.starts_with(tool)) => {
            Diagnostic::warning(codes::P0114, message)
        }
        _ => return,
    };
    diagnostics.push(diagnostic.at(attribute.span).help(help));
}

/// Whether the element may stand in its parent.
fn place(tree: &Tree, tag: Tag, element: &Element, diagnostics: &mut Diagnostics) {
    let parent = element.parent.and_then(|id: NodeId| tree.get(id));
    let message = match parent {
        None => return,
        Some(parent) if &*parent.name.namespace != namespace::BPMN => return,
        Some(parent) => match Tag::named(&parent.name.local) {
            None | Some(Tag::ExtensionElements | Tag::Documentation) => return,
            Some(tag_of_parent)
                if tag_of_parent.shape().children.iter().any(|group| group.contains(&tag)) =>
            {
                return;
            }
            Some(tag_of_parent) => format!("`{}` cannot stand in `{}`", tag.name(), tag_of_parent.name()),
        },
    };
    let help = "it is kept and has no effect; move it to where the standard has it";
    diagnostics.push(Diagnostic::warning(codes::P0105, message).at(element.tag).help(help));
}

/// Whether the element may carry the attribute, and whether its value has the right form.
fn carried(tag: Tag, element: &Element, attribute: &Attribute, diagnostics: &mut Diagnostics) {
    let known = tag.shape().attributes.iter().flat_map(|group| group.iter());
    let Some((_, form)) = known.clone().find(|(name, _)| *name == &*attribute.name.local) else {
        if !attribute.name.prefix.is_empty() {
            return;
        }
        let message = format!("`{}` has no attribute `{}`", tag.name(), attribute.name);
        let mut diagnostic = Diagnostic::warning(codes::P0106, message).at(attribute.span);
        if let Some(near) = near(&attribute.name.local, known.map(|(name, _)| *name), diagnostics) {
            diagnostic = diagnostic.help(format!("perhaps `{near}` is meant"));
        }
        diagnostics.push(diagnostic);
        return;
    };
    let value = attribute.value.trim();
    let wanted = match form {
        Form::Any => return,
        Form::Boolean if matches!(value, "true" | "false" | "1" | "0") => return,
        Form::Boolean => "`true` or `false`".to_owned(),
        Form::Whole if value.parse::<u32>().is_ok() => return,
        Form::Whole => "a whole number".to_owned(),
        Form::OneOf(words) if words.contains(&value) => return,
        Form::OneOf(words) => format!("one of `{}`", words.join("`, `")),
    };
    let message = format!("`{value}` is no value of `{}`", attribute.name);
    let mut diagnostic = Diagnostic::error(codes::P0107, message).at(attribute.value_span);
    if let Some(id) = element.attribute("id") {
        diagnostic = diagnostic.element(id.value.clone());
    }
    diagnostics.push(diagnostic.help(format!("write {wanted}")));
}

/// What the engine records, and so must be able to name.
fn needs_id(tag: Tag) -> bool {
    tag.is_activity() || tag.is_event() || tag.is_gateway() || matches!(tag, Tag::Process | Tag::SequenceFlow)
}

/// Whether the id is a name and the only one; in the diagram, where nothing is executed, only a warning.
fn id<'t>(element: &'t Element, ids: &mut BTreeMap<&'t str, (Span, bool)>, diagnostics: &mut Diagnostics) {
    let Some(attribute) = element.attribute("id") else { return };
    let id = attribute.value.trim();
    let semantic = &*element.name.namespace == namespace::BPMN;
    if id.is_empty() {
        return;
    }
    if !is_ncname(id) && semantic {
        let message = format!("the id `{id}` is not a name");
        let help = "start it with a letter or `_`, go on with letters, digits, `-`, `.` and `_`";
        diagnostics
            .push(Diagnostic::warning(codes::P0110, message).at(attribute.value_span).element(id).help(help));
    }
    let Some((first, first_semantic)) = ids.get(id).copied() else {
        ids.insert(id, (attribute.value_span, semantic));
        return;
    };
    let message = format!("the id `{id}` is given a second time");
    let diagnostic = if semantic && first_semantic {
        Diagnostic::error(codes::P0109, message)
    } else {
        Diagnostic::warning(codes::P0109, message)
    };
    let diagnostic = diagnostic.at(attribute.value_span).element(id).related(Some(first), "the first");
    diagnostics.push(diagnostic.help("rename one of the two, and the references to it"));
}

/// The word that was most likely meant: the same but for letter case, or but for one or two letters.
fn near<'w>(word: &str, words: impl Iterator<Item = &'w str>, diagnostics: &Diagnostics) -> Option<&'w str> {
    const LONGEST: usize = 64;
    const FARTHEST: usize = 2;
    if word.len() > LONGEST || diagnostics.is_full() {
        return None;
    }
    let distances = words.map(|known| (distance(&word.to_lowercase(), &known.to_lowercase()), known));
    let (distance, known) = distances.min()?;
    (distance <= FARTHEST && distance < known.len()).then_some(known)
}

/// How many letters to insert, remove or replace.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut above_left = i;
        let mut left = i + 1;
        for (b, cell) in other.iter().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            *cell = (above_left + usize::from(a != *b)).min(above + 1).min(left + 1);
            above_left = above;
            left = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
