//! All kits for all entities as a table: a row for each kit, a column for each entity, what went wrong below.

use super::errors;
use super::list::explain;
use super::suite::{Checked, For, Play, Subject, Tested};
use crate::render::{Grid, Screen, Tone};
use digipro_kit::name_of;
use digipro_site::Error;
use digipro_vocab::{Diagnostic, Digest, FactValue, Name};
use serde::Serialize;
use std::collections::BTreeSet;
use std::time::Duration;

/// A cell: a kit for an entity, as data.
#[derive(Serialize)]
struct Cell<'a> {
    /// None: the kit as published.
    entity: &'a For,
    /// The definition, where there is one.
    definition: Option<Digest>,
    errors: usize,
    warnings: usize,
    kept: usize,
    broken: usize,
    /// Properties of the graph that hold, and those that the kit states.
    proven: usize,
    properties: usize,
}

/// A scenario that did not go as it is told, as data.
#[derive(Serialize)]
struct Failure<'a> {
    scenario: &'a Name,
    title: &'a Name,
    entity: &'a For,
    diagnostics: &'a [Diagnostic],
}

/// A row, as data.
#[derive(Serialize)]
struct Row<'a> {
    kit: &'a Name,
    version: &'a Name,
    entities: Vec<Cell<'a>>,
    /// What is wrong with definitions.
    diagnostics: Vec<&'a Diagnostic>,
    failures: Vec<Failure<'a>>,
}

/// Shows how the kits went.
///
/// # Errors
/// When a scenario is not kept, a definition has errors, or there is no scenario.
pub fn show(subjects: &[Subject], tested: &[Tested], took: Duration, screen: &Screen) -> Result<(), Error> {
    let rows: Vec<Row<'_>> = subjects.iter().zip(tested).map(|(kit, tested)| row(kit, tested)).collect();
    if screen.json() {
        screen.data(&rows);
    } else {
        table(&rows, screen);
        for ((kit, tested), row) in subjects.iter().zip(tested).zip(&rows) {
            wrong(kit, tested, row, screen);
        }
    }
    verdict(&rows, took, screen)
}

fn row<'a>(kit: &'a Subject, tested: &'a Tested) -> Row<'a> {
    let entities = kit.uses.iter().zip(&tested.checked).map(|(of, checked)| cell(of, checked, tested));
    let broken = tested.plays.iter().filter(|play| !play.kept());
    let failure = |play: &'a Play| {
        let told = kit.told.get(play.told)?;
        Some(Failure { scenario: &told.path, title: &told.title, entity: &play.of, diagnostics: &play.found })
    };
    let mut diagnostics: Vec<&Diagnostic> = Vec::new();
    for one in tested.checked.iter().flat_map(|checked| &checked.found) {
        if !diagnostics.contains(&one) {
            diagnostics.push(one);
        }
    }
    Row {
        kit: &kit.id,
        version: &kit.version,
        entities: entities.collect(),
        diagnostics,
        failures: broken.filter_map(failure).collect(),
    }
}

fn cell<'a>(of: &'a For, checked: &Checked, tested: &Tested) -> Cell<'a> {
    let plays = || tested.plays.iter().filter(|play| play.of == *of);
    let (errors, warnings) = checked.counts();
    let (proven, properties) = checked.proven.unwrap_or_default();
    Cell {
        proven,
        properties,
        entity: of,
        definition: checked.effective.as_ref().map(|effective| effective.digest()),
        errors,
        warnings,
        kept: plays().filter(|play| play.kept()).count(),
        broken: plays().filter(|play| !play.kept()).count(),
    }
}

