//! `digipro run`: deploys a kit and starts a case.

use crate::args::Run;
use crate::facts;
use crate::render::Screen;
use crate::render::noted;
use digipro_runner::{By, Clock, Start};
use digipro_site::Error;
use digipro_site::engine::{self, Engine, Place, Refused};
use digipro_site::kits;
use digipro_vocab::time::{civil_day, rome};
use digipro_vocab::value::Fields;
use digipro_vocab::{Date, Digest, EntityId, FactValue, Instant};

pub fn run(args: &Run, screen: &Screen) -> Result<(), Error> {
    let kit = kits::named(&args.kit, args.data.data.as_deref())?;
    let entity = args.entity.as_ref().or(kit.entity.as_ref());
    let variables = facts::variables(args.given.facts.as_deref(), &args.given.set, |_| None)?;
    let place = args.data.place()?;
    let engine = if args.virtual_time {
        in_virtual_time(args, place, &variables)?
    } else {
        noted(Engine::open(place)?)
    };
    let digest = deployed(&engine, &kit.files, entity, screen)?;
    let started =
        engine.runner.start_case(Start::of(digest, variables), by(&args.who)).map_err(engine::failed)?;
    engine.keep_time()?;
    let number = FactValue::Whole(i64::try_from(started.case.0).unwrap_or(i64::MAX));
    screen.note(screen.say("case-started", &[("case", number)]));
    super::case::show(&engine, started.case, screen)
}

/// Deploys a kit, and says why it is not.
pub fn deploy(
    engine: &Engine,
    kit: &str,
    entity: Option<&EntityId>,
    screen: &Screen,
) -> Result<Digest, Error> {
    let kit = kits::named(kit, Some(engine.data()))?;
    deployed(engine, &kit.files, entity.or(kit.entity.as_ref()), screen)
}

fn deployed(
    engine: &Engine,
    files: &digipro_kit::Files,
    entity: Option<&EntityId>,
    screen: &Screen,
) -> Result<Digest, Error> {
    engine.deploy(files, entity).map_err(|refused| tell(refused, files, screen))
}

/// The engine of a folder where time is virtual, or becomes so now.
fn in_virtual_time(args: &Run, place: Place, variables: &Fields) -> Result<Engine, Error> {
    let data = &place.data;
    if engine::virtual_moment(data)?.is_some() {
        return Ok(noted(Engine::open(place)?));
    }
    if place.has_store() {
        return Err(Error::usage(
            format!("the cases in {} live in real time", data.display()),
            "try things in a folder of their own: `--data DIR`",
        ));
    }
    let filed = variables.get("istanza").and_then(|istanza| istanza.at("data")).and_then(|day| day.as_text());
    let day = args.at.or_else(|| filed.and_then(|day| day.parse().ok()));
    let day = day.unwrap_or_else(|| civil_day(Clock::System.now()));
    Ok(noted(Engine::on(place, Clock::virtual_at(morning(day)?))?))
}

/// Ten in the morning in Italy.
pub fn morning(day: Date) -> Result<Instant, Error> {
    let moment = day.at(10, 0, 0, 0).to_zoned(rome());
    moment
        .map(|zoned| zoned.timestamp())
        .map_err(|_| Error::usage(format!("{day} is out of range"), "name another day"))
}

/// Who acts.
pub fn by(who: &crate::args::Who) -> By {
    let by = By::id(who.by.as_str());
    match &who.role {
        Some(role) => by.role(role.as_str()),
        None => by,
    }
}

/// Shows why a kit is not deployed.
pub fn tell(refused: Refused, files: &digipro_kit::Files, screen: &Screen) -> Error {
    match refused {
        Refused::Other(error) => error,
        Refused::Entity(entity) => Error::usage(
            format!("the kit has no overlay of `{entity}`"),
            "without `--entity` the kit runs as published",
        ),
        Refused::Found(found) => {
            let text = |file: &str| files.get(file).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            let errors = found.iter().filter(|diagnostic| diagnostic.is_error()).count();
            for diagnostic in found.iter().filter(|diagnostic| diagnostic.is_error()) {
                screen.diagnostic(diagnostic, &text);
            }
            let errors = FactValue::Whole(i64::try_from(errors).unwrap_or(i64::MAX));
            Error::Negative(
                screen.say("check-errors", &[("errors", errors), ("warnings", FactValue::Whole(0))]),
            )
        }
    }
}
