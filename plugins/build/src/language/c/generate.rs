//! `pack.c`: the tables of a pack, from what it declares.

use crate::DeclaredPack;
use digipro_sdk::native::{NormDeclaration, RuleDeclaration};
use digipro_vocab::{Date, FactKind, Name, Weight};
use std::fmt::Write as _;

/// The text of `pack.c`.
pub(super) fn tables(pack: &DeclaredPack) -> String {
    let norms: Vec<(&Name, &NormDeclaration)> = pack.norms.iter().collect();
    let rules = &pack.declaration.rules;
    let mut all = format!("/* Generated from rules.toml and norms.toml of `{}`. */\n", pack.declaration.id);
    all.push_str("#include \"pack.h\"\n\nstatic const dp_norm norms[] = {\n");
    for (key, norm) in &norms {
        line(&mut all, &[quoted(key), quoted(&norm.urn), quoted(&norm.part)]);
    }
    all.push_str("};\n");
    for (index, rule) in rules.iter().enumerate() {
        lists(&mut all, index, rule, &norms);
    }
    all.push_str("\nstatic const dp_rule rules[] = {\n");
    for (index, rule) in rules.iter().enumerate() {
        entry(&mut all, index, rule);
    }
    let (count, known) = (rules.len(), norms.len());
    // Infallible, as everywhere below: the target is a string.
    let _ = writeln!(all, "}};\n\nconst dp_pack dp_this_pack = {{rules, {count}, norms, {known}}};");
    all
}

/// What a rule lists, and its function. C has no empty arrays: an empty list has one item that its count leaves out.
fn lists(all: &mut String, index: usize, rule: &RuleDeclaration, norms: &[(&Name, &NormDeclaration)]) {
    let _ = writeln!(all, "\ndp_verdict dp_judge_{index}(dp_case *c);");
    let mut list = |kind: &str, name: &str, items: Vec<String>, empty: &str| {
        let items = if items.is_empty() { empty.to_owned() } else { items.join(", ") };
        let _ = writeln!(all, "static {kind} {name}_{index}[] = {{{items}}};");
    };
    let texts = |names: &[Name]| names.iter().map(|name| quoted(name)).collect();
    let of_norm = |norm: &NormDeclaration| norms.iter().position(|(_, known)| *known == norm);
    let cited = rule.norms.iter().filter_map(of_norm).map(|at| at.to_string()).collect();
    let needs = rule.needs.iter().map(|need| format!("{{{}, {}}}", quoted(&need.path), tag(need.kind)));
    list("const char *const", "points", texts(&rule.points), "NULL");
    list("const size_t", "cited", cited, "0");
    list("const dp_need", "needs", needs.collect(), "{NULL, 0}");
    list("const char *const", "parameters", texts(&rule.parameters), "NULL");
}

fn entry(all: &mut String, index: usize, rule: &RuleDeclaration) {
    let weight = match rule.weight {
        Weight::Blocking => "DP_BLOCKING",
        Weight::Warning => "DP_WARNING",
        Weight::Note => "DP_NOTE",
    };
    let day = |day: Date| format!("{{{}, {}, {}}}", day.year(), day.month(), day.day());
    let until = rule.valid.to.map_or_else(|| "{0, 0, 0}".to_owned(), day);
    let counted = |name: &str, count: usize| format!("{name}_{index}, {count}");
    line(
        all,
        &[
            quoted(&rule.id),
            weight.to_owned(),
            day(rule.valid.from),
            until,
            counted("points", rule.points.len()),
            counted("cited", rule.norms.len()),
            counted("needs", rule.needs.len()),
            counted("parameters", rule.parameters.len()),
            format!("dp_judge_{index}"),
        ],
    );
}

fn line(all: &mut String, fields: &[String]) {
    let _ = writeln!(all, "    {{{}}},", fields.join(", "));
}

/// The contract's tag of a kind.
fn tag(kind: FactKind) -> u8 {
    match kind {
        FactKind::Truth => 1,
        FactKind::Whole => 2,
        FactKind::Exact => 3,
        FactKind::Text => 4,
        FactKind::Day => 5,
        FactKind::Code => 6,
    }
}

/// A C string literal: what is not plain ASCII is written in octal.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' | b'?' => {
                let _ = write!(quoted, "\\{}", char::from(byte));
            }
            b' '..=b'~' => quoted.push(char::from(byte)),
            _ => {
                let _ = write!(quoted, "\\{byte:03o}");
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_cannot_leave_its_literal() {
        assert_eq!(quoted("a\"b\\c"), r#""a\"b\\c""#);
        assert_eq!(quoted("è\n7"), r#""\303\250\0127""#);
        assert_eq!(quoted("??/"), r#""\?\?/""#);
    }
}
