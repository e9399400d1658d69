//! Model acts: letters and acts as Markdown with placeholders, filled with the facts of a case.
//!
//! ```text
//! Gentile { richiedente.nome },
//!
//! sulla Sua istanza del { istanza.data } abbiamo deciso: { esito }.
//!
//! {? provvedimento.limite } È stato applicato il limite { provvedimento.limite }.
//! ```
//!
//! A placeholder whose fact is missing is an error that names it: no letter leaves with a blank (invariant
//! NO-SILENT-TEXT).

use crate::Effective;
use crate::codes::P0591;
use crate::effective::{Contacts, Setting};
use crate::texts::{Language, day_in_words, decimal_in_words};
use digipro_vocab::{Date, Diagnostic, Exact, Name, Number, Span};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A model act as written.
#[derive(Clone, Debug, Default)]
pub struct Template {
    /// Its file.
    pub file: Name,
    /// Its text.
    pub source: Arc<str>,
    paragraphs: Vec<Paragraph>,
}

/// Lines between two empty ones.
#[derive(Clone, Debug, Default)]
struct Paragraph {
    /// When it stands; always where there is none.
    condition: Option<Condition>,
    parts: Vec<Part>,
}

/// `{? path }` or `{?! path }`.
#[derive(Clone, Debug)]
struct Condition {
    path: Name,
    span: Span,
    absent: bool,
}

#[derive(Clone, Debug)]
enum Part {
    Words(String),
    Fact(Placeholder),
}

/// `{ path }` or `{ path | form }`.
#[derive(Clone, Debug)]
struct Placeholder {
    path: Name,
    form: Form,
    span: Span,
}

/// How a fact is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A day without its weekday, a truth as yes or no, a number with its digits.
    Plain,
    /// A day with its weekday.
    Weekday,
    /// A number with its thousands apart.
    Number,
    /// An amount with its currency.
    Euro,
}

/// Why a model act cannot be filled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfilled {
    /// The definition has no such model act in this language.
    #[error("there is no model act `{id}` in `{language}`")]
    Unknown {
        /// Its id.
        id: Name,
        /// The language.
        language: &'static str,
    },
    /// A fact is missing.
    #[error("the model act says `{path}`, and the case does not know it")]
    Missing {
        /// The path of the fact.
        path: Name,
    },
    /// A fact cannot be said in this way: a record, or an amount that is no number.
    #[error("`{path}` cannot be said here: it is {kind}")]
    Unsayable {
        /// The path of the fact.
        path: Name,
        /// What it is.
        kind: &'static str,
    },
    /// The text is not a model act; this was told when the kit was loaded.
    #[error("the model act `{id}` is malformed: {cause}")]
    Malformed {
        /// Its id.
        id: Name,
        /// What is wrong with it.
        cause: String,
    },
}

impl Template {
    /// Reads a model act; what is wrong goes to `diagnostics`.
    #[must_use]
    pub fn read(file: &Name, source: Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut template = Self { file: file.clone(), source: source.clone(), paragraphs: Vec::new() };
        let mut at = 0;
        for line in source.split_inclusive('\n') {
            let begins = template.paragraphs.last().is_none_or(Paragraph::is_closed);
            let blank = line.trim().is_empty();
            if begins && !blank {
                template.paragraphs.push(Paragraph::default());
            }
            if let Some(paragraph) = template.paragraphs.last_mut() {
                if blank {
                    paragraph.words(line);
                } else if let Err((span, cause)) = paragraph.line(line, at) {
                    let help = "write `{ path }`, `{ path | euro }`, `{? path }` before a paragraph, `{{` for a brace";
                    let wrong = Diagnostic::error(P0591, cause).file(file.clone()).at(span);
                    diagnostics.push(wrong.help(help));
                }
            }
            at += line.len();
        }
        template
    }

