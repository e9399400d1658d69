//! What was filled into a form, by who does a task or opens a case, judged as the browser would have.

use super::{Case, reject};
use crate::codes;
use crate::command::Variables;
use crate::graph::Kind;
use crate::id::NodeIx;
use crate::variables::visible_to;
use crate::wait::Wait;
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Rejection, Ticket};
use std::sync::Arc;

/// What to do next about a form: where the values do not fit, and where the form cannot be kept to.
struct Next {
    values: &'static str,
    form: &'static str,
}

const TASK: Next = Next {
    values: "correct these fields and complete the task again",
    form: "mend the form, deploy it, and migrate the case",
};
const CASE: Next = Next {
    values: "correct these fields and open the case again",
    form: "mend the form, deploy it, and open the case again",
};

impl Case<'_> {
    /// What the form of a task lets through: without what was hidden or disabled. A task without a form, and one whose
    /// form is no part of the definition, takes what it is given.
    ///
    /// The form is that of the definition with which the case goes on, as is everything that people see of a case
    /// (invariant PINNED).
    pub(super) fn filled_in(&self, ticket: Ticket, given: &Variables) -> Result<Variables, Rejection> {
        let Wait::Task(task) = &self.waiting(ticket)?.wait else { return Ok(given.clone()) };
        let Some(id) = &task.form else { return Ok(given.clone()) };
        self.let_through(id, given, &visible_to(self.state, ticket), &TASK)
    }

    /// What the form lets through with which somebody asks for the case, as that of a task does. A case that a message, a
    /// signal, a moment or a condition begins has nobody who filled in anything.
    pub(super) fn applied_for(
        &self,
        event: Option<NodeIx>,
        given: &Variables,
    ) -> Result<Variables, Rejection> {
        match event.and_then(|event| self.graph.node(event)).map(|node| &node.kind) {
            Some(Kind::Start { form: Some(id), .. }) => self.let_through(id, given, &Fields::new(), &CASE),
            _ => Ok(given.clone()),
        }
    }

    fn let_through(
        &self,
        id: &Name,
        given: &Variables,
        known: &Fields,
        next: &Next,
    ) -> Result<Variables, Rejection> {
        let Some(form) = self.graph.forms.get(&self.graph.effective, id) else { return Ok(given.clone()) };
        let form = form.as_ref().map_err(|flaws| {
            let flaws: Vec<String> =
                flaws.iter().map(|flaw| format!("`{}`: {}", flaw.field, flaw.cause)).collect();
            reject(codes::R0161, format!("the form `{id}` cannot be kept to: {}", flaws.join("; ")))
                .help(next.form)
        })?;
        let judged = form.judge(given, known, self.at);
        if judged.refused.is_empty() {
            return Ok(Arc::new(judged.fields));
        }
        let mut causes: Vec<String> = judged.refused.iter().map(ToString::to_string).collect();
        if judged.more > 0 {
            causes.push(format!("and {} more", judged.more));
        }
        let message = format!("what was filled into the form `{id}` does not fit: {}", causes.join("; "));
        Err(reject(codes::R0160, message).help(next.values))
    }
}
