//! What holds on a day, as data: every value with its level, act and norm, and what it took the place of.

use crate::norm::title;
use crate::packs::Titles;
use digipro_kit::Effective;
use digipro_kit::effective::{Act, Dated, Mode, MonthDay, Regime, Setting, TextSource, Unit};
use digipro_kit::format::Bilingual;
use digipro_kit::texts::Texts;
use digipro_vocab::{Citation, Date, Digest, EntityId, Level, Name};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What holds for an entity on a day.
#[derive(Debug, Serialize)]
pub struct View {
    /// Id of the kit.
    pub kit: Name,
    /// Its version.
    pub version: Name,
    /// None: the kit as published.
    pub entity: Option<EntityId>,
    /// The day.
    pub on: Date,
    /// The name of the definition.
    pub definition: Digest,
    /// The levels that take part, in the order of force.
    pub layers: Vec<Layer>,
    /// The parameters, by name.
    pub parameters: BTreeMap<Name, Parameter>,
    /// The lanes.
    pub lanes: BTreeMap<Name, Lane>,
    /// The organs, by name.
    pub organs: BTreeMap<Name, Organ>,
    /// The packs that are asked, by point.
    pub points: BTreeMap<Name, Vec<Pack>>,
    /// The extension points.
    pub extensions: BTreeMap<Name, Extension>,
    /// Fields that the kit as published does not have.
    pub fields: Vec<Field>,
    /// Texts that stand in the place of the kit's.
    pub texts: Vec<Text>,
    /// The entity's own days off.
    pub patrons: Vec<MonthDay>,
}

/// A level that takes part.
#[derive(Debug, Serialize)]
pub struct Layer {
    /// The level.
    pub level: Level,
    /// Who.
    pub by: Name,
    /// The act that adopted it.
    pub act: Option<Act>,
}

/// A parameter on that day.
#[derive(Debug, Serialize)]
pub struct Parameter {
    /// What it counts.
    pub unit: Unit,
    /// None: it has no value on that day.
    pub value: Option<Value>,
    /// The days on which its value changes later.
    pub changes: Vec<Date>,
}

/// A value, and who set it.
#[derive(Debug, Serialize)]
pub struct Value {
    /// What holds.
    pub is: Setting,
    /// The level.
    pub level: Level,
    /// Who.
    pub by: Name,
    /// The act that adopted it.
    pub act: Option<Act>,
    /// The norm.
    pub citation: Citation,
    /// What people call the norm.
    pub norm: String,
    /// First day.
    pub from: Date,
    /// Last day; none while it stands.
    pub to: Option<Date>,
    /// What it took the place of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrode: Option<Box<Value>>,
}

/// An office behind a role.
#[derive(Debug, Serialize)]
pub struct Lane {
    /// The office.
    pub office: Name,
    /// The role of its people.
    pub role: Name,
    /// The office of the kit as published, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Name>,
}

/// An organ, and which one sits in its place on that day.
#[derive(Debug, Serialize)]
pub struct Organ {
    /// The lanes.
    pub lanes: Vec<Name>,
    /// What the one that sits is called.
    pub sits: Option<Bilingual>,
    /// Of how many members.
    pub members: Option<Setting>,
}

/// A pack that is asked at a point.
#[derive(Debug, Serialize)]
pub struct Pack {
    /// Its id.
    pub id: Name,
    /// Its version.
    pub version: Name,
    /// Its component.
    pub digest: Digest,
    /// The level.
    pub level: Level,
    /// What its answers do.
    pub mode: Mode,
    /// The norm that brought it.
    pub norm: String,
    /// Whether the kit as published asks it too.
    pub added: bool,
}

/// An extension point.
#[derive(Debug, Serialize)]
pub struct Extension {
    /// What it is for.
    pub purpose: Name,
    /// The process that fills it.
    pub process: Option<Name>,
    /// Who.
    pub by: Option<Name>,
}

/// A field that a form of the kit as published does not have.
#[derive(Debug, Serialize)]
pub struct Field {
    /// The form.
    pub form: Name,
    /// The path of the fact.
    pub path: Name,
    /// What it is for.
    pub purpose: Option<Name>,
    /// The norm that allows to collect it.
    pub basis: Option<String>,
    /// How long it is kept.
    pub retention: Option<Name>,
}

/// A text that stands in the place of the kit's.
#[derive(Debug, Serialize)]
pub struct Text {
    /// The language.
    pub language: Name,
    /// The key.
    pub key: Name,
    /// What holds.
    pub is: String,
    /// What the kit as published says.
    pub instead_of: String,
    /// The file in which it stands.
    pub file: Name,
}

