//! Rendering: a message to words in one language and register.

use super::{day_in_words, decimal_in_words};
use crate::Effective;
use digipro_vocab::{Argument, FactValue, Message, Name};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The languages of the texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Italian: the language of the acts.
    #[default]
    Italian,
    /// English.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Italian, Self::English];

    /// Its tag, which is also the name of its files: `it`, `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }
}

/// For whom a message is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Register {
    /// The person whom the case concerns.
    Citizen,
    /// The office that works on it.
    Clerk,
}

impl Register {
    fn attribute(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Clerk => "clerk",
        }
    }
}

/// A message that cannot be worded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unrendered {
    /// No text for the key in this language.
    #[error("no text for `{key}` in `{language}`")]
    Key {
        /// The key.
        key: Name,
        /// The language.
        language: &'static str,
    },
    /// The text uses something that the message does not bring.
    #[error("the text of `{key}` in `{language}` cannot be completed: {cause}")]
    Argument {
        /// The key.
        key: Name,
        /// The language.
        language: &'static str,
        /// What is missing.
        cause: String,
    },
}

/// Texts of kit, packs and overlays, ready to word messages. `Send + Sync`.
pub struct Wording {
    italian: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

impl Wording {
    /// Texts in the order of force: a later source replaces the messages of an earlier one.
    #[must_use]
    pub fn new<'a>(sources: impl IntoIterator<Item = (Language, &'a str)>) -> Self {
        let mut by_language: [Vec<&str>; 2] = Default::default();
        for (language, source) in sources {
            let [italian, english] = &mut by_language;
            match language {
                Language::Italian => italian.push(source),
                Language::English => english.push(source),
            }
        }
        let [italian, english] = by_language;
        Self { italian: bundle(Language::Italian, italian), english: bundle(Language::English, english) }
    }

    /// The texts of a definition, on top of those of the packs and rooms that it uses.
    #[must_use]
    pub fn of<'a>(effective: &'a Effective, below: impl IntoIterator<Item = (Language, &'a str)>) -> Self {
        let own = effective.texts.iter().flat_map(|(tag, sources)| {
            let language = if &**tag == "en" { Language::English } else { Language::Italian };
            sources.iter().map(move |text| (language, &*text.source))
        });
        Self::new(below.into_iter().chain(own))
    }

    /// The words of a message. Without wording of its own, a register shares the message's value.
    ///
    /// # Errors
    /// When the language has no text for the key, or the text uses what the message does not bring.
    pub fn render(
        &self,
        message: &Message,
        language: Language,
        register: Register,
    ) -> Result<String, Unrendered> {
        let bundle = match language {
            Language::Italian => &self.italian,
            Language::English => &self.english,
        };
        let (key, tag) = (message.key.clone(), language.tag());
        let found = bundle.get_message(&key);
        let pattern = found
            .as_ref()
            .and_then(|m| m.get_attribute(register.attribute()).map(|a| a.value()).or_else(|| m.value()))
            .ok_or_else(|| Unrendered::Key { key: key.clone(), language: tag })?;
        let arguments = arguments(&message.arguments, language);
        let mut errors: Vec<FluentError> = Vec::new();
        let words = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        match errors.first() {
            None => Ok(words),
            Some(error) => Err(Unrendered::Argument { key, language: tag, cause: error.to_string() }),
        }
    }
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wording")
    }
}

