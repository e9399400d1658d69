//! Rule points: what the law is asked, with which facts, and what its answers do (house.md 4).

use super::authority::overreaches;
use super::terms::{computed, day_of};
use super::{Fault, Next, Outcome, Run};
use crate::codes;
use crate::command::{Acknowledged, Answer};
use crate::event::{Event, Verdict};
use crate::graph::RulePoint;
use crate::id::{ScopeId, TokenId};
use crate::law::{ERASED, NO_PURPOSE, NOT_RECORDED};
use crate::variables::erased;
use crate::wait::{Inquiry, Owner, Question, Step, Wait};
use digipro_feel::Expression;
use digipro_kit::effective::{BoundPack, Mode, Point, Selector};
use digipro_vocab::value::Fields;
use digipro_vocab::{
    Date, Digest, Fact, FactKind, FactValue, Failure, FailureCause, Finding, Level, Name, Outcome as Found,
    Request, Ticket, Value, Weight, canonical,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The days of a question: of the act, of what selects the law, of the facts, of when they were known.
#[derive(Clone, Copy)]
pub(crate) struct Days {
    pub(crate) act: Date,
    pub(crate) law: Date,
    pub(crate) facts: Date,
    pub(crate) known: Date,
}

impl<'a> Run<'a> {
    /// Asks at the rule points that a token has yet to pass, up to a number of them: one at a time.
    pub(super) fn ask(&mut self, token: TokenId, points: &'a [RulePoint], upto: u8) -> Outcome {
        let passed = self.token(token).map_or(u8::MAX, |token| token.passed);
        // In a proof the rules say yes: a denial leaves the token where it is, and the same comes up again.
        if passed >= upto || self.in_proof() {
            return Ok(Next::Go);
        }
        let Some(point) = points.get(usize::from(passed)) else { return Ok(Next::Go) };
        let act_date = self.day_at(token, point, (point.act_date.as_ref(), "of the act"))?;
        let facts_date = self.day_at(token, point, (point.facts_date.as_ref(), "of the facts"))?;
        let known_on =
            self.day_at(token, point, (point.known_on.as_ref(), "on which the facts were known"))?;
        let declared = self
            .graph
            .points
            .get(point.point.place())
            .and_then(|name| self.graph.effective.points.get(name).map(|declared| (name, declared)));
        let Some((name, declared)) = declared else { return Ok(Next::Go) };
        let law_day = self.law_day(token, declared, act_date);
        let Some(regime) = declared.on(law_day) else {
            return Err(self.not_encoded(token, point, name, law_day));
        };
        let inquiry = |mode| {
            let packs = regime.packs.iter().filter(|pack| pack.mode == mode);
            let packs = packs.map(|pack| in_force(declared, pack, act_date));
            let days = Days { act: act_date, law: law_day, facts: facts_date, known: known_on };
            let question = |pack| self.question(token, name, days, pack);
            let questions = packs.map(question).collect();
            let (regime_from, citation) = (regime.from, Some(regime.citation.clone()));
            Inquiry { point: point.point, at: passed, act_date, regime_from, citation, mode, questions }
        };
        let (binding, shadow) = (inquiry(Mode::Binding), inquiry(Mode::Shadow));
        if binding.questions.is_empty() {
            // What is only watched is no law: it never lets an act pass.
            return Err(self.not_encoded(token, point, name, act_date));
        }
        let read = regime.packs.iter().flat_map(|pack| &pack.parameters);
        if let Some(breach) = self.breach(read, law_day) {
            return Err(Fault::to_sign(codes::I0106, breach, Vec::new()));
        }
        if let Some((ix, _)) = self.node_of(token) {
            self.open(Owner::Token(token), ix, Wait::Rules(Arc::new(binding)));
            if !shadow.questions.is_empty() {
                // Of the case: no token waits for it, and it outlives the token (invariant SHADOW-ONLY-WATCHES).
                self.open(Owner::Case, ix, Wait::Rules(Arc::new(shadow)));
            }
        }
        Ok(Next::Rest)
    }

    /// Packs in shadow have answered, or failed to.
    pub(crate) fn shadowed(&mut self, ticket: Ticket, inquiry: &Inquiry, answers: &[Answer]) {
        self.close(ticket);
        let (findings, failures) = (self.combine(inquiry, answers), self.failures(inquiry, answers, None));
        let verdict = if failures.is_empty() { judged(&findings, &[]) } else { Verdict::Unclear };
        let (point, act_date) = (inquiry.point, inquiry.act_date);
        let answers = Arc::new(answers.to_vec());
        self.emit(Event::RulesShadowed { point, act_date, findings, verdict, failures, answers });
    }

    /// The law is that of another definition from the next rule point on.
    pub(crate) fn adopt_law(&mut self, law: Digest) {
        self.emit(Event::LawAdopted { law });
    }

    /// What an expression or fact sees at a rule point: results that were submitted lie over the case's variables.
    fn submitted(&self, token: TokenId) -> Option<&Fields> {
        Some(self.token(token)?.submitted.as_ref()?.variables.as_ref())
    }

    /// A day that a rule point names by an expression; otherwise that of the command.
    fn day_at(
        &mut self,
        token: TokenId,
        point: &RulePoint,
        (expression, which): (Option<&Expression>, &str),
    ) -> Result<Date, Fault> {
        let Some(expression) = expression else { return Ok(self.today()) };
        let nothing = Fields::new();
        let over = self.submitted(token).unwrap_or(&nothing);
        let (value, causes) = self.evaluate_with_causes(expression, self.scope_of(token), over)?;
        if let Some(day) = day_of(&value) {
            return Ok(day);
        }
        let (point, answers) = (point.point, Arc::default());
        self.emit(Event::RulesIndeterminate { token, point, act_date: None, failures: Vec::new(), answers });
        let message = format!("the day {which} gives {value}, not a day");
        Err(Fault::to_sign(codes::I0104, message, Vec::new()).because(&causes))
    }

    /// The day that selects regime and parameters: the act's, unless the regime of that day says that the day of an event
    /// does, and that one is known (invariant LAW-BY-ACT-DATE).
    pub(crate) fn law_day(&self, token: TokenId, point: &Point, act_date: Date) -> Date {
        let regime = point.on(act_date);
        let Some(Selector::Fact { path, .. }) = regime.map(|regime| &regime.selected_by) else {
            return act_date;
        };
        self.variable(token, path).and_then(|value| day_of(&value)).unwrap_or(act_date)
    }

    fn not_encoded(&mut self, token: TokenId, point: &RulePoint, name: &Name, act_date: Date) -> Fault {
        let detail = format!("no regime of the rule point `{name}` covers the day {act_date}");
        let failure = Failure { cause: FailureCause::NotEncoded, detail: detail.clone() };
        self.emit(Event::RulesIndeterminate {
            token,
            point: point.point,
            act_date: Some(act_date),
            failures: vec![(name.clone(), failure)],
            answers: Arc::default(),
        });
        Fault::to_sign(codes::I0103, detail, Vec::new())
    }

    /// What one pack is asked: only the facts that its rules declare (invariant DECLARED-FACTS).
    pub(crate) fn question(&self, token: TokenId, point: &Name, days: Days, pack: &BoundPack) -> Question {
        let facts = pack.needs.iter().map(|need| self.fact(token, &need.path, need.kind, days.act));
        let request = Request {
            point: point.clone(),
            act_date: days.act,
            facts_date: days.facts,
            known_on: days.known,
            facts: facts.collect(),
            parameters: pack.parameters.iter().filter_map(|name| self.parameter(name, days.law)).collect(),
        };
        // The request is plain data with text as keys: it always has canonical bytes.
        let asked = Digest::of(&canonical::to_bytes(&request).unwrap_or_default());
        Question {
            pack: pack.id.clone(),
            digest: pack.digest,
            contract: pack.contract.clone(),
            level: pack.level,
            asked,
            request,
        }
    }

    fn fact(&self, token: TokenId, path: &Name, kind: FactKind, act_date: Date) -> Fact {
        let fact = |value, source: &str| Fact { path: path.clone(), value, source: source.into() };
        if let Some(value) = computed((self.graph, self.state), Some(self.scope_of(token)), path, act_date) {
            return fact(value.unwrap_or_default(), "computed by the case");
        }
        let Some(value) = self.variable(token, path) else {
            return fact(FactValue::Unknown, NOT_RECORDED);
        };
        if value == erased() {
            return fact(FactValue::Unknown, ERASED);
        }
        // Told is what the kit collects for a purpose, whatever a rule would like to know (GDPR art. 5 and 6).
        if self.graph.effective.use_of(path).is_none() {
            return fact(FactValue::Unknown, NO_PURPOSE);
        }
        match typed(&value, kind) {
            Some(value) => fact(value, "variable of the case"),
            None if value == Value::Null => fact(FactValue::Unknown, "variable of the case, null"),
            None => {
                let source =
                    format!("variable of the case, a {} where {} is needed", value.kind(), said(kind));
                fact(FactValue::Unknown, &source)
            }
        }
    }

    /// The value at a dotted path, as a token sees it at a rule point.
    fn variable(&self, token: TokenId, path: &str) -> Option<Value> {
        let (name, rest) = path.split_once('.').unwrap_or((path, ""));
        // Of a variable that was erased each field was.
        let whole = |value: &Value| rest.is_empty() || *value == erased();
        let inside = |value: &Value| if whole(value) { Some(value.clone()) } else { value.at(rest).cloned() };
        // What was submitted without this very field does not hide what was known before.
        if let Some(value) = self.submitted(token).and_then(|fields| fields.get(name)).and_then(inside) {
            return Some(value);
        }
        let mut scopes = crate::variables::outward(self.state, self.scope_of(token));
        scopes.find_map(|(_, scope)| scope.variable(name)).and_then(inside)
    }

    /// The first parameter whose value on a day breaks its bound: no pack is told what its level may not set, although
    /// the overlays were checked when they were merged (invariant LOWER-NEVER-SOFTENS).
    fn breach<'n>(&self, names: impl IntoIterator<Item = &'n Name>, day: Date) -> Option<String> {
        names.into_iter().find_map(|name| {
            let breach = self.graph.effective.parameters.get(name)?.breach_on(day)?;
            Some(format!("the parameter `{name}` breaks its bound on {day}: {breach}"))
        })
    }

    fn parameter(&self, name: &Name, law_day: Date) -> Option<Fact> {
        let dated = self.graph.effective.parameter_on(name, law_day)?;
        let source = format!("parameter set by {}", dated.by);
        Some(Fact { path: name.clone(), value: dated.value.fact(), source: source.into() })
    }

    /// The packs have answered what was asked.
    pub(crate) fn answered(&mut self, ticket: Ticket, token: TokenId, inquiry: &Inquiry, answers: &[Answer]) {
        let Some((ix, node)) = self.node_of(token) else { return };
        let Some(point) = node.more.as_ref().and_then(|more| more.points.get(usize::from(inquiry.at))) else {
            return;
        };
        let step = if point.enter { Step::Enter } else { Step::Judge };
        self.close(ticket);
        let failures = self.failures(inquiry, answers, Some(self.scope_of(token)));
        let evidence = Arc::new(answers.to_vec());
        if let Some((pack, failure)) = failures.first() {
            let message = format!("the rule pack `{pack}` gave no report: {}", failure.detail);
            self.emit(Event::RulesIndeterminate {
                token,
                point: inquiry.point,
                act_date: Some(inquiry.act_date),
                failures: failures.clone(),
                answers: evidence,
            });
            return self.raise(token, ix, step, Fault::to_sign(codes::I0102, message, Vec::new()));
        }
        let findings = self.combine(inquiry, answers);
        let said = self.verdict(token, &findings);
        // Where the rules are only consulted, what they say is for the process to read.
        let verdict = if point.gate { said } else { Verdict::Pass };
        self.emit(Event::RulesEvaluated {
            token,
            point: inquiry.point,
            findings: findings.clone(),
            verdict,
            answers: evidence,
        });
        if let Some(name) = &point.result {
            let scope = self.scope_of(token);
            self.write_outward(scope, name.clone(), result(said, &findings, answers));
        }
        match verdict {
            Verdict::Pass => self.later(token, step),
            Verdict::Deny => self.deny(token, findings, step),
            Verdict::Unclear => {
                let message = "a rule cannot decide on the facts that are known";
                self.raise(token, ix, step, Fault::to_sign(codes::I0105, message, findings));
            }
        }
    }

    /// Why each pack that gave no report did not, or gave none that its level allows. Time limits are those that are seen from
    /// the scope.
    fn failures(&self, inquiry: &Inquiry, answers: &[Answer], from: Option<ScopeId>) -> Vec<(Name, Failure)> {
        let failed = |answer: &Answer| Some((answer.pack.clone(), answer.outcome.as_ref().err()?.clone()));
        let mut failures: Vec<(Name, Failure)> = answers.iter().filter_map(failed).collect();
        failures.extend(overreaches((self.graph, self.state), from, inquiry, answers));
        failures
    }

    /// What stands of all reports: their union; of one rule's findings, the heaviest of the highest level that speaks of
    /// it; not what a Region's rule stands in the place of, once that one has spoken.
    fn combine(&self, inquiry: &Inquiry, answers: &[Answer]) -> Vec<Finding> {
        let mut standing: BTreeMap<Name, (Level, Finding)> = BTreeMap::new();
        for question in &inquiry.questions {
            let answer = answers.iter().find(|answer| answer.pack == question.pack);
            let Some(Ok(report)) = answer.map(|answer| &answer.outcome) else { continue };
            for finding in &report.findings {
                let heavier = standing.get(&finding.rule).is_none_or(|(level, other)| {
                    question.level < *level
                        || (question.level == *level && heaviness(finding) > heaviness(other))
                });
                if heavier {
                    standing.insert(finding.rule.clone(), (question.level, finding.clone()));
                }
            }
        }
        let name = self.graph.points.get(inquiry.point.place());
        let point = name.and_then(|name| self.graph.effective.points.get(name));
        let replaced = point
            .into_iter()
            .flat_map(|point| &point.replaced)
            .filter(|(_, by)| by.from <= inquiry.act_date && by.to.is_none_or(|to| inquiry.act_date <= to));
        for (rule, _) in replaced.filter(|(_, by)| standing.contains_key(&by.by)).collect::<Vec<_>>() {
            standing.remove(rule);
        }
        standing.into_values().map(|(_, finding)| finding).collect()
    }

    fn verdict(&self, token: TokenId, findings: &[Finding]) -> Verdict {
        let acknowledged = self.token(token).and_then(|token| token.submitted.as_ref());
        judged(findings, acknowledged.map(|submitted| submitted.acknowledged.as_slice()).unwrap_or_default())
    }

    /// The rules say no: a person's task goes back to them with the findings; anything else waits for a signature or
    /// for the facts to change.
    pub(crate) fn deny(&mut self, token: TokenId, findings: Vec<Finding>, step: Step) {
        let Some((ix, _)) = self.node_of(token) else { return };
        if step == Step::Judge && self.has_task(token) {
            return self.emit(Event::Returned { token, findings });
        }
        let rules: Vec<&str> =
            findings.iter().filter(|f| f.outcome != Found::Satisfied).map(|f| f.rule.as_ref()).collect();
        let message = format!("denied by {}", rules.join(", "));
        self.raise(token, ix, step, Fault::to_sign(codes::I0101, message, findings));
    }

    /// Whether a person still has the task of this token.
    pub(crate) fn has_task(&self, token: TokenId) -> bool {
        let tickets = self.token(token).map(|token| token.tickets.as_slice()).unwrap_or_default();
        tickets
            .iter()
            .any(|ticket| matches!(self.state.waits.get(ticket).map(|w| &w.wait), Some(Wait::Task(_))))
    }

    /// A person decides where the rules block or cannot say.
    pub(crate) fn signed(
        &mut self,
        ticket: Ticket,
        token: TokenId,
        trouble: &crate::wait::Trouble,
        reason: &str,
        proceed: bool,
    ) {
        let Some((ix, node)) = self.node_of(token) else { return };
        let passed = self.token(token).map_or(0, |token| token.passed);
        let point = node.more.as_ref().and_then(|more| more.points.get(usize::from(passed)));
        let Some(point) = point.map(|point| point.point) else { return };
        self.close(ticket);
        self.emit(Event::Signed { token, point, reason: reason.to_owned(), proceed });
        if proceed {
            self.later(token, trouble.step);
        } else if trouble.step == Step::Judge && self.has_task(token) {
            self.emit(Event::Returned { token, findings: trouble.findings.clone() });
        } else {
            let message = "a person declined to go on";
            self.raise(
                token,
                ix,
                trouble.step,
                Fault::to_sign(codes::I0101, message, trouble.findings.clone()),
            );
        }
    }
}

