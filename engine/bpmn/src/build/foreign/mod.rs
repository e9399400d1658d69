//! Dialects of other engines, read into what `zeebe:` elements say (Camunda 7, Operaton, Flowable, Activiti).
//!
//! What means the same is read; where `zeebe:` says it too, that counts. Whatever was not read is named with what to
//! write instead, so that nothing of another dialect is passed over in silence (invariant NOTHING-FOREIGN-IS-SILENT).

mod calls;
mod parameters;
mod table;
mod tasks;

use super::Builder;
use crate::{
    Extensions, codes,
    juel::{self, Place},
    namespace,
    schema::Tag,
    text::Text,
    tree::{Attribute, Element, NodeId, QName, Tree},
    zeebe::Zeebe,
};
use digipro_vocab::{Diagnostic, Severity, Span};
use std::collections::BTreeSet;

/// What is known of the foreign dialects in one document.
#[derive(Default)]
pub(super) struct Foreign {
    /// Whether the document declares no `zeebe:` namespace, so that its defaults are those of the other engine.
    alone: bool,
    /// The places of attributes and elements that were read.
    read: BTreeSet<Span>,
    /// What was already named as unequal, by kind.
    named: BTreeSet<String>,
}

impl Foreign {
    /// None where the document declares no such dialect.
    pub(super) fn of(tree: &Tree) -> Option<Self> {
        let attributes = || tree.elements.iter().flat_map(|element| &element.attributes);
        let declares = |known: &[&str]| {
            attributes().any(|attribute| {
                (&*attribute.name.prefix == "xmlns" || &*attribute.name.local == "xmlns")
                    && known.contains(&&*attribute.value)
            })
        };
        declares(&namespace::FOREIGN)
            .then(|| Self { alone: !declares(&[namespace::ZEEBE]), ..Self::default() })
    }
}

fn is_foreign(name: &QName) -> bool {
    namespace::FOREIGN.contains(&&*name.namespace)
}

impl<'a> Builder<'a> {
    /// Reads what other dialects say about an element; what `zeebe:` says about it is read already.
    pub(super) fn read_foreign(&mut self, id: NodeId, extensions: &mut Extensions) {
        let Some(tag) = self.tag(id) else { return };
        let mut read = Zeebe::default();
        match tag {
            Tag::Process => self.foreign_process(id, &mut read),
            Tag::UserTask => self.foreign_user_task(id, &mut read),
            Tag::StartEvent => read.form = self.foreign_form(id),
            Tag::ServiceTask | Tag::SendTask => self.foreign_job(id, &mut read),
            Tag::BusinessRuleTask => {
                self.foreign_job(id, &mut read);
                read.called_decision = self.foreign_decision(id);
            }
            Tag::IntermediateThrowEvent | Tag::EndEvent => {
                for definition in self.all(id, Tag::MessageEventDefinition) {
                    self.foreign_job(definition, &mut read);
                }
            }
            Tag::ScriptTask => read.script = self.foreign_script(id),
            Tag::CallActivity if extensions.zeebe().called_element.is_none() => {
                self.foreign_call(id, &mut read);
            }
            Tag::MultiInstanceLoopCharacteristics => read.loop_characteristics = self.foreign_loop(id),
            Tag::ConditionalEventDefinition => read.conditional_filter = self.foreign_filter(id),
            _ => {}
        }
        if tag.is_activity() || tag.is_event() {
            self.foreign_parameters(id, &mut read);
        }
        self.foreign_properties(id, &mut read);
        if read != Zeebe::default() {
            let span = self.span(id);
            let zeebe = extensions.zeebe.get_or_insert_with(Box::default);
            for said in merge(zeebe, read) {
                let message =
                    format!("`{said}` and the dialect of another engine say the same; `zeebe:` counts");
                let diagnostic = Diagnostic::warning(codes::P0312, message).at(span);
                self.diagnostics.push(diagnostic.help("remove the one that is not meant"));
            }
        }
    }

