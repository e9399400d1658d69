//! Mappings, rule points and uses of time limits.

use super::Lowering;
use crate::codes;
use crate::graph::{Given, Listener, Mapping, More, RulePoint, TermUse};
use crate::id::{PointIx, TermIx};
use crate::wait::Occasion;
use digipro_bpmn::digipro::{self, Moment, PointMode};
use digipro_bpmn::{FlowElements, FlowNode, Text, zeebe};
use digipro_feel::Expression;
use digipro_vocab::{Name, Span};

impl<'a> Lowering<'a> {
    /// What few nodes have; none for a plain one.
    pub(super) fn more(&mut self, node: &'a FlowNode, elements: &'a FlowElements) -> Option<Box<More>> {
        let zeebe = node.extensions.zeebe();
        let mut more = More {
            compensated_by: None,
            for_compensation: node.is_for_compensation,
            inputs: self.mappings(&zeebe.inputs, &node.id),
            outputs: self.outputs(node),
            many: self.many(node, elements),
            rounds: self.rounds(node),
            quantities: self.quantities(node),
            data: self.data(node),
            points: node.extensions.points.iter().filter_map(|point| self.point(point, &node.id)).collect(),
            terms: node.extensions.terms.iter().filter_map(|term| self.term_use(term, &node.id)).collect(),
            listeners: self.listeners(&zeebe.execution_listeners, &node.id),
        };
        // Those at the entry first: a token passes them in this order.
        more.points.sort_by_key(|point| !point.enter);
        let plain = more.inputs.is_empty()
            && more.outputs.is_empty()
            && more.many.is_none()
            && more.rounds.is_none()
            && more.quantities.is_none()
            && !more.for_compensation
            && more.data.is_none()
            && more.points.is_empty()
            && more.terms.is_empty()
            && more.listeners.is_empty();
        (!plain).then(|| Box::new(more))
    }

    /// Execution listeners, in document order.
    pub(super) fn listeners(&mut self, listeners: &[zeebe::Listener], element: &Name) -> Vec<Listener> {
        self.told(listeners, element, occasion)
    }

    /// Task listeners, in document order.
    pub(super) fn task_listeners(&mut self, listeners: &[zeebe::Listener], element: &Name) -> Vec<Listener> {
        self.told(listeners, element, task_occasion)
    }

    fn told(
        &mut self,
        listeners: &[zeebe::Listener],
        element: &Name,
        read: fn(&str) -> Option<Occasion>,
    ) -> Vec<Listener> {
        let lower = |listener: &zeebe::Listener| {
            let event = self.required(listener.event_type.as_ref(), listener.span, element, "eventType")?;
            let Some(occasion) = read(event.value.trim()) else {
                self.refuse(codes::P0302, event.span, element, "no listener is told of this");
                return None;
            };
            let kind = self.required(listener.kind.as_ref(), listener.span, element, "type")?;
            Some(Listener {
                occasion,
                kind: self.given(kind, element)?,
                retries: self.given_if(listener.retries.as_ref(), element),
                headers: listener.headers.iter().map(|h| (h.key.clone(), h.value.clone())).collect(),
            })
        };
        listeners.iter().filter_map(lower).collect()
    }

    /// The output mappings, and where there are any, one for each field that an overlay added to the task's form: what an
    /// entity asks for is not lost because the kit names what it keeps.
    fn outputs(&mut self, node: &FlowNode) -> Vec<Mapping> {
        let zeebe = node.extensions.zeebe();
        let mut outputs = self.mappings(&zeebe.outputs, &node.id);
        let id = zeebe.form.as_ref().and_then(|form| form.form_id.as_ref());
        let form = id.and_then(|id| self.graph.effective.forms.get(&id.value));
        let added = form.filter(|_| !outputs.is_empty()).map(|form| form.added.clone()).unwrap_or_default();
        for path in added {
            let target: Vec<Name> = path.split('.').map(Name::from).collect();
            let named = outputs.iter().any(|mapping| target.starts_with(&mapping.target));
            let quoted = target.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(".");
            if let (false, Ok(source)) = (named, Expression::parse(&quoted)) {
                outputs.push(Mapping { source: Some(Given::Feel(source)), target });
            }
        }
        outputs
    }

