//! Where the tokens and scopes of a case are, so that events can be told with the path of their element.

use super::print::{Awaited, Compensation, Ending, Happened, Shown, Stands, Visit};
use digipro_machine::graph::{Kind, Trigger};
use digipro_machine::state::Body;
use digipro_machine::variables::of_case;
use digipro_machine::wait::{Attributes, Job};
use digipro_machine::{Event, Graph, NodeIx, ScopeId, State, TermKey, TokenId, Wait};
use digipro_vocab::{Name, Ticket};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the events of one case have said so far of tokens, scopes and waits.
#[derive(Debug, Default)]
pub(super) struct Track {
    tokens: BTreeMap<TokenId, (Name, ScopeId, u32)>,
    scopes: BTreeMap<ScopeId, (Option<TokenId>, Name)>,
    waits: BTreeMap<Ticket, Name>,
    /// What was asked of user tasks, with the corrections of listeners.
    proposed: BTreeMap<Ticket, Attributes>,
    /// Completed visits that can be compensated.
    compensable: BTreeMap<TokenId, (NodeIx, u32)>,
}

impl Track {
    /// Follows an event, and says what there is to tell of it. `state` is the state after the command.
    pub(super) fn tell(&mut self, graph: &Graph, state: &State, event: &Event) -> Vec<Happened> {
        let told = match event {
            Event::CaseStarted { process, start, .. } => {
                let process = graph.block(*process).map_or_else(|| "".into(), |block| block.id.clone());
                Happened::Started { process, start: start.map(|start| id_of(graph, start)) }
            }
            Event::ScopeOpened { scope, holder, body, .. } => {
                let called = match body {
                    Body::Block { block, .. } => graph.block(*block).map(|block| block.id.clone()),
                    Body::Task | Body::Many { .. } | Body::Rounds { .. } => None,
                };
                self.scopes.insert(*scope, (*holder, called.unwrap_or_else(|| "".into())));
                return Vec::new();
            }
            Event::ScopeKept { .. }
            | Event::Compensable { .. }
            | Event::CompensationBegun { .. }
            | Event::Compensated { .. } => return self.compensating(graph, event).into_iter().collect(),
            Event::Decided { token, .. } => return self.decided(*token, event).into_iter().collect(),
            Event::ScopeClosed { scope } => {
                self.scopes.remove(scope);
                return Vec::new();
            }
            // It stands for the process itself while its listeners are told.
            Event::Entered { token, node, scope, .. } if is_process(graph, *node) => {
                self.tokens.insert(*token, (id_of(graph, *node), *scope, 0));
                return Vec::new();
            }
            Event::Completed { token, node } | Event::Cancelled { token, node }
                if is_process(graph, *node) =>
            {
                self.tokens.remove(token);
                return Vec::new();
            }
            Event::Entered { token, node, scope, flow, index } => {
                return self.entered(graph, (*token, *node, *scope), flow.as_ref(), *index);
            }
            Event::Completed { token, node } => Happened::Completed(self.leave(graph, *token, *node)),
            Event::Cancelled { token, node } => Happened::Cancelled(self.leave(graph, *token, *node)),
            Event::Arrived { flow, .. } => return taken(graph, *flow).into_iter().collect(),
            Event::Opened { ticket, node, wait, .. } => {
                let element = id_of(graph, *node);
                self.waits.insert(*ticket, element.clone());
                Happened::Waiting { element, ticket: *ticket, wait: awaited(graph, state, *ticket, wait) }
            }
            Event::Closed { ticket } => {
                let element = self.waits.remove(ticket).unwrap_or_else(|| "".into());
                Happened::Over { element, ticket: *ticket }
            }
            Event::JobFailed { ticket, retries, message } => Happened::Failed {
                element: self.waits.get(ticket).cloned().unwrap_or_else(|| "".into()),
                ticket: *ticket,
                retries: *retries,
                message: message.clone(),
            },
            Event::TaskAsked { .. }
            | Event::TaskCorrected { .. }
            | Event::TaskDenied { .. }
            | Event::TaskUpdated { .. }
            | Event::Assigned { .. } => return self.tell_task(event).into_iter().collect(),
            Event::ConditionChanged { ticket, met } => Happened::Condition {
                element: self.waits.get(ticket).cloned().unwrap_or_else(|| "".into()),
                ticket: *ticket,
                met: *met,
            },
            Event::Wrote { scope, name, value } => {
                Happened::Written { name: name.clone(), value: value.clone(), scope: self.scope_path(*scope) }
            }
            other => return tell_law(graph, state, other).into_iter().collect(),
        };
        vec![told]
    }

