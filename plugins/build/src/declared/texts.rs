//! The messages of a declared pack, told apart by rule.

use digipro_vocab::Name;
use fluent_syntax::{ast, parser, serializer};

/// The messages of each rule, in the order of the rules; `keys` are those that each declares. Two wordings of
/// one rule may share a message.
pub fn by_rule(source: &str, keys: &[&[Name]]) -> Result<Vec<String>, String> {
    let resource = parser::parse(source)
        .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
    for entry in &resource.body {
        if let ast::Entry::Message(message) = entry
            && !keys.iter().any(|keys| keys.iter().any(|key| **key == *message.id.name))
        {
            return Err(format!("`{}` is a message of no rule in rules.toml", message.id.name));
        }
    }
    let of_rule = |keys: &&[Name]| {
        let own = |entry: &&ast::Entry<&str>| match entry {
            ast::Entry::Message(message) => keys.iter().any(|key| **key == *message.id.name),
            ast::Entry::Term(_) => true,
            _ => false,
        };
        serializer::serialize(&ast::Resource { body: resource.body.iter().filter(own).cloned().collect() })
    };
    Ok(keys.iter().map(of_rule).collect())
}
