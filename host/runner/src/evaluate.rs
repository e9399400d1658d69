//! Decisions and expressions outside of cases: somebody asks what they come to.

use crate::runner::Runner;
use crate::{Error, codes};
use digipro_feel::{Context, Expression};
use digipro_machine::Variables;
use digipro_vocab::{Name, Rejection, Value};
use std::sync::Arc;

/// What a decision came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// The value.
    pub value: Value,
    /// Why it could not be taken.
    pub failure: Option<String>,
    /// The tables that were evaluated, in their order.
    pub tables: Vec<DecidedTable>,
}

/// A table that was evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedTable {
    /// Id of the decision or knowledge model in which it stands.
    pub id: Name,
    /// Its name.
    pub name: Name,
    /// What the inputs are called, and their values.
    pub inputs: Vec<(Name, Value)>,
    /// The rules that matched: place from 1, id, output.
    pub rules: Vec<(u32, Name, Value)>,
}

/// What an expression came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluated {
    /// The value.
    pub value: Value,
    /// Why parts of it came to null.
    pub warnings: Vec<String>,
}

impl Runner {
    /// Takes a decision of a model that builds on no others.
    ///
    /// # Errors
    /// When the model has no such decision (R0120).
    pub fn decide(&self, model: &Arc<str>, decision: &str, variables: &Variables) -> Result<Decided, Error> {
        let (document, _) = digipro_dmn::read_text(model);
        let (model, _) = digipro_dmn::compile(&document, &[&document]);
        let context = Context::new(self.clock().now());
        match digipro_dmn::evaluate(&model, decision, variables.as_ref(), &context) {
            Ok(found) => {
                // What the model itself forbids or lacks, and the parameters of a definition, which a model alone has not;
                // other parts may come to null, as in every expression.
                let lacks =
                    |code| code == digipro_feel::codes::P0433 || digipro_dmn::codes::ALL.contains(&code);
                let broken = found.causes.iter().find(|cause| lacks(cause.code));
                let tables = found.matched.into_iter().map(|table| DecidedTable {
                    id: table.id,
                    name: table.name,
                    inputs: table.inputs,
                    rules: table.rules.into_iter().map(|rule| (rule.number, rule.id, rule.output)).collect(),
                });
                let failure = broken.map(ToString::to_string);
                let value = if failure.is_some() { Value::Null } else { found.value };
                Ok(Decided { value, failure, tables: tables.collect() })
            }
            Err(digipro_dmn::NotEvaluated::Unknown(name)) => {
                let cause = format!("no decision `{name}` is in the model");
                Err(Rejection::new(codes::R0120, cause).help("check its id").into())
            }
            Err(failure) => Ok(Decided { failure: Some(failure.to_string()), ..Decided::default() }),
        }
    }

    /// The ids of the rules of a table, by the id of the decision or knowledge model in which it stands; none where it has
    /// no table.
    #[must_use]
    pub fn rules_of(model: &str, decision: &str) -> Vec<Name> {
        let (document, _) = digipro_dmn::read_text(model);
        let found = document.definitions.decisions.iter().find(|one| *one.identity.id == *decision);
        let boxed = found.and_then(|one| one.logic.as_ref()).map(|logic| &logic.boxed);
        match boxed {
            Some(digipro_dmn::Boxed::Table(table)) => {
                table.rules.iter().map(|rule| rule.id.clone()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Evaluates a FEEL expression; a leading `=` says that it is one.
    ///
    /// # Errors
    /// When it is none: its diagnostic; or when a limit is reached.
    pub fn evaluate(&self, expression: &str, variables: &Variables) -> Result<Evaluated, Error> {
        let text = expression.trim().strip_prefix('=').unwrap_or(expression);
        let parsed = Expression::parse(text).map_err(|error| Error::Definition(vec![error.diagnostic(0)]))?;
        let context = Context::new(self.clock().now());
        match parsed.evaluate(variables.as_ref(), &context) {
            Ok(found) => {
                let warnings = found.causes.iter().map(ToString::to_string).collect();
                Ok(Evaluated { value: found.value, warnings })
            }
            Err(failure) => {
                let wrong = digipro_vocab::Diagnostic::error(failure.code, failure.to_string());
                Err(Error::Definition(vec![wrong]))
            }
        }
    }
}
