//! Packs in decision tables (DMN): no compiler, the tables are embedded into an interpreter.

use super::Guest;
use crate::{DeclaredPack, Error, NotEmbedded, componentize, embed, interpreters::Interpreter, keep};
use digipro_rules::initialize;
use digipro_sdk::native::{Judge, StandardMessage};
use digipro_tables::{FactNeed, Payload, TableRule, check};
use digipro_vocab::{Digest, Name, Report, Request, pack::Norm};

/// Decision tables as a guest.
pub struct Tables;

impl Guest for Tables {
    fn toolchain(&self) -> Result<String, Error> {
        Ok(format!("digipro tables, template {}", Interpreter::Tables.digest().short()))
    }

    fn component(&self, pack: &DeclaredPack) -> Result<Vec<u8>, Error> {
        let trouble = |what: String| Error::Component { pack: pack.declaration.id.to_string(), what };
        let payload = checked(pack)?.to_bytes().map_err(|error| trouble(error.to_string()))?;
        let embedded = embed(Interpreter::Tables.template(), &payload);
        let embedded = embedded.map_err(|error: NotEmbedded| trouble(error.to_string()))?;
        let memory = initialize::initialized_memory(&embedded).map_err(|error| trouble(error.to_string()))?;
        let module = keep::keep(&embedded, &memory).map_err(|error| trouble(error.to_string()))?;
        componentize::component(&pack.declaration.id, &module)
    }

    fn judge(&self, pack: &DeclaredPack) -> Result<Option<Box<dyn Judge>>, Error> {
        let tables = digipro_tables::Tables::of(&checked(pack)?);
        let judge = move |request: &Request| -> Result<Report, String> { Ok(tables.evaluate(request)) };
        Ok(Some(Box::new(judge)))
    }

    fn inputs(&self) -> Result<Vec<(Name, Digest)>, Error> {
        Ok(vec![("template".into(), Interpreter::Tables.digest())])
    }
}

/// The messages that tables give without an author's wording.
pub(crate) fn standard() -> Vec<StandardMessage> {
    let message = |(key, it, en): &(&str, &str, &str)| StandardMessage {
        key: (*key).into(),
        it: (*it).to_owned(),
        en: (*en).to_owned(),
    };
    digipro_tables::STANDARD.iter().map(message).collect()
}

/// What is embedded: the declarations that an answer needs, and the models.
pub(crate) fn payload(pack: &DeclaredPack) -> Payload {
    let mut payload = Payload::default();
    for (rule, source) in pack.declaration.rules.iter().zip(&pack.sources) {
        let norm = |norm: &digipro_sdk::native::NormDeclaration| Norm {
            urn: norm.urn.clone(),
            part: norm.part.clone(),
        };
        payload.models.insert(source.path.clone(), source.text.clone());
        payload.rules.push(TableRule {
            id: rule.id.clone(),
            points: rule.points.clone(),
            valid: rule.valid,
            weight: rule.weight,
            norms: source.norms.iter().cloned().zip(rule.norms.iter().map(norm)).collect(),
            needs: rule
                .needs
                .iter()
                .map(|need| FactNeed { path: need.path.clone(), kind: need.kind })
                .collect(),
            parameters: rule.parameters.clone(),
            messages: rule.messages.clone(),
            model: source.path.clone(),
            decision: source.decision.clone(),
            inputs: source.inputs.clone(),
        });
    }
    payload
}

/// The payload, if nothing is wrong with its tables.
fn checked(pack: &DeclaredPack) -> Result<Payload, Error> {
    let payload = payload(pack);
    let errors: Vec<String> =
        check(&payload).iter().filter(|found| found.is_error()).map(|found| told(pack, found)).collect();
    if errors.is_empty() {
        Ok(payload)
    } else {
        Err(Error::Pack { pack: pack.declaration.id.to_string(), said: errors.join("\n") })
    }
}

/// A diagnostic as a line, with the place in the model.
fn told(pack: &DeclaredPack, found: &digipro_vocab::Diagnostic) -> String {
    let file = found.file.clone().unwrap_or_default();
    let text = pack.sources.iter().find(|source| source.path == file).map_or("", |source| &source.text);
    let place = found.span.map_or_else(String::new, |span| {
        let before = text.get(..span.start as usize).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!(":{line}:{column}")
    });
    let help = found.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    format!("{} {file}{place}: {}{help}", found.code, found.message)
}
