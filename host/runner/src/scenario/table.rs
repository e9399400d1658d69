//! The tables of a Markdown file with the place of each cell, and the prose between them.

use digipro_vocab::Span;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A part of the file, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The heading of the first level.
    Title(Cell),
    /// A paragraph, its lines joined.
    Prose(Cell),
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// Where it stands.
    pub span: Span,
    /// The cells of its head.
    pub head: Vec<Cell>,
    /// The cells of its rows; every row has as many as the head.
    pub rows: Vec<Vec<Cell>>,
}

/// The text of a cell and its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// The text, without the blanks around it.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl Cell {
    /// A piece of the cell, from a byte of its text on.
    pub fn piece(&self, from: usize, length: usize) -> Span {
        let start = self.span.start as usize + from;
        Span::new(start, start + length)
    }
}

/// Reads the parts of a file. Everything else that Markdown has is for people.
pub(super) fn parts(source: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut table = Table::default();
    let mut row = Vec::new();
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                parts.push(Part::Title(heading(source, range)));
            }
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => depth += 1,
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => depth = depth.saturating_sub(1),
            Event::Start(Tag::Paragraph) if depth == 0 => parts.push(Part::Prose(prose(source, range))),
            Event::Start(Tag::Table(_)) => {
                table = Table { span: Span::new(range.start, range.end), ..Table::default() };
            }
            Event::Start(Tag::TableCell) => row.push(cell(source, range)),
            Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
            Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
            Event::End(TagEnd::Table) => parts.push(Part::Table(std::mem::take(&mut table))),
            _ => {}
        }
    }
    parts
}

/// The text of a range without the blanks and the fence of backticks around it.
fn cell(source: &str, range: Range<usize>) -> Cell {
    let whole = source.get(range.clone()).unwrap_or_default();
    let bare = whole.trim_matches(|c: char| c.is_whitespace() || c == '|');
    let bare = bare
        .strip_prefix('`')
        .and_then(|inner| inner.strip_suffix('`'))
        .filter(|inner| !inner.contains('`'))
        .unwrap_or(bare);
    let start = range.start + (bare.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    // An escaped bar keeps its place: a backslash before it counts as a blank.
    Cell { text: bare.replace("\\|", " |"), span: Span::new(start, start + bare.len()) }
}

fn heading(source: &str, range: Range<usize>) -> Cell {
    let mut cell = cell(source, range);
    let bare = cell.text.trim_start_matches('#').trim_start();
    let cut = cell.text.len() - bare.len();
    cell.span = cell.piece(cut, bare.len());
    cell.text = bare.trim_end().to_owned();
    cell
}

fn prose(source: &str, range: Range<usize>) -> Cell {
    let mut cell = cell(source, range);
    cell.text = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
    cell
}
