//! What was filled into the form of a user task, judged as the browser would have.

use super::{Case, reject};
use crate::codes;
use crate::command::Variables;
use crate::variables::visible_to;
use crate::wait::Wait;
use digipro_vocab::{Rejection, Ticket};
use std::sync::Arc;

impl Case<'_> {
    /// What the form of a task lets through: without what was hidden or disabled. A task without a form, and one whose
    /// form is no part of the definition, takes what it is given.
    ///
    /// The form is that of the definition with which the case goes on, as is everything that people see of a case
    /// (invariant PINNED).
    pub(super) fn filled_in(&self, ticket: Ticket, given: &Variables) -> Result<Variables, Rejection> {
        let Wait::Task(task) = &self.waiting(ticket)?.wait else { return Ok(given.clone()) };
        let Some(id) = &task.form else { return Ok(given.clone()) };
        let Some(form) = self.graph.forms.get(&self.graph.effective, id) else { return Ok(given.clone()) };
        let form = form.as_ref().map_err(|flaws| {
            let flaws: Vec<String> =
                flaws.iter().map(|flaw| format!("`{}`: {}", flaw.field, flaw.cause)).collect();
            reject(codes::R0161, format!("the form `{id}` cannot be kept to: {}", flaws.join("; ")))
                .help("mend the form, deploy it, and migrate the case")
        })?;
        let judged = form.judge(given, &visible_to(self.state, ticket), self.at);
        if judged.refused.is_empty() {
            return Ok(Arc::new(judged.fields));
        }
        let mut causes: Vec<String> = judged.refused.iter().map(ToString::to_string).collect();
        if judged.more > 0 {
            causes.push(format!("and {} more", judged.more));
        }
        let message = format!("what was filled into the form `{id}` does not fit: {}", causes.join("; "));
        Err(reject(codes::R0160, message).help("correct these fields and complete the task again"))
    }
}
