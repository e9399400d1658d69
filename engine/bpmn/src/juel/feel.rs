//! The tree of a JUEL expression to FEEL of equal meaning.

use super::{
    Place,
    syntax::{Expr, Operator},
};
use digipro_vocab::Span;

/// Words of FEEL that are no names.
const WORDS: &[&str] = &[
    "and",
    "between",
    "else",
    "every",
    "external",
    "false",
    "for",
    "function",
    "if",
    "in",
    "instance",
    "not",
    "null",
    "of",
    "or",
    "return",
    "satisfies",
    "some",
    "then",
    "true",
];

/// What other engines provide under a name, and what to read here.
const PROVIDED: &[(&str, Option<&str>)] = &[
    ("execution", None),
    ("task", None),
    ("externalTask", None),
    ("caseExecution", None),
    ("connector", None),
    ("authenticatedUserId", None),
    ("variables", None),
    ("nrOfInstances", Some("numberOfInstances")),
    ("nrOfCompletedInstances", Some("numberOfCompletedInstances")),
    ("nrOfActiveInstances", Some("numberOfActiveInstances")),
];

/// Methods of one value without arguments, and the FEEL function that is probably meant.
const METHODS: &[(&str, &str)] = &[
    ("size", "count"),
    ("length", "string length"),
    ("toLowerCase", "lower case"),
    ("toUpperCase", "upper case"),
    ("trim", "trim"),
    ("toString", "string"),
];

/// Methods with one argument, and the FEEL function that is probably meant.
const METHODS_OF_TWO: &[(&str, &str)] = &[
    ("contains", "contains"),
    ("startsWith", "starts with"),
    ("endsWith", "ends with"),
    ("matches", "matches"),
];

/// Additions to a moment, and the duration that is added.
const LAPSES: &[(&str, &str, &str)] = &[
    ("plusMinutes", "PT", "M"),
    ("plusHours", "PT", "H"),
    ("plusDays", "P", "D"),
    ("plusMonths", "P", "M"),
    ("plusYears", "P", "Y"),
];

/// A translation under way.
pub(super) struct Feel {
    place: Place,
    /// The first thing without equal meaning.
    pub(super) refused: Option<(String, Span)>,
    /// Whether all that was refused could be guessed.
    pub(super) sure: bool,
}

impl Feel {
    pub(super) fn new(place: Place) -> Self {
        Self { place, refused: None, sure: true }
    }

    /// The value of an expression.
    pub(super) fn value(&mut self, expr: &Expr) -> String {
        match expr {
            Expr::Null => "null".into(),
            Expr::Truth(truth) => truth.to_string(),
            Expr::Number(number) => number.clone(),
            Expr::Text(text) => quoted(text),
            Expr::Name(name, span) => self.name(name, *span),
            Expr::Field(of, name, span) => {
                let of = self.inner(of);
                if !is_name(name) {
                    self.refuse(format!("`{name}` is no name of FEEL"), *span);
                    self.sure = false;
                }
                format!("{of}.{name}")
            }
            // FEEL counts from one.
            Expr::Item(of, index) => format!("{}[{}]", self.inner(of), index.saturating_add(1)),
            Expr::Not(of) => format!("not({})", self.truth(of)),
            Expr::Minus(of) => format!("-{}", self.number(of)),
            Expr::Empty(of) => {
                let of = self.inner(of);
                format!("{of} = null or ({of} = \"\") = true or ({of} = []) = true or ({of} = {{}}) = true")
            }
            Expr::Choice(condition, yes, no) => {
                let condition = self.truth(condition);
                format!("if {condition} then {} else {}", self.inner(yes), self.inner(no))
            }
            Expr::Binary(operator, left, right, span) => self.binary(*operator, left, right, *span),
            Expr::Call(of, name, arguments, span) => self.call(of.as_deref(), name, arguments, *span),
        }
    }

    /// The value where it becomes part of a text: null is empty there.
    pub(super) fn text(&mut self, expr: &Expr) -> String {
        let value = self.value(expr);
        match expr {
            Expr::Text(_) => value,
            _ if self.place == Place::List => format!("string join(flatten([{value}]), \",\")"),
            _ if !is_nullable(expr) => format!("string({value})"),
            _ => format!("(if {} = null then \"\" else string({value}))", self.inner(expr)),
        }
    }

