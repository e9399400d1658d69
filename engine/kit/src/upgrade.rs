//! What becomes of an entity's overlay when the kit below it is upgraded.
//!
//! Three questions, for each thing that the overlay overrides: does the new version still allow it; does it still change
//! anything; has the new version changed the same thing, so that somebody has to look at both?

use crate::codes::{P0606, P0670, P0671, P0672, P0673};
use crate::diff::{Area, Aspect, Change, Difference, diff};
use crate::effective::{Effective, Parameter};
use crate::load::{Files, Kit, load};
use crate::resolve::resolve;
use digipro_vocab::{Code, Diagnostic, EntityId, Name, PackManifest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An upgrade of a kit under one entity's overlay.
#[derive(Clone, Debug)]
pub struct Upgrade {
    /// What holds before.
    pub before: Effective,
    /// What would hold; none while an override is unlawful or names what is gone.
    pub after: Option<Effective>,
    /// What changes between the two versions of the kit, without the overlay.
    pub kit: Difference,
    /// What the overlay overrides, and what becomes of it.
    pub overrides: Vec<Override>,
    /// What keeps the overlay from the new version, with its places.
    pub diagnostics: Vec<Diagnostic>,
    /// The files of the new version with the overlay as it was tried.
    pub files: Files,
}

/// One thing that the overlay overrides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// What it is about.
    pub area: Area,
    /// Its name.
    pub id: Name,
    /// What about it.
    pub what: Name,
    /// What becomes of it.
    pub standing: Standing,
    /// What the overlay says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours: Option<String>,
    /// What the kit said before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What the kit says now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// What becomes of an override.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It stands as it is.
    Kept,
    /// It changes nothing any more.
    Obsolete,
    /// The kit has changed the same thing: somebody has to look at both.
    Conflicting,
    /// The new version does not allow it.
    Unlawful,
}

impl Standing {
    /// The code under which it is explained; none for what stands.
    #[must_use]
    pub fn code(self) -> Option<Code> {
        match self {
            Self::Kept => None,
            Self::Obsolete => Some(P0672),
            Self::Conflicting => Some(P0673),
            Self::Unlawful => Some(P0671),
        }
    }
}

/// What an upgrade comes to. The overlay is that of the new version where it has one for the new version already,
/// otherwise that of the old one, as if it had been written for the new one.
///
/// # Errors
/// When a version has errors of its own, or the versions are of two kits (P0670).
pub fn upgrade(
    (old, new): (&Files, &Files),
    entity: &EntityId,
    packs: &[PackManifest],
) -> Result<Upgrade, Vec<Diagnostic>> {
    let before = sound(old)?;
    let (from, to) = (header(&before)?, header(&sound(new)?)?);
    if from.0 != to.0 {
        let what = format!("`{}` and `{}` are two kits", from.0, to.0);
        let help = "an upgrade goes from one version of a kit to another";
        return Err(vec![Diagnostic::error(P0670, what).help(help)]);
    }
    let files = under((old, new), &before, entity, &to.1)?;
    let after = load(&files);
    let (bare, held) = merged(&before, entity, packs)?;
    let next = bare_of(&after.0, entity, packs)?;
    let kit = diff(&bare, &next, &renames(&after.0, &from.1));
    let tried = if after.1.iter().any(Diagnostic::is_error) {
        Err(after.1.clone())
    } else {
        merged(&after.0, entity, packs).map(|(_, effective)| effective)
    };
    let own = diff(&bare, &held, &BTreeMap::new());
    let mut overrides = standings(&own, &kit, (&held, &bare, &next));
    let (after, diagnostics) = match tried {
        Ok(effective) => {
            let still = diff(&next, &effective, &BTreeMap::new());
            overrides.iter_mut().for_each(|one| outlived(one, &still));
            (Some(effective), Vec::new())
        }
        Err(found) => {
            let found: Vec<Diagnostic> = found.into_iter().filter(Diagnostic::is_error).collect();
            overrides.iter_mut().for_each(|one| refused(one, &found));
            (None, found)
        }
    };
    overrides.sort_by(|one, other| (one.area, &one.id, &one.what).cmp(&(other.area, &other.id, &other.what)));
    Ok(Upgrade { before: held, after, kit, overrides, diagnostics, files })
}