fn table(rows: &[Row<'_>], screen: &Screen) {
    let columns: BTreeSet<&For> = rows.iter().flat_map(|row| &row.entities).map(|cell| cell.entity).collect();
    let mut grid = Grid::default();
    let named = |of: &For| match of {
        Some(entity) => name_of(entity).map_or_else(|| entity.to_string(), str::to_owned),
        None => screen.say("test-published", &[]),
    };
    let coded = |of: &For| of.as_ref().map(ToString::to_string).unwrap_or_default();
    grid.row(
        [(screen.say("test-kit", &[]), Tone::Strong)]
            .into_iter()
            .chain(columns.iter().map(|of| (named(of), Tone::Strong))),
    );
    grid.row(
        [(String::new(), Tone::Faint)].into_iter().chain(columns.iter().map(|of| (coded(of), Tone::Faint))),
    );
    for row in rows {
        let cells = columns.iter().map(|of| {
            let cell = row.entities.iter().find(|cell| cell.entity == *of);
            cell.map_or(("—".to_owned(), Tone::Faint), |cell| shown(cell, screen))
        });
        grid.row([(format!("{} {}", row.kit, row.version), Tone::Strong)].into_iter().chain(cells));
    }
    grid.lines().iter().for_each(|line| screen.line(line));
    screen.note(format!("\n{}", Tone::Faint.paint(screen.say("test-legend", &[]))));
}

/// A cell as people read it.
fn shown(cell: &Cell<'_>, screen: &Screen) -> (String, Tone) {
    let plays = cell.kept + cell.broken;
    if cell.errors > 0 {
        return (format!("✗ {}", screen.say("test-errors", &[("errors", whole(cell.errors))])), Tone::Bad);
    }
    let told = if plays == 0 { "0".to_owned() } else { format!("{}/{plays}", cell.kept) };
    let mut more = String::new();
    if cell.properties > 0 {
        more.push_str(&format!(" · {}/{}", cell.proven, cell.properties));
    }
    if cell.warnings > 0 {
        more.push_str(&format!(" · !{}", cell.warnings));
    }
    match cell.broken {
        0 if cell.warnings > 0 => (format!("✓ {told}{more}"), Tone::Odd),
        0 => (format!("✓ {told}{more}"), Tone::Good),
        _ => (format!("✗ {told}{more}"), Tone::Bad),
    }
}

/// What went wrong with a kit; one trouble of several entities is told once.
fn wrong(kit: &Subject, tested: &Tested, row: &Row<'_>, screen: &Screen) {
    let all: Vec<Diagnostic> = row.diagnostics.iter().map(|one| (*one).clone()).collect();
    if errors(&all) > 0 {
        screen.line(format!("\n{} {}", Tone::Bad.paint("✗"), Tone::Strong.paint(&kit.id)));
    }
    explain(kit, &all, screen);
    let mut told: Vec<&Play> = Vec::new();
    for play in tested.plays.iter().filter(|play| !play.kept()) {
        if told.iter().any(|other| other.told == play.told && other.found == play.found) {
            continue;
        }
        told.push(play);
        let same = tested.plays.iter().filter(|other| other.told == play.told && other.found == play.found);
        let of =
            |of: &For| of.as_ref().map_or_else(|| screen.say("test-published", &[]), ToString::to_string);
        let entities: Vec<String> = same.map(|play| of(&play.of)).collect();
        let Some(scenario) = kit.told.get(play.told) else { continue };
        let (entities, path) = (entities.join(", "), format!("{}/{}", kit.id, scenario.path));
        screen.line(format!(
            "\n{} {} {} {}",
            Tone::Bad.paint("✗"),
            Tone::Strong.paint(&scenario.title),
            Tone::Link.paint(entities),
            Tone::Faint.paint(path)
        ));
        explain(kit, &play.found, screen);
    }
}

fn verdict(rows: &[Row<'_>], took: Duration, screen: &Screen) -> Result<(), Error> {
    let sum =
        |count: fn(&Cell<'_>) -> usize| rows.iter().flat_map(|row| &row.entities).map(count).sum::<usize>();
    let failures: usize = rows.iter().map(|row| row.failures.len()).sum();
    let (kept, errors) = (sum(|cell| cell.kept), sum(|cell| cell.errors));
    let counts = [
        ("kits", whole(rows.len())),
        ("definitions", whole(rows.iter().map(|row| row.entities.len()).sum())),
        ("kept", whole(kept)),
        ("broken", whole(failures)),
        ("errors", whole(errors)),
        ("seconds", whole(usize::try_from(took.as_secs().max(1)).unwrap_or(usize::MAX))),
    ];
    let words = screen.say("test-suite", &counts);
    if failures > 0 || errors > 0 || kept == 0 {
        return Err(Error::Negative(words));
    }
    screen.note(words);
    Ok(())
}

fn whole(number: usize) -> FactValue {
    FactValue::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}
