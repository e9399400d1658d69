//! `digipro term`: the clerk's calculator.

use crate::args::Term;
use crate::render::{Screen, Tone};
use digipro_kit::effective::MonthDay;
use digipro_kit::texts::day_in_words;
use digipro_site::Error;
use digipro_site::library;
use digipro_term::{Calendar, Inquiry, Reckoning, Week};
use digipro_vocab::{Citation, Date, EntityId, FactValue};
use serde::Serialize;

/// Question and answer as data.
#[derive(Serialize)]
struct Answer<'a> {
    inquiry: &'a Inquiry,
    calendar: &'a Calendar,
    reckoning: &'a Reckoning,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_time: Option<bool>,
}

pub fn run(args: &Term, screen: &Screen) -> Result<(), Error> {
    let inquiry = Inquiry {
        kind: args.kind.into(),
        law: args.law,
        suspensions: args.suspend.clone(),
        interruptions: args.interrupt.clone(),
        notice: args.notice,
        window: args.window,
        observations: args.observations,
        concluded: args.concluded,
        ..Inquiry::new(args.start, args.length)
    };
    let calendar = calendar(args)?;
    let reckoning = inquiry.reckon(&calendar).map_err(|error| {
        Error::usage(error.to_string(), "`digipro term --help` shows the forms of days and lengths")
    })?;
    if screen.json() {
        let in_time = reckoning.in_time();
        screen.data(&Answer { inquiry: &inquiry, calendar: &calendar, reckoning: &reckoning, in_time });
    } else {
        show(&inquiry, &reckoning, screen);
    }
    Ok(())
}

/// The calendar of the entity: its patron as given, else as its overlays in the embedded kits say.
fn calendar(args: &Term) -> Result<Calendar, Error> {
    let base = args.entity.as_ref().map_or_else(Calendar::italy, Calendar::of);
    let mut calendar = base.week(if args.week == 6 { Week::Six } else { Week::Five });
    let mut patrons = Vec::new();
    for text in &args.patron {
        let day = format!("2000-{text}").parse::<Date>().map_err(|_| {
            Error::usage(format!("`{text}` is not a day of the year"), "month and day, such as 06-13")
        })?;
        patrons.push(MonthDay { month: day.month(), day: day.day() });
    }
    if let (true, Some(entity)) = (patrons.is_empty(), &args.entity) {
        patrons = known_patrons(entity);
    }
    for patron in patrons {
        calendar = calendar.patron("patrono", patron.month, patron.day);
    }
    Ok(calendar)
}

fn known_patrons(entity: &EntityId) -> Vec<MonthDay> {
    let mut patrons = Vec::new();
    for (_, files) in library::kits() {
        let (kit, _) = digipro_kit::load(&files);
        let manifest = kit.overlay(entity.as_str()).and_then(|overlay| overlay.manifest.as_ref());
        for text in manifest.iter().flat_map(|manifest| &manifest.calendar.patrons) {
            if let Ok(day) = format!("2000-{}", text.get_ref()).parse::<Date>() {
                patrons.push(MonthDay { month: day.month(), day: day.day() });
            }
        }
    }
    patrons.sort_unstable();
    patrons.dedup();
    patrons
}

fn show(inquiry: &Inquiry, reckoning: &Reckoning, screen: &Screen) {
    let words = |day: Date| day_in_words(day, screen.language());
    for (n, step) in (1..).zip(&reckoning.steps) {
        let rule = Tone::Faint.paint(format!("{:?}", step.rule));
        screen.line(format!("{n:>2}. {} {rule}", screen.word(&step.message)));
        for link in step.citations.iter().filter_map(Citation::link) {
            screen.line(format!("    {}", Tone::Link.paint(link)));
        }
    }
    for odd in &reckoning.irregularities {
        screen.line(format!("  {} {}", Tone::Odd.paint("!"), screen.word(&odd.message)));
    }
    screen.line("");
    let day = |day: Date| FactValue::Day(day);
    match (reckoning.due, reckoning.remaining) {
        (Some(due), _) => {
            let key = match inquiry.kind {
                digipro_term::Kind::Ordinary => "term-cli-due",
                digipro_term::Kind::Dilatory => "term-cli-allowed",
                digipro_term::Kind::Publication => "term-cli-published",
                digipro_term::Kind::Effects => "term-cli-effects",
            };
            let arguments = [("due", day(due)), ("after", day(reckoning.after.unwrap_or(due)))];
            screen.line(Tone::Strong.paint(screen.say(key, &arguments)));
        }
        (None, Some(remaining)) => {
            let remaining = FactValue::Whole(remaining.into());
            screen.line(Tone::Strong.paint(screen.say("term-cli-stopped", &[("remaining", remaining)])));
        }
        (None, None) => screen.line(Tone::Strong.paint(screen.say("term-cli-open", &[]))),
    }
    if let (Some(in_time), Some(concluded)) = (reckoning.in_time(), reckoning.concluded) {
        let (key, tone) =
            if in_time { ("term-cli-in-time", Tone::Good) } else { ("term-cli-late", Tone::Bad) };
        screen.line(tone.paint(screen.say(key, &[("day", FactValue::Text(words(concluded).into()))])));
    }
}
