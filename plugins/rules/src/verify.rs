//! Verification of a pack before a byte of it is compiled: manifest, sizes, digests, signature.

use crate::{
    codes,
    contract::Version,
    files::{COMPONENT, MANIFEST, PackFiles},
    limits,
    trust::{SIGNATURE, Signer, Trust},
};
use digipro_vocab::{Diagnostic, Digest, Interval, PackManifest, Span, Standing};
use std::collections::BTreeMap;

/// A pack whose files are what its manifest says.
#[derive(Debug)]
pub struct Verified<'a> {
    /// The manifest.
    pub manifest: PackManifest,
    /// The version of the contract that it speaks.
    pub contract: Version,
    /// The bytes of the component.
    pub component: &'a [u8],
    /// The keys that signed it; none where it may be unsigned.
    pub signers: Vec<Signer>,
}

/// Reads and verifies the files of a pack; its signatures too, unless it was accepted before.
///
/// # Errors
/// Everything that is wrong with them.
pub fn verify<'a>(files: &'a PackFiles, trust: Option<&Trust>) -> Result<Verified<'a>, Vec<Diagnostic>> {
    let missing = |name: &str| {
        let help = "a pack has `pack.toml`, `component.wasm` and the files that its manifest names";
        Diagnostic::error(codes::P0701, format!("the pack has no `{name}`")).file(name).help(help)
    };
    let bytes = files.get(MANIFEST).ok_or_else(|| vec![missing(MANIFEST)])?;
    let (manifest, contract) = manifest(bytes).map_err(|diagnostic| vec![diagnostic])?;
    let mut wrong = contradictions(&manifest);
    let signature = files.get(SIGNATURE).map(Vec::as_slice);
    let signers = trust.map_or(Ok(Vec::new()), |trust| trust.verify(&manifest, bytes, signature));
    let signers = signers.unwrap_or_else(|diagnostic| {
        wrong.push(diagnostic);
        Vec::new()
    });
    for (path, bytes) in files {
        let limit = if &**path == COMPONENT { limits::COMPONENT } else { limits::FILE };
        if bytes.len() > limit {
            let what = format!("`{path}` has more than {limit} bytes");
            wrong.push(Diagnostic::error(codes::P0708, what).file(path.clone()));
        }
    }
    let Some(component) = files.get(COMPONENT) else {
        wrong.push(missing(COMPONENT));
        return Err(wrong);
    };
    digests(&manifest, files, &mut wrong);
    if wrong.is_empty() { Ok(Verified { manifest, contract, component, signers }) } else { Err(wrong) }
}

/// Reads a manifest: first only the contract's version and what must be understood, so that a pack of a
/// later contract is told which host it needs instead of which field is unknown.
fn manifest(bytes: &[u8]) -> Result<(PackManifest, Version), Diagnostic> {
    let unreadable = |what: String| Diagnostic::error(codes::P0702, what).file(MANIFEST);
    if bytes.len() > limits::FILE {
        let what = format!("the manifest has more than {} bytes", limits::FILE);
        return Err(Diagnostic::error(codes::P0708, what).file(MANIFEST));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| unreadable(e.to_string()))?;
    let placed = |error: toml::de::Error| {
        let span = error.span().map_or(Span::default(), |span| Span::new(span.start, span.end));
        unreadable(error.message().to_owned()).at(span)
    };
    let table: toml::Table = toml::from_str(text).map_err(placed)?;
    let Some(named) = table.get("contract").and_then(toml::Value::as_str) else {
        return Err(unreadable("the manifest does not name its `contract`".to_owned()));
    };
    let contract = Version::named(named).ok_or_else(|| {
        let what = format!("the pack speaks contract `{named}`");
        let help = format!("this host speaks {}; use a host that speaks `{named}`", Version::spoken());
        Diagnostic::error(codes::P0703, what).file(MANIFEST).help(help)
    })?;
    let features = table.get("must-understand").and_then(toml::Value::as_array);
    let known = |feature: &toml::Value| feature.as_str().is_some_and(|name| FEATURES.contains(&name));
    if let Some(feature) = features.into_iter().flatten().find(|feature| !known(feature)) {
        let what = format!("the pack needs the feature {feature}, which this host does not know");
        return Err(Diagnostic::error(codes::P0704, what).file(MANIFEST).help("use a newer host"));
    }
    Ok((toml::from_str(text).map_err(placed)?, contract))
}

/// The optional features of the contract that this host knows. Contract 1.0 has none.
const FEATURES: &[&str] = &[];

