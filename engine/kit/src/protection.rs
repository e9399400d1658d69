//! Data protection over facts: what stands for each of them, how long they are kept, and what of them the public may
//! see. Pure: a filter takes facts and gives facts.

use crate::effective::{Category, DataUse, Effective, Publish};
use digipro_vocab::value::Fields;
use digipro_vocab::{Name, Value};
use serde::Serialize;
use std::collections::BTreeMap;

/// What stands in the place of what tells who a person is.
pub const OMISSIS: &str = "omissis";

/// What may be published of the facts of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// The facts, without what may not be seen.
    pub facts: Fields,
    /// What was left out or replaced, by path.
    pub withheld: BTreeMap<Name, Withheld>,
}

/// Why a fact is not published as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    /// The kit does not say that it may be published (GDPR art. 25).
    NotDeclared,
    /// Data that may never be diffused (D.Lgs. 196/2003, art. 2-septies c. 8), or without a norm that lets them be
    /// (art. 2-octies).
    Protected,
    /// The kit has it replaced.
    Anonymised,
    /// It tells who a person is, and the case holds facts from which health, offences or hardship can be inferred
    /// (D.Lgs. 33/2013, art. 26 c. 4).
    Identifies,
}

impl Effective {
    /// What is said of a fact: by the entry with the longest path that covers it.
    #[must_use]
    pub fn use_of(&self, path: &str) -> Option<&DataUse> {
        let mut at = path;
        loop {
            if let Some(known) = self.data.get(at) {
                return Some(known);
            }
            at = at.rsplit_once('.')?.0;
        }
    }

    /// Whether a type of job makes public what it is told.
    #[must_use]
    pub fn publishes(&self, job: &str) -> bool {
        self.integrations.get(job).is_some_and(|integration| integration.publishes)
    }

    /// What of the facts of a case may be published.
    #[must_use]
    pub fn publication(&self, facts: &Fields) -> Publication {
        let mut filter =
            Filter { effective: self, sensitive: self.is_sensitive("", facts), withheld: BTreeMap::new() };
        let facts = filter.fields("", facts);
        Publication { facts, withheld: filter.withheld }
    }

    /// Whether some fact is of a category from which more can be inferred than the public may know.
    fn is_sensitive(&self, above: &str, facts: &Fields) -> bool {
        facts.iter().any(|(name, value)| self.holds_sensitive(&below(above, name), value))
    }

    fn holds_sensitive(&self, path: &str, value: &Value) -> bool {
        match value {
            Value::Null => false,
            Value::Context(fields) => self.is_sensitive(path, fields),
            Value::List(items) => items.iter().any(|item| self.holds_sensitive(path, item)),
            _ => self.use_of(path).is_some_and(|known| known.category != Category::Ordinary),
        }
    }
}

/// The path of a field below another.
fn below(above: &str, name: &str) -> String {
    if above.is_empty() { name.to_owned() } else { format!("{above}.{name}") }
}

struct Filter<'a> {
    effective: &'a Effective,
    sensitive: bool,
    withheld: BTreeMap<Name, Withheld>,
}

