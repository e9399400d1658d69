//! Cases in words, for clerk and citizen, in Italian and English: what happened, what the rules said, what norms are called.

use crate::norm;
use crate::packs::Titles;
use digipro_kit::Effective;
use digipro_kit::texts::{Language, Register, Unrendered, Wording};
use digipro_runner::Told;
use digipro_term::Reckoning;
use digipro_vocab::time::civil_day;
use digipro_vocab::{Argument, Citation, Date, FactValue, Finding, Instant, Message, Name, Value};
use std::sync::{Arc, LazyLock};

/// The words in which cases are told, in Italian.
pub const ITALIAN: &str = include_str!("../texts/it.ftl");
/// The same in English.
pub const ENGLISH: &str = include_str!("../texts/en.ftl");

/// The words of this room and of legal time, read once.
static OWN: LazyLock<Wording> = LazyLock::new(|| {
    Wording::new([
        (Language::Italian, digipro_term::texts::ITALIAN),
        (Language::English, digipro_term::texts::ENGLISH),
        (Language::Italian, ITALIAN),
        (Language::English, ENGLISH),
    ])
});

/// Arguments that an event may leave out; a text selects on `none`.
const OPTIONAL: [&str; 13] = [
    "process", "assignee", "office", "due", "term", "key", "verdict", "act-date", "by", "start", "length",
    "index", "message",
];

/// Words the cases of one definition in one language.
pub struct Words<'a> {
    effective: &'a Effective,
    titles: Arc<Titles>,
    wording: Wording,
    language: Language,
}

impl<'a> Words<'a> {
    /// With the texts and norms of the definition on top of those of these packs.
    #[must_use]
    pub fn new(
        language: Language,
        effective: &'a Effective,
        texts: &[(Language, String)],
        titles: &Arc<Titles>,
    ) -> Self {
        let below = texts.iter().map(|(language, text)| (*language, text.as_str()));
        Self { effective, titles: Arc::clone(titles), wording: Wording::of(effective, below), language }
    }

    /// One event in a line, without its findings.
    #[must_use]
    pub fn event(&self, told: &Told) -> String {
        let mut arguments: Vec<Argument> = OPTIONAL
            .iter()
            .filter(|name| !told.arguments.contains_key(*name))
            .map(|name| Argument { name: (*name).into(), value: FactValue::Code("none".into()) })
            .collect();
        for (name, value) in &told.arguments {
            arguments.push(Argument { name: (*name).into(), value: self.argument(name, value) });
        }
        let element = self.element(told.element.as_ref(), told.name.as_ref());
        arguments.push(Argument { name: "element".into(), value: FactValue::Text(element.into()) });
        let findings = i64::try_from(told.findings.len()).unwrap_or(i64::MAX);
        arguments.push(Argument { name: "findings".into(), value: FactValue::Whole(findings) });
        own(self.language, &Message { key: format!("log-{}", told.key).into(), arguments })
    }

    /// What an element is called: by the kit's texts, else on the diagram, else by its id.
    #[must_use]
    pub fn element(&self, id: Option<&Name>, name: Option<&Name>) -> String {
        let Some(id) = id else { return "?".to_owned() };
        let words = self.key(&format!("passo-{id}"));
        words.or_else(|| name.map(ToString::to_string)).unwrap_or_else(|| id.to_string())
    }

    /// What a time limit is called.
    #[must_use]
    pub fn term(&self, name: &str) -> String {
        self.key(&format!("termine-{name}")).unwrap_or_else(|| name.to_owned())
    }

    fn key(&self, key: &str) -> Option<String> {
        let message = Message { key: key.into(), arguments: Vec::new() };
        self.wording.render(&message, self.language, Register::Clerk).ok()
    }

