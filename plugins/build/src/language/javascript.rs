//! Packs in JavaScript: no compiler, the scripts are embedded into an interpreter.

use super::Guest;
use crate::{DeclaredPack, Error, componentize, embed, interpreters::Interpreter, keep};
use digipro_javascript::{NormEntry, Payload, RuleEntry, STANDARD, Script};
use digipro_rules::initialize;
use digipro_sdk::native::{Judge, RuleDeclaration, StandardMessage};
use digipro_vocab::{Digest, Name, Report, Request};
use std::fmt::Display;

/// JavaScript as a guest.
pub struct JavaScript;

impl Guest for JavaScript {
    fn toolchain(&self) -> Result<String, Error> {
        Ok(format!("digipro javascript, template {}", Interpreter::JavaScript.digest().short()))
    }

    fn component(&self, pack: &DeclaredPack) -> Result<Vec<u8>, Error> {
        let payload = payload(pack).to_bytes().map_err(|error| trouble(pack, &error))?;
        let embedded = embed(Interpreter::JavaScript.template(), &payload).map_err(|e| trouble(pack, &e))?;
        let memory = initialize::initialized_memory(&embedded).map_err(|error| trouble(pack, &error))?;
        let module = keep::keep(&embedded, &memory).map_err(|error| trouble(pack, &error))?;
        componentize::component(&pack.declaration.id, &module)
    }

    fn judge(&self, pack: &DeclaredPack) -> Result<Option<Box<dyn Judge>>, Error> {
        let script = Script::new(payload(pack)).map_err(|error| trouble(pack, &error))?;
        Ok(Some(Box::new(Scripts(script))))
    }

    fn inputs(&self) -> Result<Vec<(Name, Digest)>, Error> {
        Ok(vec![("template".into(), Interpreter::JavaScript.digest())])
    }
}

fn trouble(pack: &DeclaredPack, what: &dyn Display) -> Error {
    Error::Component { pack: pack.declaration.id.to_string(), what: what.to_string() }
}

/// The same engine on this machine.
struct Scripts(Script);

impl Judge for Scripts {
    fn evaluate(&self, request: &Request) -> Result<Report, String> {
        self.0.evaluate(request)
    }

    fn alone(&self, rule: &RuleDeclaration, request: &Request) -> Result<Report, String> {
        self.0.alone(&rule.id, rule.valid.from, request)
    }
}

/// The messages that every script can give.
pub(crate) fn standard() -> Vec<StandardMessage> {
    let message = |(key, it, en): &(&str, &str, &str)| StandardMessage {
        key: (*key).into(),
        it: (*it).to_owned(),
        en: (*en).to_owned(),
    };
    STANDARD.iter().map(message).collect()
}

/// What is embedded: the declarations that a judgment needs, and the scripts.
fn payload(pack: &DeclaredPack) -> Payload {
    let norm = |norm: &digipro_sdk::native::NormDeclaration| {
        let known = pack.norms.iter().find(|(_, known)| *known == norm);
        let key = known.map_or_else(|| norm.urn.clone(), |(key, _)| key.clone());
        NormEntry { key, urn: norm.urn.clone(), part: norm.part.clone() }
    };
    let entry = |rule: &RuleDeclaration, source: &Name| RuleEntry {
        id: rule.id.clone(),
        source: source.clone(),
        valid: rule.valid,
        weight: rule.weight,
        points: rule.points.clone(),
        norms: rule.norms.iter().map(norm).collect(),
        needs: rule.needs.iter().map(|need| (need.path.clone(), need.kind)).collect(),
        parameters: rule.parameters.clone(),
        messages: rule.messages.clone(),
    };
    let rules = pack.declaration.rules.iter().zip(&pack.sources);
    Payload {
        rules: rules.map(|(rule, source)| entry(rule, &source.path)).collect(),
        sources: pack.sources.iter().map(|source| (source.path.clone(), source.text.clone())).collect(),
    }
}