    /// Names, each kind once, what was not read.
    pub(super) fn foreign_rest(&mut self) {
        let Some(foreign) = &self.foreign else { return };
        let tree = self.tree;
        let mut rest: Vec<(&QName, Span)> = Vec::new();
        for element in &tree.elements {
            // Parts of a foreign element go with it.
            let parent = element.parent.and_then(|parent| tree.get(parent));
            let outermost = parent.is_some_and(|parent| &*parent.name.namespace == namespace::BPMN);
            let own = outermost.then_some((&element.name, element.tag));
            let attributes = element.attributes.iter().map(|attribute| (&attribute.name, attribute.span));
            let all = own.into_iter().chain(attributes);
            rest.extend(all.filter(|(name, span)| is_foreign(name) && !foreign.read.contains(span)));
        }
        for (name, span) in rest {
            match table::not_needed(&name.local) {
                Some(why) => {
                    if self.is_new(&name.local) {
                        let message = format!("`{name}` is not needed here");
                        let mut diagnostic = Diagnostic::warning(codes::P0313, message).at(span).help(why);
                        diagnostic.severity = Severity::Note;
                        self.diagnostics.push(diagnostic);
                    }
                }
                None => self.unequal(&name.to_string(), span, table::instead(&name.local)),
            }
        }
    }

    /// Says once of a kind that it means nothing here.
    fn unequal(&mut self, written: &str, span: Span, instead: &str) {
        if self.is_new(written) {
            let message = format!("`{written}` belongs to another engine and has no effect here");
            self.diagnostics.push(Diagnostic::warning(codes::P0310, message).at(span).help(instead));
        }
    }

    fn is_new(&mut self, kind: &str) -> bool {
        let local = kind.rsplit(':').next().unwrap_or(kind);
        self.foreign.as_mut().is_some_and(|foreign| foreign.named.insert(local.to_owned()))
    }

    /// Whether an attribute or element was read.
    fn note_read(&mut self, span: Span) {
        if let Some(foreign) = &mut self.foreign {
            foreign.read.insert(span);
        }
    }

