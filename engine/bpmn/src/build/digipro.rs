//! Extension elements of our own namespace. They mean something to the law, so that nothing in them is passed
//! over: what is unknown or missing is an error.

use super::Builder;
use crate::{
    Extensions, codes,
    digipro::{ExtensionPoint, Moment, Point, PointMode, TermAction, TermEdge, TermTimer, TermUse},
    schema::Tag,
    text::Text,
    tree::{Element, NodeId},
};
use digipro_vocab::{Diagnostic, Name, Span};

/// What is written of one thing: on an element of ours, or in properties of the Zeebe dialect, for modelers that know no
/// other place.
struct Written {
    /// The element's name, without its prefix.
    local: Name,
    /// As people have written it.
    shown: String,
    /// The start tag, or the first property.
    span: Span,
    attributes: Vec<(Name, Text, Span)>,
}

impl Written {
    fn of(element: &Element) -> Self {
        let own = element.attributes.iter().filter(|attribute| attribute.name.namespace.is_empty());
        let attribute = |one: &crate::tree::Attribute| {
            let text = Text { value: one.value.clone(), span: one.value_span };
            (one.name.local.clone(), text, one.span)
        };
        Self {
            local: element.name.local.clone(),
            shown: element.name.to_string(),
            span: element.tag,
            attributes: own.map(attribute).collect(),
        }
    }

    fn text(&self, name: &str) -> Option<Text> {
        self.attributes.iter().find(|(known, ..)| **known == *name).map(|(_, text, _)| text.clone())
    }
}

/// With what the names of such properties begin, such as `digipro:point.name` or `digipro:term2.action`.
const PROPERTY: &str = "digipro:";

impl Builder<'_> {
    /// Reads an extension element of ours; false if there is none of this name.
    pub(super) fn digipro(&mut self, host: NodeId, element: &Element, extensions: &mut Extensions) -> bool {
        self.written(host, &Written::of(element), extensions)
    }

    /// Reads the properties of the Zeebe dialect that say what elements of ours would.
    pub(super) fn digipro_properties(&mut self, host: NodeId, extensions: &mut Extensions) {
        let mut all: Vec<(String, Written)> = Vec::new();
        for property in extensions.zeebe().properties.clone() {
            let Some(rest) = property.key.strip_prefix(PROPERTY) else { continue };
            let (head, attribute) = rest.split_once('.').unwrap_or((rest, ""));
            let place = all.iter().position(|(known, _)| known == head).unwrap_or_else(|| {
                let local = head.trim_end_matches(|c: char| c.is_ascii_digit());
                let shown = format!("{PROPERTY}{head}");
                let (attributes, span) = (Vec::new(), property.span);
                all.push((head.to_owned(), Written { local: local.into(), shown, span, attributes }));
                all.len() - 1
            });
            let text = Text { value: property.value.clone(), span: property.span };
            if let Some((_, written)) = all.get_mut(place) {
                written.attributes.push((attribute.into(), text, property.span));
            }
        }
        for (_, written) in &all {
            self.written(host, written, extensions);
        }
    }

    fn written(&mut self, host: NodeId, written: &Written, extensions: &mut Extensions) -> bool {
        let known: &[&str] = match &*written.local {
            "point" => &["name", "at", "mode", "actDate", "factsDate", "knownOn", "result"],
            "term" => &["name", "action", "at", "date", "cap", "id"],
            "timer" => &["term", "offset", "edge"],
            "extensionPoint" => &["id"],
            other => {
                let message = format!("`digipro:{other}` is not an extension element");
                let help = "the elements are `point`, `term`, `timer` and `extensionPoint`";
                self.diagnostics.push(Diagnostic::error(codes::P0112, message).at(written.span).help(help));
                return false;
            }
        };
        for (name, _, span) in &written.attributes {
            if !known.contains(&&**name) {
                let message = format!("`digipro:{}` has no attribute `{name}`", written.local);
                let help = format!("its attributes are `{}`", known.join("`, `"));
                self.diagnostics.push(Diagnostic::error(codes::P0112, message).at(*span).help(help));
            }
        }
        self.hosted(host, written);
        match &*written.local {
            "point" => extensions.points.extend(self.point(written)),
            "term" => extensions.terms.extend(self.term(written)),
            "timer" => {
                let timer = self.term_timer(written);
                self.once(written, extensions.timer.is_some());
                extensions.timer = extensions.timer.take().or(timer);
            }
            _ => {
                let named = self.required(written, "id");
                let point = named.map(|id| ExtensionPoint { id: id.value, span: id.span });
                self.once(written, extensions.extension_point.is_some());
                extensions.extension_point = extensions.extension_point.take().or(point);
            }
        }
        true
    }

    /// Reports an element that stands on something to which it says nothing.
    fn hosted(&mut self, host: NodeId, written: &Written) {
        let Some(tag) = self.tag(host) else { return };
        let (good, hosts) = match &*written.local {
            "timer" => (tag == Tag::TimerEventDefinition, "a timer event definition"),
            "extensionPoint" => (tag == Tag::CallActivity, "a call activity"),
            "point" => (tag.is_activity() || tag.is_event(), "an activity or event"),
            _ => (tag.is_activity() || tag.is_event() || tag.is_gateway(), "an activity, event or gateway"),
        };
        if !good {
            let message = format!("`{}` says nothing on `{}`", written.shown, tag.name());
            let help = format!("put it on {hosts}");
            self.diagnostics.push(Diagnostic::error(codes::P0113, message).at(written.span).help(help));
        }
    }

    fn once(&mut self, written: &Written, again: bool) {
        if again {
            let message = format!("`digipro:{}` stands here more than once; the first counts", written.local);
            self.diagnostics.push(Diagnostic::error(codes::P0111, message).at(written.span));
        }
    }

    fn required(&mut self, written: &Written, name: &str) -> Option<Text> {
        let text = written.text(name).filter(|text| !text.value.trim().is_empty());
        if text.is_none() {
            let message = format!("the attribute `{name}` is missing");
            self.diagnostics.push(Diagnostic::error(codes::P0113, message).at(written.span));
        }
        text
    }

    /// The choice that an attribute makes; `default` when it is not written.
    fn choice<T: Copy>(
        &mut self,
        written: &Written,
        name: &str,
        default: Option<T>,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let text = match (written.text(name), default) {
            (None, Some(default)) => return Some(default),
            (text, _) => text.or_else(|| self.required(written, name))?,
        };
        let choice = choices.iter().find(|(word, _)| *word == &*text.value).map(|(_, choice)| *choice);
        if choice.is_none() {
            let words: Vec<_> = choices.iter().map(|(word, _)| format!("`{word}`")).collect();
            let message = format!("`{}` is no value of `{name}`", text.value);
            let help = format!("write one of {}", words.join(", "));
            self.diagnostics.push(Diagnostic::error(codes::P0113, message).at(text.span).help(help));
        }
        choice
    }

    fn moment(&mut self, written: &Written) -> Option<Moment> {
        let moments = [("enter", Moment::Enter), ("complete", Moment::Complete)];
        self.choice(written, "at", Some(Moment::Complete), &moments)
    }

    fn point(&mut self, written: &Written) -> Option<Point> {
        let modes = [("gate", PointMode::Gate), ("consult", PointMode::Consult)];
        let (name, at) = (self.required(written, "name"), self.moment(written));
        let mode = self.choice(written, "mode", Some(PointMode::Gate), &modes);
        Some(Point {
            name: name?,
            at: at?,
            mode: mode?,
            act_date: written.text("actDate"),
            facts_date: written.text("factsDate"),
            known_on: written.text("knownOn"),
            result: written.text("result"),
            span: written.span,
        })
    }

    fn term(&mut self, written: &Written) -> Option<TermUse> {
        let actions = [
            ("start", TermAction::Start),
            ("suspend", TermAction::Suspend),
            ("resume", TermAction::Resume),
            ("interrupt", TermAction::Interrupt),
            ("notice", TermAction::Notice),
            ("observations", TermAction::Observations),
            ("end", TermAction::End),
        ];
        let (name, at) = (self.required(written, "name"), self.moment(written));
        let action = self.choice(written, "action", None, &actions);
        Some(TermUse {
            name: name?,
            action: action?,
            at: at?,
            date: written.text("date"),
            cap: written.text("cap"),
            id: written.text("id"),
            span: written.span,
        })
    }

    fn term_timer(&mut self, written: &Written) -> Option<TermTimer> {
        let edges = [("expired", TermEdge::Expired), ("allowed", TermEdge::Allowed)];
        let term = self.required(written, "term");
        let edge = self.choice(written, "edge", Some(TermEdge::Expired), &edges);
        Some(TermTimer { term: term?, offset: written.text("offset"), edge: edge?, span: written.span })
    }
}

