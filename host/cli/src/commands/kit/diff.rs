//! `digipro kit diff`: what changes from one version of a kit to another.

use crate::args::KitDiff;
use crate::commands::run::tell;
use crate::render::{Screen, Tone};
use digipro_kit::diff::{Area, Aspect, Change, Difference, Kind, Version, diff};
use digipro_kit::upgrade::{carried_over, renames};
use digipro_kit::{Effective, Files, load, resolve, resolve_for};
use digipro_site::Error;
use digipro_site::engine::Refused;
use digipro_site::{kits, source};
use digipro_vocab::{Diagnostic, EntityId, FactValue, PackManifest};

pub fn run(args: &KitDiff, screen: &Screen) -> Result<(), Error> {
    let packs = source::packs(args.packs.as_deref())?;
    let packs = packs.iter().map(source::manifest).collect::<Result<Vec<_>, _>>()?;
    let (one, other) = (kits::named(&args.from, None)?, kits::named(&args.to, None)?);
    let (old, mut new) = (one.files, other.files);
    let entity = args.entity.as_ref().or(one.entity.as_ref()).or(other.entity.as_ref());
    if let Some(entity) = entity {
        new = carried_over(&old, &new, entity).map_err(|found| tell(Refused::Found(found), &new, screen))?;
    }
    let from = effective(&old, entity, &packs, screen)?;
    let to = effective(&new, entity, &packs, screen)?;
    let renamed = renames(&load(&new).0, &from.version);
    let found = diff(&from, &to, &renamed);
    if screen.json() {
        screen.data(&found);
    } else {
        show(&found, screen);
    }
    Ok(())
}

/// What holds for an entity by a version of a kit.
fn effective(
    files: &Files,
    entity: Option<&EntityId>,
    packs: &[PackManifest],
    screen: &Screen,
) -> Result<Effective, Error> {
    let (read, found) = load(files);
    if found.iter().any(Diagnostic::is_error) {
        return Err(tell(Refused::Found(found), files, screen));
    }
    let resolved = match entity {
        Some(entity) => match read.chain(entity) {
            Ok(chain) if chain.is_empty() => {
                return Err(tell(Refused::Entity(entity.to_string()), files, screen));
            }
            Ok(_) => resolve_for(&read, entity, packs),
            Err(diagnostic) => Err(vec![diagnostic]),
        },
        None => resolve(&read, &[], packs),
    };
    resolved.map_err(|found| tell(Refused::Found(found), files, screen))
}

/// The areas in the order in which a person reads them.
const AREAS: [(Area, &str); 24] = [
    (Area::Step, "kit-diff-step"),
    (Area::Flow, "kit-diff-flow"),
    (Area::Lane, "kit-diff-lane"),
    (Area::Element, "kit-diff-element"),
    (Area::Decision, "kit-diff-decision"),
    (Area::Extension, "kit-diff-extension"),
    (Area::Term, "kit-diff-term"),
    (Area::Parameter, "kit-diff-parameter"),
    (Area::Point, "kit-diff-point"),
    (Area::Norm, "kit-diff-norm"),
    (Area::Office, "kit-diff-office"),
    (Area::Form, "kit-diff-form"),
    (Area::Data, "kit-diff-data"),
    (Area::Text, "kit-diff-text"),
    (Area::Calendar, "kit-diff-calendar"),
    (Area::Organ, "kit-diff-organ"),
    (Area::Contact, "kit-diff-contact"),
    (Area::Property, "kit-diff-property"),
    (Area::Risk, "kit-diff-risk"),
    (Area::Integration, "kit-diff-integration"),
    (Area::Template, "kit-diff-template"),
    (Area::Sheet, "kit-diff-sheet"),
    (Area::Fragment, "kit-diff-fragment"),
    (Area::Layer, "kit-diff-layer"),
];

/// The changes, for a person.
pub fn show(found: &Difference, screen: &Screen) {
    let name = |version: &Version| format!("{} {} {}", version.kit, version.version, version.digest.short());
    let entity = found.to.entity.as_ref().map(|entity| format!(" · {entity}")).unwrap_or_default();
    let head = format!("{} → {}{entity}", name(&found.from), name(&found.to));
    screen.line(Tone::Strong.paint(head));
    if found.is_empty() {
        screen.line(screen.say("kit-diff-same", &[]));
    }
    for (area, key) in AREAS {
        let drawn = found.of(area).filter(|change| change.kind == Kind::LayoutOnly).count();
        let others: Vec<&Change> = found.of(area).filter(|change| change.kind != Kind::LayoutOnly).collect();
        if drawn + others.len() > 0 {
            screen.line("");
            screen.line(Tone::Strong.paint(screen.say(key, &[])));
        }
        for one in others {
            change(one, screen);
        }
        if drawn > 0 {
            let count = FactValue::Whole(i64::try_from(drawn).unwrap_or(i64::MAX));
            let drawn = screen.say("kit-diff-drawn", &[("count", count)]);
            screen.line(format!("  {}", Tone::Faint.paint(drawn)));
        }
    }
}

fn change(change: &Change, screen: &Screen) {
    let sign = match change.kind {
        Kind::Added => Tone::Good.paint("+"),
        Kind::Removed => Tone::Bad.paint("-"),
        Kind::Changed => Tone::Odd.paint("~"),
        Kind::LayoutOnly => "·".to_owned(),
    };
    let name = change.name.as_ref().map(|name| format!(" «{name}»")).unwrap_or_default();
    let was = change.was.as_ref().map(|was| format!("{was} → ")).unwrap_or_default();
    let what = change.element.as_ref().map(|element| Tone::Faint.paint(element)).unwrap_or_default();
    screen.line(format!("  {sign} {was}{}{name} {what}", Tone::Strong.paint(&change.id)));
    // Of what is new or gone as a whole, what it said is of use where it is not drawn.
    let drawn = matches!(change.area, Area::Step | Area::Flow | Area::Lane | Area::Element);
    for one in change.aspects.iter().filter(|_| change.kind == Kind::Changed || !drawn) {
        aspect(one, screen);
    }
    if let (Kind::Added, true, Some(lane)) = (change.kind, drawn, change.aspects.first()) {
        aspect(lane, screen);
    }
}

/// How long a text may be to stand on one line with its other version.
const SHORT: usize = 60;

fn aspect(aspect: &Aspect, screen: &Screen) {
    let (word, rest) = aspect.what.split_once(' ').unwrap_or((&aspect.what, ""));
    let key = format!("kit-diff-aspect-{}", word.to_lowercase());
    let what = format!("{} {rest}", screen.say_or(&key, word));
    let what = what.trim_end();
    let fits = |text: &str| !text.contains('\n') && text.chars().count() <= SHORT;
    match (&aspect.from, &aspect.to) {
        (Some(from), Some(to)) if fits(from) && fits(to) => {
            screen.line(format!("      {what}: {from} → {to}"));
        }
        (None, Some(to)) if fits(to) => screen.line(format!("      {} {what}: {to}", Tone::Good.paint("+"))),
        (Some(from), None) if fits(from) => {
            screen.line(format!("      {} {what}: {from}", Tone::Bad.paint("-")));
        }
        (from, to) => {
            screen.line(format!("      {what}:"));
            lines("-", Tone::Bad, from.as_deref(), screen);
            lines("+", Tone::Good, to.as_deref(), screen);
        }
    }
}

fn lines(sign: &str, tone: Tone, text: Option<&str>, screen: &Screen) {
    for line in text.into_iter().flat_map(str::lines) {
        screen.line(format!("        {}", tone.paint(format!("{sign} {line}"))));
    }
}
