//! Whose case it is: who opened it, and for whom (ADR 0027).

use crate::error::no_case;
use crate::{Error, Runner};
use digipro_machine::Actor;
use digipro_vocab::{CaseId, Name, Value};
use serde::Deserialize;

/// The facts that name the applicant, the same in every kit (*dati del richiedente*).
pub const APPLICANT: [[&str; 2]; 2] = [["richiedente", "codice_fiscale"], ["richiedente", "partita_iva"]];

/// What the first record says of who opened the case.
#[derive(Deserialize)]
struct Opening {
    by: Actor,
}

impl Runner {
    /// Those whose case it is: whoever opened it, and the fiscal codes of the applicant as they stand. A value that was
    /// erased names nobody.
    ///
    /// # Errors
    /// When there is no such case, or its log cannot be read.
    pub fn subjects(&self, case: CaseId) -> Result<Vec<Name>, Error> {
        let first = self.store().records(case, 0, 1)?;
        let Some(first) = first.first() else { return Err(no_case(case).into()) };
        let mut subjects = Vec::new();
        if let Ok(opening) = serde_json::from_slice::<Opening>(&first.body) {
            subjects.push(opening.by.id);
        }
        let variables = self.variables(case)?;
        for [root, leaf] in APPLICANT {
            let found = variables.get(root).and_then(|root| match root {
                Value::Context(fields) => fields.get(leaf),
                _ => None,
            });
            if let Some(Value::Text(text)) = found {
                subjects.push(text.clone());
            }
        }
        Ok(subjects)
    }
}
