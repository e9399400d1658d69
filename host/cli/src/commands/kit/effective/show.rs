//! What holds, for people.

use crate::render::{Grid, Screen, Tone};
use digipro_kit::effective::{Act, Mode, Setting, Unit};
use digipro_kit::name_of;
use digipro_kit::texts::{Language, day_in_words, decimal_in_words};
use digipro_site::holding::{Parameter, Value, View};
use digipro_vocab::{Date, EntityId, FactValue, Level, Name};

/// All of it, a section each.
pub fn show(view: &View, screen: &Screen) {
    let whom = match &view.entity {
        Some(entity) => called(entity),
        None => screen.say("test-published", &[]),
    };
    let title = format!("{} {} · {whom} · {}", view.kit, view.version, on(view.on, screen));
    screen.line(format!("{} {}", Tone::Strong.paint(title), Tone::Faint.paint(view.definition.short())));
    layers(view, screen);
    parameters(view, screen);
    lanes(view, screen);
    organs(view, screen);
    points(view, screen);
    seams(view, screen);
    texts(view, screen);
    if !view.patrons.is_empty() {
        head("kit-calendar", screen);
        let days: Vec<String> =
            view.patrons.iter().map(|day| format!("{:02}-{:02}", day.month, day.day)).collect();
        screen.line(format!("  {}", days.join(", ")));
    }
}

fn head(key: &str, screen: &Screen) {
    screen.line(format!("\n{}", Tone::Strong.paint(screen.say(key, &[]))));
}

fn lines(grid: &Grid, screen: &Screen) {
    grid.lines().iter().for_each(|line| screen.line(format!("  {line}")));
}

fn on(day: Date, screen: &Screen) -> String {
    day_in_words(day, screen.language())
}

/// `Foggia (c_d643)`, or the code alone.
fn called(entity: &EntityId) -> String {
    name_of(entity).map_or_else(|| entity.to_string(), |name| format!("{name} ({entity})"))
}

/// Who set something, as people call them.
fn who(by: &Name) -> String {
    by.parse::<EntityId>().map_or_else(|_| by.to_string(), |entity| called(&entity))
}

fn level(level: Level, screen: &Screen) -> String {
    let key = match level {
        Level::State => "kit-level-state",
        Level::Region => "kit-level-region",
        Level::Entity => "kit-level-entity",
    };
    screen.say(key, &[])
}

fn act(act: Option<&Act>, screen: &Screen) -> String {
    act.map(|act| {
        let told = [("title", FactValue::Text(act.title.clone())), ("day", FactValue::Day(act.date))];
        screen.say("kit-act", &told)
    })
    .unwrap_or_default()
}

fn layers(view: &View, screen: &Screen) {
    head("kit-layers", screen);
    let mut grid = Grid::default();
    for one in &view.layers {
        grid.row([
            (level(one.level, screen), Tone::Faint),
            (who(&one.by), Tone::Strong),
            (act(one.act.as_ref(), screen), Tone::Faint),
        ]);
    }
    lines(&grid, screen);
}

fn parameters(view: &View, screen: &Screen) {
    head("kit-parameters", screen);
    let mut grid = Grid::default();
    let mut own: Vec<(&Name, &Parameter)> = view.parameters.iter().collect();
    // What the entity or its Region decided comes first.
    own.sort_by_key(|(name, parameter)| {
        let set = parameter.value.as_ref().map(|value| value.level);
        (std::cmp::Reverse(set), (*name).clone())
    });
    for (name, parameter) in own {
        let Some(value) = &parameter.value else {
            grid.row([(name.to_string(), Tone::Strong), (screen.say("kit-no-value", &[]), Tone::Odd)]);
            continue;
        };
        let tone = if value.overrode.is_some() { Tone::Good } else { Tone::Strong };
        let by = format!("{}: {}", who(&value.by), value.norm);
        let later =
            parameter.changes.first().map(|day| screen.say("kit-changes", &[("day", FactValue::Day(*day))]));
        grid.row([
            (name.to_string(), Tone::Strong),
            (worded(value, parameter.unit, screen), tone),
            (by, Tone::Faint),
            (later.unwrap_or_default(), Tone::Odd),
        ]);
        let mut upper = value.overrode.as_deref();
        while let Some(before) = upper {
            let worded = worded(before, parameter.unit, screen);
            let told = [("value", FactValue::Text(worded.into()))];
            let by = format!("{}: {}", who(&before.by), before.norm);
            grid.row([
                (String::new(), Tone::Faint),
                (screen.say("kit-instead-of", &told), Tone::Faint),
                (by, Tone::Faint),
            ]);
            upper = before.overrode.as_deref();
        }
    }
    lines(&grid, screen);
}

