//! What is generated from the declarations of a pack: manifest, register of norms, texts, vectors.

use super::{VectorFile, checks};
use crate::{FACTS_MISSING, Norm, Pack, Rule, UNVERIFIED, evaluate};
use digipro_vocab::{self as v, Digest, EntityId, Name, pack as p};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write as _};

/// Version of the contract that this SDK speaks.
pub const CONTRACT: &str = "1.0";

/// All that a pack says of itself. The build adds the component, the digests and the toolchain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Bundle {
    /// The manifest, with digests still zero.
    pub manifest: p::PackManifest,
    /// The other files of the pack: texts, norms and vectors.
    pub files: BTreeMap<Name, String>,
}

/// Checks the pack, runs its vectors natively, and generates the rest.
///
/// # Errors
/// Everything that is wrong, a line each.
pub fn bundle(pack: &Pack) -> Result<Bundle, Vec<String>> {
    let mut troubles = checks::troubles(pack);
    let mut files: BTreeMap<Name, String> = BTreeMap::new();
    for rule in pack.rules {
        match vectors(pack, rule) {
            Ok(built) => {
                // Two wordings of one rule share a file of vectors.
                let path: Name = format!("vectors/{}.{}.json", rule.id, rule.valid.from).into();
                match serde_json::to_string_pretty(&built) {
                    Ok(json) => drop(files.insert(path, json + "\n")),
                    Err(error) => troubles.push(format!("{}: {error}", rule.id)),
                }
            }
            Err(wrong) => troubles.extend(wrong.into_iter().map(|line| format!("{}: {line}", rule.id))),
        }
    }
    for (language, standard) in [("it", checks::STANDARD_IT), ("en", checks::STANDARD_EN)] {
        files.insert(format!("texts/{language}.ftl").into(), texts(pack, language, standard));
    }
    files.insert("norms.toml".into(), norms(pack));
    match manifest(pack, &files) {
        Ok(manifest) if troubles.is_empty() => Ok(Bundle { manifest, files }),
        Ok(_) => Err(troubles),
        Err(trouble) => {
            troubles.push(trouble);
            Err(troubles)
        }
    }
}

fn vectors(pack: &Pack, rule: &Rule) -> Result<Vec<p::Vector>, Vec<String>> {
    let file: VectorFile =
        toml::from_str(rule.beside.vectors).map_err(|error| vec![format!("vectors.toml: {error}")])?;
    let mut troubles = Vec::new();
    let mut built = Vec::new();
    for vector in &file.vectors {
        let judged = vector.request(rule).and_then(|request| {
            vector.check(rule, &request)?;
            let report = evaluate(pack, &request);
            Ok(p::Vector { name: vector.name.clone(), request, report })
        });
        match judged {
            Ok(vector) => built.push(vector),
            Err(what) => troubles.push(format!("vector `{}`: {what}", vector.name)),
        }
    }
    if file.vectors.is_empty() {
        troubles.push("it has no vectors".to_owned());
    }
    if troubles.is_empty() { Ok(built) } else { Err(troubles) }
}

fn texts(pack: &Pack, language: &str, standard: &str) -> String {
    let mut all = format!("### {} {}\n\n{standard}", pack.id, pack.version);
    for rule in pack.rules {
        let source = if language == "it" { rule.beside.it } else { rule.beside.en };
        // Infallible: the target is a string.
        let _ = write!(all, "\n## {}\n\n{}\n", rule.id, source.trim());
    }
    all
}

/// The register of norms, in the format of a kit's `norms.toml`.
fn norms(pack: &Pack) -> String {
    let mut norms: Vec<Norm> = pack.rules.iter().flat_map(|rule| rule.norms).copied().collect();
    norms.sort_by_key(|norm| (norm.urn, norm.part, norm.in_force.from));
    norms.dedup();
    let mut all = format!("# {} {}: the norms that its rules apply.\n", pack.id, pack.version);
    for norm in norms {
        let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let key = text(&format!("{}~{}@{}", norm.urn, norm.part, norm.in_force.from));
        let _ = write!(
            all,
            "\n[{key}]\nurn = {}\npart = {}\ntitle = {}\nin-force-from = {}\n",
            text(norm.urn),
            text(norm.part),
            text(norm.title),
            norm.in_force.from
        );
        if let Some(last) = norm.in_force.to {
            let _ = writeln!(all, "in-force-to = {last}");
        }
        let (on, by) = norm.confirmed;
        let _ = write!(all, "confirmed-on = {on}\nconfirmed-by = {}\n", text(by));
        if by == UNVERIFIED {
            all.push_str("verified = false\n");
        }
        if let Some((chosen, other)) = norm.interpretation {
            let _ = write!(all, "interpretation = {}\nalternative = {}\n", text(chosen), text(other));
        }
    }
    all
}

fn manifest(pack: &Pack, files: &BTreeMap<Name, String>) -> Result<p::PackManifest, String> {
    let publisher: EntityId =
        pack.publisher.parse().map_err(|error: v::id::NotAnEntity| error.to_string())?;
    let level = publisher.level();
    Ok(p::PackManifest {
        id: pack.id.into(),
        version: pack.version.into(),
        publisher,
        level,
        standing: pack.standing,
        contract: CONTRACT.into(),
        must_understand: Vec::new(),
        fuel: pack.fuel,
        covers: pack.covers,
        component: p::Component { digest: Digest::default(), size: 0 },
        source: p::Source { digest: Digest::default(), toolchain: "".into() },
        texts: ["it", "en"].map(|language| (language.into(), format!("texts/{language}.ftl").into())).into(),
        vectors: files.keys().filter(|path| path.starts_with("vectors/")).cloned().collect(),
        files: files.iter().map(|(path, text)| (path.clone(), Digest::of(text.as_bytes()))).collect(),
        rules: pack.rules.iter().map(rule_manifest).collect(),
    })
}

fn rule_manifest(rule: &Rule) -> p::RuleManifest {
    let need = |need: &crate::Need| p::Need {
        path: need.path.into(),
        kind: need.kind,
        purpose: need.purpose.into(),
        legal_basis: rule.legal_basis.into(),
    };
    p::RuleManifest {
        id: rule.id.into(),
        weight: rule.weight,
        points: rule.points.iter().map(|point| (*point).into()).collect(),
        parameters: rule.parameters.iter().map(|name| (*name).into()).collect(),
        messages: rule.messages.iter().chain([&FACTS_MISSING]).map(|key| key.0.into()).collect(),
        title: p::Title { it: rule.title.it.into(), en: rule.title.en.into() },
        valid: rule.valid,
        norms: rule
            .norms
            .iter()
            .map(|norm| p::Norm { urn: norm.urn.into(), part: norm.part.into() })
            .collect(),
        needs: rule.needs.iter().map(need).collect(),
    }
}