    fn argument(&self, name: &str, value: &Value) -> FactValue {
        match value {
            Value::Text(text) if name == "term" => FactValue::Text(self.term(text).into()),
            Value::Text(text) => {
                let day = text.parse::<Date>().ok().filter(|_| text.len() == 10);
                let moment = || text.parse::<Instant>().ok().map(civil_day);
                day.or_else(moment).map_or_else(|| FactValue::Text(text.clone()), FactValue::Day)
            }
            Value::Number(number) => {
                number.to_i64().map_or_else(|| FactValue::Text(number.to_string().into()), FactValue::Whole)
            }
            Value::Boolean(truth) => FactValue::Code(if *truth { "true" } else { "false" }.into()),
            Value::List(items) if name == "failures" => {
                let failures: Vec<String> = items.iter().map(|item| self.failure(item)).collect();
                FactValue::Text(failures.join("; ").into())
            }
            Value::List(items) => {
                let items: Vec<String> = items
                    .iter()
                    .map(|item| item.as_text().map_or_else(|| item.to_string(), str::to_owned))
                    .collect();
                FactValue::Text(items.join(", ").into())
            }
            other => FactValue::Text(other.to_string().into()),
        }
    }

    /// Why a pack gave no report: in the reader's language, then as the log keeps it.
    fn failure(&self, failure: &Value) -> String {
        let part = |name: &str| failure.field(name).and_then(Value::as_text).unwrap_or_default();
        let message = Message { key: format!("failure-{}", part("cause")).into(), arguments: Vec::new() };
        let cause = OWN.render(&message, self.language, Register::Clerk);
        format!(
            "{} ({}: {})",
            cause.unwrap_or_else(|_| part("cause").to_owned()),
            part("pack"),
            part("detail")
        )
    }

    /// The words of a finding for a reader; what cannot be worded is shown as such.
    #[must_use]
    pub fn finding(&self, finding: &Finding, register: Register) -> String {
        let words = self.wording.render(&finding.message, self.language, register);
        words.unwrap_or_else(|unrendered| match unrendered {
            // What the finding said stood in the payload of its record; the rule and its outcome are in the log itself.
            Unrendered::Argument { .. } if finding.message.arguments.is_empty() => {
                self.without_values(finding)
            }
            unrendered => format!("[{unrendered}]"),
        })
    }

    /// A finding whose values were erased with those of its case.
    fn without_values(&self, finding: &Finding) -> String {
        let rule = Argument { name: "rule".into(), value: FactValue::Text(finding.rule.clone()) };
        let outcome = serde_json::to_value(finding.outcome).ok();
        let outcome = outcome.as_ref().and_then(|outcome| outcome.as_str()).unwrap_or_default();
        let outcome = Argument { name: "outcome".into(), value: FactValue::Text(outcome.into()) };
        own(self.language, &Message { key: "finding-erased".into(), arguments: vec![rule, outcome] })
    }

    /// What a norm is called.
    #[must_use]
    pub fn norm(&self, citation: &Citation) -> String {
        norm::title(citation, Some(self.effective), &self.titles)
    }

    /// The steps of a reckoning in words, each with its norms.
    #[must_use]
    pub fn reckoning(&self, reckoning: &Reckoning) -> Vec<(String, Vec<Citation>)> {
        let step = |step: &digipro_term::Step| (own(self.language, &step.message), step.citations.clone());
        reckoning.steps.iter().map(step).collect()
    }
}

/// The words of a message of this room or of legal time. What cannot be worded is shown as such, never as a blank.
#[must_use]
pub fn own(language: Language, message: &Message) -> String {
    OWN.render(message, language, Register::Clerk).unwrap_or_else(|unrendered| format!("[{unrendered}]"))
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, ITALIAN};
    use digipro_kit::texts::Texts;

    #[test]
    fn every_text_is_in_both_languages_with_the_same_arguments() {
        let mut wrong = Vec::new();
        let [italian, english] = [("it", ITALIAN), ("en", ENGLISH)]
            .map(|(file, text)| Texts::read(&file.into(), text.into(), &mut wrong));
        assert_eq!(wrong, []);
        let forms = |texts: &Texts| -> Vec<_> {
            texts.entries.iter().map(|(key, entry)| (key.clone(), entry.forms.clone())).collect()
        };
        assert_eq!(forms(&italian), forms(&english));
    }
}
