//! Random expressions, each of a type that it is meant to have.

use crate::templates;

/// A small generator of numbers: the same seed, the same expressions.
pub struct Random(pub u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most
    }

    fn of<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// An expression: text with expressions in it.
pub struct Tree {
    parts: Vec<Part>,
    /// Whether it reads a variable of an expression around it, so that it means nothing by itself.
    pub open: bool,
}

enum Part {
    Text(String),
    Inner(Tree),
}

impl Tree {
    pub fn text(&self) -> String {
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Inner(inner) => inner.text(),
        };
        self.parts.iter().map(part).collect()
    }

    pub fn children(&self) -> impl Iterator<Item = &Tree> {
        self.parts.iter().filter_map(|part| match part {
            Part::Inner(inner) => Some(inner),
            Part::Text(_) => None,
        })
    }

    fn leaf(text: impl Into<String>) -> Self {
        Self { parts: vec![Part::Text(text.into())], open: false }
    }
}

/// Types of expressions.
#[derive(Clone, Copy)]
enum Kind {
    Number,
    Text,
    Truth,
    Date,
    Time,
    Moment,
    Days,
    Months,
    Numbers,
    Texts,
    Context,
}

/// What a template wants in place of its letters, such as `N` for a number.
const LETTERS: &[(char, Kind)] = &[
    ('N', Kind::Number),
    ('S', Kind::Text),
    ('B', Kind::Truth),
    ('D', Kind::Date),
    ('T', Kind::Time),
    ('M', Kind::Moment),
    ('P', Kind::Days),
    ('Y', Kind::Months),
    ('L', Kind::Numbers),
    ('W', Kind::Texts),
    ('C', Kind::Context),
];

/// An expression of any type.
pub fn expression(random: &mut Random) -> Tree {
    let (_, kind) = LETTERS[random.below(LETTERS.len())];
    let depth = 1 + random.below(3);
    tree(random, kind, depth)
}

fn tree(random: &mut Random, kind: Kind, depth: usize) -> Tree {
    if depth == 0 || random.below(12) == 0 {
        return Tree::leaf(random.of(leaves(kind)));
    }
    let template = random.of(templates(kind));
    fill(random, template, depth - 1)
}

/// The template with expressions in place of its letters. A letter counts where no letter stands beside it.
fn fill(random: &mut Random, template: &str, depth: usize) -> Tree {
    let chars: Vec<char> = template.chars().collect();
    let mut parts = Vec::new();
    let mut text = String::new();
    for (at, c) in chars.iter().enumerate() {
        let beside =
            |other: Option<usize>| other.and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphanumeric());
        let alone = !beside(at.checked_sub(1)) && !beside(Some(at + 1));
        match LETTERS.iter().find(|(letter, _)| letter == c) {
            Some((_, kind)) if alone => {
                // Now and then something else than what fits.
                let kind = if random.below(40) == 0 { LETTERS[random.below(LETTERS.len())].1 } else { *kind };
                parts.push(Part::Text(std::mem::take(&mut text)));
                parts.push(Part::Inner(tree(random, kind, depth)));
            }
            _ => text.push(*c),
        }
    }
    parts.push(Part::Text(text));
    Tree { parts, open: false }
}

fn leaves(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Number => &[
            "0",
            "1",
            "2",
            "3",
            "-1",
            "7",
            "10",
            "0.5",
            "-2.5",
            "100",
            "1.005",
            "99999999999999999999",
            "0.1",
            "-0.3",
            "12345.678",
            "null",
        ],
        Kind::Text => &[
            "\"\"",
            "\"a\"",
            "\"abc\"",
            "\"Roma\"",
            "\"perché no\"",
            "\"a,b,c\"",
            "\"foo bar\"",
            "\"\\u00E8\"",
            "\"12\"",
            "\"1,000.50\"",
            "null",
        ],
        Kind::Truth => &["true", "false", "null"],
        Kind::Date => &[
            "date(\"2026-04-03\")",
            "date(\"2024-02-29\")",
            "date(\"1999-12-31\")",
            "date(2026, 1, 31)",
            "@\"2025-03-30\"",
            "date(\"0001-01-01\")",
        ],
        Kind::Time => &[
            "time(\"10:30:00\")",
            "time(\"23:59:59\")",
            "@\"00:00:00\"",
            "time(\"10:30:00Z\")",
            "time(\"10:30:00+02:00\")",
        ],
        Kind::Moment => &[
            "date and time(\"2026-04-03T10:30:00\")",
            "@\"2024-02-29T23:59:59\"",
            "@\"2026-11-23T06:00:00Z\"",
            "@\"2026-06-01T12:00:00+02:00\"",
            "@\"2026-01-31T00:00:00\"",
        ],
        Kind::Days => &[
            "@\"P1D\"",
            "@\"PT1H\"",
            "duration(\"P30DT12H\")",
            "@\"-PT90M\"",
            "@\"PT0S\"",
            "@\"P1DT1H1M1S\"",
        ],
        Kind::Months => &["@\"P1Y\"", "@\"P1M\"", "duration(\"P2Y6M\")", "@\"-P5M\"", "@\"P0M\""],
        Kind::Numbers => &["[]", "[1, 2, 3]", "[3, 1, 2, 1]", "[-1.5, 2.25]", "[1, null, 2]", "[5]"],
        Kind::Texts => &["[]", "[\"a\", \"b\", \"c\"]", "[\"x\"]", "[\"b\", \"a\", \"b\"]", "[\"a\", null]"],
        Kind::Context => &["{}", "{a: 1}", "{a: 1, b: \"x\"}", "{a: 2, c: {d: 3}}"],
    }
}

fn templates(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Number => templates::NUMBER,
        Kind::Text => templates::TEXT,
        Kind::Truth => templates::TRUTH,
        Kind::Date => templates::DATE,
        Kind::Time => templates::TIME,
        Kind::Moment => templates::MOMENT,
        Kind::Days => templates::DAYS,
        Kind::Months => templates::MONTHS,
        Kind::Numbers => templates::NUMBERS,
        Kind::Texts => templates::TEXTS,
        Kind::Context => templates::CONTEXT,
    }
}
