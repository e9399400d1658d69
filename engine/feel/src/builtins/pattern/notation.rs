//! Patterns and replacements of XPath in the notation of the engines that match them.

use std::{iter::Peekable, str::Chars};

/// A pattern, translated.
pub(super) struct Notation {
    pub(super) text: String,
    /// Whether it refers back to a group.
    pub(super) refers_back: bool,
    /// What it has that XPath does not know, and that an engine may yet take for something.
    pub(super) beyond: Option<String>,
}

/// Letters that mean something after a backslash (XPath and XQuery Functions and Operators 3.1, 5.6.1).
const ESCAPES: &str = "nrtsSiIcCdDwWpP";

/// Reads a pattern with its flags.
pub(super) fn read(pattern: &str, flags: &str) -> Result<Notation, String> {
    if flags.contains('q') {
        return Ok(Notation { text: regex::escape(pattern), refers_back: false, beyond: None });
    }
    let kept;
    let pattern = if flags.contains('x') {
        kept = without_blanks(pattern);
        kept.as_str()
    } else {
        pattern
    };
    let mut reader = Reader::new(pattern);
    reader.read(flags.contains('s'))?;
    Ok(reader.notation)
}

/// The pattern without the blanks that stand outside of classes.
fn without_blanks(pattern: &str) -> String {
    let mut classes = 0_i32;
    let mut escaped = false;
    let kept = pattern.chars().filter(|c| {
        if c.is_whitespace() && classes <= 0 {
            return false;
        }
        match c {
            '[' if !escaped => classes += 1,
            ']' if !escaped => classes -= 1,
            _ => {}
        }
        escaped = *c == '\\' && !escaped;
        true
    });
    kept.collect()
}

struct Reader<'p> {
    rest: Peekable<Chars<'p>>,
    notation: Notation,
    /// How many classes are open.
    classes: usize,
    /// Groups so far, from 1.
    groups: usize,
    /// Groups that are open; 0 is one that has no number.
    open: Vec<usize>,
}

impl<'p> Reader<'p> {
    fn new(pattern: &'p str) -> Self {
        let text = String::with_capacity(pattern.len() + 8);
        let notation = Notation { text, refers_back: false, beyond: None };
        Self { rest: pattern.chars().peekable(), notation, classes: 0, groups: 0, open: Vec::new() }
    }

    fn read(&mut self, dot_matches_all: bool) -> Result<(), String> {
        let mut last = '\0';
        while let Some(c) = self.rest.next() {
            match c {
                '\\' => self.escape()?,
                '.' if self.classes == 0 && !dot_matches_all => self.put(r"[^\n\r]"),
                '[' if self.classes == 0 => {
                    self.classes = 1;
                    self.put("[");
                }
                // What is taken out of a class: `[a-z-[aeiou]]`.
                '[' if last == '-' => {
                    self.classes += 1;
                    self.put("-[");
                }
                '[' => self.put("\\["),
                ']' if self.classes > 0 => {
                    self.classes -= 1;
                    self.put("]");
                }
                '&' | '~' if self.classes > 0 => self.notation.text.extend(['\\', c]),
                other => {
                    if self.classes == 0 {
                        self.group(last, other);
                    }
                    self.notation.text.push(other);
                }
            }
            last = c;
        }
        Ok(())
    }

    fn put(&mut self, text: &str) {
        self.notation.text.push_str(text);
    }

    /// Keeps count of the groups, and of what only looks like one.
    fn group(&mut self, last: char, c: char) {
        let next = self.rest.peek().copied();
        match c {
            '(' if next == Some('?') && self.rest.clone().nth(1) == Some(':') => self.open.push(0),
            '(' if matches!(next, Some('?' | '*')) => {
                self.open.push(0);
                self.notation.beyond = Some(format!("({}", next.unwrap_or_default()));
            }
            '(' => {
                self.groups += 1;
                self.open.push(self.groups);
            }
            ')' => {
                self.open.pop();
            }
            '+' if matches!(last, '+' | '*' | '?' | '}') => {
                self.notation.beyond = Some(format!("{last}+"));
            }
            _ => {}
        }
    }

    /// What follows a backslash.
    fn escape(&mut self) -> Result<(), String> {
        match self.rest.next() {
            Some('i') => self.class("", r"\p{L}_:"),
            Some('I') => self.class("^", r"\p{L}_:"),
            Some('c') => self.class("", r"\p{L}\p{N}_:.\-"),
            Some('C') => self.class("^", r"\p{L}\p{N}_:.\-"),
            Some(digit @ '1'..='9') => self.refer_back(digit)?,
            Some('p') if self.rest.peek() == Some(&'{') => {
                let name: String = self.rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                match BLOCKS.iter().find(|(block, _)| *block == name) {
                    Some((_, characters)) => self.class("", characters),
                    None => self.put(&format!(r"\p{{{name}}}")),
                }
            }
            Some(escaped) => {
                if escaped.is_alphanumeric() && !ESCAPES.contains(escaped) {
                    self.notation.beyond = Some(format!("\\{escaped}"));
                }
                self.notation.text.extend(['\\', escaped]);
            }
            None => return Err("the pattern ends in a backslash".to_owned()),
        }
        Ok(())
    }

    /// Characters, as a class or within one.
    fn class(&mut self, not: &str, characters: &str) {
        if self.classes > 0 && not.is_empty() {
            self.put(characters);
        } else {
            self.put(&format!("[{not}{characters}]"));
        }
    }

    /// `\1` is whatever the first group matched, nothing if it matched nothing. Further digits belong to the number as
    /// long as there are so many groups.
    fn refer_back(&mut self, digit: char) -> Result<(), String> {
        let mut number = digit.to_digit(10).unwrap_or(0) as usize;
        if self.classes > 0 {
            return Err(format!("`\\{number}` stands in a class, which cannot refer back to a group"));
        }
        while let Some(digit) = self.rest.peek().and_then(|next| next.to_digit(10)) {
            let longer = number * 10 + digit as usize;
            if longer > self.groups {
                break;
            }
            number = longer;
            self.rest.next();
        }
        if number > self.groups || self.open.contains(&number) {
            return Err(format!("`\\{number}` refers back to a group that does not end before it"));
        }
        self.notation.refers_back = true;
        self.put(&format!(r"(?:(?({number})\{number}|))"));
        Ok(())
    }
}

/// Blocks of characters by the names that XML Schema gives them.
const BLOCKS: [(&str, &str); 7] = [
    ("IsBasicLatin", r"\x{0}-\x{7F}"),
    ("IsLatin-1Supplement", r"\x{80}-\x{FF}"),
    ("IsLatinExtended-A", r"\x{100}-\x{17F}"),
    ("IsLatinExtended-B", r"\x{180}-\x{24F}"),
    ("IsGreek", r"\x{370}-\x{3FF}"),
    ("IsCyrillic", r"\x{400}-\x{4FF}"),
    ("IsGeneralPunctuation", r"\x{2000}-\x{206F}"),
];

/// A replacement with `$1` and `\$` in the notation of the engines.
pub(crate) fn template(replacement: &str) -> String {
    let mut template = String::with_capacity(replacement.len() + 4);
    let mut rest = replacement.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some('$')) => {
                rest.next();
                template.push_str("$$");
            }
            ('\\', Some('\\')) => {
                rest.next();
                template.push('\\');
            }
            ('$', Some(digit)) if digit.is_ascii_digit() => {
                template.push_str("${");
                while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                    template.push(digit);
                }
                template.push('}');
            }
            ('$', _) => template.push_str("$$"),
            (other, _) => template.push(other),
        }
    }
    template
}
