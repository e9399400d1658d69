//! What is generated from the declarations of a pack: manifest, register of norms, texts, vectors.

use super::{Declaration, Judge, NormDeclaration, RuleDeclaration, VectorFile, checks, legal_time};
use crate::{FACTS_MISSING, Pack};
use digipro_vocab::{self as v, Digest, EntityId, Name, Outcome, Report, pack as p};
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

/// Checks a Rust pack, runs its vectors natively, and generates the rest.
///
/// # Errors
/// Everything that is wrong, a line each.
pub fn bundle(pack: &Pack) -> Result<Bundle, Vec<String>> {
    bundle_of(&Declaration::from(pack), pack)
}

/// Checks a declared pack, lets the judge answer its vectors, and generates the rest.
///
/// # Errors
/// Everything that is wrong, a line each.
pub fn bundle_of(pack: &Declaration, judge: &dyn Judge) -> Result<Bundle, Vec<String>> {
    let mut troubles = checks::troubles(pack);
    let mut files: BTreeMap<Name, String> = BTreeMap::new();
    let mut never = Vec::new();
    let (mut exceptions, mut time) = (Vec::new(), Vec::new());
    for rule in &pack.rules {
        match vectors(pack, rule, judge) {
            Ok((built, impossible)) => {
                never.push(impossible);
                exceptions.extend(built.iter().flat_map(|vector| judge.cites(&vector.request)));
                time.extend(legal_time::cited(&built));
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
    files.insert("norms.toml".into(), norms(pack, &exceptions, &time));
    match manifest(pack, &files, never) {
        Ok(manifest) if troubles.is_empty() => Ok(Bundle { manifest, files }),
        Ok(_) => Err(troubles),
        Err(trouble) => {
            troubles.push(trouble);
            Err(troubles)
        }
    }
}

/// What a declared pack says before anybody has answered its vectors: for a host that runs its component.
///
/// # Errors
/// Everything that is wrong with the declarations, a line each.
pub fn draft(pack: &Declaration) -> Result<Bundle, Vec<String>> {
    let mut troubles = checks::troubles(pack);
    let files: BTreeMap<Name, String> = [
        ("texts/it.ftl".into(), texts(pack, "it", checks::STANDARD_IT)),
        ("texts/en.ftl".into(), texts(pack, "en", checks::STANDARD_EN)),
        ("norms.toml".into(), norms(pack, &[], &[])),
    ]
    .into();
    match manifest(pack, &files, vec![BTreeMap::new(); pack.rules.len()]) {
        Ok(manifest) if troubles.is_empty() => Ok(Bundle { manifest, files }),
        Ok(_) => Err(troubles),
        Err(trouble) => {
            troubles.push(trouble);
            Err(troubles)
        }
    }
}

/// The vectors with their reports, and the outcomes that the rule never comes to, each with its reason.
type Tried = (Vec<p::Vector>, BTreeMap<Outcome, Name>);

fn vectors(pack: &Declaration, rule: &RuleDeclaration, judge: &dyn Judge) -> Result<Tried, Vec<String>> {
    let file: VectorFile =
        toml::from_str(&rule.vectors).map_err(|error| vec![format!("vectors.toml: {error}")])?;
    let mut troubles = Vec::new();
    let mut built = Vec::new();
    for vector in &file.vectors {
        let judged = vector.request(pack, rule).and_then(|request| {
            vector.check(pack, rule, &request, judge)?;
            // Outside these days the host answers for the pack: the law of that day is not encoded.
            let covered = pack.covers.contains(request.act_date);
            let report = if covered { judge.evaluate(&request)? } else { Report::default() };
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
    if troubles.is_empty() { Ok((built, file.never)) } else { Err(troubles) }
}

fn texts(pack: &Declaration, language: &str, standard: &str) -> String {
    let mut all = format!("### {} {}\n\n{standard}", pack.id, pack.version);
    for message in &pack.standard {
        let wording = if language == "it" { &message.it } else { &message.en };
        let _ = write!(all, "\n{} = {wording}\n", message.key);
    }
    for rule in &pack.rules {
        let source = if language == "it" { &rule.it } else { &rule.en };
        // Infallible: the target is a string.
        let _ = write!(all, "\n## {}\n\n{}\n", rule.id, source.trim());
    }
    all
}

/// The register of norms, in the format of a kit's `norms.toml`: those that the rules declare, those of
/// exceptions that vectors cite, and those of legal time that nobody declares.
fn norms(pack: &Declaration, exceptions: &[NormDeclaration], time: &[NormDeclaration]) -> String {
    let own = || pack.rules.iter().flat_map(|rule| &rule.norms).chain(exceptions);
    let declared = |norm: &&NormDeclaration| own().any(|own| own.urn == norm.urn && own.part == norm.part);
    let mut norms: Vec<&NormDeclaration> = own().chain(time.iter().filter(|norm| !declared(norm))).collect();
    norms.sort();
    norms.dedup();
    let mut all = format!("# {} {}: the norms that its rules apply.\n", pack.id, pack.version);
    for norm in norms {
        let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let key = text(&format!("{}~{}@{}", norm.urn, norm.part, norm.in_force.from));
        let _ = write!(
            all,
            "\n[{key}]\nurn = {}\npart = {}\ntitle = {}\nin-force-from = {}\n",
            text(&norm.urn),
            text(&norm.part),
            text(&norm.title),
            norm.in_force.from
        );
        if let Some(last) = norm.in_force.to {
            let _ = writeln!(all, "in-force-to = {last}");
        }
        let (on, by) = (norm.confirmed_on, text(&norm.confirmed_by));
        let _ = write!(all, "confirmed-on = {on}\nconfirmed-by = {by}\n");
        if norm.unverified() {
            all.push_str("verified = false\n");
        }
        if let Some(digest) = norm.text_sha256 {
            let _ = writeln!(all, "text-sha256 = {}", text(&digest.to_string()));
        }
        if let Some((chosen, other)) = &norm.interpretation {
            let _ = write!(all, "interpretation = {}\nalternative = {}\n", text(chosen), text(other));
        }
    }
    all
}

fn manifest(
    pack: &Declaration,
    files: &BTreeMap<Name, String>,
    never: Vec<BTreeMap<Outcome, Name>>,
) -> Result<p::PackManifest, String> {
    let publisher: EntityId =
        pack.publisher.parse().map_err(|error: v::id::NotAnEntity| error.to_string())?;
    let level = publisher.level();
    Ok(p::PackManifest {
        id: pack.id.clone(),
        version: pack.version.clone(),
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
        rules: pack.rules.iter().zip(never).map(|(rule, never)| rule_manifest(pack, rule, never)).collect(),
    })
}

fn rule_manifest(
    pack: &Declaration,
    rule: &RuleDeclaration,
    never: BTreeMap<Outcome, Name>,
) -> p::RuleManifest {
    let standard = pack.standard.iter().map(|message| message.key.clone());
    let norm = |norm: &NormDeclaration| p::Norm { urn: norm.urn.clone(), part: norm.part.clone() };
    p::RuleManifest {
        id: rule.id.clone(),
        weight: rule.weight,
        points: rule.points.clone(),
        parameters: rule.parameters.clone(),
        messages: rule.messages.iter().cloned().chain([FACTS_MISSING.0.into()]).chain(standard).collect(),
        title: rule.title.clone(),
        valid: rule.valid,
        never,
        norms: rule.norms.iter().map(norm).collect(),
        needs: rule.needs.clone(),
    }
}