    /// The paths that it reads, each where it is read first.
    #[must_use]
    pub fn paths(&self) -> Vec<(Name, Span)> {
        let mut found: Vec<(Name, Span)> = Vec::new();
        for paragraph in &self.paragraphs {
            let condition = paragraph.condition.iter().map(|condition| (&condition.path, condition.span));
            let parts = paragraph.parts.iter().filter_map(|part| match part {
                Part::Fact(placeholder) => Some((&placeholder.path, placeholder.span)),
                Part::Words(_) => None,
            });
            for (path, span) in condition.chain(parts) {
                if !found.iter().any(|(known, _)| known == path) {
                    found.push((path.clone(), span));
                }
            }
        }
        found
    }

    /// The paths that it reads, in order.
    #[must_use]
    pub fn facts(&self) -> BTreeSet<Name> {
        self.paths().into_iter().map(|(path, _)| path).collect()
    }

    /// The text with each placeholder filled by what `look` knows of its path.
    ///
    /// # Errors
    /// When a fact is missing or cannot be said.
    pub fn fill(&self, language: Language, look: impl Fn(&str) -> Option<Json>) -> Result<String, Unfilled> {
        let mut text = String::new();
        for paragraph in &self.paragraphs {
            let stands = paragraph.condition.as_ref().is_none_or(|condition| {
                let known = look(&condition.path).is_some_and(|value| says_something(&value));
                known != condition.absent
            });
            if !stands {
                continue;
            }
            for part in &paragraph.parts {
                match part {
                    Part::Words(words) => text.push_str(words),
                    Part::Fact(placeholder) => {
                        let value = look(&placeholder.path).filter(|value| !is_blank(value));
                        let missing = || Unfilled::Missing { path: placeholder.path.clone() };
                        text.push_str(&placeholder.say(&value.ok_or_else(missing)?, language)?);
                    }
                }
            }
        }
        Ok(text)
    }
}

impl Paragraph {
    /// Whether an empty line has ended it.
    fn is_closed(&self) -> bool {
        matches!(self.parts.last(), Some(Part::Words(words)) if words.ends_with("\n\n"))
    }

    fn words(&mut self, words: &str) {
        // All line ends are the same, so that an empty line is seen.
        let words = if words.trim().is_empty() && words.ends_with('\n') { "\n" } else { words };
        match self.parts.last_mut() {
            Some(Part::Words(last)) => last.push_str(words),
            _ => self.parts.push(Part::Words(words.to_owned())),
        }
    }

    /// One line that is not empty.
    fn line(&mut self, line: &str, start: usize) -> Result<(), (Span, String)> {
        let line = line.strip_suffix("\r\n").map_or_else(|| line.to_owned(), |line| format!("{line}\n"));
        let mut rest = line.as_str();
        while let Some((words, after)) = rest.split_once('{') {
            self.words(words);
            if let Some(after) = after.strip_prefix('{') {
                self.words("{");
                rest = after;
                continue;
            }
            let at = start + (line.len() - after.len()).saturating_sub(1);
            let Some((inside, after)) = after.split_once('}') else {
                return Err((Span::new(at, at + 1), "the placeholder does not end on its line".to_owned()));
            };
            let span = Span::new(at, at + inside.len() + 2);
            let begins = self.parts.iter().all(|part| matches!(part, Part::Words(words) if words.is_empty()));
            match inside.strip_prefix('?') {
                Some(inside) if begins && self.condition.is_none() => {
                    let (inside, absent) =
                        inside.strip_prefix('!').map_or((inside, false), |rest| (rest, true));
                    self.condition = Some(Condition { path: path(inside, span)?, span, absent });
                    rest = after.trim_start_matches([' ', '\n']);
                }
                Some(_) => {
                    let cause = "a condition stands at the beginning of a paragraph, once".to_owned();
                    return Err((span, cause));
                }
                None => {
                    self.parts.push(Part::Fact(Placeholder::read(inside, span)?));
                    rest = after;
                }
            }
        }
        self.words(rest);
        Ok(())
    }
}

