//! Every message is worded in both languages and both registers, with arguments that its findings carry.

use super::{Checked, vectors::Tried};
use crate::codes;
use digipro_rules::PackFiles;
use digipro_vocab::{Diagnostic, Name, PackManifest, pack::RuleManifest};
use fluent_syntax::{ast, parser};
use std::collections::{BTreeMap, BTreeSet};

/// The languages in which every message is worded.
const LANGUAGES: [&str; 2] = ["it", "en"];

/// The arguments that a message names, by register.
type Wording = BTreeMap<&'static str, BTreeSet<String>>;

pub fn check(manifest: &PackManifest, files: &PackFiles, tried: &[Tried], checked: &mut Checked) {
    let worded = LANGUAGES.map(|language| worded(manifest, files, language, &mut checked.diagnostics));
    let mut known: BTreeSet<&Name> = BTreeSet::new();
    for (rule, tried) in manifest.rules.iter().zip(tried) {
        for key in &rule.messages {
            // The message of missing facts belongs to every rule; it is worded once.
            if known.insert(key) {
                checked.counted.messages += 1;
                registers(key, &worded, &mut checked.diagnostics);
            }
        }
        arguments(rule, tried, &worded, &mut checked.diagnostics);
    }
}

/// Both registers in both languages, naming the same arguments in each language.
fn registers(key: &Name, worded: &[BTreeMap<Name, Wording>; 2], diagnostics: &mut Vec<Diagnostic>) {
    for register in ["clerk", "citizen"] {
        let texts = worded.each_ref().map(|texts| texts.get(key).and_then(|wording| wording.get(register)));
        for (language, text) in LANGUAGES.iter().zip(texts) {
            if text.is_none() {
                let what = format!("`{key}` is not worded for the {register} in `{language}`");
                let help = if register == "clerk" {
                    "give the message a value"
                } else {
                    "give it an attribute `.citizen`"
                };
                let file = format!("texts/{language}.ftl");
                diagnostics.push(Diagnostic::error(codes::P0744, what).file(file).help(help));
            }
        }
        if let [Some(it), Some(en)] = texts
            && it != en
        {
            let list = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(", ");
            let what = format!(
                "`{key}` for the {register} names `{}` in Italian and `{}` in English",
                list(it),
                list(en)
            );
            diagnostics.push(Diagnostic::error(codes::P0746, what).file("texts/en.ftl"));
        }
    }
}

/// What the texts name is what the findings carry; and every message is carried by some finding.
fn arguments(
    rule: &RuleManifest,
    tried: &Tried,
    worded: &[BTreeMap<Name, Wording>; 2],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut shown = BTreeSet::new();
    for (finding, _) in tried.findings(rule) {
        let key = &finding.message.key;
        if !shown.insert(key) {
            continue;
        }
        let wordings = worded.iter().filter_map(|texts| texts.get(key)).flat_map(BTreeMap::values);
        let named: BTreeSet<&String> = wordings.flatten().collect();
        for name in named {
            if !finding.message.arguments.iter().any(|argument| *argument.name == **name) {
                let what =
                    format!("`{key}` names `{name}`, and the finding of `{}` does not carry it", rule.id);
                diagnostics.push(Diagnostic::error(codes::P0745, what).file(tried.file.clone()));
            }
        }
    }
    for key in rule.messages.iter().filter(|key| !shown.contains(*key)) {
        let standard = digipro_tables::STANDARD.iter().any(|(standard, ..)| **key == **standard);
        if **key == *digipro_sdk::FACTS_MISSING.0 || standard {
            continue;
        }
        let what = format!("no vector of `{}` shows the message `{key}`", rule.id);
        diagnostics.push(Diagnostic::warning(codes::P0750, what).file(tried.file.clone()));
    }
}

/// The wordings of one language.
fn worded(
    manifest: &PackManifest,
    files: &PackFiles,
    language: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Name, Wording> {
    let path =
        manifest.texts.get(language).cloned().unwrap_or_else(|| format!("texts/{language}.ftl").into());
    let text = files.get(&path).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
    let resource = match parser::parse(&*text) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
            diagnostics.push(Diagnostic::error(codes::P0744, said.join("; ")).file(path));
            return BTreeMap::new();
        }
    };
    let mut worded = BTreeMap::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let mut wording = Wording::new();
        if let Some(value) = &message.value {
            wording.insert("clerk", variables(value));
        }
        if let Some(citizen) = message.attributes.iter().find(|attribute| attribute.id.name == "citizen") {
            wording.insert("citizen", variables(&citizen.value));
        }
        worded.insert(message.id.name.into(), wording);
    }
    worded
}

/// The arguments that a text names.
fn variables(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    let mut open: Vec<&ast::Pattern<&str>> = vec![pattern];
    while let Some(pattern) = open.pop() {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else { continue };
            open.extend(inside(expression, &mut named));
        }
    }
    named
}

/// The arguments of one expression, and the texts inside it.
fn inside<'a>(
    expression: &'a ast::Expression<&'a str>,
    named: &mut BTreeSet<String>,
) -> Vec<&'a ast::Pattern<&'a str>> {
    match expression {
        ast::Expression::Inline(inline) => inline_inside(inline, named),
        ast::Expression::Select { selector, variants } => {
            let mut texts = inline_inside(selector, named);
            texts.extend(variants.iter().map(|variant| &variant.value));
            texts
        }
    }
}

fn inline_inside<'a>(
    inline: &'a ast::InlineExpression<&'a str>,
    named: &mut BTreeSet<String>,
) -> Vec<&'a ast::Pattern<&'a str>> {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            named.insert(id.name.to_owned());
            Vec::new()
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().flat_map(|argument| inline_inside(argument, named)).collect()
        }
        ast::InlineExpression::Placeable { expression } => inside(expression, named),
        _ => Vec::new(),
    }
}
