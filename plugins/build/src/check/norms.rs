//! Every citation resolves in the register of norms, with a wording in force on the day.

use super::{Checked, effective, vectors::Tried};
use crate::{codes, declared::NormEntry};
use digipro_rules::PackFiles;
use digipro_sdk::native::NormDeclaration;
use digipro_vocab::{Citation, Diagnostic, Interval, Name, PackManifest};
use std::collections::{BTreeMap, BTreeSet};

/// Name of the register of norms.
const REGISTER: &str = "norms.toml";

pub fn check(manifest: &PackManifest, files: &PackFiles, tried: &[Tried], checked: &mut Checked) {
    let register = match register(files) {
        Ok(register) => register,
        Err(what) => {
            checked.diagnostics.push(Diagnostic::error(codes::P0742, what).file(REGISTER));
            return;
        }
    };
    checked.counted.norms = register.len();
    unverified(&register, checked);
    for (rule, tried) in manifest.rules.iter().zip(tried) {
        let mut said = BTreeSet::new();
        for norm in &rule.norms {
            let wordings = wordings(&register, &norm.urn, &norm.part);
            if wordings.is_empty() {
                checked.diagnostics.push(absent(&rule.id, &norm.urn, &norm.part));
                said.insert((norm.urn.clone(), norm.part.clone()));
            } else if let Some(valid) = effective(manifest, rule)
                && !cover(&wordings, valid)
            {
                let (named, until) = (named(&norm.urn, &norm.part), last(valid));
                let from = valid.from;
                let what = format!(
                    "`{}` applies `{named}` from {from} to {until}, when it is not in force all the time",
                    rule.id
                );
                let help = "correct the days in force of the norm, or `valid` of the rule; a rule of which the norm changed is two rules of one id";
                checked.diagnostics.push(Diagnostic::error(codes::P0741, what).file(REGISTER).help(help));
            }
        }
        for citation in tried.citations(rule) {
            resolves(&register, &rule.id, citation, &mut said, &mut checked.diagnostics);
        }
    }
}

/// A citation of a report: of a wording in force on the day of its text.
fn resolves(
    register: &[NormDeclaration],
    rule: &str,
    citation: &Citation,
    said: &mut BTreeSet<(Name, Name)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let wordings = wordings(register, &citation.urn, &citation.part);
    let in_force = wordings.iter().any(|norm| norm.in_force.contains(citation.text_of));
    if in_force || !said.insert((citation.urn.clone(), citation.part.clone())) {
        return;
    }
    if wordings.is_empty() {
        diagnostics.push(absent(rule, &citation.urn, &citation.part));
        return;
    }
    let (named, day) = (named(&citation.urn, &citation.part), citation.text_of);
    let what = format!("`{rule}` cites `{named}` as of {day}, when it is not in force");
    diagnostics.push(Diagnostic::error(codes::P0741, what).file(REGISTER));
}

fn unverified(register: &[NormDeclaration], checked: &mut Checked) {
    for norm in register.iter().filter(|norm| norm.unverified()) {
        let named = named(&norm.urn, &norm.part);
        let what = format!("`{named}` ({}) has not been compared with its source", norm.title);
        let help = "a jurist reads it on Normattiva, and puts the day and the source in `confirmed`";
        checked.diagnostics.push(Diagnostic::warning(codes::P0743, what).file(REGISTER).help(help));
        checked.unverified.push(named.into());
    }
}

fn absent(rule: &str, urn: &str, part: &str) -> Diagnostic {
    let what = format!("`{rule}` cites `{}`, which the register does not have", named(urn, part));
    let help = "declare it among the norms of the rule";
    Diagnostic::error(codes::P0740, what).file(REGISTER).help(help)
}

fn register(files: &PackFiles) -> Result<Vec<NormDeclaration>, String> {
    let bytes = files.get(REGISTER).ok_or("the pack has no register of norms")?;
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let entries: BTreeMap<Name, NormEntry> = toml::from_str(text).map_err(|error| error.to_string())?;
    entries.into_iter().map(|(key, entry)| entry.declaration(&key)).collect()
}

fn wordings<'a>(register: &'a [NormDeclaration], urn: &str, part: &str) -> Vec<&'a NormDeclaration> {
    register.iter().filter(|norm| *norm.urn == *urn && *norm.part == *part).collect()
}

/// Whether some wording is in force on every day.
fn cover(wordings: &[&NormDeclaration], valid: Interval) -> bool {
    let mut day = valid.from;
    loop {
        let Some(norm) = wordings.iter().find(|norm| norm.in_force.contains(day)) else { return false };
        let Some(last) = norm.in_force.to else { return true };
        if valid.to.is_some_and(|to| to <= last) {
            return true;
        }
        let Ok(next) = last.tomorrow() else { return true };
        day = next;
    }
}

fn named(urn: &str, part: &str) -> String {
    if part.is_empty() { urn.to_owned() } else { format!("{urn}~{part}") }
}

fn last(valid: Interval) -> String {
    valid.to.map_or_else(|| "today and on".to_owned(), |day| day.to_string())
}
