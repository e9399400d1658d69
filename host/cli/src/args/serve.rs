//! Arguments of the service.

use super::Data;
use clap::{Args, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

const SOURCES: &str = "\
Values come from flags, then from the environment (DIGIPRO_SERVE_LISTEN; two underscores stand between a table and its
key), then from the configuration file, then from what is built in; `digipro config show` says which one each value
came from.";

/// `digipro serve`.
#[derive(Debug, Args)]
#[command(after_help = SOURCES)]
pub struct Serve {
    /// What is configured
    #[command(flatten)]
    pub configured: Configured,
}

/// What configures the service.
#[derive(Clone, Debug, Args)]
pub struct Configured {
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Configuration file [default: digipro.toml in the folder of the data, if there is one]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Address and port to listen on; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Believe everybody who asks: for trying things out, on loopback only
    #[arg(long)]
    pub development: bool,
}

/// `digipro doctor`.
#[derive(Debug, Args)]
pub struct Doctor {
    /// What is configured
    #[command(flatten)]
    pub configured: Configured,
    /// Mend what a program can mend
    #[arg(long)]
    pub fix: bool,
}

/// `digipro config`.
#[derive(Debug, Subcommand)]
pub enum Config {
    /// List every value of the service's configuration, and where it came from
    Show(ConfigShow),
}

/// `digipro config show`.
#[derive(Debug, Args)]
#[command(after_help = SOURCES)]
pub struct ConfigShow {
    /// What is configured
    #[command(flatten)]
    pub configured: Configured,
}