/// A pack as it is bound on the day of the act, where it is: which of its rules are in force, and so what it has to be
/// told, follows that day also where an event has selected the pack.
fn in_force<'p>(point: &'p Point, pack: &'p BoundPack, act_date: Date) -> &'p BoundPack {
    let same = |other: &&BoundPack| other.digest == pack.digest && other.mode == pack.mode;
    point.on(act_date).and_then(|regime| regime.packs.iter().find(same)).unwrap_or(pack)
}

/// A variable as a fact of the declared type.
fn typed(value: &Value, kind: FactKind) -> Option<FactValue> {
    match (kind, value) {
        (FactKind::Truth, Value::Boolean(truth)) => Some(FactValue::Truth(*truth)),
        (FactKind::Whole, Value::Number(number)) => number.to_i64().map(FactValue::Whole),
        (FactKind::Exact, Value::Number(number)) => number.to_exact().map(FactValue::Exact),
        (FactKind::Text, Value::Text(text)) => Some(FactValue::Text(text.clone())),
        (FactKind::Code, Value::Text(text)) => Some(FactValue::Code(text.clone())),
        (FactKind::Day, Value::Text(_)) => day_of(value).map(FactValue::Day),
        _ => None,
    }
}

fn said(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Truth => "true or false",
        FactKind::Whole => "a whole number",
        FactKind::Exact => "a decimal number",
        FactKind::Text => "text",
        FactKind::Day => "a day",
        FactKind::Code => "a code",
    }
}

