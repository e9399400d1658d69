//! The configuration of the service: flags before the environment before the file before what is built in.

use crate::args::Configured;
use digipro_server::Config;
use digipro_site::engine::CONFIGURATION;
use digipro_site::{Error, Place};
use figment::providers::{Env, Format as _, Serialized, Toml};
use figment::value::{Dict, Value};
use figment::{Figment, Profile};
use serde::Serialize;

/// Prefix of the variables of the environment; two underscores stand between a table and its key.
const PREFIX: &str = "DIGIPRO_SERVE_";

/// The configuration, with where each value came from.
pub struct Configuration {
    /// Where the data are.
    pub place: Place,
    figment: Figment,
}

/// One value of the configuration.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// Its key, with dots between tables.
    pub key: String,
    /// The value.
    pub value: String,
    /// Where it came from.
    #[serde(flatten)]
    pub source: Source,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "source", content = "name", rename_all = "kebab-case")]
pub enum Source {
    /// Nobody set it.
    BuiltIn,
    /// The file of this path.
    File(String),
    /// The variable of the environment of this name.
    Environment(String),
    /// A flag of the command.
    Flag,
}

impl Configuration {
    /// Reads all sources.
    ///
    /// # Errors
    /// When a file was named that is not there.
    pub fn read(args: &Configured) -> Result<Self, Error> {
        let mut place = args.data.place()?;
        let file = args.config.clone().unwrap_or_else(|| place.data.join(CONFIGURATION));
        let mut figment = Figment::from(Serialized::defaults(Config::default()));
        if file.is_file() {
            figment = figment.merge(Toml::file_exact(&file));
        } else if args.config.is_some() {
            return Err(Error::input(file.display(), "there is no such file"));
        }
        let variables = Env::prefixed(PREFIX).split("__");
        figment = figment.merge(variables.map(|key| key.as_str().replace('_', "-").into()));
        figment = figment.merge(Flags(flags(args)));
        // What cannot be read is told when the values are asked for.
        place.store = figment.extract_inner("store").unwrap_or(place.store);
        Ok(Self { place, figment })
    }

    /// The values.
    ///
    /// # Errors
    /// When one is not what its key takes, or a key is unknown: with where it came from.
    pub fn config(&self) -> Result<Config, Error> {
        self.figment.extract().map_err(|wrong| {
            Error::usage(
                wrong.to_string(),
                "`digipro config show` lists every key, and where its value came from",
            )
        })
    }

    /// Each value with its source, in the order of the keys.
    pub fn settings(&self) -> Result<Vec<Setting>, Error> {
        // What is not set is listed too: the keys of the defaults, and those that a source brings.
        let all: Dict = self.figment.extract().map_err(Error::machinery)?;
        let mut settings = Vec::new();
        self.flatten(String::new(), &all, &mut settings);
        Ok(settings)
    }

    fn flatten(&self, above: String, table: &Dict, into: &mut Vec<Setting>) {
        for (name, value) in table {
            let key = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
            match value {
                Value::Dict(_, table) if !table.is_empty() => self.flatten(key, table, into),
                value => into.push(Setting { source: self.source(&key), value: text(value), key }),
            }
        }
    }

    fn source(&self, key: &str) -> Source {
        let Some(found) = self.figment.find_metadata(key) else { return Source::BuiltIn };
        if found.name == FLAGS {
            return Source::Flag;
        }
        match found.source.as_ref().and_then(figment::Source::file_path) {
            Some(path) => Source::File(path.display().to_string()),
            None if found.name.contains("environment") => Source::Environment(format!(
                "{PREFIX}{}",
                key.replace('.', "__").replace('-', "_").to_uppercase()
            )),
            None => Source::BuiltIn,
        }
    }
}

/// What the flags say, as far as they were given.
fn flags(args: &Configured) -> Dict {
    let mut flags = Dict::new();
    if let Some(listen) = args.listen {
        flags.insert("listen".into(), listen.to_string().into());
    }
    if let Some(store) = &args.data.store {
        flags.insert("store".into(), store.clone().into());
    }
    if args.development {
        let development = Dict::from([("development".to_owned(), Value::from(true))]);
        flags.insert("identity".into(), development.into());
    }
    flags
}

/// The name by which what came from flags is known.
const FLAGS: &str = "flags";

/// What the flags say, as one of the sources.
struct Flags(Dict);

impl figment::Provider for Flags {
    fn metadata(&self) -> figment::Metadata {
        figment::Metadata::named(FLAGS)
    }

    fn data(&self) -> figment::Result<figment::value::Map<Profile, Dict>> {
        Ok([(Profile::Default, self.0.clone())].into())
    }
}

fn text(value: &Value) -> String {
    serde_json::to_value(value).map(|value| value.to_string()).unwrap_or_default()
}
