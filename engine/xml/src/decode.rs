//! Bytes to text, by byte order mark, by the look of the first bytes, or by the XML declaration.

use crate::{codes, diagnostics::Diagnostics, limits};
use digipro_vocab::{Diagnostic, Span};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What bytes came to.
pub enum Decoded {
    /// The text of the document, without byte order mark.
    Text(String),
    /// Not a text that can be read, for a reason that has been reported; its first characters, to point at.
    Unreadable(String),
}

/// The text of a document.
pub fn decode(bytes: &[u8], diagnostics: &mut Diagnostics) -> Decoded {
    if bytes.len() > limits::DOCUMENT_BYTES {
        diagnostics.push(too_large(bytes.len()));
        return Decoded::Unreadable(String::new());
    }
    let encoding = match detect(bytes) {
        Ok(encoding) => encoding,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return Decoded::Unreadable(head(bytes));
        }
    };
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    if text.len() > limits::DOCUMENT_BYTES {
        diagnostics.push(too_large(text.len()));
        return Decoded::Unreadable(String::new());
    }
    if damaged {
        let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or_default();
        let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
        let message = format!("these bytes are not text in `{}`", encoding.name());
        let help = "save the file in the encoding that its first line declares; UTF-8 is the best choice";
        diagnostics.push(Diagnostic::error(codes::P0003, message).at(span).help(help));
    }
    Decoded::Text(text.into_owned())
}

/// The first bytes as ASCII characters, one for one.
fn head(bytes: &[u8]) -> String {
    const LONGEST: usize = 512;
    let head = bytes.iter().take(LONGEST);
    head.map(|byte| if byte.is_ascii_graphic() || *byte == b'\n' { char::from(*byte) } else { ' ' }).collect()
}

const SAVE_AS_UTF_8: &str = "save the file as UTF-8 and declare `encoding=\"UTF-8\"`";

fn too_large(bytes: usize) -> Diagnostic {
    let message = format!("the document has {bytes} bytes of text, the limit is {}", limits::DOCUMENT_BYTES);
    Diagnostic::error(codes::P0001, message).help("split it into models that call or import each other")
}

/// XML 1.0, appendix F: the byte order mark, the zero bytes around the first `<`, or the declaration.
fn detect(bytes: &[u8]) -> Result<&'static Encoding, Box<Diagnostic>> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] | [b'<', 0, 0, 0, ..] | [0, 0, 0, b'<', ..] => {
            return Err(unknown("UTF-32", Span::default(), SAVE_AS_UTF_8));
        }
        [0xEF, 0xBB, 0xBF, ..] => return Ok(UTF_8),
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => return Ok(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => return Ok(UTF_16BE),
        _ => {}
    }
    let Some((label, span)) = declared(bytes) else { return Ok(UTF_8) };
    match Encoding::for_label_no_replacement(label.as_bytes()) {
        // The declaration could be read byte by byte, so it is not in two-byte units.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Err(unknown(
            &label,
            span,
            "the bytes are not UTF-16: correct the declaration, most likely to `encoding=\"UTF-8\"`",
        )),
        Some(encoding) if encoding.is_ascii_compatible() => Ok(encoding),
        _ => Err(unknown(&label, span, SAVE_AS_UTF_8)),
    }
}

fn unknown(label: &str, span: Span, help: &str) -> Box<Diagnostic> {
    let message = format!("the encoding `{label}` cannot be read");
    Box::new(Diagnostic::error(codes::P0002, message).at(span).help(help))
}

/// The encoding that the XML declaration names, and its place.
fn declared(bytes: &[u8]) -> Option<(String, Span)> {
    let head = head(bytes);
    let declaration = head.strip_prefix("<?xml")?.split("?>").next()?;
    let (before, after) = declaration.split_once("encoding")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = value.get(1..)?.split(quote).next()?;
    let start = "<?xml".len() + before.len() + "encoding".len() + (after.len() - value.len()) + 1;
    Some((label.to_owned(), Span::new(start, start + label.len())))
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decode};
    use crate::diagnostics::Diagnostics;

    fn text(bytes: &[u8]) -> (String, Vec<&'static str>) {
        let mut diagnostics = Diagnostics::default();
        let text = match decode(bytes, &mut diagnostics) {
            Decoded::Text(text) => text,
            Decoded::Unreadable(_) => String::new(),
        };
        (text, diagnostics.finish().iter().map(|d| d.code.id).collect())
    }

    #[test]
    fn old_exports_are_decoded() {
        let latin = b"<?xml version='1.0' encoding = 'ISO-8859-1'?><a n='perch\xE9'/>";
        assert_eq!(text(latin).0, "<?xml version='1.0' encoding = 'ISO-8859-1'?><a n='perché'/>");
        let wide: Vec<u8> = "\u{FEFF}<a>è</a>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&wide), ("<a>è</a>".to_owned(), vec![]));
        let wide: Vec<u8> = "<a>è</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&wide), ("<a>è</a>".to_owned(), vec![]));
        assert_eq!(text(b"\xEF\xBB\xBF<a/>"), ("<a/>".to_owned(), vec![]));
    }

    #[test]
    fn what_cannot_be_decoded_is_refused_by_name() {
        assert_eq!(
            text(b"<?xml version='1.0' encoding='EBCDIC-CP-IT'?><a/>"),
            (String::new(), vec!["P0002"])
        );
        assert_eq!(text(b"<?xml version='1.0' encoding='UTF-16'?><a/>"), (String::new(), vec!["P0002"]));
        assert_eq!(text(b"<\0\0\0a\0\0\0").1, ["P0002"]);
        assert_eq!(text(b"<a>perch\xE9</a>").1, ["P0003"]);
    }
}
