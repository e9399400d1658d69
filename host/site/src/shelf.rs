//! The kits at hand, by the names under which they are installed: never by a path, so that whoever asks from afar reads
//! no file of this machine.

use crate::engine::{Engine, Refused};
use crate::error::Error;
use crate::holding::View;
use crate::kits::{self, Header, Named, Origin};
use digipro_kit::diff::{Difference, diff};
use digipro_kit::effective::{Bound, Dated, Parameter, Setting, SettingKind};
use digipro_kit::texts::Language;
use digipro_kit::upgrade::{carried_over, renames};
use digipro_kit::{Effective, Files, load, resolve, resolve_for};
use digipro_registry::kit::{Differs, Lock, OVERLAYS, digests, overlay, own};
use digipro_vocab::{Date, Digest, EntityId, Exact, FactValue, Level, Message, Name, Number};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A kit, in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// Its id.
    pub kit: Name,
    /// Its version.
    pub version: Name,
    /// Who publishes it.
    pub publisher: EntityId,
    /// Whether it was installed; otherwise it comes with the program.
    pub installed: bool,
    /// Digest of its lock.
    pub digest: Digest,
    /// The entities whose overlays are at hand.
    pub overlays: BTreeSet<Name>,
}

/// A kit that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What it says of itself.
    pub header: Header,
    /// Its files.
    pub files: Files,
    /// Where it comes from.
    pub origin: Origin,
    /// The sections of reuse practice, in Markdown.
    pub sections: BTreeMap<Name, std::sync::Arc<str>>,
    /// Names of its scenarios.
    pub scenarios: Vec<Name>,
}

/// The kits at hand.
///
/// # Errors
/// When one cannot be read.
pub fn list(engine: &Engine) -> Result<Vec<Listed>, Error> {
    let all = kits::releases(Some(engine.data()))?;
    Ok(all.iter().map(|(header, kit)| in_list(header, &kit.files, &kit.origin)).collect())
}

/// A kit as it stands in the list.
#[must_use]
pub fn listed(kit: &Opened) -> Listed {
    in_list(&kit.header, &kit.files, &kit.origin)
}

fn in_list(header: &Header, files: &Files, origin: &Origin) -> Listed {
    let (id, version, owner) = (header.id.clone(), header.version.clone(), header.owner.clone());
    let entity = |path: &Name| Some(path.strip_prefix(OVERLAYS)?.split_once('/')?.0.into());
    Listed {
        digest: Lock::of_kit(id.clone(), version.clone(), owner.clone(), files).digest(),
        kit: id,
        version,
        publisher: owner,
        installed: *origin == Origin::Installed,
        overlays: files.keys().filter_map(entity).collect(),
    }
}

/// Opens a kit by its id, with `@version` where it is not the newest.
///
/// # Errors
/// When there is none (R0208).
pub fn open(engine: &Engine, name: &str) -> Result<Opened, Error> {
    let (id, version) = name.split_once('@').map_or((name, None), |(id, version)| (id, Some(version)));
    let found = kits::released(id, version, Some(engine.data()));
    let Named { files, origin, .. } = found.map_err(|error| absent(name, &error))?;
    let (kit, _) = load(&files);
    let header = kits::header(&files)?;
    let scenarios = kit.scenarios.keys().cloned().collect();
    Ok(Opened { header, files, origin, sections: kit.sections, scenarios })
}

fn absent(name: &str, error: &Error) -> Error {
    let rejection = digipro_vocab::Rejection::new(crate::codes::R0208, format!("there is no kit `{name}`"));
    match error {
        Error::Input { help: Some(help), .. } => Error::Rejected(rejection.help(help.clone())),
        _ => Error::Rejected(rejection),
    }
}

/// The kit as published.
///
/// # Errors
/// When it has errors.
pub fn published(engine: &Engine, kit: &Opened) -> Result<Effective, Error> {
    resolve(&load(&kit.files).0, &[], &engine.rules().packs).map_err(Error::Refused)
}

/// The kit under the overlays of an entity; as published where none is named.
///
/// # Errors
/// When it has errors, or no overlay of the entity.
pub fn resolved(engine: &Engine, kit: &Opened, entity: Option<&EntityId>) -> Result<Effective, Error> {
    let Some(entity) = entity else { return published(engine, kit) };
    let (loaded, _) = load(&kit.files);
    let chain = loaded.chain(entity).map_err(|wrong| Error::Refused(vec![wrong]))?;
    if chain.is_empty() {
        return Err(no_overlay(entity.as_str()));
    }
    resolve_for(&loaded, entity, &engine.rules().packs).map_err(Error::Refused)
}

