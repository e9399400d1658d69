//! The arguments of `digipro store`.

use super::{Data, instant};
use clap::{Args, Subcommand};
use digipro_vocab::Instant;
use std::path::PathBuf;

/// `digipro store`.
#[derive(Debug, Subcommand)]
pub enum Store {
    /// Copy the store into another database that is empty; the source stays as it is
    Move(StoreMove),
    /// Copy the store into a file while it is in use; the file is a store itself
    Backup(StoreBackup),
    /// Bring a store back from a backup, all of it or as it stood at an earlier moment
    Restore(StoreRestore),
}

/// `digipro store move`.
#[derive(Debug, Args)]
pub struct StoreMove {
    /// Where to: an address (`postgresql://...`) or the path of a file that does not exist
    #[arg(long, value_name = "PLACE")]
    pub to: String,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro store backup`.
#[derive(Debug, Args)]
pub struct StoreBackup {
    /// The file of the backup, which does not exist yet
    pub file: PathBuf,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro store restore`.
#[derive(Debug, Args)]
pub struct StoreRestore {
    /// The file of the backup
    pub file: PathBuf,
    /// What of it
    #[command(flatten)]
    pub restore: Restore,
    /// Where the data are to be; there is no store there yet
    #[command(flatten)]
    pub data: Data,
}

/// What of a backup is brought back.
#[derive(Debug, Args)]
pub struct Restore {
    /// Only what was recorded until this moment, such as 2026-04-03T10:00:00Z
    #[arg(long, value_name = "MOMENT", value_parser = instant, conflicts_with = "position")]
    pub until: Option<Instant>,
    /// Only the first so many records
    #[arg(long, value_name = "NUMBER")]
    pub position: Option<u64>,
}
