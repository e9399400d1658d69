//! The screen: data to standard output, everything else to standard error, in one language.

use super::{diagnostic, page};
use crate::args::{Global, Lang};
use anstyle::{AnsiColor, Style};
use digipro_kit::texts::{Language, Register, Wording};
use digipro_site::{Engine, words};
use digipro_vocab::{Argument, Diagnostic, FactValue, Message};
use serde::Serialize;
use std::io::{IsTerminal, Write};

const ITALIAN: &str = include_str!("../../texts/it.ftl");
const ENGLISH: &str = include_str!("../../texts/en.ftl");

/// How a piece of text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A heading.
    Strong,
    /// In the background.
    Faint,
    /// Well.
    Good,
    /// Needs a look.
    Odd,
    /// Stopped.
    Bad,
    /// A link or reference.
    Link,
}

impl Tone {
    fn style(self) -> Style {
        let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
        match self {
            Self::Strong => Style::new().bold(),
            Self::Faint => Style::new().dimmed(),
            Self::Good => colour(AnsiColor::Green),
            Self::Odd => colour(AnsiColor::Yellow),
            Self::Bad => colour(AnsiColor::Red).bold(),
            Self::Link => colour(AnsiColor::Blue),
        }
    }

    /// The text in this tone. Colours are taken out again where the output is no terminal.
    pub fn paint(self, text: impl std::fmt::Display) -> String {
        let style = self.style();
        format!("{style}{text}{style:#}")
    }
}

/// Where output goes, and in which language.
pub struct Screen {
    language: Language,
    json: bool,
    wording: Wording,
}

impl Screen {
    /// The screen that the arguments ask for.
    pub fn new(global: &Global) -> Self {
        let language = match global.lang {
            Some(Lang::It) => Language::Italian,
            Some(Lang::En) => Language::English,
            None => of_locale(sys_locale::get_locale().as_deref()),
        };
        Self::in_language(language, global.json)
    }

    /// A screen in a language.
    pub fn in_language(language: Language, json: bool) -> Self {
        let own = [(Language::Italian, ITALIAN), (Language::English, ENGLISH)];
        let terms = [
            (Language::Italian, digipro_term::texts::ITALIAN),
            (Language::English, digipro_term::texts::ENGLISH),
        ];
        let told = [(Language::Italian, words::ITALIAN), (Language::English, words::ENGLISH)];
        Self { language, json, wording: Wording::new(terms.into_iter().chain(told).chain(own)) }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether a program reads the output.
    pub fn json(&self) -> bool {
        self.json
    }

    /// The command's own words.
    pub fn say(&self, key: &str, arguments: &[(&str, FactValue)]) -> String {
        let arguments =
            arguments.iter().map(|(name, value)| Argument { name: (*name).into(), value: value.clone() });
        self.word(&Message { key: key.into(), arguments: arguments.collect() })
    }

    /// The words of a message. What cannot be worded is shown as such, never as a blank.
    pub fn word(&self, message: &Message) -> String {
        self.wording
            .render(message, self.language, Register::Clerk)
            .unwrap_or_else(|unrendered| format!("[{unrendered}]"))
    }

    /// The command's own words, or others where it has none.
    pub fn say_or(&self, key: &str, other: &str) -> String {
        let message = Message { key: key.into(), arguments: Vec::new() };
        self.wording.render(&message, self.language, Register::Clerk).unwrap_or_else(|_| other.to_owned())
    }

    /// One line of data.
    pub fn line(&self, text: impl std::fmt::Display) {
        // A reader that has gone away, such as `head`, is no error of ours.
        let _ = writeln!(anstream::stdout(), "{text}");
    }

    /// A value as JSON data.
    pub fn data(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string_pretty(value) {
            self.line(text);
        }
    }

    /// A value as one line of JSON data.
    pub fn row(&self, value: &impl Serialize) {
        if let Ok(text) = serde_json::to_string(value) {
            self.line(text);
        }
    }

    /// One line for the person, not for a program.
    pub fn note(&self, text: impl std::fmt::Display) {
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// What went wrong, and what to do.
    pub fn trouble(&self, code: Option<&str>, text: &str, help: Option<&str>) {
        let error = Tone::Bad.paint(self.say("cli-error", &[]));
        let code = code.map(|code| format!("[{code}]")).unwrap_or_default();
        self.note(format!("{error}{code}: {text}"));
        if let Some(help) = help {
            self.note(format!("  {}: {help}", Tone::Link.paint(self.say("cli-help", &[]))));
        }
    }

    /// A diagnostic with an excerpt of its source; `source` finds the text of a file.
    pub fn diagnostic(&self, diagnostic: &Diagnostic, source: &dyn Fn(&str) -> Option<String>) {
        self.note(diagnostic::render(diagnostic, source, colours()));
    }

    /// A page of Markdown.
    pub fn page(&self, markdown: &str) {
        for line in page::lines(markdown) {
            self.line(line);
        }
    }
}

/// One diagnostic to the person, where there is no source to show.
pub fn tell(diagnostic: &Diagnostic) {
    let _ = writeln!(anstream::stderr(), "{}", diagnostic::render(diagnostic, &|_| None, colours()));
}

/// An engine whose notes on its packs have been told.
pub fn noted(engine: Engine) -> Engine {
    engine.rules().notes.iter().for_each(tell);
    engine
}

/// Whether standard error takes colours: a terminal, and nobody said `NO_COLOR` (no-color.org).
fn colours() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Italian unless the locale names another language; then English.
fn of_locale(locale: Option<&str>) -> Language {
    let language =
        locale.unwrap_or_default().split(['-', '_', '.']).next().unwrap_or_default().to_lowercase();
    match language.as_str() {
        "" | "c" | "posix" | "it" => Language::Italian,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, ITALIAN, of_locale};
    use digipro_kit::texts::{Language, Texts};

    #[test]
    fn every_text_is_in_both_languages_with_the_same_arguments() {
        let mut wrong = Vec::new();
        let [italian, english] = [("it", ITALIAN), ("en", ENGLISH)]
            .map(|(file, text)| Texts::read(&file.into(), text.into(), &mut wrong));
        assert_eq!(wrong, []);
        let forms = |texts: &Texts| -> Vec<_> {
            // A story's Italian words stand in its scenario.
            let both = texts.entries.iter().filter(|(key, _)| !key.starts_with("demo-0"));
            both.map(|(key, entry)| (key.clone(), entry.forms.clone())).collect()
        };
        assert_eq!(forms(&italian), forms(&english));
    }

    #[test]
    fn the_locale_chooses_the_language() {
        for (locale, language) in [
            (None, Language::Italian),
            (Some("C"), Language::Italian),
            (Some("it-IT"), Language::Italian),
            (Some("it_CH.UTF-8"), Language::Italian),
            (Some("en-GB"), Language::English),
            (Some("de-DE"), Language::English),
        ] {
            assert_eq!(of_locale(locale), language, "{locale:?}");
        }
    }
}