pub(crate) fn no_overlay(entity: &str) -> Error {
    let what = format!("the kit has no overlay of `{entity}`");
    let help = "install one, or leave the entity out for the kit as published";
    Error::Rejected(digipro_vocab::Rejection::new(crate::codes::R0209, what).help(help))
}

/// What holds on a day, value by value.
///
/// # Errors
/// When the kit has errors, or no overlay of the entity.
pub fn holding(engine: &Engine, kit: &Opened, entity: Option<&EntityId>, on: Date) -> Result<View, Error> {
    let (published, held) = (published(engine, kit)?, resolved(engine, kit, entity)?);
    Ok(View::of(&held, &published, on, &engine.rules().norms))
}

/// Deploys a kit for an entity.
///
/// # Errors
/// When it cannot be: its diagnostics.
pub fn deploy(engine: &Engine, kit: &Opened, entity: Option<&EntityId>) -> Result<Digest, Error> {
    engine.deploy(&kit.files, entity).map_err(|refused| match refused {
        Refused::Found(found) => Error::Refused(found),
        Refused::Entity(entity) => no_overlay(&entity),
        Refused::Other(error) => error,
    })
}

/// What changes from one version to another: each is a kit at hand, or a definition that is deployed.
///
/// # Errors
/// When one is not there, or has errors.
pub fn difference(
    engine: &Engine,
    from: &str,
    to: &str,
    entity: Option<&EntityId>,
) -> Result<Difference, Error> {
    if let (Ok(from), Ok(to)) = (from.parse::<Digest>(), to.parse::<Digest>()) {
        let side = |digest| engine.runner.definition(&digest).map_err(crate::engine::failed);
        return Ok(diff(&side(from)?.effective, &side(to)?.effective, &BTreeMap::new()));
    }
    let (old, mut new) = (open(engine, from)?, open(engine, to)?);
    if let Some(entity) = entity {
        new.files = carried_over(&old.files, &new.files, entity).map_err(Error::Refused)?;
    }
    let (before, after) = (resolved(engine, &old, entity)?, resolved(engine, &new, entity)?);
    let renamed = renames(&load(&new.files).0, &before.version);
    Ok(diff(&before, &after, &renamed))
}

/// What the overlay of an entity changes in a kit as published, and the diagrams that hold under it.
///
/// # Errors
/// When the kit has errors, or no overlay of the entity.
pub fn adaptation(
    engine: &Engine,
    kit: &Opened,
    entity: &EntityId,
) -> Result<(Difference, Vec<Name>), Error> {
    let (before, after) = (published(engine, kit)?, resolved(engine, kit, Some(entity))?);
    Ok((diff(&before, &after, &BTreeMap::new()), diagrams(&after)))
}

/// The diagrams of a definition by their files, the one with the root process first.
#[must_use]
pub fn diagrams(effective: &Effective) -> Vec<Name> {
    let root = effective.root.as_ref().map(|root| format!("id=\"{root}\""));
    let rooted = |file: &Name| {
        let text = effective.documents.get(file);
        root.as_ref().is_some_and(|root| text.is_some_and(|text| text.contains(root)))
    };
    let (mut first, others): (Vec<Name>, Vec<Name>) = effective.documents.keys().cloned().partition(rooted);
    first.extend(others);
    first
}

/// How a kit differs from the published one.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// Its id.
    pub kit: Name,
    /// Its version.
    pub version: Name,
    /// Digest of the published kit's lock.
    pub published: Digest,
    /// Where the published kit was found.
    pub origin: Origin,
    /// Files that are the same.
    pub same: usize,
    /// Files that differ.
    pub differences: BTreeMap<Name, Differs>,
    /// Overlays, which are no divergence.
    pub overlays: Vec<Adapted>,
    /// How many files differ.
    pub divergence: usize,
}

/// An overlay.
#[derive(Clone, Debug, Serialize)]
pub struct Adapted {
    /// Whose.
    pub entity: String,
    /// Of how many files.
    pub files: usize,
    /// Digest of its lock.
    pub digest: Digest,
}

/// Compares a kit that is installed with the one that comes with the program, where both are of one version.
///
/// # Errors
/// When there is no such kit.
pub fn divergence(engine: &Engine, name: &str) -> Result<Compared, Error> {
    let kit = open(engine, name)?;
    let all = kits::releases(Some(engine.data()))?;
    let same = |header: &Header| header.id == kit.header.id && header.version == kit.header.version;
    let found = all.into_iter().find(|(header, _)| same(header)).map(|(_, kit)| kit);
    let published = found.ok_or_else(|| Error::machinery("the kit was removed meanwhile"))?;
    compared(&kit.header, &kit.files, &published)
}

