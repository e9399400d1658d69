//! Time limits: what a flow node does to them, and what expressions and rules can read of them.

use super::{Fault, Run};
use crate::codes;
use crate::event::Event;
use crate::graph::{Graph, TermAction, TermUse};
use crate::id::{ScopeId, TermIx, TokenId};
use crate::run::variables::as_text;
use crate::state::{State, TermKey};
use digipro_kit::effective::{Term, TermKind, Unit};
use digipro_term::{Event as Change, Kind, Length, Limit, Norm, Reckoning};
use digipro_vocab::{Date, FactValue, Name, Value};
use std::sync::Arc;

/// How long observations on a notice of rejection may be filed, where nothing else is said (art. 10-bis of law
/// 241/1990).
const OBSERVATIONS: Length = Length::days(10);

impl<'a> Run<'a> {
    /// Drives the time limits of a node, at its entry or its completion. All is evaluated before anything happens, so
    /// that a failure can be tried again.
    pub(super) fn use_terms(
        &mut self,
        token: TokenId,
        uses: &'a [TermUse],
        enter: bool,
    ) -> Result<(), Fault> {
        if self.in_proof() {
            // No token goes another way because of a time limit: what follows it is a timer, which may fire any time.
            return Ok(());
        }
        let mut events = Vec::new();
        for term in uses.iter().filter(|term| term.enter == enter) {
            events.push(self.use_term(token, term)?);
        }
        for event in events {
            self.emit(event);
        }
        Ok(())
    }

    fn use_term(&self, token: TokenId, term: &TermUse) -> Result<Event, Fault> {
        let day = match &term.date {
            None => self.today(),
            Some(date) => {
                let (value, causes) = self.evaluate_with_causes(date, self.scope_of(token), &())?;
                let day = day_of(&value);
                day.ok_or_else(|| {
                    self.cannot(term.term, &format!("its date gives {value}, not a day")).because(&causes)
                })?
            }
        };
        let cap = match &term.cap {
            None => None,
            Some(given) => {
                let text = self.given_text(given, self.scope_of(token), "`cap`")?;
                Some(text.parse::<Length>().map_err(|error| self.cannot(term.term, &error.to_string()))?)
            }
        };
        if term.action == TermAction::Start {
            return self.begin(self.begins_as(term.term, self.scope_of(token)), day);
        }
        let Some(key) = self.state.limit_seen(term.term, self.scope_of(token)) else {
            return Err(self.cannot(term.term, "it has not begun"));
        };
        let id = term.stop.clone();
        let change = match term.action {
            TermAction::Start | TermAction::End => Change::Concluded { day },
            TermAction::Suspend => Change::Suspended { day, id, cap, norm: None },
            TermAction::Resume => Change::Resumed { day, id },
            TermAction::Interrupt => Change::Interrupted { day, id, length: cap, norm: None },
            TermAction::Notice => Change::Noticed { day, window: cap.unwrap_or(OBSERVATIONS) },
            TermAction::Observations => Change::Observed { day },
        };
        Ok(Event::TermMoved { term: key, change })
    }

    /// A limit begins: its length is that of the parameter on that day (invariant LAW-BY-ACT-DATE).
    fn begin(&self, key: TermKey, day: Date) -> Result<Event, Fault> {
        let effective = &self.graph.effective;
        let term = self.declared(key.term);
        let term = term.ok_or_else(|| self.cannot(key.term, "the kit does not declare it"))?;
        let parameter = effective.parameters.get(&term.parameter);
        if let Some(breach) = parameter.and_then(|parameter| parameter.breach_on(day)) {
            let message = format!("the parameter `{}` breaks its bound on {day}: {breach}", term.parameter);
            return Err(Fault::new(codes::I0106, message));
        }
        let length = parameter.and_then(|parameter| {
            let FactValue::Whole(n) = parameter.on(day)?.value.fact() else { return None };
            let n = u32::try_from(n).ok()?;
            Some(match parameter.unit {
                Unit::WorkingDays => Length::working_days(n),
                Unit::Months => Length::months(n),
                Unit::Years => Length::years(n),
                Unit::Days | Unit::None | Unit::Euro | Unit::Percent => Length::days(n),
            })
        });
        let length = length.ok_or_else(|| {
            let message = format!("the parameter `{}` has no length for the day {day}", term.parameter);
            Fault::new(codes::I0014, message)
        })?;
        let kind = match term.kind {
            TermKind::Ordinary => Kind::Ordinary,
            TermKind::Dilatory => Kind::Dilatory,
            TermKind::Publication => Kind::Publication,
        };
        let norm = Norm::new(&term.citation.urn, &term.citation.part);
        let limit = Limit::new(day, length).of_kind(kind).set_by(norm);
        Ok(Event::TermStarted { term: key, limit: Arc::new(limit) })
    }

