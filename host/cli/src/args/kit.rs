//! The arguments of `digipro kit`.

use clap::{Args, Subcommand};
use digipro_vocab::EntityId;
use std::path::PathBuf;

/// `digipro kit`.
#[derive(Debug, Subcommand)]
pub enum Kit {
    /// What changes from one version of a kit to another, in terms of the procedure and the law
    Diff(KitDiff),
}

/// `digipro kit diff`.
#[derive(Debug, Args)]
#[command(after_help = "\
With --json, each change with the id of its element and one of added, removed, changed, layout-only: what a console
needs to colour a diagram. Renames are those that the second kit states in its migrations.toml.")]
pub struct KitDiff {
    /// A kit's folder or archive, or the id of one that comes with digipro, perhaps with its version: osp@1.2.0
    pub from: String,
    /// The version to compare it with
    pub to: String,
    /// Under the overlays that hold for this entity, such as c_a323
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// A folder with rule packs, beside those that come with digipro
    #[arg(long, value_name = "DIR")]
    pub packs: Option<PathBuf>,
}
