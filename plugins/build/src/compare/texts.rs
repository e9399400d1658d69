//! Texts of two packs.

use super::Side;
use digipro_vocab::Name;
use fluent_syntax::{ast, parser, serializer};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A message that is worded differently, for the clerk or for the citizen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reworded {
    /// The language.
    pub language: Name,
    /// Key of the message.
    pub key: Name,
    /// The Fluent text as it was; none where the message is new.
    pub from: Option<String>,
    /// The Fluent text as it is; none where the message is gone.
    pub to: Option<String>,
}

pub(super) fn reworded(from: Side<'_>, to: Side<'_>) -> Result<Vec<Reworded>, String> {
    let languages: BTreeSet<&Name> = from.manifest.texts.keys().chain(to.manifest.texts.keys()).collect();
    let mut reworded = Vec::new();
    for language in languages {
        let (mut one, mut other) = (messages(from, language)?, messages(to, language)?);
        let keys: BTreeSet<Name> = one.keys().chain(other.keys()).cloned().collect();
        for key in keys {
            let (from, to) = (one.remove(&key), other.remove(&key));
            if from != to {
                reworded.push(Reworded { language: language.clone(), key, from, to });
            }
        }
    }
    Ok(reworded)
}

/// The messages of a pack in one language, each as Fluent writes it.
fn messages(side: Side<'_>, language: &Name) -> Result<BTreeMap<Name, String>, String> {
    let Some(path) = side.manifest.texts.get(language) else { return Ok(BTreeMap::new()) };
    let bytes = side.files.get(path).map(Vec::as_slice).unwrap_or_default();
    let text = std::str::from_utf8(bytes).map_err(|error| format!("{path}: {error}"))?;
    let wrong = |errors: Vec<parser::ParserError>| {
        let first = errors.first().map(ToString::to_string).unwrap_or_default();
        format!("{path}: {first}")
    };
    let resource = parser::parse(text).map_err(|(_, errors)| wrong(errors))?;
    let message = |entry: ast::Entry<&str>| {
        let ast::Entry::Message(mut message) = entry else { return None };
        message.comment = None;
        let key: Name = message.id.name.into();
        let alone = ast::Resource { body: vec![ast::Entry::Message(message)] };
        Some((key, serializer::serialize(&alone).trim_end().to_owned()))
    };
    Ok(resource.body.into_iter().filter_map(message).collect())
}
