//! What rules, decisions and time limits do.

use super::{Read, Reader, elsewhere};
use crate::codec::Unreadable;
use crate::codec::entry::{
    Answered, Asked, Calling, Entry, Evaluated, Found, Indeterminate, Migrating, Shadowed,
};
use crate::command::Answer;
use crate::event::Event;
use crate::migrate::{Migration, Renames};
use crate::state::TermKey;
use crate::wait::{Inquiry, Question};
use digipro_vocab::{Failure, FailureCause, Finding, Message, Request};
use std::sync::Arc;

impl Reader<'_> {
    pub(super) fn law(&self, entry: Entry) -> Read<Event> {
        Ok(match entry {
            Entry::RulesEvaluated(entry) => self.evaluated(entry)?,
            Entry::RulesIndeterminate(entry) => self.indeterminate(entry)?,
            Entry::RulesShadowed(entry) => self.shadowed(entry)?,
            Entry::Signed { point, proceed, reason_at, token } => {
                let (point, reason) = (self.point(&point)?, self.values.text(reason_at)?);
                Event::Signed { token, point, reason, proceed }
            }
            Entry::LawAdopted { law } => Event::LawAdopted { law },
            Entry::Migrated(entry) => self.migrated(entry)?,
            Entry::Decided { decision, matched, model, token } => {
                Event::Decided { token, decision, model, matched }
            }
            Entry::TermStarted { limit, scope, term } => Event::TermStarted {
                term: TermKey { term: self.term(&term)?, scope },
                limit: Arc::new(serde_json::from_value(limit)?),
            },
            Entry::TermMoved { change, scope, term } => {
                let term = TermKey { term: self.term(&term)?, scope };
                Event::TermMoved { term, change: serde_json::from_value(change)? }
            }
            _ => return Err(elsewhere()),
        })
    }

    fn migrated(&self, entry: Migrating) -> Read<Event> {
        let Migrating { elements, from, points, terms, to } = entry;
        let Some(next) = self.next.filter(|next| next.digest == to) else {
            return Err(Unreadable(format!(
                "the record migrates to the definition {to}, which is not at hand"
            )));
        };
        if from != self.graph.digest {
            let own = self.graph.digest;
            return Err(Unreadable(format!("the record migrates from {from}, the case has {own}")));
        }
        let migration = Migration::between(self.graph, next, &Renames { elements, points, terms });
        let migration = migration.map_err(|rejection| Unreadable(rejection.to_string()))?;
        Ok(Event::Migrated { migration: Arc::new(migration) })
    }

    fn evaluated(&self, entry: Evaluated) -> Read<Event> {
        Ok(Event::RulesEvaluated {
            token: entry.token,
            point: self.point(&entry.point)?,
            findings: self.found(entry.findings)?,
            verdict: entry.verdict,
            answers: self.answered(entry.answers)?,
        })
    }

    fn indeterminate(&self, entry: Indeterminate) -> Read<Event> {
        Ok(Event::RulesIndeterminate {
            token: entry.token,
            point: self.point(&entry.point)?,
            act_date: entry.act_date,
            failures: serde_json::from_value(entry.failures)?,
            answers: self.answered(entry.answers)?,
        })
    }

    fn shadowed(&self, entry: Shadowed) -> Read<Event> {
        Ok(Event::RulesShadowed {
            point: self.point(&entry.point)?,
            act_date: entry.act_date,
            findings: self.found(entry.findings)?,
            verdict: entry.verdict,
            failures: serde_json::from_value(entry.failures)?,
            answers: self.answered(entry.answers)?,
        })
    }

    /// A rule call. Logs that were written before the citation of the regime and the dates were kept have neither.
    pub(super) fn called(&self, calling: Calling) -> Read<Inquiry> {
        let Calling { act_date, at, mode, regime_from, .. } = calling;
        let empty = Request {
            point: calling.point.clone(),
            act_date,
            facts_date: calling.facts_date.unwrap_or(act_date),
            known_on: calling.known_on.unwrap_or(act_date),
            facts: Vec::new(),
            parameters: Vec::new(),
        };
        let point = self.point(&calling.point)?;
        let citation = calling.citation.map(serde_json::from_value).transpose()?;
        let question = |asked| self.question(asked, empty.clone());
        let questions = calling.questions.into_iter().map(question).collect::<Read<_>>()?;
        Ok(Inquiry { point, at, act_date, regime_from, citation, mode, questions })
    }

    /// What a pack was asked; of a request that was erased only what the body says of it.
    fn question(&self, asked: Asked, empty: Request) -> Read<Question> {
        Ok(Question {
            request: self.values.data(asked.request_at, empty)?,
            pack: asked.pack,
            digest: asked.digest,
            contract: asked.contract,
            level: asked.level,
            asked: asked.asked,
        })
    }

    fn answered(&self, answers: Vec<Answered>) -> Read<Arc<Vec<Answer>>> {
        let read = |answer: Answered| {
            let erased = Err(Failure { cause: FailureCause::Absent, detail: "erased".into() });
            Ok(Answer {
                outcome: self.values.data(answer.outcome_at, erased)?,
                pack: answer.pack,
                digest: answer.digest,
                contract: answer.contract,
                asked: answer.asked,
                fuel: answer.fuel,
                limits: answer.limits,
            })
        };
        answers.into_iter().map(read).collect::<Read<_>>().map(Arc::new)
    }

    pub(super) fn found(&self, findings: Vec<Found>) -> Read<Vec<Finding>> {
        let read = |found: Found| {
            let arguments = match found.arguments_at {
                Some(place) => self.values.data(place, Vec::new())?,
                None => Vec::new(),
            };
            Ok(Finding {
                rule: found.rule,
                outcome: found.outcome,
                weight: found.weight,
                citations: serde_json::from_value(found.citations)?,
                message: Message { key: found.key, arguments },
                because: found.because,
            })
        };
        findings.into_iter().map(read).collect()
    }
}