    /// A value that other signs can stand beside.
    fn inner(&mut self, expr: &Expr) -> String {
        let value = self.value(expr);
        let closed = matches!(
            expr,
            Expr::Null
                | Expr::Truth(_)
                | Expr::Number(_)
                | Expr::Text(_)
                | Expr::Name(..)
                | Expr::Field(..)
                | Expr::Item(..)
                | Expr::Not(_)
        );
        if closed { value } else { format!("({value})") }
    }

    /// A truth value: null is false.
    fn truth(&mut self, expr: &Expr) -> String {
        let value = self.inner(expr);
        match expr {
            Expr::Name(..) | Expr::Field(..) | Expr::Item(..) | Expr::Choice(..) => {
                format!("({value} = true)")
            }
            _ => value,
        }
    }

    /// A number: null is zero.
    fn number(&mut self, expr: &Expr) -> String {
        let value = self.inner(expr);
        match expr {
            Expr::Null => "0".into(),
            _ if is_nullable(expr) => format!("(if {value} = null then 0 else {value})"),
            _ => value,
        }
    }

    fn binary(&mut self, operator: Operator, left: &Expr, right: &Expr, span: Span) -> String {
        match operator {
            Operator::Or => format!("{} or {}", self.truth(left), self.truth(right)),
            Operator::And => format!("{} and {}", self.truth(left), self.truth(right)),
            Operator::Equal => format!("{} = {}", self.inner(left), self.inner(right)),
            Operator::Unequal => format!("{} != {}", self.inner(left), self.inner(right)),
            Operator::Less => self.ordering("<", left, right, false),
            Operator::Greater => self.ordering(">", left, right, false),
            Operator::LessOrEqual => self.ordering("<=", left, right, true),
            Operator::GreaterOrEqual => self.ordering(">=", left, right, true),
            Operator::Plus => self.sum(left, right, span),
            Operator::Minus => format!("{} - {}", self.number(left), self.number(right)),
            Operator::Times => format!("{} * {}", self.number(left), self.number(right)),
            Operator::Divided => format!("{} / {}", self.number(left), self.number(right)),
            Operator::Modulo => {
                self.refuse("the remainder of a negative number has another sign in FEEL".into(), span);
                format!("modulo({}, {})", self.value(left), self.value(right))
            }
        }
    }

    /// An ordering is false where a side is null, unless it allows equality and both are.
    fn ordering(&mut self, sign: &str, left: &Expr, right: &Expr, or_equal: bool) -> String {
        let sides = (self.inner(left), self.inner(right));
        let nullable = (is_nullable(left), is_nullable(right));
        let mut terms = Vec::new();
        if nullable.0 {
            terms.push(format!("{} != null", sides.0));
        }
        if nullable.1 {
            terms.push(format!("{} != null", sides.1));
        }
        terms.push(format!("{} {sign} {}", sides.0, sides.1));
        let ordered = terms.join(" and ");
        if or_equal && nullable.0 && nullable.1 {
            format!("({} = null and {} = null) or ({ordered})", sides.0, sides.1)
        } else {
            ordered
        }
    }

    /// A sum is of numbers only: FEEL would also join texts.
    fn sum(&mut self, left: &Expr, right: &Expr, span: Span) -> String {
        if matches!(left, Expr::Text(_)) || matches!(right, Expr::Text(_)) {
            self.refuse("`+` does not join texts in this language".into(), span);
            return format!("{} + {}", self.inner(left), self.inner(right));
        }
        let (one, other) = (self.number(left), self.number(right));
        if matches!(left, Expr::Number(_)) || matches!(right, Expr::Number(_)) {
            format!("{one} + {other}")
        } else {
            format!("{one} - (-{other})")
        }
    }

    fn name(&mut self, name: &str, span: Span) -> String {
        if let Some((_, instead)) = PROVIDED.iter().find(|(provided, _)| *provided == name) {
            let counts = matches!(name, "nrOfInstances" | "nrOfCompletedInstances");
            if !(counts && self.place == Place::Instances) {
                self.refuse(format!("`{name}` is provided by another engine"), span);
                self.sure &= instead.is_some();
            }
            return instead.unwrap_or(name).to_owned();
        }
        if name == "loopCounter" {
            // It counts from zero there and from one here.
            return "(loopCounter - 1)".to_owned();
        }
        if !is_name(name) {
            self.refuse(format!("`{name}` is no name of FEEL"), span);
            self.sure = false;
        }
        name.to_owned()
    }