#[cfg(test)]
mod tests {
    use crate::digipro::{Moment, PointMode, TermAction};

    fn read(extensions: &str) -> (crate::Extensions, Vec<&'static str>) {
        let text = format!(
            r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:x">
<process id="p" isExecutable="true"><userTask id="t"><extensionElements><zeebe:properties>{extensions}</zeebe:properties></extensionElements></userTask></process></definitions>"#
        );
        let (document, found) = crate::read_text(&text);
        let node = document.definitions.processes.first().unwrap().elements.nodes.first().unwrap();
        (
            node.base.extensions.clone(),
            found.iter().filter(|one| one.is_error()).map(|one| one.code.id).collect(),
        )
    }

    fn property(name: &str, value: &str) -> String {
        format!(r#"<zeebe:property name="{name}" value="{value}"/>"#)
    }

    #[test]
    fn properties_say_what_elements_of_ours_say() {
        let (said, wrong) = read(
            &[
                property("digipro:point.name", "provvedimento"),
                property("digipro:point.actDate", "=atto.data"),
                property("digipro:term.name", "conclusione"),
                property("digipro:term.action", "end"),
                property("digipro:term2.name", "trasmissione"),
                property("digipro:term2.action", "start"),
                property("digipro:term2.at", "enter"),
                property("colore", "blu"),
            ]
            .concat(),
        );
        assert_eq!(wrong, [""; 0]);
        let point = said.points.first().unwrap();
        assert_eq!(
            (&*point.name.value, point.mode, point.at),
            ("provvedimento", PointMode::Gate, Moment::Complete)
        );
        assert_eq!(point.act_date.as_ref().unwrap().feel(), Some("atto.data"));
        let terms: Vec<_> = said.terms.iter().map(|term| (&*term.name.value, term.action, term.at)).collect();
        let [end, start] = [
            ("conclusione", TermAction::End, Moment::Complete),
            ("trasmissione", TermAction::Start, Moment::Enter),
        ];
        assert_eq!(terms, [end, start]);
    }

    #[test]
    fn nothing_in_them_is_passed_over() {
        assert_eq!(read(&property("digipro:point.nome", "x")).1, ["P0112", "P0113"]);
        assert_eq!(read(&property("digipro:punto.name", "x")).1, ["P0112"]);
        assert_eq!(read(&property("digipro:timer.term", "x")).1, ["P0113"]);
    }
}
