//! Disagreements that are understood: each says what dsntk 0.3 does otherwise, and why we do not follow.

/// A disagreement, cut down to the smallest expression that shows it.
struct Found<'f> {
    text: &'f str,
    ours: &'f str,
    theirs: &'f str,
}

impl Found<'_> {
    /// Whether the expression calls one of these functions first.
    fn calls(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.text.strip_prefix(name).is_some_and(|rest| rest.starts_with('(')))
    }

    fn says(&self, part: &str) -> bool {
        self.text.contains(part)
    }

    fn theirs_is_null(&self) -> bool {
        self.theirs == "null: null"
    }

    fn ours_is_null(&self) -> bool {
        self.ours == "null: null"
    }
}

type Rule = (&'static str, fn(&Found<'_>) -> bool);

const RULES: &[Rule] = &[
    ("dsntk panics", |f| f.theirs == "panicked"),
    ("dsntk refuses or miswrites years below 1000 (XML Schema has them)", |f| {
        (f.says("0001-01-01") || f.says("date(")) && (f.theirs_is_null() || f.theirs.contains("@\"-"))
    }),
    ("dsntk cuts durations off where we round to the nearest nanosecond", |f| {
        let kind = "days and time duration: ";
        f.ours.starts_with(kind)
            && f.theirs.starts_with(kind)
            && f.ours.contains('.')
            && (f.says("/") || f.says("*"))
    }),
    ("dsntk has no durations of more than some thousand years", |f| {
        f.ours.starts_with("days and time duration: ") && f.theirs_is_null()
    }),
    ("months between two dates, backwards: dsntk counts one that is not full", |f| {
        f.calls(&["years and months duration"])
    }),
    ("dsntk takes parts of a time or positions in a list that are no whole numbers otherwise", |f| {
        f.calls(&["time", "sublist", "insert before", "remove", "substring"])
    }),
    ("dsntk rounds inside of `modulo`; ours is the exact remainder", |f| f.says("modulo")),
    ("dsntk makes `is` null where the types differ (10.3.4.7: false)", |f| f.calls(&["is"])),
    ("dsntk writes why a null is null into the text of a list", |f| {
        f.calls(&["string"]) && f.theirs.contains("null(")
    }),
    ("dsntk does not parse an empty or nested context here", |f| f.theirs.starts_with("refused")),
    ("dsntk joins a null as an empty string", |f| f.calls(&["string join"])),
    ("dsntk: something unknown among the items makes `some` null even where one item decides", |f| {
        f.says("(some ")
    }),
    ("dsntk does not filter a single value as a list of one", |f| f.says("[item")),
    ("dsntk keeps zeros after the point when it writes a number", |f| {
        f.calls(&["string"]) && f.theirs.contains("0.0")
    }),
    ("dsntk keeps zeros after the point when it writes a number", |f| {
        f.calls(&["string"])
            && f.theirs.trim_end_matches(['0', '"']).trim_end_matches('.') == f.ours.trim_end_matches('"')
    }),
    ("dsntk cannot ask for the type of a path", |f| f.says("instance of") && f.theirs_is_null()),
    (
        "dsntk makes the contexts on the path of `context put`; by its definition (10.3.4.9) there is nothing to put into",
        |f| f.calls(&["context put"]) && f.says("[\"c\", \"d\"]") && f.ours_is_null(),
    ),
    ("dsntk does not wrap a time of day at midnight: 24:59:59", |f| {
        f.ours.starts_with("time: ") && f.theirs.starts_with("time: ") && f.ours != f.theirs
    }),
    ("dsntk rounds 0 and 0.1 to null and 1 where a scale is given", |f| {
        f.calls(&[
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
        ])
    }),
    ("dsntk makes `null = value` null when null stands first (10.3.2.13.1: false)", |f| {
        (f.says("=") || f.says("in")) && f.ours == "boolean: false" && f.theirs_is_null()
    }),
    ("a time or moment with a zone beside one without: the standard's own tests leave it open", |f| {
        (f.says("Z\"") || f.says("+02:00") || f.says("T10:30:00"))
            && (f.theirs.starts_with("boolean") || f.theirs_is_null())
            && (f.says("<") || f.says(">") || f.says("=") || f.says(" - "))
    }),
    ("dsntk drops the sign of the parts of a negative duration", |f| {
        let digits = |text: &str| text.trim_start_matches("number: ").trim_start_matches('-').to_owned();
        f.says(").") && f.ours.starts_with("number: -") && digits(f.ours) == digits(f.theirs)
    }),
    (
        "dsntk leaves nulls out of `min`, `max`, `sort` (they have no order: null, with the cause), and takes no single value",
        |f| {
            f.calls(&["min", "max", "sort", "mode", "median", "mean", "sum", "stddev"])
                && (f.ours_is_null() || f.theirs_is_null())
        },
    ),
    ("dsntk takes null for a list of one null", |f| {
        (f.ours_is_null() && (f.theirs.contains("null") || f.theirs == "list: []") && f.says("for "))
            || (f.calls(&["count", "append", "concatenate", "union", "distinct values", "flatten"])
                && f.ours_is_null())
    }),
    ("dsntk makes `null != value` null (10.3.2.13.1: true)", |f| f.says("!=")),
    ("dsntk does not convert an item to a list of one and back (10.3.2.9.4)", |f| {
        f.theirs_is_null()
            && f.calls(&[
                "reverse",
                "concatenate",
                "list contains",
                "abs",
                "append",
                "union",
                "count",
                "flatten",
                "distinct values",
                "sublist",
                "remove",
                "insert before",
                "context merge",
                "index of",
                "list replace",
                "context",
                "string join",
                "split",
            ])
    }),
    ("dsntk merges a list of contexts in a list", |f| f.calls(&["context merge"]) && f.ours_is_null()),
    ("dsntk makes `all` and `any` null where one item decides (10.3.4.4)", |f| {
        f.calls(&["all", "any"]) && f.theirs_is_null()
    }),
    ("null in a test: unknown with us", |f| {
        f.says(" in ") && f.ours_is_null() && f.theirs == "boolean: false"
    }),
    ("null between: false where one side already is, as `and` has it", |f| {
        f.says("between") && f.theirs_is_null()
    }),
    ("ranges with an end that is null or comes before the start", |f| {
        f.calls(&[
            "overlaps",
            "meets",
            "starts",
            "finishes",
            "coincides",
            "during",
            "includes",
            "before",
            "after",
        ])
    }),
    ("a substring that begins after the end is empty, as in XPath", |f| {
        f.calls(&["substring"]) && f.ours == "string: \"\""
    }),
    ("dsntk: an empty list is of no type of list", |f| f.says("instance of list")),
];

/// Why the two disagree here, if that is known.
pub fn why(text: &str, ours: &str, theirs: &str) -> Option<&'static str> {
    let found = Found { text, ours, theirs };
    RULES.iter().find(|(_, holds)| holds(&found)).map(|(why, _)| *why)
}
