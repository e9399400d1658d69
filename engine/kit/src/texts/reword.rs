//! Rewording: one value or register of a message replaced, the rest of the message kept.

use super::file::arguments;
use digipro_vocab::Name;
use fluent_syntax::ast::{Entry, Message, Pattern, Resource};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeSet;

/// Why a wording is not accepted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// No source has the message, or it has no such register.
    Unknown,
    /// It uses other arguments.
    Arguments {
        /// Those of the text that it would replace.
        expected: BTreeSet<Name>,
        /// Its own.
        found: BTreeSet<Name>,
    },
    /// It is not a Fluent pattern.
    Malformed(String),
}

/// The Fluent source of the message `key`, or of its register `key.register`, worded as `words`.
pub(crate) fn reword<'a>(
    sources: impl DoubleEndedIterator<Item = &'a str>,
    key: &str,
    words: &str,
) -> Result<String, Refused> {
    let (id, register) = key.split_once('.').map_or((key, None), |(id, register)| (id, Some(register)));
    let mut message = sources.rev().find_map(|source| message(source, id)).ok_or(Refused::Unknown)?;
    let pattern = pattern(words)?;
    let target = match register {
        None => message.value.as_mut(),
        Some(name) => message.attributes.iter_mut().find(|a| a.id.name == name).map(|a| &mut a.value),
    };
    let target = target.ok_or(Refused::Unknown)?;
    let (expected, found) = (arguments(target), arguments(&pattern));
    if expected != found {
        return Err(Refused::Arguments { expected, found });
    }
    *target = pattern;
    Ok(serializer::serialize(&Resource { body: vec![Entry::Message(message)] }))
}

/// The message of a source.
fn message(source: &str, id: &str) -> Option<Message<String>> {
    let (Ok(resource) | Err((resource, _))) = parser::parse(source.to_owned());
    resource.body.into_iter().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == id => Some(message),
        _ => None,
    })
}

/// Words as the pattern of a message, further lines indented as Fluent asks.
fn pattern(words: &str) -> Result<Pattern<String>, Refused> {
    let source = format!("k = {}\n", words.replace('\n', "\n    "));
    let resource = parser::parse(source).map_err(|(_, errors)| {
        Refused::Malformed(
            errors.first().map(|error| error.kind.to_string().to_lowercase()).unwrap_or_default(),
        )
    })?;
    match <[Entry<String>; 1]>::try_from(resource.body) {
        Ok([Entry::Message(Message { value: Some(pattern), attributes, .. })]) if attributes.is_empty() => {
            Ok(pattern)
        }
        _ => Err(Refused::Malformed("the wording is empty or is more than one text".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Refused, reword};

    const KIT: &str = "scaduto = Scaduto il { $il }\n    .citizen = Doveva arrivarle entro { $il }\n";

    #[test]
    fn one_register_changes_and_the_rest_of_the_message_stays() {
        let new =
            reword([KIT].into_iter(), "scaduto.citizen", "Ci scusiamo: la attendeva il { $il }").unwrap();
        assert_eq!(
            new,
            "scaduto = Scaduto il { $il }\n    .citizen = Ci scusiamo: la attendeva il { $il }\n"
        );
    }

    #[test]
    fn arguments_have_to_match_and_texts_to_exist() {
        let refuse = |key, words| reword([KIT].into_iter(), key, words).unwrap_err();
        assert!(matches!(refuse("scaduto", "Scaduto"), Refused::Arguments { .. }));
        assert_eq!(refuse("altro", "x"), Refused::Unknown);
        assert_eq!(refuse("scaduto.clerk", "x { $il }"), Refused::Unknown);
        assert!(matches!(refuse("scaduto", "{ $il"), Refused::Malformed(_)));
        assert!(matches!(refuse("scaduto", "{ $il }\n.clerk = y"), Refused::Malformed(_)));
    }
}