    /// What is asked of a user task, and what becomes of it.
    fn tell_task(&mut self, event: &Event) -> Option<Happened> {
        let element = |ticket: &Ticket| self.waits.get(ticket).cloned().unwrap_or_else(|| "".into());
        Some(match event {
            Event::TaskAsked { ticket, transition } => {
                self.proposed.insert(*ticket, transition.proposed.clone());
                let (element, action) = (element(ticket), transition.action.clone());
                Happened::Asked { element, ticket: *ticket, action }
            }
            Event::TaskCorrected { ticket, changes } => {
                let element = element(ticket);
                let proposed = self.proposed.remove(ticket).unwrap_or_default().with(changes);
                self.proposed.insert(*ticket, proposed.clone());
                Happened::Corrected(Stands { element, ticket: *ticket, shown: shown(proposed, None) })
            }
            Event::TaskDenied { ticket, reason } => {
                Happened::Denied { element: element(ticket), ticket: *ticket, reason: reason.clone() }
            }
            Event::TaskUpdated { ticket, attributes } => {
                let shown = shown(attributes.as_ref().clone(), None);
                Happened::Updated(Stands { element: element(ticket), ticket: *ticket, shown })
            }
            Event::Assigned { ticket, assignee } => {
                Happened::Assigned { element: element(ticket), ticket: *ticket, assignee: assignee.clone() }
            }
            _ => return None,
        })
    }

    /// A decision, at the element whose visit took it.
    fn decided(&self, token: TokenId, event: &Event) -> Option<Happened> {
        let Event::Decided { decision, model, matched, .. } = event else { return None };
        let element = self.tokens.get(&token).map_or_else(|| "".into(), |(element, ..)| element.clone());
        let (decision, model, matched) = (decision.clone(), *model, matched.clone());
        Some(Happened::Decided { element, decision, model, matched })
    }

    fn entered(
        &mut self,
        graph: &Graph,
        (token, node, scope): (TokenId, NodeIx, ScopeId),
        flow: Option<&digipro_machine::FlowIx>,
        index: u32,
    ) -> Vec<Happened> {
        self.tokens.insert(token, (id_of(graph, node), scope, index));
        let mut told: Vec<Happened> = flow.and_then(|flow| taken(graph, *flow)).into_iter().collect();
        told.push(Happened::Entered(self.visit(graph, token, node)));
        told
    }

    /// What is compensated. A scope that is kept may stand again, under the token that compensates.
    fn compensating(&mut self, graph: &Graph, event: &Event) -> Option<Happened> {
        match event {
            Event::Compensable { token, node, .. } => {
                let index = self.tokens.get(token).map_or(0, |(_, _, index)| *index);
                self.compensable.insert(*token, (*node, index));
                None
            }
            Event::CompensationBegun { token, node, scope, of, .. } => {
                self.stand_again(graph, *token, *node, *scope, *of);
                Some(Happened::Compensating(self.compensation(graph, *of)))
            }
            Event::Compensated { token, of, .. } => {
                self.tokens.remove(token);
                Some(Happened::Compensated(self.compensation(graph, *of)))
            }
            _ => None,
        }
    }

    /// The scopes of a completed visit, where they were kept, are now those of the token that compensates it.
    fn stand_again(&mut self, graph: &Graph, token: TokenId, node: NodeIx, scope: ScopeId, of: TokenId) {
        let index = self.compensable.get(&of).map_or(0, |(_, index)| *index);
        self.tokens.entry(token).or_insert_with(|| (id_of(graph, node), scope, index));
        let held = self.scopes.values_mut().filter(|(holder, _)| *holder == Some(of));
        held.for_each(|(holder, _)| *holder = Some(token));
    }

