//! Checks of a pack's declarations: what the host would refuse, said to the author first.

use super::{Declaration, RuleDeclaration};
use crate::FACTS_MISSING;
use fluent_syntax::{ast, parser};
use std::collections::BTreeMap;

/// Texts that the SDK words for every pack.
pub const STANDARD_IT: &str = "\
fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.
";
/// The same in English.
pub const STANDARD_EN: &str = "\
fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.
";

/// Everything that is wrong with the declarations of a pack.
pub fn troubles(pack: &Declaration) -> Vec<String> {
    let mut troubles = Vec::new();
    let mut keys: BTreeMap<&str, &str> = BTreeMap::new();
    for (index, rule) in pack.rules.iter().enumerate() {
        let mut say = |what: String| troubles.push(format!("{}: {what}", rule.id));
        declarations(pack, rule, &mut say);
        let twin = pack.rules.iter().take(index).any(|other| other.id == rule.id && overlap(other, rule));
        if twin {
            say("another rule of this id is valid on the same days".to_owned());
        }
        for key in &rule.messages {
            if let Some(other) = keys.insert(key, &rule.id).filter(|other| **other != *rule.id) {
                say(format!("message `{key}` belongs to `{other}` already"));
            }
        }
        for (language, source) in [("it", &rule.it), ("en", &rule.en)] {
            texts(rule, language, source, &mut say);
        }
    }
    troubles
}

fn overlap(one: &RuleDeclaration, two: &RuleDeclaration) -> bool {
    one.valid.contains(two.valid.from) || two.valid.contains(one.valid.from)
}

fn declarations(pack: &Declaration, rule: &RuleDeclaration, say: &mut impl FnMut(String)) {
    if !rule.id.strip_prefix(&*pack.publisher).is_some_and(|rest| rest.starts_with('.')) {
        say(format!("the id does not begin with the publisher `{}` and a dot", pack.publisher));
    }
    for (empty, what) in [
        (rule.norms.is_empty(), "norms"),
        (rule.points.is_empty(), "points"),
        (rule.messages.is_empty(), "messages"),
    ] {
        if empty {
            say(format!("it declares no {what}"));
        }
    }
    for norm in &rule.norms {
        if !norm.urn.starts_with("urn:nir:") && !norm.urn.starts_with("urn:eli:") {
            say(format!("`{}` is neither a urn:nir: nor a urn:eli: name", norm.urn));
        }
        if !norm.in_force.contains(rule.valid.from) {
            say(format!("`{}` is not in force on the first day of the rule", norm.title));
        }
    }
    for need in rule.needs.iter().filter(|need| need.purpose.is_empty()) {
        say(format!("`{}` has no purpose", need.path));
    }
    if rule.messages.iter().any(|key| **key == *FACTS_MISSING.0) {
        say(format!("`{}` is declared by the SDK", FACTS_MISSING.0));
    }
}

/// Every message is worded, in both registers, and nothing else is.
fn texts(rule: &RuleDeclaration, language: &str, source: &str, say: &mut impl FnMut(String)) {
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            for error in errors {
                say(format!("{language}.ftl: {error}"));
            }
            return;
        }
    };
    let mut worded = Vec::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        worded.push(key);
        if !rule.messages.iter().any(|declared| **declared == *key) {
            say(format!("{language}.ftl: `{key}` is not among the rule's messages"));
        }
        let citizen = message.attributes.iter().any(|attribute| attribute.id.name == "citizen");
        if message.value.is_none() || !citizen {
            say(format!("{language}.ftl: `{key}` needs a value for the clerk and an attribute `.citizen`"));
        }
    }
    for key in rule.messages.iter().filter(|key| !worded.contains(&&***key)) {
        say(format!("{language}.ftl: `{key}` is not worded"));
    }
}