/// What findings do to an act, given the reasons that were recorded for warnings.
fn judged(findings: &[Finding], acknowledged: &[Acknowledged]) -> Verdict {
    let reasoned = |finding: &Finding| acknowledged.iter().any(|known| known.rule == finding.rule);
    let denies = |finding: &Finding| match (finding.outcome, finding.weight) {
        (Found::Violated, Weight::Blocking) => true,
        (Found::Violated | Found::Indeterminate, Weight::Warning) => !reasoned(finding),
        _ => false,
    };
    let unclear =
        |finding: &Finding| finding.outcome == Found::Indeterminate && finding.weight == Weight::Blocking;
    if findings.iter().any(denies) {
        Verdict::Deny
    } else if findings.iter().any(unclear) {
        Verdict::Unclear
    } else {
        Verdict::Pass
    }
}

/// How heavily a finding weighs on an act.
fn heaviness(finding: &Finding) -> (u8, u8) {
    let outcome = match finding.outcome {
        Found::Violated => 3,
        Found::Indeterminate => 2,
        Found::Satisfied => 1,
        Found::NotApplicable => 0,
    };
    let weight = match finding.weight {
        Weight::Blocking => 2,
        Weight::Warning => 1,
        Weight::Note => 0,
    };
    (outcome, weight)
}

/// The variable that takes a verdict: what a process can branch on.
fn result(verdict: Verdict, findings: &[Finding], answers: &[Answer]) -> Value {
    let with = |outcome: Found| {
        let rules = findings.iter().filter(move |finding| finding.outcome == outcome);
        Value::list(rules.map(|finding| Value::Text(finding.rule.clone())))
    };
    let asks =
        answers.iter().filter_map(|answer| answer.outcome.as_ref().ok()).flat_map(|report| &report.asks);
    let verdict = match verdict {
        Verdict::Pass => "pass",
        Verdict::Deny => "deny",
        Verdict::Unclear => "unclear",
    };
    Value::context([
        ("verdict", Value::text(verdict)),
        ("violated", with(Found::Violated)),
        ("satisfied", with(Found::Satisfied)),
        ("indeterminate", with(Found::Indeterminate)),
        ("asks", Value::list(asks.map(|path| Value::Text(path.clone())))),
    ])
}
