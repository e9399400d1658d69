//! Conditions of conditional events.

use super::codes;
use super::inspection::{Inspection, Scope, wrong, wrong_at};
use digipro_bpmn::{EventKind, Text};

/// A conditional event says what it waits for.
pub(super) fn are_written<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        for definition in inspection.definitions(event) {
            let EventKind::Conditional { condition } = &definition.kind else { continue };
            let text = condition.as_ref().map(|condition| &condition.text);
            if text.is_none_or(|text| text.feel().unwrap_or(&text.value).trim().is_empty()) {
                let message = format!("the conditional event `{}` has no condition", node.id);
                let help = "write a `condition`, such as `=importo > 1000`";
                inspection.report(wrong(codes::P0270, &node.base, message).help(help));
            }
        }
    }
}

/// `zeebe:conditionalFilter` names variables, and changes that there are.
pub(super) fn have_good_filters<'a>(scope: &Scope<'a>, inspection: &mut Inspection<'a>) {
    for (node, event) in scope.events() {
        for definition in inspection.definitions(event) {
            let Some(filter) = &definition.base.extensions.zeebe().conditional_filter else { continue };
            let words = |text: &Text| -> Vec<String> {
                text.value.split(',').map(|word| word.trim().to_owned()).collect()
            };
            if let Some(names) = &filter.variable_names
                && (names.feel().is_some() || words(names).iter().any(String::is_empty))
            {
                let message = format!("`{}` is no list of variable names", names.value);
                let help = "write names with commas between them, such as `importo, esito`";
                inspection.report(wrong_at(codes::P0271, &node.base, names.span, message).help(help));
            }
            if let Some(events) = &filter.variable_events
                && words(events).iter().any(|word| word != "create" && word != "update")
            {
                let message = format!("`{}` is no list of changes to variables", events.value);
                let help = "write `create`, `update`, or both with a comma between them";
                inspection.report(wrong_at(codes::P0271, &node.base, events.span, message).help(help));
            }
        }
    }
}