/// Whether two wordings of one rule would both be in force on some day.
fn overlap(one: Interval, two: Interval) -> bool {
    one.contains(two.from) || two.contains(one.from)
}

/// What a manifest may not say, whatever its component does.
fn contradictions(manifest: &PackManifest) -> Vec<Diagnostic> {
    let mut wrong = Vec::new();
    let mut grounds = Vec::new();
    let mut say = |what: String| wrong.push(Diagnostic::error(codes::P0705, what).file(MANIFEST));
    let (publisher, id) = (manifest.publisher.as_str(), &*manifest.id);
    if manifest.publisher.level() != manifest.level {
        say(format!("`{publisher}` does not speak at level `{:?}`", manifest.level).to_lowercase());
    }
    let topic = |name: &str| name.strip_prefix(publisher).is_some_and(|r| r.is_empty() || r.starts_with('.'));
    if !topic(id) {
        say(format!("the id `{id}` does not begin with its publisher `{publisher}`"));
    }
    if manifest.rules.is_empty() {
        say("the pack has no rules".to_owned());
    }
    if manifest.rules.len() > limits::RULES {
        say(format!("the pack has more than {} rules", limits::RULES));
    }
    if manifest.covers.to.is_some_and(|last| last < manifest.covers.from) {
        say("`covers` ends before it begins".to_owned());
    }
    let mut kinds = BTreeMap::new();
    for (index, rule) in manifest.rules.iter().enumerate() {
        let name = &rule.id;
        if !topic(name) {
            say(format!("rule `{name}` does not belong to the publisher `{publisher}`"));
        }
        let mut earlier = manifest.rules.iter().take(index);
        if earlier.any(|other| other.id == rule.id && overlap(other.valid, rule.valid)) {
            say(format!("rule `{name}` is declared twice for the same days"));
        }
        // Who claims force of law says whose (invariant OWN-GROUND); the others are held to it when a kit binds them.
        let claims = manifest.standing == Standing::Binding && !rule.norms.is_empty();
        if claims && !rule.has_own_ground(manifest.level) {
            grounds.push(name.clone());
        }
        for (empty, what) in [
            (rule.norms.is_empty(), "norm"),
            (rule.points.is_empty(), "point"),
            (rule.messages.is_empty(), "message"),
        ] {
            if empty {
                say(format!("rule `{name}` declares no {what}"));
            }
        }
        for need in &rule.needs {
            if *kinds.entry(&need.path).or_insert(need.kind) != need.kind {
                say(format!("fact `{}` is declared with two types", need.path));
            }
            if need.purpose.is_empty() || need.legal_basis.is_empty() {
                say(format!("rule `{name}` does not say why it may read `{}`", need.path));
            }
        }
    }
    wrong.extend(grounds.into_iter().map(|rule| {
        let what = format!("rule `{rule}` rests on no norm of its own level");
        let help = "cite the act by which its publisher made it, beside the law that it refers to";
        Diagnostic::error(codes::P0567, what).file(MANIFEST).help(help)
    }));
    wrong
}

/// Every file has the digest that the manifest names, and every file is named.
fn digests(manifest: &PackManifest, files: &PackFiles, wrong: &mut Vec<Diagnostic>) {
    let mut compare = |path: &str, named: &Digest| {
        let Some(bytes) = files.get(path) else {
            let what = format!("the manifest names `{path}`, which is not there");
            wrong.push(Diagnostic::error(codes::P0701, what).file(path));
            return;
        };
        let found = Digest::of(bytes);
        if found != *named {
            let what = format!("`{path}` has the digest `{}`, the manifest names `{}`", found, named);
            let help = "the file is truncated or was changed after the pack was built";
            wrong.push(Diagnostic::error(codes::P0706, what).file(path).help(help));
        }
    };
    compare(COMPONENT, &manifest.component.digest);
    manifest.files.iter().for_each(|(path, digest)| compare(path, digest));
    for path in manifest.texts.values().chain(&manifest.vectors) {
        if !manifest.files.contains_key(path) {
            let what = format!("`{path}` is named, but without its digest");
            wrong.push(Diagnostic::error(codes::P0705, what).file(MANIFEST));
        }
    }
    for path in files.keys() {
        if ![MANIFEST, COMPONENT, SIGNATURE].contains(&&**path) && !manifest.files.contains_key(path) {
            let what = format!("`{path}` is not named by the manifest");
            let help = "remove it, or build the pack again";
            wrong.push(Diagnostic::error(codes::P0707, what).file(path.clone()).help(help));
        }
    }
}