/// The files of a new version with the overlays that hold for an entity: those that are written for it, otherwise those of
/// the old version as if they were.
///
/// # Errors
/// When one of the kits cannot be read (P0670), or nobody says in which Region the entity lies.
pub fn carried_over(old: &Files, new: &Files, entity: &EntityId) -> Result<Files, Vec<Diagnostic>> {
    let (before, after) = (load(old).0, load(new).0);
    under((old, new), &before, entity, &header(&after)?.1)
}

fn under(
    both: (&Files, &Files),
    before: &Kit,
    entity: &EntityId,
    version: &str,
) -> Result<Files, Vec<Diagnostic>> {
    let chain = before.chain(entity).map_err(|diagnostic| vec![diagnostic])?;
    let chain: Vec<&str> = chain.iter().filter_map(|overlay| overlay.entity()).collect();
    Ok(with_overlays(both, &chain, version))
}

/// What has another name in a version of the kit than in an earlier one.
#[must_use]
pub fn renames(kit: &Kit, from: &str) -> BTreeMap<Name, Name> {
    kit.migrations.of(from).map(|entry| entry.elements.clone()).unwrap_or_default()
}

/// A version without errors of its own: those of overlays are no matter of it.
fn sound(files: &Files) -> Result<Kit, Vec<Diagnostic>> {
    let (kit, found) = load(files);
    let own = |diagnostic: &Diagnostic| {
        diagnostic.is_error() && diagnostic.file.as_ref().is_none_or(|file| !file.starts_with("overlays/"))
    };
    let wrong: Vec<Diagnostic> = found.into_iter().filter(own).collect();
    if wrong.is_empty() { Ok(kit) } else { Err(wrong) }
}

/// Id and version of a kit.
fn header(kit: &Kit) -> Result<(Name, Name), Vec<Diagnostic>> {
    let missing = || vec![Diagnostic::error(P0670, "the kit has no readable `kit.toml`")];
    let header = &kit.manifest.as_ref().ok_or_else(missing)?.kit;
    Ok((header.id.get_ref().clone(), header.version.get_ref().clone()))
}

/// A version without and with the entity's own overlay; the Region's is below both.
fn merged(
    kit: &Kit,
    entity: &EntityId,
    packs: &[PackManifest],
) -> Result<(Effective, Effective), Vec<Diagnostic>> {
    let chain = kit.chain(entity).map_err(|diagnostic| vec![diagnostic])?;
    if chain.is_empty() {
        let what = format!("the kit has no overlay of `{entity}`");
        return Err(vec![
            Diagnostic::error(P0670, what)
                .help("without an overlay there is nothing to compare: deploy the new version"),
        ]);
    }
    let with = resolve(kit, &chain, packs)?;
    Ok((bare_of(kit, entity, packs)?, with))
}

fn bare_of(kit: &Kit, entity: &EntityId, packs: &[PackManifest]) -> Result<Effective, Vec<Diagnostic>> {
    let chain = kit.chain(entity).map_err(|diagnostic| vec![diagnostic])?;
    let below: Vec<_> =
        chain.into_iter().filter(|overlay| overlay.entity() != Some(entity.as_str())).collect();
    resolve(kit, &below, packs)
}

