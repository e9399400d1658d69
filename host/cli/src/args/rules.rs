//! The arguments of `digipro rules`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `digipro rules`.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// What a pack says of itself, without running it
    Inspect(RulesPack),
    /// Run the vectors of a pack on its built component
    Test(RulesPack),
    /// Build packs from source
    Build(RulesBuild),
}

/// A rule pack.
#[derive(Debug, Args)]
pub struct RulesPack {
    /// Folder of the built pack, or the id of one that comes with digipro, such as s_italia
    pub pack: String,
}

/// `digipro rules build`.
#[derive(Debug, Args)]
pub struct RulesBuild {
    /// Folder of the packs' workspace
    #[arg(default_value = "plugins/packs")]
    pub packs: PathBuf,
    /// Only say which built packs are older than their sources
    #[arg(long)]
    pub check: bool,
}