    fn refuse(&mut self, why: String, span: Span) {
        self.refused.get_or_insert((why, span));
    }

    /// Calls have no equal meaning; what is probably meant is shown.
    fn call(&mut self, of: Option<&Expr>, name: &str, arguments: &[Expr], span: Span) -> String {
        let kind = if of.is_some() { "method" } else { "function" };
        self.refuse(format!("the {kind} `{name}` is one of another engine"), span);
        let guess = match of {
            Some(of) => self.method(of, name, arguments),
            None => self.function(name, arguments),
        };
        if guess.is_none() {
            self.sure = false;
        }
        guess.unwrap_or_default()
    }

    fn method(&mut self, of: &Expr, name: &str, arguments: &[Expr]) -> Option<String> {
        if let (Expr::Name(root, _), [Expr::Text(variable)]) = (of, arguments)
            && matches!(root.as_str(), "execution" | "task" | "variables")
            && is_name(variable)
        {
            return match name {
                "getVariable" | "getVariableLocal" | "get" => Some(variable.clone()),
                "hasVariable" | "hasVariableLocal" => Some(format!("{variable} != null")),
                _ => None,
            };
        }
        if let Some((_, before, after)) = LAPSES.iter().find(|(method, _, _)| *method == name)
            && let [Expr::Number(number)] = arguments
        {
            return Some(format!("{} + duration(\"{before}{number}{after}\")", self.value(of)));
        }
        match (name, arguments) {
            ("equals", [other]) => Some(format!("{} = {}", self.inner(of), self.inner(other))),
            ("isEmpty", []) => Some(format!("count({}) = 0", self.value(of))),
            ("toDate", []) => Some(self.value(of)),
            ("get", [Expr::Text(key)]) if is_name(key) => Some(format!("{}.{key}", self.inner(of))),
            (_, []) => {
                let (_, function) = METHODS.iter().find(|(method, _)| *method == name)?;
                Some(format!("{function}({})", self.value(of)))
            }
            (_, [argument]) => {
                let (_, function) = METHODS_OF_TWO.iter().find(|(method, _)| *method == name)?;
                Some(format!("{function}({}, {})", self.value(of), self.value(argument)))
            }
            _ => None,
        }
    }

    fn function(&mut self, name: &str, arguments: &[Expr]) -> Option<String> {
        if let ("now" | "dateTime", []) = (name, arguments) {
            return Some("now()".into());
        }
        let (prefix, function) = name.split_once(':')?;
        if !matches!(prefix, "variables" | "vars" | "var") {
            return None;
        }
        let variable = match arguments.first()? {
            Expr::Name(name, _) | Expr::Text(name) if is_name(name) => name,
            _ => return None,
        };
        let sign = match (function, arguments) {
            ("get", [_]) => return Some(variable.clone()),
            ("exists", [_]) => return Some(format!("{variable} != null")),
            ("equals" | "eq", [_, _]) => "=",
            ("notEquals" | "ne", [_, _]) => "!=",
            ("lowerThan" | "lessThan" | "lt", [_, _]) => "<",
            ("lowerThanOrEquals" | "lessThanOrEquals" | "lte", [_, _]) => "<=",
            ("greaterThan" | "gt", [_, _]) => ">",
            ("greaterThanOrEquals" | "gte", [_, _]) => ">=",
            _ => return None,
        };
        Some(format!("{variable} {sign} {}", self.inner(arguments.get(1)?)))
    }
}

/// Whether an expression can be null where its parts are.
fn is_nullable(expr: &Expr) -> bool {
    matches!(expr, Expr::Null | Expr::Name(..) | Expr::Field(..) | Expr::Item(..) | Expr::Choice(..))
        && !matches!(expr, Expr::Name(name, _) if name == "loopCounter")
}

/// A FEEL string literal.
pub(super) fn quoted(text: &str) -> String {
    let mut literal = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// Whether a name can stand in FEEL as it is.
pub(super) fn is_name(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|c| c.is_alphanumeric() || c == '_')
        && !WORDS.contains(&name)
}