fn worded(value: &Value, unit: Unit, screen: &Screen) -> String {
    let words = match &value.is {
        Setting::Truth(true) => screen.say("kit-yes", &[]),
        Setting::Truth(false) => screen.say("kit-no", &[]),
        Setting::Whole(whole) => whole.to_string(),
        Setting::Exact(exact) => decimal_in_words(*exact, screen.language()),
        Setting::Text(text) | Setting::Code(text) => text.to_string(),
        Setting::Day(day) => on(*day, screen),
        Setting::Set(set) => set.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    let key = match unit {
        Unit::None => return words,
        Unit::Days => "kit-unit-days",
        Unit::WorkingDays => "kit-unit-working-days",
        Unit::Months => "kit-unit-months",
        Unit::Years => "kit-unit-years",
        Unit::Euro => "kit-unit-euro",
        Unit::Percent => "kit-unit-percent",
    };
    format!("{words} {}", screen.say(key, &[]))
}

fn lanes(view: &View, screen: &Screen) {
    head("kit-lanes", screen);
    let mut grid = Grid::default();
    for (id, lane) in &view.lanes {
        let before = lane
            .instead_of
            .as_ref()
            .map(|office| screen.say("kit-instead-of", &[("value", FactValue::Text(office.clone()))]));
        let tone = if before.is_some() { Tone::Good } else { Tone::Strong };
        let cells = [(id.to_string(), Tone::Strong), (lane.office.to_string(), tone)];
        grid.row(cells.into_iter().chain([(before.unwrap_or_default(), Tone::Faint)]));
    }
    lines(&grid, screen);
}

fn organs(view: &View, screen: &Screen) {
    if view.organs.is_empty() {
        return;
    }
    head("kit-organs", screen);
    let mut grid = Grid::default();
    for (name, organ) in &view.organs {
        let english = screen.language() == Language::English;
        let title =
            organ.sits.as_ref().map(|title| if english { title.en.clone() } else { title.it.clone() });
        let members =
            organ.members.as_ref().map(|members| screen.say("kit-members", &[("members", members.fact())]));
        grid.row([
            (name.to_string(), Tone::Strong),
            (title.map_or_else(|| screen.say("kit-no-value", &[]), |title| title.to_string()), Tone::Good),
            (members.unwrap_or_default(), Tone::Faint),
        ]);
    }
    lines(&grid, screen);
}

fn points(view: &View, screen: &Screen) {
    head("kit-points", screen);
    let mut grid = Grid::default();
    for (name, packs) in &view.points {
        if packs.is_empty() {
            grid.row([(name.to_string(), Tone::Strong), (screen.say("kit-not-encoded", &[]), Tone::Bad)]);
        }
        for (at, pack) in packs.iter().enumerate() {
            let name = if at == 0 { name.to_string() } else { String::new() };
            let tone = if pack.added { Tone::Good } else { Tone::Strong };
            let shadow = match pack.mode {
                Mode::Shadow => screen.say("rules-shadow", &[]),
                Mode::Binding => pack.norm.clone(),
            };
            let version = format!("{} {}", pack.id, pack.version);
            grid.row([(name, Tone::Strong), (version, tone), (shadow, Tone::Faint)]);
        }
    }
    lines(&grid, screen);
}

fn seams(view: &View, screen: &Screen) {
    if !view.extensions.is_empty() {
        head("kit-extensions", screen);
        let mut grid = Grid::default();
        for (id, point) in &view.extensions {
            let (process, tone) = match (&point.process, &point.by) {
                (Some(process), Some(by)) => (format!("{process} ({})", who(by)), Tone::Good),
                _ => (screen.say("kit-open", &[]), Tone::Faint),
            };
            grid.row([
                (id.to_string(), Tone::Strong),
                (process, tone),
                (point.purpose.to_string(), Tone::Faint),
            ]);
        }
        lines(&grid, screen);
    }
    if !view.fields.is_empty() {
        head("kit-fields", screen);
        let mut grid = Grid::default();
        for field in &view.fields {
            let basis = field.basis.clone().unwrap_or_default();
            let purpose = field.purpose.as_ref().map(ToString::to_string).unwrap_or_default();
            grid.row([
                (format!("{}: {}", field.form, field.path), Tone::Good),
                (purpose, Tone::Strong),
                (basis, Tone::Faint),
            ]);
        }
        lines(&grid, screen);
    }
}

fn texts(view: &View, screen: &Screen) {
    if view.texts.is_empty() {
        return;
    }
    head("kit-texts", screen);
    for text in &view.texts {
        screen.line(format!("  {} {}", Tone::Strong.paint(&text.key), Tone::Faint.paint(&text.language)));
        let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
        let told = [("value", FactValue::Text(first(&text.instead_of).into()))];
        screen.line(format!("    {}", Tone::Good.paint(first(&text.is))));
        screen.line(format!("    {}", Tone::Faint.paint(screen.say("kit-instead-of", &told))));
    }
}
