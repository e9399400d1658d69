//! `digipro doctor`: what is usually wrong with an installation, and what can be mended at once.

use crate::args::Doctor;
use crate::configuration::Configuration;
use crate::render::{Screen, Tone};
use digipro_site::health::{self, State, Symptom};
use digipro_site::{Error, Place};
use digipro_vocab::FactValue;
use std::net::TcpListener;

/// Looks, tells, and with `--fix` mends what a program can mend; then looks again.
pub fn run(args: &Doctor, screen: &Screen) -> Result<(), Error> {
    let configuration = Configuration::read(&args.configured)?;
    let place = configuration.place.clone();
    let mut found = examine(&configuration, &place);
    if args.fix {
        for remedy in found.iter().filter_map(|one| one.remedy.as_ref()) {
            health::mend(&place, remedy)?;
        }
        found = examine(&configuration, &place);
    }
    if screen.json() {
        screen.data(&found);
    } else {
        found.iter().for_each(|one| show(one, screen));
        if found.iter().any(|one| one.remedy.is_some()) {
            screen.note(screen.say("doctor-fix", &[]));
        }
    }
    let bad = found.iter().filter(|one| one.state == State::Bad).count();
    if bad == 0 {
        return Ok(());
    }
    let count = FactValue::Whole(i64::try_from(bad).unwrap_or(i64::MAX));
    Err(Error::Negative(screen.say("doctor-bad", &[("count", count)])))
}

/// The installation, and what the service is configured with.
fn examine(configuration: &Configuration, place: &Place) -> Vec<Symptom> {
    let mut found = health::examine(place);
    let plain = |key, state, arguments| Symptom { key, state, arguments, remedy: None };
    let text = |value: String| FactValue::Text(value.into());
    match configuration.config() {
        Err(wrong) => {
            let cause = ("cause", text(wrong.to_string()));
            found.push(plain("doctor-config-broken", State::Bad, vec![cause]));
        }
        Ok(config) => {
            let address = vec![("address", text(config.listen.to_string()))];
            // Taken by the service itself where it runs: then there is nothing to mend.
            let (key, state) = match TcpListener::bind(config.listen) {
                Ok(_) => ("doctor-address", State::Good),
                Err(_) => ("doctor-address-taken", State::Odd),
            };
            found.push(plain(key, state, address));
            if config.identity.is_development() {
                found.push(plain("doctor-development", State::Odd, Vec::new()));
            }
        }
    }
    found
}

fn show(symptom: &Symptom, screen: &Screen) {
    let (mark, tone) = match symptom.state {
        State::Good => ("✓", Tone::Good),
        State::Odd => ("!", Tone::Odd),
        State::Bad => ("✗", Tone::Bad),
    };
    screen.line(format!("{} {}", tone.paint(mark), screen.say(symptom.key, &symptom.arguments)));
}
