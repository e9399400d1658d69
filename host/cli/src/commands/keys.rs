//! `digipro keys`: the API keys of an installation.

use crate::args::{Configured, Keys as Command, KeysNew};
use crate::configuration::Configuration;
use crate::render::{Screen, Tone};
use digipro_runner::Clock;
use digipro_server::access::Role;
use digipro_server::identity::Identity;
use digipro_server::identity::keys::{Error as Trouble, Key, NewKey};
use digipro_site::Error;
use digipro_vocab::time::{civil_day, start_of_day};
use digipro_vocab::{EntityId, FactValue, Instant, Name};
use serde::Serialize;
use std::collections::BTreeSet;

/// Makes, lists or revokes.
pub fn run(command: &Command, screen: &Screen) -> Result<(), Error> {
    match command {
        Command::New(args) => new(args, screen),
        Command::List(args) => list(&args.configured, screen),
        Command::Report(configured) => {
            let key = digipro_site::report::key(&Configuration::read(configured)?.place.data)?.public();
            if screen.json() {
                screen.data(&serde_json::json!({ "key": key }));
            } else {
                screen.line(key.to_string());
            }
            Ok(())
        }
        Command::Revoke(args) => {
            let revoked = identity(&args.configured)?.keys().revoke(&args.key, now()).map_err(told)?;
            screen.note(screen.say("keys-revoked", &[("key", text(&revoked.name))]));
            Ok(())
        }
    }
}

fn new(args: &KeysNew, screen: &Screen) -> Result<(), Error> {
    let expires = args.until.map(|day| day.tomorrow().map(start_of_day)).transpose();
    let key = NewKey {
        name: args.name.clone(),
        roles: args.roles.iter().copied().collect(),
        entities: args.entities.iter().cloned().collect(),
        offices: args.offices.iter().cloned().collect(),
        expires: expires.map_err(|error| Error::usage(error.to_string(), "`--until` names a day"))?,
    };
    let (made, secret) = identity(&args.configured)?.keys().make(key, now()).map_err(told)?;
    screen.note(screen.say("keys-made", &[("key", text(&made.name))]));
    if screen.json() {
        screen.data(&serde_json::json!({ "id": made.id, "name": made.name, "key": secret }));
    } else {
        screen.line(secret);
    }
    Ok(())
}

/// A key as it is shown: nothing that helps to find it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Shown<'a> {
    id: &'a str,
    name: &'a Name,
    roles: &'a BTreeSet<Role>,
    entities: &'a BTreeSet<EntityId>,
    all_entities: bool,
    offices: &'a BTreeSet<Name>,
    created: Instant,
    expires: Option<Instant>,
    revoked: Option<Instant>,
}

impl<'a> From<&'a Key> for Shown<'a> {
    fn from(key: &'a Key) -> Self {
        Self {
            id: &key.id,
            name: &key.name,
            roles: &key.roles,
            entities: &key.entities,
            all_entities: key.all_entities,
            offices: &key.offices,
            created: key.created,
            expires: key.expires,
            revoked: key.revoked,
        }
    }
}

fn list(configured: &Configured, screen: &Screen) -> Result<(), Error> {
    let keys = identity(configured)?.keys().list().map_err(told)?;
    if screen.json() {
        screen.data(&keys.iter().map(Shown::from).collect::<Vec<_>>());
        return Ok(());
    }
    for key in &keys {
        let name = Tone::Strong.paint(format!("{:<24}", key.name));
        let roles: Vec<&str> = key.roles.iter().map(|role| role.id()).collect();
        let entities: Vec<&str> = key.entities.iter().map(EntityId::as_str).collect();
        let entities =
            if key.all_entities { screen.say("keys-all-entities", &[]) } else { entities.join(", ") };
        let state = match (key.revoked, key.expires) {
            (Some(day), _) => {
                let day = text(&civil_day(day).to_string());
                Tone::Bad.paint(screen.say("keys-revoked-on", &[("day", day)]))
            }
            // The last day is the one before the moment at which it ends.
            (None, Some(end)) => {
                let last = civil_day(end).yesterday().unwrap_or(civil_day(end));
                screen.say("keys-until", &[("day", text(&last.to_string()))])
            }
            (None, None) => String::new(),
        };
        let id = Tone::Faint.paint(&key.id);
        screen.line(format!("{name} {id}  {}  {entities}  {state}", roles.join(", ")).trim_end());
    }
    if keys.is_empty() {
        screen.note(screen.say("keys-none", &[]));
    }
    Ok(())
}

/// The identity of the installation that is configured.
fn identity(configured: &Configured) -> Result<Identity, Error> {
    let configuration = Configuration::read(configured)?;
    Ok(Identity::new(&configuration.config()?.identity, &configuration.place.data))
}

fn told(trouble: Trouble) -> Error {
    match trouble {
        Trouble::File { path, cause } => Error::input(path.display(), cause),
        Trouble::Rejected(rejection) => Error::Rejected(rejection),
    }
}

fn text(text: &str) -> FactValue {
    FactValue::Text(text.into())
}

/// By the clock of the machine, also where that of the engine is set.
fn now() -> Instant {
    Clock::System.now()
}