    fn declared(&self, ix: TermIx) -> Option<&Term> {
        self.graph.terms.get(ix.place()).and_then(|name| self.graph.effective.terms.get(name))
    }

    /// As whose a limit begins in a scope: of the case, unless the kit says that each call and instance has its own.
    pub(super) fn begins_as(&self, term: TermIx, scope: ScopeId) -> TermKey {
        let own = self.declared(term).is_some_and(|declared| declared.own);
        TermKey { term, scope: if own { self.state.owner_of_limits(scope) } else { None } }
    }

    fn cannot(&self, ix: TermIx, why: &str) -> Fault {
        let name = self.graph.terms.get(ix.place()).map_or("", AsRef::as_ref);
        Fault::new(codes::I0011, format!("the time limit `{name}`: {why}"))
    }

    /// What FEEL's `term("name")` gives.
    pub(super) fn term_context(&self, name: &str, scope: ScopeId) -> Option<Value> {
        let ix = TermIx::at(self.graph.terms.iter().position(|known| **known == *name)?);
        let (limit, reckoning) = reckoned(self.graph, self.state, ix, Some(scope))?;
        let day = |day: Option<Date>| day.map_or(Value::Null, |day| Value::text(day.to_string()));
        let today = self.today();
        Some(Value::context([
            ("start", day(Some(limit.start))),
            ("due", day(reckoning.due)),
            ("after", day(reckoning.after)),
            ("concluded", day(reckoning.concluded)),
            ("suspensions", Value::from(i64::try_from(reckoning.suspensions()).unwrap_or(i64::MAX))),
            ("stopped", Value::Boolean(reckoning.stopped_on(today))),
            ("expired", Value::Boolean(reckoning.expired_on(today))),
        ]))
    }
}

/// A limit as it is seen from a scope, or without one that of the case, and what follows from it; none while it has not
/// begun or cannot be reckoned.
fn reckoned<'s>(
    graph: &Graph,
    state: &'s State,
    ix: TermIx,
    from: Option<ScopeId>,
) -> Option<(&'s Limit, Reckoning)> {
    let key = match from {
        Some(scope) => state.limit_seen(ix, scope)?,
        None => TermKey::of_case(ix),
    };
    let limit = state.limit(key)?;
    let reckoning = limit.reckon(&graph.calendar_on(limit.law.unwrap_or(limit.start))).ok()?;
    Some((limit, reckoning))
}

/// The facts that the machine computes for every case, by path: `termine.<name>.*`, `atto.data`, `caso.avvio`.
/// The outer option says whether the path is one of these. A limit is that which is seen from the scope.
pub(crate) fn computed(
    (graph, state): (&Graph, &State),
    from: Option<ScopeId>,
    path: &str,
    act: Date,
) -> Option<Option<FactValue>> {
    match path {
        "atto.data" => return Some(Some(FactValue::Day(act))),
        "caso.avvio" => return Some(state.began.map(FactValue::Day)),
        _ => {}
    }
    let (name, what) = path.strip_prefix("termine.")?.rsplit_once('.')?;
    let ix = TermIx::at(graph.terms.iter().position(|known| **known == *name)?);
    let reckoned = reckoned(graph, state, ix, from);
    Some(reckoned.and_then(|(limit, reckoning)| match what {
        "decorrenza" => Some(FactValue::Day(limit.start)),
        "scadenza" => reckoning.due.map(FactValue::Day),
        "sospensioni" => i64::try_from(reckoning.suspensions()).ok().map(FactValue::Whole),
        _ => None,
    }))
}

/// The civil day of a value: a day, or the Italian day of a moment.
pub(super) fn day_of(value: &Value) -> Option<Date> {
    let text: Name = as_text(value)?;
    if let Ok(moment) = text.parse::<digipro_vocab::Instant>() {
        return Some(digipro_vocab::time::civil_day(moment));
    }
    text.parse().ok()
}
