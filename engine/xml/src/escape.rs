//! References in text and attribute values: what raw text stands for, piece by piece, with its place.

use crate::codes;
use digipro_vocab::{Diagnostic, Span};
use std::borrow::Cow;

/// Where raw text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Between quotes: every space character is a space.
    Attribute,
    /// Between tags: line ends are `\n`.
    Content,
}

/// A stretch of raw text and what it stands for.
#[derive(Debug)]
pub struct Piece<'s> {
    /// Its first byte in the raw text.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// What it stands for; a reference to nothing stands for itself.
    pub text: Cow<'s, str>,
    /// What is wrong with it.
    pub problem: Option<Diagnostic>,
}

/// The pieces of raw text. Sections that are not character data (comments, instructions) give none; the
/// bounds of CDATA sections neither.
pub struct Pieces<'s> {
    raw: &'s str,
    at: usize,
    place: Place,
    in_cdata: bool,
}

impl<'s> Pieces<'s> {
    /// The pieces of `raw`.
    pub fn new(raw: &'s str, place: Place) -> Self {
        Self { raw, at: 0, place, in_cdata: false }
    }

    fn piece(&mut self, length: usize, text: Cow<'s, str>, problem: Option<Diagnostic>) -> Piece<'s> {
        let start = self.at;
        self.at += length;
        Piece { start, end: self.at, text, problem }
    }

    /// Steps over markup that is not character data.
    fn skip_markup(&mut self) {
        loop {
            let rest = self.raw.get(self.at..).unwrap_or_default();
            let length = if self.in_cdata {
                if !rest.starts_with("]]>") {
                    return;
                }
                self.in_cdata = false;
                3
            } else if rest.starts_with("<![CDATA[") {
                self.in_cdata = true;
                9
            } else if rest.starts_with("<!--") {
                rest.find("-->").map_or(rest.len(), |end| end + 3)
            } else if rest.starts_with("<?") {
                rest.find("?>").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            self.at += length;
        }
    }

    fn reference(&mut self, rest: &'s str) -> Piece<'s> {
        const LONGEST: usize = 64;
        let name = rest.get(1..).unwrap_or_default();
        let end = name
            .bytes()
            .take(LONGEST)
            .position(|b| matches!(b, b';' | b'&' | b'<') || b.is_ascii_whitespace());
        let closed = end.filter(|end| name.as_bytes().get(*end) == Some(&b';'));
        let Some(name) = closed.and_then(|end| name.get(..end)).filter(|name| !name.is_empty()) else {
            let problem = Diagnostic::error(codes::P0015, "`&` starts no reference")
                .help("write `&amp;` for an ampersand");
            return self.piece(1, "&".into(), Some(problem));
        };
        let length = name.len() + 2;
        match named(name) {
            Ok(character) => self.piece(length, character.to_string().into(), None),
            Err(problem) => self.piece(length, rest.get(..length).unwrap_or_default().into(), Some(*problem)),
        }
    }
}

impl<'s> Iterator for Pieces<'s> {
    type Item = Piece<'s>;

    fn next(&mut self) -> Option<Piece<'s>> {
        if self.place == Place::Content {
            self.skip_markup();
        }
        let rest = self.raw.get(self.at..)?;
        let line_end = if self.place == Place::Attribute { " " } else { "\n" };
        let cdata = self.in_cdata;
        let special = |b: &u8| match b {
            b'\r' => true,
            b'&' => !cdata,
            b'\n' | b'\t' => self.place == Place::Attribute,
            b'<' => self.place == Place::Content && !cdata,
            b']' => cdata,
            _ => false,
        };
        let first = *rest.as_bytes().first()?;
        Some(match first {
            b'&' if !cdata => self.reference(rest),
            b'\r' if rest.starts_with("\r\n") => self.piece(2, line_end.into(), None),
            b'\r' => self.piece(1, line_end.into(), None),
            b'\n' | b'\t' if self.place == Place::Attribute => self.piece(1, " ".into(), None),
            _ => {
                // A special byte that came to nothing above stands for itself.
                let skip = rest.chars().next().map_or(1, char::len_utf8);
                let tail = rest.as_bytes().get(skip..).unwrap_or_default();
                let length = skip + tail.iter().position(special).unwrap_or(tail.len());
                self.piece(length, rest.get(..length).unwrap_or_default().into(), None)
            }
        })
    }
}

/// The character that a reference names.
fn named(name: &str) -> Result<char, Box<Diagnostic>> {
    let problem = |code, message, help: &str| Box::new(Diagnostic::error(code, message).help(help));
    if let Some(number) = name.strip_prefix('#') {
        let digits = |text: &str, radix| {
            let plain = text.bytes().all(|b| b.is_ascii_alphanumeric());
            plain.then(|| u32::from_str_radix(text, radix).ok()).flatten()
        };
        let code = match number.strip_prefix('x') {
            Some(hexadecimal) => digits(hexadecimal, 16),
            None => digits(number, 10),
        };
        return code.and_then(char::from_u32).filter(|c| super::name::is_char(*c)).ok_or_else(|| {
            let message = format!("`&{name};` is no character that XML allows");
            problem(codes::P0014, message, "write the number of a character, such as `&#232;` for `è`")
        });
    }
    match name {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => {
            let message = format!("the entity `&{name};` is not defined");
            let help =
                "write the character itself; only `&lt;`, `&gt;`, `&amp;`, `&apos;` and `&quot;` exist";
            Err(problem(codes::P0013, message, help))
        }
    }
}

/// What raw text stands for; problems are reported with their place, `offset` being that of the raw text.
pub fn unescape<'s>(
    raw: &'s str,
    place: Place,
    offset: usize,
    mut report: impl FnMut(Diagnostic),
) -> Cow<'s, str> {
    let mut pieces = Pieces::new(raw, place);
    let Some(first) = pieces.next() else { return Cow::Borrowed("") };
    let whole = first.end == raw.len() && first.problem.is_none();
    if whole {
        return first.text;
    }
    let mut text = String::with_capacity(raw.len());
    for piece in std::iter::once(first).chain(pieces) {
        text.push_str(&piece.text);
        if let Some(problem) = piece.problem {
            report(problem.at(Span::new(offset + piece.start, offset + piece.end)));
        }
    }
    Cow::Owned(text)
}