/// The bundle of one language. Entries that do not parse were reported when their file was read.
fn bundle(language: Language, sources: Vec<&str>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // Isolation marks are for texts of mixed direction; here they would only disturb whoever copies a text.
    bundle.set_use_isolating(false);
    let added = bundle.add_function("EURO", move |positional, _| match positional.first() {
        Some(FluentValue::String(amount)) => euro(amount, language).into(),
        Some(FluentValue::Number(amount)) => euro(&amount.as_string(), language).into(),
        _ => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "the bundle is new");
    for source in sources {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn euro(amount: &str, language: Language) -> String {
    match language {
        Language::Italian => format!("{amount} €"),
        Language::English => format!("€{amount}"),
    }
}

fn arguments<'a>(arguments: &'a [Argument], language: Language) -> FluentArgs<'a> {
    let mut args = FluentArgs::with_capacity(arguments.len());
    for argument in arguments {
        args.set(argument.name.as_ref(), value(&argument.value, language));
    }
    args
}

/// A value for Fluent. Truth is `true` or `false`, to select on; a whole number selects plurals.
fn value(value: &FactValue, language: Language) -> FluentValue<'_> {
    match value {
        FactValue::Unknown => match language {
            Language::Italian => "non noto".into(),
            Language::English => "not known".into(),
        },
        FactValue::Truth(truth) => if *truth { "true" } else { "false" }.into(),
        FactValue::Whole(whole) => (*whole).into(),
        FactValue::Exact(exact) => decimal_in_words(*exact, language).into(),
        FactValue::Text(text) | FactValue::Code(text) => text.as_ref().into(),
        FactValue::Day(day) => day_in_words(*day, language).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Register, Unrendered, Wording};
    use digipro_vocab::{Argument, Exact, FactValue, Message};

    fn wording(italian: &[&str]) -> Wording {
        Wording::new(italian.iter().map(|text| (Language::Italian, *text)))
    }

    fn message(key: &str, arguments: &[(&str, FactValue)]) -> Message {
        let arguments = arguments
            .iter()
            .map(|(name, value)| Argument { name: (*name).into(), value: value.clone() })
            .collect();
        Message { key: key.into(), arguments }
    }

    #[test]
    fn each_register_has_its_words_and_values_are_written_for_people() {
        let wording = wording(&[
            "scaduto = Scaduto il { $il }\n    .citizen = Doveva arrivarle entro { $il }\ncosto = Costo: { EURO($c) }\ngiorni = { $n ->\n    [one] un giorno\n   *[other] { $n } giorni\n }",
        ]);
        let day = FactValue::Day("2026-05-04".parse().unwrap());
        let say = |key, arguments: &[_], register| {
            wording.render(&message(key, arguments), Language::Italian, register).unwrap()
        };
        assert_eq!(
            say("scaduto", &[("il", day.clone())], Register::Clerk),
            "Scaduto il lunedì 4 maggio 2026"
        );
        assert_eq!(
            say("scaduto", &[("il", day)], Register::Citizen),
            "Doveva arrivarle entro lunedì 4 maggio 2026"
        );
        let amount = FactValue::Exact(Exact { unscaled: 123_450, scale: 2 });
        assert_eq!(say("costo", &[("c", amount)], Register::Clerk), "Costo: 1.234,50 €");
        assert_eq!(say("giorni", &[("n", FactValue::Whole(1))], Register::Clerk), "un giorno");
        assert_eq!(say("giorni", &[("n", FactValue::Whole(30))], Register::Clerk), "30 giorni");
    }

    #[test]
    fn a_missing_key_or_argument_is_an_error_and_never_a_blank() {
        let wording = wording(&["a = Entro { $il }"]);
        let render = |key, language| wording.render(&message(key, &[]), language, Register::Clerk);
        assert!(matches!(render("a", Language::Italian), Err(Unrendered::Argument { .. })));
        assert!(matches!(render("b", Language::Italian), Err(Unrendered::Key { .. })));
        assert!(matches!(render("a", Language::English), Err(Unrendered::Key { .. })));
    }

    #[test]
    fn a_later_source_replaces_and_the_rest_stands() {
        let wording = wording(&["a = uno\nb = due", "a = tre"]);
        let render = |key| wording.render(&message(key, &[]), Language::Italian, Register::Clerk).unwrap();
        assert_eq!((render("a").as_str(), render("b").as_str()), ("tre", "due"));
    }
}
