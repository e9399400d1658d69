//! What rules, decisions and time limits do.

use super::{Writer, Written, elsewhere};
use crate::codec::entry::{
    Answered, Asked, Awaited, Calling, Entry, Evaluated, Found, Indeterminate, Migrating, Shadowed,
};
use crate::codec::payload::sorted;
use crate::command::Answer;
use crate::event::Event;
use crate::migrate::Renames;
use crate::state::TermKey;
use crate::wait::Inquiry;
use digipro_vocab::Finding;

impl Writer<'_> {
    pub(super) fn law(&mut self, event: &Event) -> Written<Entry> {
        Ok(match *event {
            Event::RulesEvaluated { token, point, ref findings, verdict, ref answers } => {
                // Answers stand before findings in the table.
                let (point, answers) = (self.point(point)?, self.answered(answers)?);
                let findings = self.found(findings)?;
                Entry::RulesEvaluated(Evaluated { answers, findings, point, token, verdict })
            }
            Event::RulesIndeterminate { token, point, act_date, ref failures, ref answers } => {
                let (point, answers) = (self.point(point)?, self.answered(answers)?);
                let failures = sorted(failures)?;
                Entry::RulesIndeterminate(Indeterminate { act_date, answers, failures, point, token })
            }
            Event::RulesShadowed { point, act_date, ref findings, verdict, ref failures, ref answers } => {
                let (point, answers) = (self.point(point)?, self.answered(answers)?);
                let (findings, failures) = (self.found(findings)?, sorted(failures)?);
                Entry::RulesShadowed(Shadowed { act_date, answers, failures, findings, point, verdict })
            }
            Event::Signed { token, point, ref reason, proceed } => {
                let (point, reason_at) = (self.point(point)?, self.values.text(reason)?);
                Entry::Signed { point, proceed, reason_at, token }
            }
            Event::LawAdopted { law } => Entry::LawAdopted { law },
            Event::Migrated { ref migration } => {
                let Renames { elements, points, terms } = migration.renames.clone();
                let (from, to) = (migration.from, migration.to);
                Entry::Migrated(Migrating { elements, from, points, terms, to })
            }
            Event::Decided { token, ref decision, model, ref matched } => {
                Entry::Decided { decision: decision.clone(), matched: matched.clone(), model, token }
            }
            Event::TermStarted { term: TermKey { term, scope }, ref limit } => {
                Entry::TermStarted { limit: sorted(limit.as_ref())?, scope, term: self.term(term)? }
            }
            Event::TermMoved { term: TermKey { term, scope }, ref change } => {
                Entry::TermMoved { change: sorted(change)?, scope, term: self.term(term)? }
            }
            _ => return Err(elsewhere()),
        })
    }

    pub(super) fn asked(&mut self, inquiry: &Inquiry) -> Written<Awaited> {
        let mut questions = Vec::with_capacity(inquiry.questions.len());
        for question in &inquiry.questions {
            questions.push(Asked {
                asked: question.asked,
                contract: question.contract.clone(),
                digest: question.digest,
                level: question.level,
                pack: question.pack.clone(),
                request_at: self.values.data(&question.request)?,
            });
        }
        let request = inquiry.questions.first().map(|question| &question.request);
        Ok(Awaited::Rules(Calling {
            act_date: inquiry.act_date,
            at: inquiry.at,
            citation: inquiry.citation.as_ref().map(sorted).transpose()?,
            facts_date: request.map(|request| request.facts_date),
            known_on: request.map(|request| request.known_on),
            mode: inquiry.mode,
            questions,
            point: self.point(inquiry.point)?,
            regime_from: inquiry.regime_from,
        }))
    }

    fn answered(&mut self, answers: &[Answer]) -> Written<Vec<Answered>> {
        let write = |answer: &Answer| {
            Ok(Answered {
                asked: answer.asked,
                contract: answer.contract.clone(),
                digest: answer.digest,
                fuel: answer.fuel,
                limits: answer.limits.clone(),
                outcome_at: self.values.data(&answer.outcome)?,
                pack: answer.pack.clone(),
            })
        };
        answers.iter().map(write).collect()
    }

    pub(super) fn found(&mut self, findings: &[Finding]) -> Written<Vec<Found>> {
        let write = |finding: &Finding| {
            let arguments = &finding.message.arguments;
            let arguments = (!arguments.is_empty()).then_some(arguments);
            Ok(Found {
                arguments_at: arguments.map(|arguments| self.values.data(arguments)).transpose()?,
                because: finding.because.clone(),
                citations: sorted(&finding.citations)?,
                key: finding.message.key.clone(),
                outcome: finding.outcome,
                rule: finding.rule.clone(),
                weight: finding.weight,
            })
        };
        findings.iter().map(write).collect()
    }
}
