//! Places in the JSON text of a plan.

use digipro_vocab::Span;

/// The place of a line and column, both from 1; the column counts bytes, as the JSON reader does.
pub(super) fn place_of_line_column(text: &str, line: usize, column: usize) -> Span {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = (before + column.saturating_sub(1)).min(text.len());
    Span::new(at, (at + 1).min(text.len()))
}

/// The first place at which this text is the value of this key.
pub(super) fn place_of(text: &str, key: &str, value: &str) -> Option<Span> {
    let (key, value) = (serde_json::to_string(key).ok()?, serde_json::to_string(value).ok()?);
    let mut from = 0;
    while let Some(found) = text.get(from..)?.find(&key) {
        let after_key = from + found + key.len();
        let rest = text.get(after_key..)?;
        let blank = |rest: &str| rest.len() - rest.trim_start().len();
        let colon = blank(rest);
        if let Some(rest) = rest.get(colon..).and_then(|rest| rest.strip_prefix(':')) {
            let start = after_key + colon + 1 + blank(rest);
            if text.get(start..)?.starts_with(&value) {
                return Some(Span::new(start, start + value.len()));
            }
        }
        from = after_key;
    }
    None
}