/// The range of raw text that gave the bytes `from..to` of its value.
pub fn locate(raw: &str, from: usize, to: usize) -> (usize, usize) {
    let mut at = 0;
    let (mut start, mut end) = (None, None);
    for piece in Pieces::new(raw, Place::Content) {
        let verbatim = piece.end - piece.start == piece.text.len();
        let after = at + piece.text.len();
        if start.is_none() && from < after {
            start = Some(if verbatim { piece.start + (from - at) } else { piece.start });
        }
        if end.is_none() && to <= after && to > at {
            end = Some(if verbatim { piece.start + (to - at) } else { piece.end });
        }
        at = after;
    }
    let start = start.unwrap_or(raw.len());
    (start, if to <= from { start } else { end.unwrap_or(raw.len()).max(start) })
}

/// The range of `source` that gave the bytes `part` of a value that is written at `span`.
#[must_use]
pub fn place(source: &str, value: &str, span: Span, part: Span) -> Span {
    let raw = source.get(span.start as usize..span.end as usize).unwrap_or_default();
    // The content of an element is a value without the space around it, which the raw text may still have.
    let unescaped = unescape(raw, Place::Content, 0, |_| {});
    let trimmed = if value.starts_with(char::is_whitespace) {
        0
    } else {
        unescaped.len() - unescaped.trim_start().len()
    };
    let (start, end) = locate(raw, part.start as usize + trimmed, part.end as usize + trimmed);
    Span::new(start, end).shifted(span.start)
}

#[cfg(test)]
mod tests {
    use super::{Place, locate, unescape};

    fn content(raw: &str) -> (String, Vec<&'static str>) {
        let mut codes = Vec::new();
        let text = unescape(raw, Place::Content, 0, |d| codes.push(d.code.id)).into_owned();
        (text, codes)
    }

    #[test]
    fn references_stand_for_characters() {
        assert_eq!(content("a &lt; b &amp;&amp; c &#232;&#xE8;"), ("a < b && c èè".to_owned(), vec![]));
        assert_eq!(content("a\r\nb\rc"), ("a\nb\nc".to_owned(), vec![]));
        assert_eq!(content("x<!-- & -->y<![CDATA[&amp;]]]]>z"), ("xy&amp;]]z".to_owned(), vec![]));
    }

    #[test]
    fn references_to_nothing_are_reported_and_stand_for_themselves() {
        assert_eq!(content("&nbsp;"), ("&nbsp;".to_owned(), vec!["P0013"]));
        for wrong in ["&#0;", "&#x1;", "&#xD800;", "&#x110000;", "&#99999999999;", "&#-1;", "&#x;", "&#+32;"]
        {
            assert_eq!(content(wrong), (wrong.to_owned(), vec!["P0014"]), "{wrong}");
        }
        for wrong in ["&", "& ", "&amp", "&;", "&a b;"] {
            assert_eq!(content(wrong).1, ["P0015"], "{wrong}");
        }
    }

    #[test]
    fn a_place_in_a_value_is_found_in_the_raw_text() {
        let raw = "a &gt;= <![CDATA[b && c]]> d";
        assert_eq!(content(raw).0, "a >= b && c d");
        let raw_of = |from, to| {
            let (start, end) = locate(raw, from, to);
            raw.get(start..end).unwrap()
        };
        assert_eq!(raw_of(2, 3), "&gt;");
        assert_eq!(raw_of(3, 4), "=");
        assert_eq!(raw_of(7, 9), "&&");
        assert_eq!(raw_of(12, 13), "d");
        assert_eq!(locate(raw, 13, 13), (raw.len(), raw.len()));
    }
}