/// The new version with the overlays that hold for the entity. Of the others only those stand that are written for it: an
/// upgrade is no matter of theirs.
fn with_overlays((old, new): (&Files, &Files), chain: &[&str], version: &str) -> Files {
    let manifest = |entity: &str| -> Name { format!("overlays/{entity}/overlay.toml").into() };
    let ready = |entity: &str| {
        let text = new.get(&manifest(entity)).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        text.is_some_and(|text| text.lines().any(|line| stated_version(line) == Some(version)))
    };
    let stands = |path: &Name| overlay_of(path).is_none_or(ready);
    let mut files: Files = new
        .iter()
        .filter(|(path, _)| stands(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    for (path, bytes) in old {
        let Some(entity) = overlay_of(path).filter(|entity| chain.contains(entity) && !ready(entity)) else {
            continue;
        };
        let bytes = if *path == manifest(entity) { written_for(bytes, version) } else { bytes.clone() };
        files.insert(path.clone(), bytes);
    }
    files
}

/// The entity in whose overlay a file stands.
fn overlay_of(path: &str) -> Option<&str> {
    path.strip_prefix("overlays/")?.split('/').next()
}

/// `overlay.toml` as if it had been written for another version.
fn written_for(bytes: &[u8], version: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut done = false;
    let mut written = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match stated_version(line).filter(|_| !done) {
            Some(old) => {
                written.push_str(&line.replacen(old, version, 1));
                done = true;
            }
            None => written.push_str(line),
        }
    }
    written.into_bytes()
}

/// The version in a line `version = "…"`.
fn stated_version(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("version")?.trim_start().strip_prefix('=')?.trim_start();
    rest.strip_prefix('"')?.split('"').next()
}

/// What the overlay overrides, with what the kit has done to the same things.
fn standings(
    own: &Difference,
    kit: &Difference,
    (held, bare, next): (&Effective, &Effective, &Effective),
) -> Vec<Override> {
    let mut all = Vec::new();
    for change in own.changes.iter().filter(|change| change.area != Area::Layer) {
        let touched = kit.changes.iter().find(|other| other.area == change.area && other.id == change.id);
        for aspect in &change.aspects {
            let theirs = touched.and_then(|other| said(change, other, aspect));
            let mut standing = if theirs.is_some() { Standing::Conflicting } else { Standing::Kept };
            if let Some(theirs) = theirs
                && theirs.to.is_some()
                && theirs.to == aspect.to
            {
                standing = Standing::Obsolete;
            }
            // What repeated the kit before does so by choice: on a norm of its own.
            let repeats = |kit: &Effective| same_values(held, kit, &change.id);
            if change.area == Area::Parameter && repeats(next) && !repeats(bare) {
                standing = Standing::Obsolete;
            }
            all.push(Override {
                area: change.area,
                id: change.id.clone(),
                what: aspect.what.clone(),
                standing,
                ours: aspect.to.clone(),
                before: theirs.map_or_else(|| aspect.from.clone(), |theirs| theirs.from.clone()),
                after: theirs.map_or_else(|| aspect.from.clone(), |theirs| theirs.to.clone()),
            });
        }
    }
    all
}

/// What the kit has changed about the very thing that the overlay overrides. Of a parameter it is any of its values, the
/// bound and the direction: whoever set it looked at all of them.
fn said<'a>(ours: &Change, theirs: &'a Change, aspect: &Aspect) -> Option<&'a Aspect> {
    let same = |other: &&Aspect| match ours.area {
        Area::Parameter => {
            other.what.starts_with("value ")
                || matches!(&*other.what, "bound" | "direction" | "unit" | "kind")
        }
        _ => other.what == aspect.what,
    };
    theirs.aspects.iter().find(same)
}

/// Whether the kit alone would give the values that hold here, from the day on which the entity's begin.
fn same_values(held: &Effective, next: &Effective, id: &str) -> bool {
    let (Some(ours), Some(theirs)) = (held.parameters.get(id), next.parameters.get(id)) else { return false };
    let set: Vec<_> = ours.timeline.iter().filter(|dated| dated.overrode.is_some()).collect();
    let days = |parameter: &Parameter| parameter.timeline.iter().map(|dated| dated.from).collect::<Vec<_>>();
    !set.is_empty()
        && set.iter().all(|dated| {
            let begins = days(theirs).into_iter().filter(|day| dated.covers(*day)).chain([dated.from]);
            begins.into_iter().all(|day| theirs.on(day).is_some_and(|now| now.value == dated.value))
        })
}

/// What overrides nothing any more.
fn outlived(one: &mut Override, still: &Difference) {
    let still = still.changes.iter().any(|change| {
        change.area == one.area
            && change.id == one.id
            && change.aspects.iter().any(|aspect| aspect.what == one.what)
    });
    if !still && one.standing != Standing::Unlawful {
        one.standing = Standing::Obsolete;
    }
}

/// What a diagnostic is about: it names the parameter, extension point, lane or text in backticks.
fn refused(one: &mut Override, found: &[Diagnostic]) {
    let quoted = format!("`{}`", one.id.rsplit('/').next().unwrap_or(&one.id));
    for diagnostic in found.iter().filter(|diagnostic| diagnostic.message.contains(&quoted)) {
        // What the kit does not have any more has nothing to override.
        one.standing = if diagnostic.code.id == P0606.id { Standing::Obsolete } else { Standing::Unlawful };
    }
}
