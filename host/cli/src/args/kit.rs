//! The arguments of `digipro kit`.

use super::{Check, Data, Test, Who, day};
use clap::{Args, Subcommand};
use digipro_vocab::{Date, EntityId};
use std::path::PathBuf;

/// `digipro kit`.
#[derive(Debug, Subcommand)]
pub enum Kit {
    /// Begin a kit that checks and passes its scenarios at once
    New(KitNew),
    /// Begin the overlay of an entity that has none
    #[command(subcommand)]
    Overlay(KitOverlay),
    /// Check a kit or an overlay: the same as `digipro check`
    Check(Check),
    /// Play the scenarios of a kit: the same as `digipro test`
    Test(Test),
    /// What holds for an entity on a day: each value with its level, act, norm, and what it took the place of
    Effective(KitEffective),
    /// What changes from one version of a kit to another, in terms of the procedure and the law
    Diff(KitDiff),
    /// What becomes of an entity's overlay and of its cases when the kit is upgraded: a plan, then applied
    Upgrade(KitUpgrade),
    /// Prove that the kit is the published one, byte for byte
    Divergence(KitDivergence),
    /// Put a kit or an overlay into one archive, with the digests of its files
    Pack(KitPack),
    /// Install a kit or an overlay, after its digests and signatures were verified
    Install(KitInstall),
    /// The kits at hand: those that come with digipro, and those that are installed
    List(KitList),
}

/// `digipro kit overlay`.
#[derive(Debug, Subcommand)]
pub enum KitOverlay {
    /// Lay a folder with all that the entity may decide, ready to check
    New(Box<KitOverlayNew>),
}

/// `digipro kit new`.
#[derive(Debug, Args)]
pub struct KitNew {
    /// Id of the kit: small letters, digits and `-`, such as passo-carrabile
    pub name: String,
    /// What the procedure is called; the id in words when absent
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Folder to lay it into; the id when absent
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// `digipro kit overlay new`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example: Foggia takes the kit of the occupation of public ground
  digipro kit overlay new suolo-pubblico --entity c_d643 --patron 03-22

Nothing of the kit is copied or changed. Where KIT is a folder, the overlay is laid into overlays/ENTITY of it;
otherwise into a folder of its own, which all commands take in the place of a kit.")]
pub struct KitOverlayNew {
    /// A kit's folder, or the id of one that is installed or comes with digipro, such as suolo-pubblico
    pub kit: String,
    /// IPA code of the entity, such as c_d643
    #[arg(long, value_name = "ID")]
    pub entity: EntityId,
    /// What the entity is called [default: as the register of municipalities calls it]
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// IPA code of its Region [default: as in the register of municipalities]
    #[arg(long, value_name = "ID")]
    pub region: Option<EntityId>,
    /// Patron day as month and day, such as 03-22; can be repeated
    #[arg(long, value_name = "MM-DD")]
    pub patron: Vec<String>,
    /// The act that adopts it
    #[arg(long, value_name = "TEXT")]
    pub act: Option<String>,
    /// Day of that act [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub act_date: Option<Date>,
    /// First day in force [default: that of the act]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Date>,
    /// Folder to lay it into
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// A folder of data whose installed kits are at hand too
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// `digipro kit effective`.
#[derive(Debug, Args)]
pub struct KitEffective {
    /// A kit's or an overlay's folder or archive, or the id of a kit, perhaps with its version: suolo-pubblico@1.0.0
    pub kit: String,
    /// The entity, such as c_a323; the kit as published when absent, or the overlay that is named
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// On which day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on: Option<Date>,
    /// A folder with rule packs, beside those that come with digipro
    #[arg(long, value_name = "DIR")]
    pub packs: Option<PathBuf>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro kit divergence`.
#[derive(Debug, Args)]
#[command(after_help = "\
The published kit is the one that is installed, else the one that comes with digipro, in the same version.
Overlays are listed and do not count: they are what an entity may decide.")]
pub struct KitDivergence {
    /// A kit's or an overlay's folder or archive, or the id of a kit
    pub kit: String,
    /// What to compare with: an archive or folder, or the id of a kit, perhaps with its version
    #[arg(long, value_name = "KIT")]
    pub against: Option<String>,
    /// A folder of data whose installed kits are at hand too
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// `digipro kit pack`.
#[derive(Debug, Args)]
#[command(
    after_help = "The same files give the same bytes. An archive that is packed again keeps its signatures and gets one more: so \
several keys sign one kit."
)]
pub struct KitPack {
    /// A kit's folder, an overlay's folder, or an archive that gets one more signature
    pub from: String,
    /// The file to write [default: named after kit, version and entity]
    pub to: Option<PathBuf>,
    /// File with a secret key that signs; can be repeated
    #[arg(long, value_name = "FILE")]
    pub key: Vec<PathBuf>,
    /// A folder of data whose installed kits are at hand too
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// `digipro kit install`.
#[derive(Debug, Args)]
pub struct KitInstall {
    /// An archive, or the folder of a kit or of an overlay
    pub kit: String,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro kit list`.
#[derive(Debug, Args)]
pub struct KitList {
    /// A folder of data whose installed kits are at hand too
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
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

/// `digipro kit upgrade`.
#[derive(Debug, Args)]
#[command(after_help = "\
First a plan is made, and nothing is changed: which overrides became unlawful, obsolete or conflicting, which cases under
way migrate and which stay, and why. Then somebody reads it, sets `migrates = false` for a case that should stay, and
applies it. It is refused if anything that it rests on has changed since.

Example:
  digipro kit upgrade --from osp@1.2.0 --to ./osp-1.3.0 --entity c_a323 --plan upgrade.toml
  digipro kit upgrade --apply upgrade.toml --by segretario --role rpct")]
pub struct KitUpgrade {
    /// The version that holds: a kit's folder or archive, or the id of one that comes with digipro, as osp@1.2.0
    #[arg(long, value_name = "KIT", required_unless_present = "apply")]
    pub from: Option<String>,
    /// The version to which it is upgraded
    #[arg(long, value_name = "KIT", required_unless_present = "apply")]
    pub to: Option<String>,
    /// The entity whose overlay and cases are upgraded, such as c_a323
    #[arg(long, value_name = "ID", required_unless_present = "apply")]
    pub entity: Option<EntityId>,
    /// Write the plan into this file
    #[arg(long, value_name = "FILE", conflicts_with = "apply")]
    pub plan: Option<PathBuf>,
    /// Apply a plan: deploy the new version, take over the cases that migrate
    #[arg(long, value_name = "PLAN", conflicts_with_all = ["from", "to", "entity"])]
    pub apply: Option<PathBuf>,
    /// Where the cases are
    #[command(flatten)]
    pub data: Data,
    /// Who applies it
    #[command(flatten)]
    pub who: Who,
}