/// Compares a kit with a published one, byte for byte.
///
/// # Errors
/// When the published one is none.
pub fn compared(header: &Header, files: &Files, published: &Named) -> Result<Compared, Error> {
    let of = kits::header(&published.files)?;
    let lock = Lock::of_kit(of.id, of.version, of.owner, &published.files);
    let own = digests(&own(files));
    let differences = lock.differences(&own);
    let entity = |path: &Name| path.strip_prefix(OVERLAYS)?.split_once('/')?.0.parse::<EntityId>().ok();
    let entities: BTreeSet<EntityId> = files.keys().filter_map(entity).collect();
    let adapted = |entity: &EntityId| {
        let files = overlay(files, entity.as_str());
        let digest =
            Lock::of_overlay(header.id.clone(), header.version.clone(), entity.clone(), &files).digest();
        Adapted { entity: entity.to_string(), files: files.len(), digest }
    };
    Ok(Compared {
        kit: header.id.clone(),
        version: header.version.clone(),
        published: lock.digest(),
        origin: published.origin.clone(),
        same: own.keys().filter(|path| !differences.contains_key(*path)).count(),
        divergence: differences.len(),
        differences,
        overlays: entities.iter().map(adapted).collect(),
    })
}

/// What a level below may do with a parameter, in words.
#[must_use]
pub fn lawful(parameter: &Parameter, language: Language) -> String {
    let text = |settings: &[Setting]| settings.iter().map(written).collect::<Vec<_>>().join(", ");
    let (key, arguments) = match &parameter.bound {
        Bound::Fixed => ("lawful-fixed", Vec::new()),
        Bound::AtMost => ("lawful-at-most", Vec::new()),
        Bound::AtLeast => ("lawful-at-least", Vec::new()),
        Bound::Subset => ("lawful-subset", Vec::new()),
        Bound::Superset => ("lawful-superset", Vec::new()),
        Bound::OneOf { choices } => ("lawful-one-of", vec![("choices", text(choices))]),
        Bound::Range { lowest, highest } => {
            ("lawful-range", vec![("lowest", written(lowest)), ("highest", written(highest))])
        }
        Bound::Free => ("lawful-free", Vec::new()),
    };
    let argument = |(name, value): (&str, String)| digipro_vocab::Argument {
        name: name.into(),
        value: FactValue::Text(value.into()),
    };
    let arguments = arguments.into_iter().map(argument).collect();
    crate::words::own(language, &Message { key: key.into(), arguments })
}

fn written(setting: &Setting) -> String {
    match setting {
        Setting::Truth(truth) => truth.to_string(),
        Setting::Whole(whole) => whole.to_string(),
        Setting::Exact(exact) => Number::from(*exact).to_string(),
        Setting::Day(day) => day.to_string(),
        Setting::Text(text) | Setting::Code(text) => text.to_string(),
        Setting::Set(set) => set.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", "),
    }
}

/// Whether an entity could set a value on a day, over what stands.
///
/// # Errors
/// When the text is no value of the parameter's type.
pub fn would_be_lawful(parameter: &Parameter, text: &str, on: Date) -> Result<bool, String> {
    let value = setting(parameter.kind, text)
        .ok_or_else(|| format!("`{text}` is no value of the kind {:?}", parameter.kind).to_lowercase())?;
    let Some(standing) = parameter.on(on) else { return Ok(parameter.bound == Bound::Free) };
    let own = standing.level == Level::Entity;
    let upper = standing.overrode.as_deref().filter(|_| own).unwrap_or(standing);
    if value == upper.value {
        return Ok(true);
    }
    let lower = Dated { value, level: Level::Entity, overrode: None, ..standing.clone() };
    Ok(parameter.permits(upper, &lower))
}

fn setting(kind: SettingKind, text: &str) -> Option<Setting> {
    Some(match kind {
        SettingKind::Truth => Setting::Truth(text.parse().ok()?),
        SettingKind::Whole => Setting::Whole(text.parse().ok()?),
        SettingKind::Exact => Setting::Exact(exact(text)?),
        SettingKind::Text => Setting::Text(text.into()),
        SettingKind::Day => Setting::Day(text.parse().ok()?),
        SettingKind::Code => Setting::Code(text.into()),
        SettingKind::Set => Setting::Set(
            text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(Into::into).collect(),
        ),
    })
}

fn exact(text: &str) -> Option<Exact> {
    match serde_json::from_str(text).ok()? {
        digipro_vocab::Value::Number(number) => number.to_exact(),
        _ => None,
    }
}