impl Placeholder {
    fn read(inside: &str, span: Span) -> Result<Self, (Span, String)> {
        let (name, form) =
            inside.split_once('|').map_or((inside, None), |(name, form)| (name, Some(form.trim())));
        let form = match form {
            None => Form::Plain,
            Some("weekday") => Form::Weekday,
            Some("number") => Form::Number,
            Some("euro") => Form::Euro,
            Some(other) => {
                return Err((span, format!("`{other}` is no form of a fact: `weekday`, `number`, `euro`")));
            }
        };
        Ok(Self { path: path(name, span)?, form, span })
    }

    /// A fact in words.
    fn say(&self, value: &Json, language: Language) -> Result<String, Unfilled> {
        let unsayable = |kind| Unfilled::Unsayable { path: self.path.clone(), kind };
        match (value, self.form) {
            (Json::Array(items), _) => {
                let said: Result<Vec<String>, Unfilled> = items
                    .iter()
                    .map(|item| match item {
                        Json::Array(_) | Json::Object(_) => Err(unsayable("a list of records")),
                        item => self.say(item, language),
                    })
                    .collect();
                Ok(joined(&said?, language))
            }
            (Json::Object(_), _) => Err(unsayable("a record")),
            (Json::Null, _) => Err(Unfilled::Missing { path: self.path.clone() }),
            (Json::Bool(truth), Form::Plain) => Ok(yes_or_no(*truth, language).to_owned()),
            (Json::Bool(_), _) => Err(unsayable("true or false")),
            (Json::Number(number), form) => self
                .number(&number.to_string(), form, language)
                .ok_or_else(|| unsayable("a number out of range")),
            (Json::String(text), Form::Number | Form::Euro) => {
                self.number(text, self.form, language).ok_or_else(|| unsayable("not a number"))
            }
            (Json::String(text), form) => match (text.parse::<Date>(), form) {
                // The parser of days reads moments as well: only a day is a day.
                (Ok(day), Form::Weekday) if text.len() == 10 => Ok(day_in_words(day, language)),
                (Ok(day), _) if text.len() == 10 => Ok(without_weekday(day, language)),
                (_, Form::Weekday) => Err(unsayable("not a day")),
                _ => Ok(text.clone()),
            },
        }
    }

    fn number(&self, digits: &str, form: Form, language: Language) -> Option<String> {
        let exact = digits.parse::<Number>().ok()?.to_exact()?;
        let grouped = |exact: Exact| decimal_in_words(exact, language);
        Some(match (form, language) {
            (Form::Euro, Language::Italian) => format!("{} €", grouped(cents(exact)?)),
            (Form::Euro, Language::English) => format!("€{}", grouped(cents(exact)?)),
            (Form::Number, _) => grouped(exact),
            // A year, a number of register: no separators, and the comma of the language.
            (_, Language::Italian) => digits.replace('.', ","),
            (_, Language::English) => digits.to_owned(),
        })
    }
}

/// An amount with its cents: what has none gets two zeros; more digits than two stay.
fn cents(exact: Exact) -> Option<Exact> {
    if exact.scale >= 2 {
        return Some(exact);
    }
    let factor = 10_i64.checked_pow(u32::from(2 - exact.scale))?;
    Some(Exact { unscaled: exact.unscaled.checked_mul(factor)?, scale: 2 })
}

/// The path of a placeholder.
fn path(written: &str, span: Span) -> Result<Name, (Span, String)> {
    let name = written.trim();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let named = name.split('.').all(|part| !part.is_empty() && part.chars().all(plain));
    if named { Ok(name.into()) } else { Err((span, format!("`{name}` is no path of a fact"))) }
}

fn without_weekday(day: Date, language: Language) -> String {
    let words = day_in_words(day, language);
    words.split_once(' ').map(|(_, rest)| rest.to_owned()).unwrap_or(words)
}

fn yes_or_no(truth: bool, language: Language) -> &'static str {
    match (truth, language) {
        (true, Language::Italian) => "sì",
        (true, Language::English) => "yes",
        (false, _) => "no",
    }
}