    fn compensation(&self, graph: &Graph, of: TokenId) -> Compensation {
        let activity = self.compensable.get(&of).and_then(|(node, _)| graph.node(*node));
        let by = activity.and_then(|activity| {
            let mut boundaries = activity.boundaries.iter().filter_map(|ix| graph.node(*ix));
            boundaries.find(|boundary| {
                matches!(boundary.kind, Kind::Boundary { trigger: Trigger::Compensation, .. })
            })
        });
        let id = |node: &digipro_machine::graph::Node| node.id.clone();
        Compensation { element: activity.map_or_else(|| "".into(), id), visit: of.0, by: by.map(id) }
    }

    fn leave(&mut self, graph: &Graph, token: TokenId, node: NodeIx) -> Visit {
        let visit = self.visit(graph, token, node);
        self.tokens.remove(&token);
        visit
    }

    fn visit(&self, graph: &Graph, token: TokenId, node: NodeIx) -> Visit {
        Visit { element: id_of(graph, node), path: self.token_path(token), visit: token.0 }
    }

    fn token_path(&self, token: TokenId) -> Name {
        let mut parts = Vec::new();
        self.climb_token(token, &mut parts);
        parts.reverse();
        parts.join("/").into()
    }

    fn scope_path(&self, scope: ScopeId) -> Name {
        let mut parts = Vec::new();
        self.climb_scope(scope, &mut parts);
        parts.reverse();
        parts.join("/").into()
    }

    /// Collects the path from a token outward. Scopes nest only as deep as the machine lets them.
    fn climb_token(&self, token: TokenId, parts: &mut Vec<String>) {
        let Some((element, home, index)) = self.tokens.get(&token) else { return };
        if *index == 0 {
            parts.push(element.to_string());
        } else {
            parts.push(format!("{element}[{index}]"));
        }
        self.climb_scope(*home, parts);
    }

    fn climb_scope(&self, scope: ScopeId, parts: &mut Vec<String>) {
        let Some((holder, called)) = self.scopes.get(&scope) else { return };
        let Some(holder) = holder else {
            parts.push(called.to_string());
            return;
        };
        let element = self.tokens.get(holder).map_or("", |(element, _, _)| element);
        // The inside of a subprocess has its id; a called process has an id of its own.
        if !called.is_empty() && **called != *element {
            parts.push(called.to_string());
        }
        // The body of a multi-instance activity stands between an instance and the activity of the same id.
        let is_body = parts
            .last()
            .is_some_and(|inner| inner.strip_prefix(element).is_some_and(|number| number.starts_with('[')));
        if is_body {
            if let Some((_, home, _)) = self.tokens.get(holder) {
                self.climb_scope(*home, parts);
            }
        } else {
            self.climb_token(*holder, parts);
        }
    }
}

/// What there is to tell of rules and time limits; nothing of what only moves things about inside of a case.
fn tell_law(graph: &Graph, state: &State, event: &Event) -> Option<Happened> {
    Some(match event {
        Event::RulesEvaluated { point, verdict, findings, .. } => Happened::Judged {
            point: named(&graph.points, point.place()),
            verdict: Some(*verdict),
            findings: findings.clone(),
        },
        Event::RulesIndeterminate { point, .. } => Happened::Judged {
            point: named(&graph.points, point.place()),
            verdict: None,
            findings: Vec::new(),
        },
        Event::Signed { point, reason, proceed, .. } => Happened::Signed {
            point: named(&graph.points, point.place()),
            reason: reason.clone(),
            proceed: *proceed,
        },
        Event::Returned { findings, .. } => Happened::Returned { findings: findings.clone() },
        Event::TermStarted { term, .. } | Event::TermMoved { term, .. } => {
            Happened::Term { term: named(&graph.terms, term.term.place()), due: due_day(graph, state, *term) }
        }
        Event::EscalationThrown { code, by, .. } => {
            Happened::Escalated { code: code.clone(), element: by.map(|by| id_of(graph, by)) }
        }
        Event::ErrorCaught { code, by, .. } => {
            Happened::Caught { code: code.clone(), element: id_of(graph, *by) }
        }
        Event::Joined { node, .. } => Happened::Joined { element: id_of(graph, *node) },
        Event::Retried { step, .. } => Happened::Resolved { step: *step },
        Event::CaseCompleted => ended(state, Ending::Completed),
        Event::CaseCancelled { .. } => ended(state, Ending::Cancelled),
        _ => return None,
    })
}