    /// An attribute of a foreign dialect, not yet read.
    fn foreign_attribute(&self, id: NodeId, local: &str) -> Option<&'a Attribute> {
        let attributes = &self.element(id)?.attributes;
        attributes.iter().find(|attribute| is_foreign(&attribute.name) && &*attribute.name.local == local)
    }

    /// An attribute of a foreign dialect as it is written.
    fn foreign_text(&mut self, id: NodeId, local: &str) -> Option<Text> {
        let attribute = self.foreign_attribute(id, local)?;
        self.note_read(attribute.span);
        Some(Text { value: attribute.value.trim().into(), span: attribute.value_span })
    }

    /// An attribute of a foreign dialect: text, or an expression after `=`.
    fn foreign_given(&mut self, id: NodeId, local: &str, place: Place) -> Option<Text> {
        let text = self.foreign_text(id, local)?;
        Some(self.given(text, place))
    }

    /// An attribute of a foreign dialect that must be a variable's name; none with a diagnostic where it is none.
    fn foreign_variable(&mut self, id: NodeId, local: &str) -> Option<Text> {
        let text = self.foreign_text(id, local)?;
        self.variable(text)
    }

    fn variable(&mut self, text: Text) -> Option<Text> {
        if juel::is_name(&text.value) {
            return Some(text);
        }
        let message = format!("`{}` cannot be the name of a variable here", text.value);
        let help = "write a name of letters, digits and `_` that begins with a letter and is no word of FEEL";
        self.diagnostics.push(Diagnostic::error(codes::P0311, message).at(text.span).help(help));
        None
    }

    /// The elements of a foreign dialect among the extensions of an element.
    fn foreign_elements(&self, id: NodeId, local: &str) -> Vec<(NodeId, &'a Element)> {
        let holders = self.all(id, Tag::ExtensionElements);
        holders.into_iter().flat_map(|holder| self.foreign_children(holder, local)).collect()
    }

    /// The children of an element that a foreign dialect has under a name.
    fn foreign_children(&self, id: NodeId, local: &str) -> Vec<(NodeId, &'a Element)> {
        let tree = self.tree;
        let children = tree.children(id);
        children.filter(|(_, child)| is_foreign(&child.name) && &*child.name.local == local).collect()
    }

    /// A text of another dialect as one of this: an expression gets `=`, all else stands for itself.
    fn given(&mut self, text: Text, place: Place) -> Text {
        let value = if juel::is_template(&text.value) {
            return self.template(text, place);
        } else if text.feel().is_some() {
            format!("={}", juel::quoted(&text.value)).into()
        } else {
            text.value
        };
        Text { value, span: text.span }
    }

    /// A template as FEEL; as it is, with a diagnostic, where it has no equal meaning.
    fn template(&mut self, text: Text, place: Place) -> Text {
        match juel::translate(&text.value, place) {
            Ok(feel) => Text { value: format!("={feel}").into(), span: text.span },
            Err(refusal) => {
                let span = digipro_xml::escape::place(self.source, &text.value, text.span, refusal.part);
                let message = format!("`{}` cannot be read: {}", text.value, refusal.why);
                let help = match refusal.guess {
                    Some(guess) => format!("write it in FEEL; if this is what you mean: `={guess}`"),
                    None => "write it in FEEL after `=`, or let a worker or a form give the value".to_owned(),
                };
                self.diagnostics.push(Diagnostic::error(codes::P0311, message).at(span).help(help));
                text
            }
        }
    }

    /// An expression of BPMN that is written in JUEL, in FEEL; any other as it is.
    pub(super) fn translated(&mut self, text: Text, place: Place) -> Text {
        let begins = text.value.starts_with("${") || text.value.starts_with("#{");
        let spoken = self.foreign.is_some() && text.feel().is_none() && juel::is_template(&text.value);
        if begins || spoken { self.template(text, place) } else { text }
    }

    /// Says of an expression in a scripting language that it has no equal meaning.
    pub(super) fn in_known_language(&mut self, language: Option<&Text>) {
        let Some(language) = language.filter(|_| self.foreign.is_some()) else { return };
        let known = ["", "feel", "juel"];
        let word = language.value.trim();
        if word.contains([':', '/']) || known.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            return;
        }
        let message = format!("`{word}` is no language of expressions here");
        let help = "write the expression in FEEL, without `language`";
        self.diagnostics.push(Diagnostic::error(codes::P0311, message).at(language.span).help(help));
    }
}

/// Fills what is empty, and names what both say.
fn merge(zeebe: &mut Zeebe, read: Zeebe) -> Vec<&'static str> {
    let mut both = Vec::new();
    macro_rules! single {
        ($($field:ident = $name:literal),* $(,)?) => {$(
            if read.$field.is_some() {
                if zeebe.$field.is_some() { both.push($name) } else { zeebe.$field = read.$field; }
            }
        )*};
    }
    single!(
        task_definition = "zeebe:taskDefinition",
        called_element = "zeebe:calledElement",
        called_decision = "zeebe:calledDecision",
        loop_characteristics = "zeebe:loopCharacteristics",
        script = "zeebe:script",
        form = "zeebe:formDefinition",
        assignment = "zeebe:assignmentDefinition",
        schedule = "zeebe:taskSchedule",
        priority = "zeebe:priorityDefinition",
        job_priority = "zeebe:jobPriorityDefinition",
        version_tag = "zeebe:versionTag",
        conditional_filter = "zeebe:conditionalFilter",
    );
    if !read.inputs.is_empty() || !read.outputs.is_empty() {
        if zeebe.inputs.is_empty() && zeebe.outputs.is_empty() {
            (zeebe.inputs, zeebe.outputs) = (read.inputs, read.outputs);
        } else {
            both.push("zeebe:ioMapping");
        }
    }
    if !read.properties.is_empty() {
        if zeebe.properties.is_empty() {
            zeebe.properties = read.properties;
        } else {
            both.push("zeebe:properties");
        }
    }
    both
}
