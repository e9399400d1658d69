//! Random expressions, each of a type that it is meant to have.

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
        Kind::Number => &[
            "(N + N)",
            "(N - N)",
            "(N * N)",
            "(N / N)",
            "(N ** 2)",
            "(-N)",
            "abs(N)",
            "floor(N)",
            "ceiling(N)",
            "decimal(N, 2)",
            "round up(N, 1)",
            "round down(N, 1)",
            "round half up(N, 1)",
            "round half down(N, 1)",
            "modulo(N, N)",
            "sqrt(N)",
            "string length(S)",
            "count(L)",
            "count(W)",
            "sum(L)",
            "min(L)",
            "max(L)",
            "mean(L)",
            "median(L)",
            "product(L)",
            "stddev(L)",
            "min(N, N, N)",
            "max(N, N)",
            "L[1]",
            "L[-1]",
            "L[N]",
            "(if B then N else N)",
            "(D).year",
            "(D).month",
            "(D).day",
            "(D).weekday",
            "(M).hour",
            "(T).minute",
            "(P).days",
            "(P).hours",
            "(Y).years",
            "(Y).months",
            "day of year(D)",
            "week of year(D)",
            "C.a",
            "get value(C, \"a\")",
            "(P / P)",
            "(Y / Y)",
            "number(S, \",\", \".\")",
            "index of(L, N)[1]",
            "(for i in L return i)[1]",
            "count(for i in 1..3, j in L return i * j)",
            "count(L[item > N])",
            "sum(for i in [1, 2, 3] return i * N)",
            "(function(x, y) x - y)(N, N)",
            "floor(N, 1)",
            "ceiling(N, 1)",
        ],
        Kind::Text => &[
            "(S + S)",
            "substring(S, N)",
            "substring(S, N, N)",
            "upper case(S)",
            "lower case(S)",
            "substring before(S, S)",
            "substring after(S, S)",
            "replace(S, \"[a-c]\", \"x\")",
            "replace(S, \"(a)(b)?\", \"[$1]\")",
            "string(N)",
            "string(D)",
            "string(M)",
            "string(P)",
            "string(Y)",
            "string(B)",
            "string join(W)",
            "string join(W, S)",
            "W[1]",
            "W[N]",
            "split(S, \",\")[1]",
            "(if B then S else S)",
            "day of week(D)",
            "month of year(D)",
            "string(L)",
            "string(T)",
            "min(W)",
            "max(W)",
            "get value(C, \"b\")",
        ],
        Kind::Truth => &[
            "(N = N)",
            "(N < N)",
            "(N >= N)",
            "(N != N)",
            "(S = S)",
            "(S < S)",
            "(D < D)",
            "(D = D)",
            "(M <= M)",
            "(T < T)",
            "(P > P)",
            "(Y = Y)",
            "(B and B)",
            "(B or B)",
            "not(B)",
            "(N in [1..5])",
            "(N in (< 3, > 7))",
            "(N between N and N)",
            "(S in W)",
            "contains(S, S)",
            "starts with(S, S)",
            "ends with(S, S)",
            "matches(S, \"^[a-z]+$\")",
            "list contains(L, N)",
            "list contains(W, S)",
            "all([B, B])",
            "any([B, B])",
            "(some i in L satisfies i > N)",
            "(every i in L satisfies i > N)",
            "odd(N)",
            "even(N)",
            "is(D, D)",
            "is(N, N)",
            "(L = L)",
            "(C = C)",
            "before(N, N)",
            "after(N, [1..5])",
            "overlaps([1..5], [3..N])",
            "during(N, [1..10])",
            "includes([1..10], N)",
            "starts(1, [1..N])",
            "finishes(N, [1..10])",
            "meets([1..5], [5..N])",
            "coincides([1..N], [1..N])",
            "(N instance of number)",
            "(S instance of string)",
            "(D instance of date)",
            "(L instance of list<number>)",
            "(C instance of context<a: number>)",
            "(D in [D..D])",
            "(D between D and D)",
            "(N = null)",
            "(null = S)",
            "all(B, B)",
            "(M = M)",
            "(T = T)",
        ],
        Kind::Date => &[
            "(D + P)",
            "(D - P)",
            "(D + Y)",
            "(D - Y)",
            "date(M)",
            "(if B then D else D)",
            "date(N, 1, 2)",
            "(date(2024, 2, 29) + Y)",
            "date(string(D))",
        ],
        Kind::Time => &["(T + P)", "(T - P)", "time(M)", "time(10, N, 0)", "(if B then T else T)"],
        Kind::Moment => {
            &["(M + P)", "(M - P)", "(M + Y)", "(M - Y)", "date and time(D, T)", "(if B then M else M)"]
        }
        Kind::Days => &[
            "(P + P)",
            "(P - P)",
            "(D - D)",
            "(M - M)",
            "(T - T)",
            "(P * N)",
            "(P / N)",
            "(-P)",
            "abs(P)",
            "duration(string(P))",
        ],
        Kind::Months => {
            &["(Y + Y)", "(Y - Y)", "(Y * N)", "(Y / N)", "(-Y)", "abs(Y)", "years and months duration(D, D)"]
        }
        Kind::Numbers => &[
            "[N, N]",
            "append(L, N)",
            "concatenate(L, L)",
            "union(L, L)",
            "reverse(L)",
            "remove(L, 1)",
            "remove(L, N)",
            "insert before(L, 1, N)",
            "insert before(L, N, N)",
            "sublist(L, 1, 2)",
            "sublist(L, N)",
            "distinct values(L)",
            "flatten([L, [N, L]])",
            "sort(L, function(x, y) x < y)",
            "index of(L, N)",
            "mode(L)",
            "(for i in L return i + 1)",
            "(for i in 1..3 return i * N)",
            "L[item > N]",
            "(if B then L else L)",
            "list replace(L, 1, N)",
            "(for i in L, j in L return i - j)",
            "[{a: N}, {a: N}].a",
            "[{a: N}, {a: N}][a > N].a",
            "(for i in 3..1 return i)",
        ],
        Kind::Texts => &[
            "[S, S]",
            "append(W, S)",
            "split(S, \",\")",
            "split(S, \"\\s\")",
            "distinct values(W)",
            "reverse(W)",
            "sort(W, function(x, y) x < y)",
            "(for i in W return i + \"!\")",
            "W[item != \"a\"]",
            "sublist(W, 1, N)",
            "concatenate(W, W)",
            "union(W, W)",
        ],
        Kind::Context => &[
            "{a: N, b: S}",
            "{a: N, c: a + 1}",
            "context put(C, \"a\", N)",
            "context put(C, [\"c\", \"d\"], N)",
            "context merge([C, C])",
            "context([{key: \"a\", value: N}])",
            "(if B then C else C)",
            "get entries(C)[1]",
        ],
    }
}