    fn mappings(&mut self, mappings: &[zeebe::Mapping], element: &Name) -> Vec<Mapping> {
        let lower = |mapping: &zeebe::Mapping| {
            let target = self.required(mapping.target.as_ref(), mapping.span, element, "target")?;
            let target: Vec<Name> = target.value.trim().split('.').map(Name::from).collect();
            if target.iter().any(|field| field.is_empty()) {
                self.refuse(
                    codes::P0302,
                    mapping.span,
                    element,
                    "a mapping's target is a dotted path of names",
                );
                return None;
            }
            Some(Mapping { source: self.given_if(mapping.source.as_ref(), element), target })
        };
        mappings.iter().filter_map(lower).collect()
    }

    fn point(&mut self, point: &digipro::Point, element: &Name) -> Option<RulePoint> {
        let Some(place) = self.graph.points.iter().position(|name| **name == *point.name.value) else {
            let message = format!("the kit declares no rule point `{}`", point.name.value);
            self.refuse(codes::P0303, point.name.span, element, message);
            return None;
        };
        let mut day = |date: Option<&Text>| date.and_then(|date| self.expression(date, element));
        let (act_date, facts_date) = (day(point.act_date.as_ref()), day(point.facts_date.as_ref()));
        let known_on = day(point.known_on.as_ref());
        Some(RulePoint {
            point: PointIx::at(place),
            enter: point.at == Moment::Enter,
            gate: point.mode == PointMode::Gate,
            act_date,
            facts_date,
            known_on,
            result: point.result.as_ref().map(|result| result.value.clone()),
        })
    }

    fn term_use(&mut self, term: &digipro::TermUse, element: &Name) -> Option<TermUse> {
        Some(TermUse {
            term: self.term(&term.name, element)?,
            enter: term.at == Moment::Enter,
            action: term.action,
            date: term.date.as_ref().and_then(|date| self.expression(date, element)),
            cap: self.cap(term.cap.as_ref(), term.span, element),
            stop: term.id.as_ref().map_or_else(|| "stop".into(), |id| id.value.clone()),
        })
    }

    fn cap(&mut self, cap: Option<&Text>, span: Span, element: &Name) -> Option<crate::graph::Given> {
        let given = self.given_if(cap, element)?;
        if let crate::graph::Given::Text(text) = &given
            && let Err(error) = text.parse::<digipro_term::Length>()
        {
            self.refuse(codes::P0302, span, element, error.to_string());
        }
        Some(given)
    }

    /// The time limit of this name.
    pub(super) fn term(&mut self, name: &Text, element: &Name) -> Option<TermIx> {
        let place = self.graph.terms.iter().position(|known| **known == *name.value);
        if place.is_none() {
            let message = format!("the kit declares no time limit `{}`", name.value);
            self.refuse(codes::P0303, name.span, element, message);
        }
        place.map(TermIx::at)
    }
}

/// What the `eventType` of an execution listener means.
pub(crate) fn occasion(event: &str) -> Option<Occasion> {
    Some(match event {
        "start" => Occasion::Start,
        "end" => Occasion::End,
        "beforeAll" => Occasion::BeforeAll,
        "cancel" => Occasion::Cancel,
        _ => return None,
    })
}

/// What the `eventType` of a task listener means; its old names are read too.
pub(crate) fn task_occasion(event: &str) -> Option<Occasion> {
    Some(match event {
        "creating" | "create" => Occasion::Creating,
        "assigning" | "assignment" => Occasion::Assigning,
        "updating" | "update" => Occasion::Updating,
        "completing" | "complete" => Occasion::Completing,
        "canceling" | "cancel" => Occasion::Canceling,
        _ => return None,
    })
}
