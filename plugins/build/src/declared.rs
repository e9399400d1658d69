//! A pack that is not written in Rust: what it declares lies in files that a person edits.
//!
//! ```text
//! rules.toml          who publishes, in which language, which rules
//! norms.toml          the norms, as in a kit
//! texts/it.ftl en.ftl the messages, to the clerk and (attribute .citizen) to the citizen
//! regole/             the rules themselves, one file each: .dmn, .js or .c
//! vectors/            the cases of each rule, in a file of the name of its source: regole/x.dmn, vectors/x.toml
//! ```

mod norms;
mod rules;
mod texts;

pub(crate) use norms::NormEntry;

use crate::{Error, Language};
use digipro_sdk::native::{Declaration, NormDeclaration, RuleDeclaration};
use digipro_vocab::{Interval, Name, pack::Need};
use rules::{RuleEntry, RulesFile};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::BTreeMap,
    fs,
    path::{Component, Path, PathBuf},
};

/// Name of the file that makes a folder a declared pack.
pub const RULES: &str = "rules.toml";

/// A declared pack: its declaration, and the source of each rule.
#[derive(Clone, Debug)]
pub struct DeclaredPack {
    /// Where it lies.
    pub folder: PathBuf,
    /// The language of its rules.
    pub language: Language,
    /// What it declares.
    pub declaration: Declaration,
    /// The norms by their keys in `norms.toml`.
    pub norms: BTreeMap<Name, NormDeclaration>,
    /// The source of each rule, in the order of the declaration.
    pub sources: Vec<RuleSource>,
}

/// The source of one rule.
#[derive(Clone, Debug)]
pub struct RuleSource {
    /// Path inside the pack, such as `regole/termine.dmn`.
    pub path: Name,
    /// Its text.
    pub text: String,
    /// The keys by which the rule names its norms.
    pub norms: Vec<Name>,
    /// Of a table: id or name of its decision, where the model has several.
    pub decision: Option<Name>,
    /// Of a table: the fact or parameter that an input stands for, where it is called otherwise.
    pub inputs: BTreeMap<Name, Name>,
}

/// Reads a declared pack.
///
/// # Errors
/// A file that is missing or cannot be read, a key that is not among the norms, a message of no rule.
pub fn read(folder: &Path) -> Result<DeclaredPack, Error> {
    let path = folder.join(RULES);
    let file: RulesFile = table(&path)?;
    let (norms_path, wrong) = (folder.join("norms.toml"), |path: &Path, what: String| Error::Source {
        path: path.to_owned(),
        what,
    });
    let norms = norms::read(table(&norms_path)?).map_err(|what| wrong(&norms_path, what))?;
    let keys: Vec<&[Name]> = file.rules.iter().map(|rule| &*rule.messages).collect();
    let worded = |language: &str| {
        let path = folder.join(format!("texts/{language}.ftl"));
        texts::by_rule(&text(&path)?, &keys).map_err(|what| wrong(&path, what))
    };
    let (it, en) = (worded("it")?, worded("en")?);
    let mut rules = Vec::new();
    let mut sources = Vec::new();
    for ((entry, it), en) in file.rules.iter().zip(it).zip(en) {
        let declared = |what: String| wrong(&path, format!("{}: {what}", entry.id));
        let source = inside(&entry.source).map_err(declared)?;
        sources.push(RuleSource {
            path: entry.source.clone(),
            text: text(&folder.join(&source))?,
            norms: entry.norms.clone(),
            decision: entry.decision.clone(),
            inputs: entry.inputs.clone(),
        });
        let vectors =
            Path::new("vectors").join(source.with_extension("toml").file_name().unwrap_or_default());
        let norms = entry.norms.iter().map(|key| {
            norms.get(key).cloned().ok_or_else(|| declared(format!("`{key}` is not a key of norms.toml")))
        });
        rules.push(RuleDeclaration {
            id: entry.id.clone(),
            title: entry.title.clone(),
            norms: norms.collect::<Result<_, _>>()?,
            valid: entry.valid.interval(),
            weight: entry.weight,
            points: entry.points.clone(),
            needs: needs(&file, entry).map_err(declared)?,
            parameters: entry.parameters.clone(),
            messages: entry.messages.clone(),
            it,
            en,
            vectors: text(&folder.join(&vectors))?,
        });
    }
    let language = file.language;
    let declaration = declaration(file, rules);
    Ok(DeclaredPack { folder: folder.to_owned(), language, declaration, norms, sources })
}

fn declaration(file: RulesFile, rules: Vec<RuleDeclaration>) -> Declaration {
    let publisher = file.publisher.unwrap_or_else(|| file.id.split('.').next().unwrap_or_default().into());
    Declaration {
        publisher,
        id: file.id,
        version: file.version,
        standing: file.standing,
        covers: file.covers.interval(),
        fuel: file.fuel,
        standard: crate::language::standard(file.language),
        rules,
    }
}

/// The facts of a rule; what allows reading them is said at the fact, the rule or the pack.
fn needs(file: &RulesFile, rule: &RuleEntry) -> Result<Vec<Need>, String> {
    let need = |need: &rules::NeedEntry| {
        let basis = need.legal_basis.as_ref().or(rule.legal_basis.as_ref()).or(file.legal_basis.as_ref());
        let legal_basis = basis.ok_or_else(|| format!("`{}` has no legal-basis", need.path))?.clone();
        let (path, purpose) = (need.path.clone(), need.purpose.clone());
        Ok(Need { path, kind: need.kind, purpose, legal_basis })
    };
    rule.needs.iter().map(need).collect()
}

/// A path inside the pack: it does not leave the folder.
fn inside(path: &str) -> Result<PathBuf, String> {
    let path = Path::new(path);
    if path.components().all(|part| matches!(part, Component::Normal(_))) {
        Ok(path.to_owned())
    } else {
        Err(format!("source `{}` leaves the folder of the pack", path.display()))
    }
}

fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::io(path, error))
}

fn table<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    let text = text(path)?;
    toml::from_str(&text).map_err(|error| Error::Source {
        path: path.to_owned(),
        what: error.to_string().trim_end().to_owned(),
    })
}

/// The first and the last day, as a person writes them: `{ from = 2026-01-01, to = 2026-12-31 }`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    from: Day,
    to: Option<Day>,
}

impl Days {
    fn interval(&self) -> Interval {
        Interval { from: self.from.0, to: self.to.as_ref().map(|day| day.0) }
    }
}

/// A civil day as TOML writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "toml::value::Datetime")]
struct Day(digipro_vocab::Date);

impl TryFrom<toml::value::Datetime> for Day {
    type Error = String;

    fn try_from(written: toml::value::Datetime) -> Result<Self, String> {
        written.to_string().parse().map(Day).map_err(|_| format!("`{written}` is not a civil day"))
    }
}
