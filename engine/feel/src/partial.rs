//! What an expression comes to when only some of what it reads is known.

use crate::datum::Function;
use crate::evaluate::Evaluator;
use crate::program::{Node, Op, Step, Test};
use crate::{Context, Datum, Expression, Scope};

/// Built-in functions whose result depends on their arguments only, and that conditions use.
const PURE: [&str; 5] = ["not", "contains", "starts with", "ends with", "list contains"];

impl Expression {
    /// The truth of a condition that is the same whatever the rest is: `known` says of a path, outermost name first,
    /// whether `scope` has it. None when it depends on what is not known, or is no truth.
    #[must_use]
    pub fn decided(
        &self,
        known: &dyn Fn(&[&str]) -> bool,
        scope: &dyn Scope,
        context: &Context<'_>,
    ) -> Option<bool> {
        let mut evaluator = Evaluator::new(scope, context);
        decided(self.program(), known, &mut evaluator)
    }
}

fn decided(node: &Node, known: &dyn Fn(&[&str]) -> bool, evaluator: &mut Evaluator<'_>) -> Option<bool> {
    match &node.op {
        Op::And(parts) => all(parts, true, known, evaluator),
        Op::Or(parts) => all(parts, false, known, evaluator),
        _ if is_known(node, known) => match evaluator.evaluate(node) {
            Ok(Datum::Boolean(truth)) => Some(truth),
            _ => None,
        },
        _ => None,
    }
}

/// Whether all parts come to `unit`: then so does the whole; one that comes to the opposite decides it alone.
fn all(
    parts: &[Node],
    unit: bool,
    known: &dyn Fn(&[&str]) -> bool,
    evaluator: &mut Evaluator<'_>,
) -> Option<bool> {
    let mut sure = true;
    for part in parts {
        match decided(part, known, evaluator) {
            Some(truth) if truth != unit => return Some(!unit),
            Some(_) => {}
            None => sure = false,
        }
    }
    sure.then_some(unit)
}

/// Whether all that a part of an expression reads is known.
fn is_known(node: &Node, known: &dyn Fn(&[&str]) -> bool) -> bool {
    let each = |nodes: &[Node]| nodes.iter().all(|node| is_known(node, known));
    match &node.op {
        Op::Constant(_) => true,
        Op::Global(_, name) => known(&[name]),
        Op::Negate(inner) => is_known(inner, known),
        Op::Arithmetic(first, rest) => {
            is_known(first, known) && rest.iter().all(|(_, node)| is_known(node, known))
        }
        Op::Compare(left, tests) => {
            is_known(left, known)
                && tests.iter().all(|test| match test {
                    Test::Relation(_, right) => is_known(right, known),
                    Test::Between(low, high) => is_known(low, known) && is_known(high, known),
                    Test::In(tests) => tests.iter().all(|test| is_known(&test.node, known)),
                })
        }
        Op::And(parts) | Op::Or(parts) | Op::List(parts) => each(parts),
        Op::If(branches, other) => {
            branches.iter().all(|(when, then)| is_known(when, known) && is_known(then, known))
                && is_known(other, known)
        }
        Op::Bare(_, right) => is_known(right, known),
        Op::Steps(operand, steps) => steps_known(operand, steps.iter().map(|(_, step)| step), known),
        _ => false,
    }
}

fn steps_known<'a>(
    operand: &Node,
    steps: impl Iterator<Item = &'a Step>,
    known: &dyn Fn(&[&str]) -> bool,
) -> bool {
    let steps: Vec<&Step> = steps.collect();
    match (&operand.op, steps.as_slice()) {
        (Op::Constant(Datum::Function(function)), [Step::Call(arguments)]) => {
            let pure = matches!(&**function, Function::Builtin(builtin) if PURE.contains(&builtin.name));
            pure && arguments.iter().all(|argument| is_known(argument, known))
        }
        (Op::Global(_, name), steps) => {
            let mut path: Vec<&str> = vec![name];
            for step in steps {
                let Step::Path(name) = step else { return false };
                path.push(name);
            }
            known(&path)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use digipro_vocab::Value;

    fn decided(text: &str) -> Option<bool> {
        let notice = Value::context([("escluso", Value::Boolean(false))]);
        let scope = Value::context([("esito", Value::text("diniego")), ("preavviso", notice)]);
        let known = |path: &[&str]| matches!(path, ["esito", ..] | ["preavviso", "escluso"]);
        let context = Context::new("2026-11-23T12:00:00Z".parse().unwrap());
        Expression::parse(text).unwrap().decided(&known, &scope, &context)
    }

    #[test]
    fn what_is_known_decides_and_the_rest_may_be_anything() {
        for (text, truth) in [
            ("esito = \"diniego\"", Some(true)),
            ("esito in (\"accoglimento\", \"altro\")", Some(false)),
            ("esito = \"diniego\" or x = 1", Some(true)),
            ("esito = \"diniego\" and x = 1", None),
            ("esito != \"diniego\" and x = 1", Some(false)),
            ("(esito = \"diniego\" or esito = \"parziale\") and preavviso.escluso != true", Some(true)),
            ("preavviso.inviato != true", None),
            ("not(preavviso.escluso)", Some(true)),
            ("not(preavviso)", None),
            ("today() > date(\"2020-01-01\")", None),
            ("if esito = \"diniego\" then true else x", None),
            ("some i in lista satisfies i = 1", None),
            ("esito", None),
        ] {
            assert_eq!(decided(text), truth, "{text}");
        }
    }
}