fn id_of(graph: &Graph, node: NodeIx) -> Name {
    graph.node(node).map_or_else(|| "".into(), |node| node.id.clone())
}

fn is_process(graph: &Graph, node: NodeIx) -> bool {
    graph.node(node).is_some_and(|node| matches!(node.kind, Kind::Process(_)))
}

fn named(names: &[Name], place: usize) -> Name {
    names.get(place).cloned().unwrap_or_else(|| "".into())
}

fn taken(graph: &Graph, flow: digipro_machine::FlowIx) -> Option<Happened> {
    let flow = graph.flow(flow)?;
    let (from, to) = (id_of(graph, flow.source), id_of(graph, flow.target));
    Some(Happened::Taken { flow: flow.id.clone(), from, to })
}

fn due_day(graph: &Graph, state: &State, term: TermKey) -> Option<digipro_vocab::Date> {
    let limit = state.limit(term)?;
    limit.reckon(&graph.calendar_on(limit.law.unwrap_or(limit.start))).ok()?.due
}

fn ended(state: &State, how: Ending) -> Happened {
    Happened::Ended { how, variables: Arc::new(of_case(state)) }
}

fn awaited(graph: &Graph, state: &State, ticket: Ticket, wait: &Wait) -> Awaited {
    match wait {
        Wait::Task(task) => Awaited::Task(shown(task.attributes(), task.form.clone())),
        Wait::Job(job) => awaited_job(state, ticket, job),
        Wait::Timer(timer) => {
            let due = match (&timer.due, digipro_machine::owed_by(graph, state, ticket)) {
                (digipro_machine::wait::Due::At(moment), _) => Some(*moment),
                (_, Some(digipro_machine::Owed { what: digipro_machine::What::Timer { due }, .. })) => due,
                _ => None,
            };
            Awaited::Timer { due }
        }
        Wait::Message { name, key } => Awaited::Message { name: name.clone(), key: key.clone() },
        Wait::Signal { name } => Awaited::Signal { name: name.clone() },
        Wait::Fetch { store, .. } => Awaited::Fetch { store: store.clone() },
        Wait::Keep { store, value } => Awaited::Keep { store: store.clone(), value: value.clone() },
        Wait::Choice => Awaited::Choice {
            among: match digipro_machine::owed_by(graph, state, ticket).map(|owed| owed.what) {
                Some(digipro_machine::What::Choice { among }) => {
                    among.iter().filter_map(|ix| Some(graph.node(*ix)?.id.clone())).collect()
                }
                _ => Vec::new(),
            },
        },
        Wait::Condition { .. } => Awaited::Condition {},
        Wait::Came { .. } => Awaited::Others {},
        Wait::Publish(publish) => Awaited::Publish { name: publish.name.clone(), key: publish.key.clone() },
        Wait::Broadcast { name, .. } => Awaited::Broadcast { name: name.clone() },
        Wait::Rules(inquiry) => Awaited::Rules { point: named(&graph.points, inquiry.point.place()) },
        Wait::Incident(trouble) => {
            Awaited::Incident { code: trouble.code.id.into(), message: trouble.message.clone() }
        }
    }
}

fn awaited_job(state: &State, ticket: Ticket, job: &Job) -> Awaited {
    let told = job.listener.as_ref();
    let task = told.and_then(|_| digipro_machine::owed::task_told(state, ticket));
    Awaited::Job {
        kind: job.kind.clone(),
        retries: job.retries,
        priority: (job.priority != 0).then_some(job.priority),
        listener: told.map(|told| told.occasion.name().into()),
        action: task.as_ref().and_then(|task| task.transition.as_ref()).map(|asked| asked.action.clone()),
        changed: task.map(|task| task.changed()).unwrap_or_default(),
    }
}

fn shown(attributes: Attributes, form: Option<Name>) -> Shown {
    let Attributes { assignee, candidate_groups, candidate_users, due, follow_up, priority } = attributes;
    Shown {
        assignee,
        groups: candidate_groups,
        users: candidate_users,
        due,
        follow_up,
        priority: (priority != digipro_machine::wait::PRIORITY).then_some(priority),
        form,
    }
}
