//! Arguments of the service.

use super::Data;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// `digipro serve`.
#[derive(Debug, Args)]
#[command(after_help = "\
Values come from flags, then from the environment (DIGIPRO_LISTEN, DIGIPRO_IDENTITY__DEVELOPMENT), then from the
configuration file, then from what is built in; `digipro config show` says which one each value came from.")]
pub struct Serve {
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