impl Filter<'_> {
    fn fields(&mut self, above: &str, facts: &Fields) -> Fields {
        let seen = facts
            .iter()
            .filter_map(|(name, value)| Some((name.clone(), self.value(&below(above, name), value)?)));
        seen.collect()
    }

    /// What is seen of a value; none where nothing is.
    fn value(&mut self, path: &str, value: &Value) -> Option<Value> {
        match value {
            Value::Context(fields) => {
                let seen = self.fields(path, fields);
                (!seen.is_empty()).then(|| Value::Context(seen.into()))
            }
            Value::List(items) => {
                let seen: Vec<Value> = items.iter().filter_map(|item| self.value(path, item)).collect();
                (!seen.is_empty()).then(|| Value::list(seen))
            }
            _ => match self.withholds(path) {
                None => Some(value.clone()),
                Some(why) => {
                    self.withheld.insert(path.into(), why);
                    let marked = matches!(why, Withheld::Anonymised | Withheld::Identifies);
                    marked.then(|| Value::text(OMISSIS))
                }
            },
        }
    }

    fn withholds(&self, path: &str) -> Option<Withheld> {
        let Some(known) = self.effective.use_of(path) else { return Some(Withheld::NotDeclared) };
        match (known.publish, known.category) {
            (Publish::No, _) => Some(Withheld::NotDeclared),
            // What the check refuses is never published, whatever a definition says.
            (_, Category::Special) | (Publish::Yes, Category::Judicial | Category::Hardship) => {
                Some(Withheld::Protected)
            }
            (Publish::Anonymise, _) => Some(Withheld::Anonymised),
            (Publish::Yes, Category::Ordinary) => {
                (known.identifies && self.sensitive).then_some(Withheld::Identifies)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use digipro_vocab::Citation;
    use proptest::prelude::*;

    fn usage(category: Category, publish: Publish, identifies: bool) -> DataUse {
        let basis =
            Citation { urn: "urn:nir:x".into(), part: "".into(), text_of: "2026-01-01".parse().unwrap() };
        DataUse { category, publish, identifies, ..DataUse::of("prova".into(), basis, Some("P10Y".into())) }
    }

    fn effective() -> Effective {
        let data = [
            ("beneficiario", usage(Category::Ordinary, Publish::Yes, true)),
            ("beneficiario.iban", usage(Category::Ordinary, Publish::No, false)),
            ("beneficiario.invalidita", usage(Category::Special, Publish::Yes, false)),
            ("importo", usage(Category::Ordinary, Publish::Yes, false)),
            ("isee", usage(Category::Hardship, Publish::No, false)),
            ("firmatario", usage(Category::Ordinary, Publish::Anonymise, false)),
        ];
        Effective {
            data: data.into_iter().map(|(path, usage)| (path.into(), usage)).collect(),
            ..Effective::default()
        }
    }

    fn facts(sensitive: bool) -> Fields {
        let mut person = vec![("nome", Value::text("Anna Verdi")), ("iban", Value::text("IT60X"))];
        if sensitive {
            person.push(("invalidita", Value::text("sì")));
        }
        let all = [
            ("beneficiario", Value::context(person)),
            ("importo", Value::text("1500")),
            ("firmatario", Value::text("Ugo Neri")),
            ("nota", Value::text("interna")),
        ];
        all.into_iter().map(|(name, value)| (name.into(), value)).collect()
    }

    #[test]
    fn only_what_is_declared_public_is_seen() {
        let seen = effective().publication(&facts(false));
        let facts = Value::Context(seen.facts.into());
        assert_eq!(facts.at("beneficiario.nome"), Some(&Value::text("Anna Verdi")));
        assert_eq!(facts.at("firmatario"), Some(&Value::text(OMISSIS)));
        assert_eq!((facts.at("beneficiario.iban"), facts.at("nota")), (None, None));
        assert_eq!(seen.withheld["nota"], Withheld::NotDeclared);
    }

    #[test]
    fn where_health_or_hardship_could_be_inferred_nobody_is_named() {
        let seen = effective().publication(&facts(true));
        let public = Value::Context(seen.facts.into());
        assert_eq!(public.at("beneficiario.nome"), Some(&Value::text(OMISSIS)));
        assert_eq!(public.at("beneficiario.invalidita"), None);
        assert_eq!(public.at("importo"), Some(&Value::text("1500")));
        assert_eq!(seen.withheld["beneficiario.invalidita"], Withheld::Protected);
        assert_eq!(seen.withheld["beneficiario.nome"], Withheld::Identifies);
        let mut poor = facts(false);
        poor.insert("isee".into(), Value::list([Value::text("4000")]));
        assert_eq!(effective().publication(&poor).withheld["beneficiario.nome"], Withheld::Identifies);
    }

    proptest! {
        #[test]
        fn what_may_never_be_diffused_never_is(category in 1..4_u8, publish in 0..3_u8, identifies: bool, text in "[a-z]{6,12}") {
            let category = [Category::Ordinary, Category::Special, Category::Judicial, Category::Hardship][usize::from(category)];
            let publish = [Publish::No, Publish::Yes, Publish::Anonymise][usize::from(publish)];
            let mut effective = effective();
            effective.data.insert("dato".into(), usage(category, publish, identifies));
            let mut facts = facts(false);
            facts.insert("dato".into(), Value::list([Value::context([("x", Value::text(text.as_str()))])]));
            let seen = format!("{:?}", effective.publication(&facts).facts);
            prop_assert!(!seen.contains(&text) && !seen.contains("Anna"), "{}", seen);
        }

        #[test]
        fn filtering_twice_is_filtering_once(sensitive: bool) {
            let once = effective().publication(&facts(sensitive)).facts;
            let twice = effective().publication(&once).facts;
            prop_assert!(sensitive || once == twice);
        }
    }
}
