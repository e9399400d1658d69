//! The arguments of `digipro rules`.

use super::{Data, RulesDiff, RulesExplain, RulesRecord, RulesWhatif, Who, day};
use clap::{Args, Subcommand, ValueEnum};
use digipro_build::Language;
use digipro_vocab::{Date, EntityId};
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
    /// What a pack says of facts on a day, and why
    Explain(Box<RulesExplain>),
    /// What changes from one version of a pack to another: norms, rules, facts, texts, outcomes
    Diff(RulesDiff),
    /// Turn a rule call of a real case into a vector that shows nobody
    Record(Box<RulesRecord>),
    /// What another version of a pack would have said in past cases
    Whatif(RulesWhatif),
    /// Build packs from source
    Build(RulesBuild),
    /// Make a key that signs packs
    Keygen(RulesKeygen),
    /// Sign a pack, or a statement of a ring of keys
    Sign(RulesSign),
    /// Say whether a pack is believed, and who signed it
    Verify(RulesVerify),
    /// Put the files of a pack into one archive
    Pack(RulesArchive),
    /// Take the files of a pack out of an archive, into an empty folder
    Unpack(RulesArchive),
    /// Put a pack into a registry, or into an image layout on a stick
    Push(RulesPush),
    /// Install a pack, after all of its vectors passed on this machine
    Install(RulesInstall),
    /// The packs that are installed
    List(RulesList),
    /// An installed pack: who signed it, when it came, which cases it holds
    Show(RulesInstalled),
    /// Let a pack in shadow bind, for acts from a day on
    Bind(RulesBind),
    /// Use a pack for nothing new; running cases go on with it
    Uninstall(RulesUninstall),
    /// Take note of what a ring of keys says: new keys, and what it revokes
    Hear(RulesHear),
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
    /// Folder of a pack's sources, folder or archive of a built pack, or the id of one that comes with digipro
    pub pack: String,
    /// Make no component of the sources: needs no compiler for WebAssembly
    #[arg(long)]
    pub native: bool,
}

/// `digipro rules bench`.
#[derive(Debug, Args)]
pub struct RulesBench {
    /// Folder of a pack's sources, folder or archive of a built pack, or the id of one that comes with digipro
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

/// `digipro rules keygen`.
#[derive(Debug, Args)]
#[command(
    after_help = "The public key is printed, for trust files. The secret one is never shown; only this account can \
read its file. A key that openssl made is as good: openssl genpkey -algorithm ed25519"
)]
pub struct RulesKeygen {
    /// Where the secret key goes; a file that does not exist yet
    pub file: PathBuf,
}

/// `digipro rules sign`.
#[derive(Debug, Args)]
pub struct RulesSign {
    /// Folder of a built pack, whose pack.sig gets one more signature; or the .toml file of a statement
    pub target: PathBuf,
    /// File with the secret key
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
}

/// `digipro rules verify`.
#[derive(Debug, Args)]
pub struct RulesVerify {
    /// Folder or archive of a pack, an oci:// reference, or the id of one that comes with digipro
    pub pack: String,
    /// Reach a registry without TLS: only one on this machine
    #[arg(long)]
    pub plain_http: bool,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro rules pack` and `unpack`.
#[derive(Debug, Args)]
pub struct RulesArchive {
    /// What is put in, or taken out of: the folder of a pack, or an archive
    pub from: PathBuf,
    /// Where it goes: a file, or an empty folder [default: named after the pack]
    pub to: Option<PathBuf>,
}

/// `digipro rules push`.
#[derive(Debug, Args)]
pub struct RulesPush {
    /// Folder or archive of a pack
    pub pack: String,
    /// Where it goes: oci://registry/name:tag, or FOLDER or FOLDER:TAG for an image layout
    pub to: String,
    /// Reach a registry without TLS: only one on this machine
    #[arg(long)]
    pub plain_http: bool,
}

/// `digipro rules install`.
#[derive(Debug, Args)]
pub struct RulesInstall {
    /// Folder or archive of a pack, or an oci:// reference
    pub pack: String,
    /// Reach a registry without TLS: only one on this machine
    #[arg(long)]
    pub plain_http: bool,
    /// What it says is recorded, and binds nobody
    #[arg(long)]
    pub shadow: bool,
    /// Also when a newer version is installed
    #[arg(long)]
    pub allow_older: bool,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro rules list`.
#[derive(Debug, Args)]
pub struct RulesList {
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro rules show`.
#[derive(Debug, Args)]
pub struct RulesInstalled {
    /// An installed pack: its id, id@version, or the beginning of its digest
    pub pack: String,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro rules bind`.
#[derive(Debug, Args)]
pub struct RulesBind {
    /// Which pack
    #[command(flatten)]
    pub target: RulesInstalled,
    /// The first act date for which it binds
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Date,
    /// The norm that brings it, such as urn:nir:stato:legge:1990-08-07;241~art2
    #[arg(long, value_name = "URN")]
    pub citation: String,
    /// The day whose text of the norm was read [default: that of --from]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub text_of: Option<Date>,
    /// Why, such as the act that decided it
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro rules uninstall`.
#[derive(Debug, Args)]
pub struct RulesUninstall {
    /// Which pack
    #[command(flatten)]
    pub target: RulesInstalled,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro rules hear`.
#[derive(Debug, Args)]
pub struct RulesHear {
    /// The statement; its signatures stand beside it, in the file of the same name with .sig behind
    pub statement: PathBuf,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}
