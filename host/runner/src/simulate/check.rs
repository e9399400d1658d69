//! Whether a plan fits a definition: what it names is there, and takes what the plan does to it.

use super::codes::{P0802, P0803};
use super::plan::{Plan, Whom};
use digipro_machine::Graph;
use digipro_machine::graph::{Kind, Throw};
use digipro_vocab::{Diagnostic, Name};

impl Plan {
    /// What in the plan does not fit the definition.
    #[must_use]
    pub fn check(&self, graph: &Graph) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for start in self.script.start.iter().flatten() {
            if let Some(process) = &start.process
                && !graph.processes.contains_key(process)
            {
                let message = format!("the definition has no executable process `{process}`");
                let known = names(graph.processes.keys());
                diagnostics.push(self.error(P0802, "process", process, message).help(known));
            }
            if let Some(event) = &start.event {
                self.expect(graph, "event", event, &mut diagnostics);
            }
        }
        for answer in &self.script.answers {
            let element = match &answer.whom {
                Whom::Element(element) => element,
                Whom::Listener(element, _) => {
                    self.expect(graph, "element", element, &mut diagnostics);
                    continue;
                }
                Whom::Kind(_) => continue,
            };
            if let Some(kind) = self.expect(graph, "element", element, &mut diagnostics)
                && !takes_answers(kind)
            {
                let message = format!("`{element}` is not a task that a person or a worker answers");
                let help = "answer user tasks, and tasks and events that a worker does";
                diagnostics.push(self.error(P0803, "element", element, message).help(help));
            }
        }
        for change in &self.script.tasks {
            if let Some(kind) = self.expect(graph, "element", &change.element, &mut diagnostics)
                && !matches!(kind, Kind::User(_))
            {
                let message = format!("`{}` is not a user task", change.element);
                let help = "only user tasks are assigned, claimed and updated";
                diagnostics.push(self.error(P0803, "element", &change.element, message).help(help));
            }
        }
        for element in self.script.set.iter().filter_map(|set| set.element.as_ref()) {
            self.expect(graph, "element", element, &mut diagnostics);
        }
        for resolution in &self.script.incidents {
            if let Some(element) = &resolution.element {
                self.expect(graph, "element", element, &mut diagnostics);
            }
        }
        for ruling in &self.script.rules {
            if !graph.points.contains(&ruling.point) {
                let message = format!("the kit declares no rule point `{}`", ruling.point);
                let known = names(graph.points.iter());
                diagnostics.push(self.error(P0802, "point", &ruling.point, message).help(known));
            }
        }
        diagnostics
    }

    /// What the element is; a diagnostic when it is not there.
    fn expect<'g>(
        &self,
        graph: &'g Graph,
        key: &str,
        element: &Name,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<&'g Kind> {
        if let Some((_, node)) = graph.node_by_id(element) {
            return Some(&node.kind);
        }
        let message = format!("the definition has no element `{element}`");
        let help = "write the id of the element, not its name";
        diagnostics.push(self.error(P0802, key, element, message).help(help));
        None
    }
}

fn takes_answers(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::User(_) | Kind::AdHoc(_) | Kind::Job(_) | Kind::Throw(Throw::Job(_)) | Kind::End(Throw::Job(_))
    )
}

/// The names that there are, for a next step.
fn names<'n>(known: impl Iterator<Item = &'n Name>) -> String {
    let known: Vec<String> = known.take(20).map(|name| format!("`{name}`")).collect();
    if known.is_empty() { "there is none".to_owned() } else { format!("there is {}", known.join(", ")) }
}
