//! The arguments of `digipro rules`.

use clap::{Args, Subcommand, ValueEnum};
use digipro_build::Language;
use digipro_vocab::EntityId;
use std::path::PathBuf;

/// `digipro rules`.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// Begin a pack that builds and passes its vectors at once
    New(RulesNew),
    /// What a pack says of itself, without running it
    Inspect(RulesPack),
    /// Run the vectors of a pack natively and on its component, and compare byte for byte
    Test(RulesTest),
    /// Hold a pack to the standard: norms, texts, vectors at every edge, no imports
    Check(RulesTest),
    /// What a call costs, in fuel and time, and which rule spends it
    Bench(RulesBench),
    /// Build packs from source
    Build(RulesBuild),
}

/// `digipro rules new`.
#[derive(Debug, Args)]
pub struct RulesNew {
    /// Name of the pack after its entity: small letters, digits and `_`, such as dehors
    pub name: String,
    /// Language in which its rules are written
    #[arg(long, value_enum, default_value_t = RulesLanguage::Rust)]
    pub language: RulesLanguage,
    /// Entity that publishes it
    #[arg(long, value_name = "ID", default_value = "c_esempio")]
    pub entity: EntityId,
    /// Folder to lay it into; the name when absent
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Checkout of digipro to take the SDK from, instead of laying a copy beside a Rust pack
    #[arg(long, value_name = "DIR")]
    pub sdk: Option<PathBuf>,
}

/// A language of rules.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RulesLanguage {
    /// Rust, the recommended one
    Rust,
    /// C, freestanding
    C,
    /// JavaScript, without clock and chance
    Javascript,
    /// A decision table (DMN), which a jurist edits
    Table,
}

impl From<RulesLanguage> for Language {
    fn from(language: RulesLanguage) -> Self {
        match language {
            RulesLanguage::Rust => Self::Rust,
            RulesLanguage::C => Self::C,
            RulesLanguage::Javascript => Self::JavaScript,
            RulesLanguage::Table => Self::Table,
        }
    }
}

/// A rule pack.
#[derive(Debug, Args)]
pub struct RulesPack {
    /// Folder of the built pack, or the id of one that comes with digipro, such as s_italia
    pub pack: String,
}

/// `digipro rules test` and `digipro rules check`.
#[derive(Debug, Args)]
pub struct RulesTest {
    /// Folder of a pack's sources or of a built pack, or the id of one that comes with digipro
    pub pack: String,
    /// Make no component of the sources: needs no compiler for WebAssembly
    #[arg(long)]
    pub native: bool,
}

/// `digipro rules bench`.
#[derive(Debug, Args)]
pub struct RulesBench {
    /// Folder of a pack's sources or of a built pack, or the id of one that comes with digipro
    pub pack: String,
    /// Show every vector
    #[arg(long)]
    pub vectors: bool,
    /// Calls of each vector over which the wall time's median is taken
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub calls: u32,
}

/// `digipro rules build`.
#[derive(Debug, Args)]
pub struct RulesBuild {
    /// Folder of a pack's sources, or of a workspace of packs
    #[arg(default_value = "plugins/packs")]
    pub packs: PathBuf,
    /// Where the built pack goes; `dist` beside its sources when absent
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Only say which built packs of a workspace are older than their sources
    #[arg(long)]
    pub check: bool,
}