/// A list as people write it: *a, b e c*.
fn joined(items: &[String], language: Language) -> String {
    let and = match language {
        Language::Italian => " e ",
        Language::English => " and ",
    };
    match items.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{}{and}{last}", before.join(", ")),
        None => String::new(),
    }
}

/// Whether nothing would be printed.
fn is_blank(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Whether a condition on it holds.
fn says_something(value: &Json) -> bool {
    !is_blank(value) && *value != Json::Bool(false)
}

/// The first words of placeholders that are no facts of the case.
pub(crate) const KNOWN: [&str; 6] = ["ente", "ufficio", "contatti", "organo", "parametro", "oggi"];

impl Effective {
    /// A model act in words: of this definition, on a day, with what the case knows. What `facts` has under `termine` are
    /// the ends of its time limits (`termine.conclusione.scadenza`).
    ///
    /// # Errors
    /// When there is no such model act, or a fact is missing or cannot be said.
    pub fn act(&self, id: &str, language: Language, day: Date, facts: &Json) -> Result<String, Unfilled> {
        let source = self.templates.get(id).and_then(|languages| languages.get(language.tag()));
        let unknown = || Unfilled::Unknown { id: id.into(), language: language.tag() };
        let source = source.ok_or_else(unknown)?;
        let mut wrong = Vec::new();
        let template = Template::read(&id.into(), source.clone(), &mut wrong);
        if let Some(wrong) = wrong.first() {
            return Err(Unfilled::Malformed { id: id.into(), cause: wrong.message.clone() });
        }
        template
            .fill(language, |path| self.known(path, language, day).or_else(|| below(facts, path).cloned()))
    }

    /// What the definition itself knows of a placeholder.
    fn known(&self, path: &str, language: Language, day: Date) -> Option<Json> {
        let (kind, name) = path.split_once('.').unwrap_or((path, ""));
        let said = match kind {
            "oggi" if name.is_empty() => Some(day.to_string()),
            "ente" => self.entity_in_words(name),
            "ufficio" => self.lanes.get(name).map(|lane| lane.office.to_string()),
            "contatti" => self.contacts.get(name).map(|contacts| contacts.in_words(language)),
            "organo" => self.organ_on(name, day).map(|title| title.said(language).to_string()),
            "parametro" => return self.parameter_on(name, day).map(|dated| json(&dated.value)),
            _ => None,
        };
        said.map(Json::String)
    }

    fn entity_in_words(&self, what: &str) -> Option<String> {
        let entity = self.entity.as_ref()?;
        match what {
            "codice" => Some(entity.to_string()),
            "nome" => self.name.as_ref().map(ToString::to_string),
            _ => None,
        }
    }
}

impl crate::format::Bilingual {
    /// The words in a language.
    #[must_use]
    pub fn said(&self, language: Language) -> &Name {
        match language {
            Language::Italian => &self.it,
            Language::English => &self.en,
        }
    }
}

impl Contacts {
    /// In a line.
    fn in_words(&self, language: Language) -> String {
        let (phone, hours) = match language {
            Language::Italian => ("tel.", "orari:"),
            Language::English => ("tel.", "hours:"),
        };
        let parts = [
            self.address.as_ref().map(ToString::to_string),
            self.phone.as_ref().map(|number| format!("{phone} {number}")),
            self.email.as_ref().map(ToString::to_string),
            self.pec.as_ref().map(|pec| format!("PEC {pec}")),
            self.hours.as_ref().map(|open| format!("{hours} {}", open.said(language))),
        ];
        parts.into_iter().flatten().collect::<Vec<String>>().join(", ")
    }
}

/// The value of a parameter as a fact has it.
fn json(value: &Setting) -> Json {
    match value {
        Setting::Truth(truth) => Json::Bool(*truth),
        Setting::Whole(whole) => Json::from(*whole),
        Setting::Set(set) => set.iter().map(|item| Json::String(item.to_string())).collect(),
        other => Json::String(other.to_string()),
    }
}

/// What a record has at a path.
fn below<'a>(facts: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(facts, |here, part| here.get(part))
}

#[cfg(test)]
mod tests;
