//! JUEL, the expression language of other engines, translated to FEEL where that means the same.
//!
//! ```text
//! ${importo > 1000 && !urgente}   -->   importo != null and importo > 1000 and not(urgente = true)
//! ```
//! A template is text with `${..}` or `#{..}` in it. What JUEL makes of null is written out: an ordering with null is
//! false, null is false as a truth value, zero in arithmetic, empty in a template. JUEL also turns texts into numbers
//! and truth values where an operator wants them; FEEL does not, and the result is null there. What has no equal meaning
//! (calls of methods and functions, names that an engine provides) is refused, with the FEEL that was probably meant.

mod feel;
mod syntax;
#[cfg(test)]
mod tests;

use digipro_vocab::Span;
use feel::Feel;

/// Why a template is not translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The cause, in the words of a diagnostic.
    pub(crate) why: String,
    /// Where in the template.
    pub(crate) part: Span,
    /// The FEEL that was probably meant.
    pub(crate) guess: Option<String>,
}

/// Where a template stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Where nothing but variables can be named.
    Anywhere,
    /// In the completion condition of a multi-instance activity, which has counters.
    Instances,
    /// Where names are listed with commas between them: an expression may give one or a list.
    List,
}

/// A piece of a template.
enum Piece {
    /// Characters that stand for themselves.
    Text(String),
    /// What is evaluated, and the place of its first character.
    Code(String, usize),
}

/// Whether a text is a template; all other text stands for itself.
pub(crate) fn is_template(text: &str) -> bool {
    text.contains("${") || text.contains("#{")
}

/// The FEEL of a template.
///
/// # Errors
/// The first thing in it that has no equal meaning.
pub(crate) fn translate(text: &str, place: Place) -> Result<String, Refusal> {
    let pieces = pieces(text)?;
    let mut feel = Feel::new(place);
    let translated = match pieces.as_slice() {
        [Piece::Code(code, at)] => feel.value(&syntax::parse(code, *at)?),
        pieces => {
            let mut terms = Vec::new();
            for piece in pieces {
                terms.push(match piece {
                    Piece::Text(text) => feel::quoted(text),
                    Piece::Code(code, at) => feel.text(&syntax::parse(code, *at)?),
                });
            }
            terms.join(" + ")
        }
    };
    match feel.refused {
        None => Ok(translated),
        Some((why, part)) => Err(Refusal { why, part, guess: feel.sure.then_some(translated) }),
    }
}

/// Cuts a template at its braces; a brace in a string literal is none.
fn pieces(text: &str) -> Result<Vec<Piece>, Refusal> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        let opens = matches!(c, '$' | '#') && characters.peek().is_some_and(|(_, next)| *next == '{');
        match (c, characters.peek()) {
            // `\${` is the characters `${`.
            ('\\', Some((_, next @ ('$' | '#')))) => {
                literal.push(*next);
                characters.next();
            }
            _ if !opens => literal.push(c),
            _ => {
                characters.next();
                if !literal.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut literal)));
                }
                let code = code(&mut characters).ok_or_else(|| Refusal {
                    why: "the brace is never closed".into(),
                    part: Span::new(start, text.len()),
                    guess: None,
                })?;
                pieces.push(Piece::Code(code, start + 2));
            }
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Text(literal));
    }
    Ok(pieces)
}

/// What stands before the closing brace; none when there is no such brace.
fn code(characters: &mut impl Iterator<Item = (usize, char)>) -> Option<String> {
    let mut code = String::new();
    let mut quote = None;
    while let Some((_, c)) = characters.next() {
        match (c, quote) {
            ('}', None) => return Some(code),
            ('\\', Some(_)) => {
                code.push(c);
                code.extend(characters.next().map(|(_, escaped)| escaped));
                continue;
            }
            ('\'' | '"', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
        code.push(c);
    }
    None
}

/// A text as a FEEL string literal.
pub(crate) fn quoted(text: &str) -> String {
    feel::quoted(text)
}

/// Whether a name can stand in FEEL as it is.
pub(crate) fn is_name(name: &str) -> bool {
    feel::is_name(name)
}