impl View {
    /// What a definition says on a day, beside the kit as published.
    pub fn of(effective: &Effective, published: &Effective, on: Date, packs: &Titles) -> Self {
        let called = |citation: &Citation| title(citation, Some(effective), packs);
        let layers = effective.layers.iter();
        let layers = layers.map(|one| Layer { level: one.level, by: one.by.clone(), act: one.act.clone() });
        let parameters = effective.parameters.iter().map(|(name, parameter)| {
            let value = parameter.on(on).map(|dated| value(dated, &called));
            let later = parameter.timeline.iter().map(|dated| dated.from).filter(|from| *from > on);
            (name.clone(), Parameter { unit: parameter.unit, value, changes: later.collect() })
        });
        let lanes = effective.lanes.iter().map(|(id, lane)| {
            let before = published.lanes.get(id).map(|lane| lane.office.clone());
            let instead_of = before.filter(|office| *office != lane.office);
            (id.clone(), Lane { office: lane.office.clone(), role: lane.role.clone(), instead_of })
        });
        let organs = effective.organs.iter().map(|(name, organ)| {
            let sits = effective.organ_on(name, on).cloned();
            let members = effective.parameter_on(&organ.members, on).map(|dated| dated.value.clone());
            (name.clone(), Organ { lanes: organ.lanes.clone(), sits, members })
        });
        let points = effective.points.iter().map(|(name, point)| {
            let before = published.points.get(name).and_then(|point| point.on(on));
            (name.clone(), point.on(on).map(|regime| asked(regime, before, &called)).unwrap_or_default())
        });
        let extensions = effective.extensions.iter().map(|(id, point)| {
            let (purpose, process, by) = (point.purpose.clone(), point.process.clone(), point.by.clone());
            (id.clone(), Extension { purpose, process, by })
        });
        Self {
            kit: effective.kit.clone(),
            version: effective.version.clone(),
            entity: effective.entity.clone(),
            on,
            definition: effective.digest(),
            layers: layers.collect(),
            parameters: parameters.collect(),
            lanes: lanes.collect(),
            organs: organs.collect(),
            points: points.collect(),
            extensions: extensions.collect(),
            fields: fields(effective, published, &called),
            texts: texts(effective, published),
            patrons: effective.calendar.patrons.clone(),
        }
    }
}

fn value(dated: &Dated, called: &impl Fn(&Citation) -> String) -> Value {
    Value {
        is: dated.value.clone(),
        level: dated.level,
        by: dated.by.clone(),
        act: dated.act.clone(),
        citation: dated.citation.clone(),
        norm: called(&dated.citation),
        from: dated.from,
        to: dated.to,
        overrode: dated.overrode.as_deref().map(|upper| Box::new(value(upper, called))),
    }
}

fn asked(regime: &Regime, before: Option<&Regime>, called: &impl Fn(&Citation) -> String) -> Vec<Pack> {
    let known = |id: &Name| before.is_some_and(|before| before.packs.iter().any(|pack| pack.id == *id));
    let packs = regime.packs.iter().map(|pack| Pack {
        id: pack.id.clone(),
        version: pack.version.clone(),
        digest: pack.digest,
        level: pack.level,
        mode: pack.mode,
        norm: called(&regime.citation),
        added: !known(&pack.id),
    });
    packs.collect()
}

fn fields(effective: &Effective, published: &Effective, called: &impl Fn(&Citation) -> String) -> Vec<Field> {
    let mut added = Vec::new();
    for (id, form) in &effective.forms {
        let before = published.forms.get(id).map(|form| form.fields.as_slice()).unwrap_or_default();
        for path in form.fields.iter().filter(|path| !before.contains(path)) {
            let usage = effective.data.get(path);
            added.push(Field {
                form: id.clone(),
                path: path.clone(),
                purpose: usage.map(|usage| usage.purpose.clone()),
                basis: usage.map(|usage| called(&usage.basis)),
                retention: usage.and_then(|usage| usage.retention.clone()),
            });
        }
    }
    added
}

/// Texts whose words are others than those of the kit as published.
fn texts(effective: &Effective, published: &Effective) -> Vec<Text> {
    let mut replaced = Vec::new();
    for (language, sources) in &effective.texts {
        let known = published.texts.get(language).map(Vec::as_slice).unwrap_or_default();
        let (before, after) = (words(known), words(sources));
        let keys: BTreeSet<&Name> = before.keys().filter(|key| after.get(*key) != before.get(*key)).collect();
        for key in keys {
            let (Some((_, was)), Some((file, is))) = (before.get(key), after.get(key)) else { continue };
            replaced.push(Text {
                language: language.clone(),
                key: key.clone(),
                is: is.clone(),
                instead_of: was.clone(),
                file: file.clone(),
            });
        }
    }
    replaced
}

/// The words of each key as they are written, and the file in which they stand: the last one counts.
fn words(sources: &[TextSource]) -> BTreeMap<Name, (Name, String)> {
    let mut words = BTreeMap::new();
    for source in sources {
        let texts = Texts::read(&source.file, source.source.clone(), &mut Vec::new());
        for (key, entry) in &texts.entries {
            let rest = texts.source.get(entry.span.end as usize..).unwrap_or_default();
            words.insert(key.clone(), (source.file.clone(), pattern(rest)));
        }
    }
    words
}

/// The words behind a key, as they are written, up to the next entry.
fn pattern(rest: &str) -> String {
    let mut lines = rest.lines();
    let first = lines.next().unwrap_or_default().trim_start().trim_start_matches('=').trim();
    let more = lines.take_while(|line| line.starts_with([' ', '}']));
    std::iter::once(first).chain(more.map(str::trim)).collect::<Vec<_>>().join("\n").trim().to_owned()
}
