//! `digipro config show`: every value of the service's configuration, and where it came from.

use crate::args::Config;
use crate::configuration::{Configuration, Source};
use crate::render::{Grid, Screen, Tone};
use digipro_site::Error;
use digipro_vocab::FactValue;

/// Lists the values; what is wrong with them is told after the list, so that it can be found there.
pub fn run(command: &Config, screen: &Screen) -> Result<(), Error> {
    let Config::Show(args) = command;
    let configuration = Configuration::read(&args.configured)?;
    let settings = configuration.settings()?;
    if screen.json() {
        screen.data(&settings);
    } else {
        let mut grid = Grid::default();
        let heads = ["config-key", "config-value", "config-source"];
        grid.row(heads.map(|head| (screen.say(head, &[]), Tone::Strong)));
        for setting in &settings {
            let tone = if setting.source == Source::BuiltIn { Tone::Faint } else { Tone::Good };
            let cells = [setting.key.clone(), setting.value.clone(), told(&setting.source, screen)];
            grid.row(cells.map(|cell| (cell, tone)));
        }
        grid.lines().into_iter().for_each(|line| screen.line(line));
    }
    configuration.config().map(drop)
}

fn told(source: &Source, screen: &Screen) -> String {
    let named = |key, name: &String| screen.say(key, &[("name", FactValue::Text(name.as_str().into()))]);
    match source {
        Source::BuiltIn => screen.say("config-built-in", &[]),
        Source::Flag => screen.say("config-flag", &[]),
        Source::File(path) => named("config-file", path),
        Source::Environment(variable) => named("config-environment", variable),
    }
}
