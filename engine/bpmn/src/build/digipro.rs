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
use digipro_vocab::Diagnostic;

impl Builder<'_> {
    /// Reads an extension element of ours; false if there is none of this name.
    pub(super) fn digipro(
        &mut self,
        host: NodeId,
        id: NodeId,
        element: &Element,
        extensions: &mut Extensions,
    ) -> bool {
        let known: &[&str] = match &*element.name.local {
            "point" => &["name", "at", "mode", "actDate", "factsDate", "knownOn", "result"],
            "term" => &["name", "action", "at", "date", "cap", "id"],
            "timer" => &["term", "offset", "edge"],
            "extensionPoint" => &["id"],
            other => {
                let message = format!("`digipro:{other}` is not an extension element");
                let help = "the elements are `point`, `term`, `timer` and `extensionPoint`";
                self.diagnostics.push(Diagnostic::error(codes::P0112, message).at(element.tag).help(help));
                return false;
            }
        };
        for attribute in element.attributes.iter().filter(|a| a.name.namespace.is_empty()) {
            if !known.contains(&&*attribute.name.local) {
                let message =
                    format!("`digipro:{}` has no attribute `{}`", element.name.local, attribute.name);
                let help = format!("its attributes are `{}`", known.join("`, `"));
                self.diagnostics.push(Diagnostic::error(codes::P0112, message).at(attribute.span).help(help));
            }
        }
        self.hosted(host, element);
        match &*element.name.local {
            "point" => extensions.points.extend(self.point(id)),
            "term" => extensions.terms.extend(self.term(id)),
            "timer" => {
                let timer = self.term_timer(id);
                self.once(id, "timer", extensions.timer.is_some());
                extensions.timer = extensions.timer.take().or(timer);
            }
            _ => {
                let point = self.required(id, "id").map(|id| ExtensionPoint { id: id.value, span: id.span });
                self.once(id, "extensionPoint", extensions.extension_point.is_some());
                extensions.extension_point = extensions.extension_point.take().or(point);
            }
        }
        true
    }

    /// Reports an element that stands on something to which it says nothing.
    fn hosted(&mut self, host: NodeId, element: &Element) {
        let Some(tag) = self.tag(host) else { return };
        let (good, hosts) = match &*element.name.local {
            "timer" => (tag == Tag::TimerEventDefinition, "a timer event definition"),
            "extensionPoint" => (tag == Tag::CallActivity, "a call activity"),
            "point" => (tag.is_activity() || tag.is_event(), "an activity or event"),
            _ => (tag.is_activity() || tag.is_event() || tag.is_gateway(), "an activity, event or gateway"),
        };
        if !good {
            let message = format!("`{}` says nothing on `{}`", element.name, tag.name());
            let help = format!("put it on {hosts}");
            self.diagnostics.push(Diagnostic::error(codes::P0113, message).at(element.tag).help(help));
        }
    }

    fn once(&mut self, id: NodeId, name: &str, again: bool) {
        if again {
            let message = format!("`digipro:{name}` stands here more than once; the first counts");
            self.diagnostics.push(Diagnostic::error(codes::P0111, message).at(self.span(id)));
        }
    }

    fn required(&mut self, id: NodeId, name: &str) -> Option<Text> {
        let text = self.text(id, name).filter(|text| !text.value.trim().is_empty());
        if text.is_none() {
            let message = format!("the attribute `{name}` is missing");
            self.diagnostics.push(Diagnostic::error(codes::P0113, message).at(self.span(id)));
        }
        text
    }

    /// The choice that an attribute makes; `default` when it is not written.
    fn choice<T: Copy>(
        &mut self,
        id: NodeId,
        name: &str,
        default: Option<T>,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let text = match (self.text(id, name), default) {
            (None, Some(default)) => return Some(default),
            (text, _) => text.or_else(|| self.required(id, name))?,
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

    fn moment(&mut self, id: NodeId) -> Option<Moment> {
        let moments = [("enter", Moment::Enter), ("complete", Moment::Complete)];
        self.choice(id, "at", Some(Moment::Complete), &moments)
    }

    fn point(&mut self, id: NodeId) -> Option<Point> {
        let modes = [("gate", PointMode::Gate), ("consult", PointMode::Consult)];
        let (name, at) = (self.required(id, "name"), self.moment(id));
        let mode = self.choice(id, "mode", Some(PointMode::Gate), &modes);
        Some(Point {
            name: name?,
            at: at?,
            mode: mode?,
            act_date: self.text(id, "actDate"),
            facts_date: self.text(id, "factsDate"),
            known_on: self.text(id, "knownOn"),
            result: self.text(id, "result"),
            span: self.span(id),
        })
    }

    fn term(&mut self, id: NodeId) -> Option<TermUse> {
        let actions = [
            ("start", TermAction::Start),
            ("suspend", TermAction::Suspend),
            ("resume", TermAction::Resume),
            ("interrupt", TermAction::Interrupt),
            ("notice", TermAction::Notice),
            ("observations", TermAction::Observations),
            ("end", TermAction::End),
        ];
        let (name, at) = (self.required(id, "name"), self.moment(id));
        let action = self.choice(id, "action", None, &actions);
        Some(TermUse {
            name: name?,
            action: action?,
            at: at?,
            date: self.text(id, "date"),
            cap: self.text(id, "cap"),
            id: self.text(id, "id"),
            span: self.span(id),
        })
    }

    fn term_timer(&mut self, id: NodeId) -> Option<TermTimer> {
        let edges = [("expired", TermEdge::Expired), ("allowed", TermEdge::Allowed)];
        let term = self.required(id, "term");
        let edge = self.choice(id, "edge", Some(TermEdge::Expired), &edges);
        Some(TermTimer { term: term?, offset: self.text(id, "offset"), edge: edge?, span: self.span(id) })
    }
}
