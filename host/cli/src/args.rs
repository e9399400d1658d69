//! The arguments of every command.

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use digipro_site::{Error, Place};
use digipro_term::{Kind, Length, Pause};
use digipro_vocab::{Date, EntityId, Instant};
use std::path::PathBuf;

mod evidence;
mod keys;
mod kit;
mod protection;
mod rules;
mod serve;
mod store;
pub use evidence::{
    Audit, AuditReplay, AuditShow, AuditVerify, Brought, CaseAdopt, Reader, RulesDiff, RulesExplain,
    RulesRecord, RulesWhatif,
};
pub use keys::{Keys, KeysList, KeysNew, KeysRevoke};
pub use kit::{
    Kit, KitDiff, KitDivergence, KitEffective, KitInstall, KitList, KitNew, KitOverlay, KitOverlayNew,
    KitPack, KitUpgrade,
};
pub use protection::{Export, ExportStatistics, Retention, RetentionApply, RetentionPlan, StatisticsFormat};
pub use rules::{
    Rules, RulesArchive, RulesBench, RulesBind, RulesBuild, RulesHear, RulesInstall, RulesInstalled,
    RulesKeygen, RulesList, RulesNew, RulesPack, RulesPush, RulesSign, RulesTest, RulesUninstall,
    RulesVerify,
};

pub use serve::{Config, ConfigShow, Configured, Doctor, Serve};
pub use store::{Restore, Store, StoreBackup, StoreMove, StoreRestore};

/// Runs administrative procedures described in BPMN, and asks at each legal step whether it is lawful.
#[derive(Debug, Parser)]
#[command(name = "digipro", version, propagate_version = true, arg_required_else_help = true)]
#[command(after_help = EXIT_CODES)]
pub struct Arguments {
    /// Language, colours, machine-readable output.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "\
Standard output is data, standard error is everything else.

Exit codes:
  0  done
  1  the answer is no: errors found, chain broken, outcome not as expected
  2  the arguments do not fit
  3  a file cannot be read
  4  the command is not allowed now
  5  store, rules or runner failed";

/// Arguments that every command takes.
#[derive(Clone, Debug, Default, Args)]
pub struct Global {
    /// Language of texts and messages [default: that of the locale, else Italian]
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    pub lang: Option<Lang>,
    /// JSON on standard output, for programs
    #[arg(long, global = true)]
    pub json: bool,
}

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Italiano.
    It,
    /// English.
    En,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Three cases of freedom of information, told from beginning to end
    Demo(Demo),
    /// Check a BPMN file, a kit or an overlay
    Check(Check),
    /// Play the scenarios of a kit, or of all kits of a folder for all entities
    Test(Test),
    /// Run a BPMN file in memory, in virtual time, against a plan
    Simulate(Simulate),
    /// Take a decision of a DMN file, and say by which rules
    Decide(Decide),
    /// Evaluate a FEEL expression
    Feel(Feel),
    /// Deploy a kit and start a case
    Run(Run),
    /// Start the service: the interfaces, the console, time
    Serve(Serve),
    /// API keys of programs
    #[command(subcommand)]
    Keys(Keys),
    /// Look for what is usually wrong with an installation
    Doctor(Doctor),
    /// What the service is configured with
    #[command(subcommand)]
    Config(Config),
    /// List, show and work on cases
    #[command(subcommand)]
    Case(Case),
    /// The log of a case, and whether it is whole
    #[command(subcommand)]
    Log(Log),
    /// The verdicts of a case with their evidence, and whether they come out the same again
    #[command(subcommand)]
    Audit(Audit),
    /// Reckon a legal time limit, step by step, with the norms
    Term(Box<Term>),
    /// Begin, test, check, measure and build rule packs, and look into them
    #[command(subcommand)]
    Rules(Rules),
    /// Begin, adapt, compare, pack and install kits, and say what holds for an entity
    #[command(subcommand)]
    Kit(Kit),
    /// Remove values of cases that have ended, when their time is over
    #[command(subcommand)]
    Retention(Retention),
    /// Move a store to another database, back it up, and bring it back
    #[command(subcommand)]
    Store(Store),
    /// Write out what a store holds, without anybody in it
    #[command(subcommand)]
    Export(Export),
    /// Element templates for the Camunda Modeler: rule points, time limits, forms and jobs to be chosen from
    Templates(Templates),
    /// Explain a code
    Explain(Explain),
}

/// `digipro templates`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  digipro templates --kit accesso-civico > digipro-templates.json")]
pub struct Templates {
    /// Of this kit; of all kits and rule packs at hand when absent
    #[arg(long, value_name = "KIT")]
    pub kit: Option<String>,
    /// Under the overlay of this entity, such as c_a323
    #[arg(long, value_name = "ID", requires = "kit")]
    pub entity: Option<EntityId>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro check`.
#[derive(Debug, Args)]
pub struct Check {
    /// A .bpmn or .dmn file, the folder or archive of a kit or of an overlay, or the id of a kit
    pub path: PathBuf,
    /// A .dmn file that the process calls or the model imports; can be repeated
    #[arg(long, value_name = "FILE")]
    pub decisions: Vec<PathBuf>,
    /// Only the overlay of this entity, such as c_a323
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// A folder with rule packs, beside those that come with digipro
    #[arg(long, value_name = "DIR")]
    pub packs: Option<PathBuf>,
    /// How many states to explore for deadlocks and the like, 0 for none [default: 100000]
    #[arg(long, value_name = "N")]
    pub states: Option<usize>,
}

/// `digipro demo`.
#[derive(Debug, Args)]
#[command(after_help = "Runs offline, in virtual time, in a folder of its own that is removed at the end.")]
pub struct Demo {
    /// Show every step, not only what matters
    #[arg(long)]
    pub full: bool,
}

/// `digipro test`.
#[derive(Debug, Args)]
pub struct Test {
    /// A kit's or an overlay's folder, the id of a kit, one scenario, or a folder of kits, which are checked too
    pub path: PathBuf,
    /// Only for this entity, such as c_a323: the scenarios that name it, and those that are for all
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// Only scenarios with this tag
    #[arg(long)]
    pub tag: Option<String>,
    /// A folder with rule packs, beside those that come with digipro
    #[arg(long, value_name = "DIR")]
    pub packs: Option<PathBuf>,
    /// Also with the rule packs that are installed in this folder of data
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Whose rule packs are believed [default: trust.toml in that folder; without it, only examples]
    #[arg(long, value_name = "FILE", requires = "data")]
    pub trust: Option<PathBuf>,
}

/// `digipro simulate`.
#[derive(Debug, Args)]
#[command(after_help = "With --json, one event a line; docs/simulate.md has the form of plan and events.")]
pub struct Simulate {
    /// A .bpmn file
    pub file: PathBuf,
    /// What the world around the engine does: JSON
    #[arg(long, value_name = "FILE")]
    pub plan: PathBuf,
    /// A .dmn file that the process calls; can be repeated
    #[arg(long, value_name = "FILE")]
    pub decisions: Vec<PathBuf>,
    /// Write each case out and read it back after every step; prints the same
    #[arg(long)]
    pub restart_each_step: bool,
}

/// `digipro decide`.
#[derive(Debug, Args)]
#[command(
    after_help = "Without --decision, says what the model can decide and what it asks for (docs/dmn.md)."
)]
pub struct Decide {
    /// A .dmn file
    pub file: PathBuf,
    /// Id or name of a decision, a decision service or a business knowledge model
    #[arg(long, value_name = "ID")]
    pub decision: Option<String>,
    /// Inputs by name: a JSON file
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    /// One input, such as isee=9500 or domanda.data=2026-04-03; can be repeated
    #[arg(long = "set", value_name = "NAME=VALUE")]
    pub set: Vec<String>,
    /// A .dmn file that the model imports; can be repeated
    #[arg(long, value_name = "FILE")]
    pub import: Vec<PathBuf>,
    /// The moment that `now()` and `today()` mean [default: this one]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub at: Option<Instant>,
}

fn instant(text: &str) -> Result<Instant, String> {
    text.parse().map_err(|_| "not a moment such as 2026-04-03T09:00:00+02:00".to_owned())
}

/// `digipro feel`.
#[derive(Debug, Args)]
#[command(after_help = "\
Prints what the expression comes to; on standard error, where and why parts of it are null.
With --json, one object; docs/feel.md has its form.

Example:
  digipro feel 'sum(for v in voci return v.importo * v.quantita) > soglia' --context pratica.json")]
pub struct Feel {
    /// The expression, without the leading `=` of a BPMN attribute
    #[arg(allow_hyphen_values = true)]
    pub expression: String,
    /// A JSON file with variables by name
    #[arg(long, value_name = "FILE")]
    pub context: Option<PathBuf>,
    /// One variable or field of one, such as esito=diniego
    #[arg(long, value_name = "PATH=VALUE")]
    pub set: Vec<String>,
    /// The moment that `now()` and `today()` mean [default: this one]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub at: Option<Instant>,
}

/// Where the data of an engine are.
#[derive(Clone, Debug, Args)]
pub struct Data {
    /// Folder of the data [default: digipro in this account's folder for data]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Whose rule packs are believed [default: trust.toml in that folder; without it, only examples]
    #[arg(long, value_name = "FILE")]
    pub trust: Option<PathBuf>,
    /// Address of the store, such as postgresql://… [default: the one that digipro.toml in that folder names, or else
    /// digipro.db there]
    #[arg(long, value_name = "ADDRESS")]
    pub store: Option<String>,
}

impl Data {
    /// The place that they name.
    ///
    /// # Errors
    /// When no folder is named and this account has none.
    pub fn place(&self) -> Result<Place, Error> {
        Place::of(self.data.as_deref(), self.trust.clone(), self.store.clone())
    }
}

/// Who acts when nobody is named.
pub const NOBODY: &str = "cli";

/// Who acts.
#[derive(Clone, Debug, Args)]
pub struct Who {
    /// Who acts, as the log names them
    #[arg(long, value_name = "NAME", default_value = NOBODY)]
    pub by: String,
    /// In which role
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
}

/// What is given along.
#[derive(Clone, Debug, Args)]
pub struct Given {
    /// A JSON file with variables by name
    #[arg(long, value_name = "FILE")]
    pub facts: Option<PathBuf>,
    /// One variable or field of one, such as esito=diniego
    #[arg(long = "set", value_name = "PATH=VALUE")]
    pub set: Vec<String>,
}

/// `digipro run`.
#[derive(Debug, Args)]
pub struct Run {
    /// A kit's or an overlay's folder, or the id of a kit that is installed or comes with digipro, such as accesso-civico
    pub kit: String,
    /// The entity whose overlay applies, such as c_a323; the kit as published when absent
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// What the case starts with
    #[command(flatten)]
    pub given: Given,
    /// Keep a clock in the data folder that moves only by `digipro case advance`
    #[arg(long)]
    pub virtual_time: bool,
    /// The day on which a virtual clock starts [default: istanza.data, else today]
    #[arg(long, value_name = "DAY", value_parser = day, requires = "virtual_time")]
    pub at: Option<Date>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro case`.
#[derive(Debug, Subcommand)]
pub enum Case {
    /// The cases, newest last
    List(CaseList),
    /// What a case waits for, its time limits, findings and variables
    Show(CaseOf),
    /// Complete a task or a job
    Complete(CaseComplete),
    /// Give a task to somebody, or back to the office
    Assign(CaseAssign),
    /// Publish a message to the cases that wait for it
    Publish(CasePublish),
    /// Sign where the rules block or cannot say
    Sign(CaseSign),
    /// Try again the step that an incident stopped
    Retry(CaseTicket),
    /// Write variables of a case
    Set(CaseSet),
    /// End a case
    Cancel(CaseCancel),
    /// Give cases under way the law of a newer definition with their structure
    Adopt(CaseAdopt),
    /// Move the virtual clock of the data folder
    Advance(CaseAdvance),
}

/// `digipro case list`.
#[derive(Debug, Args)]
pub struct CaseList {
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// At most so many
    #[arg(long, default_value = "100")]
    pub limit: usize,
}

/// A case.
#[derive(Debug, Args)]
pub struct CaseOf {
    /// Number of the case
    pub case: u64,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// Something that a case waits for.
#[derive(Debug, Args)]
pub struct CaseTicket {
    /// Number of the case
    pub case: u64,
    /// Ticket, as `digipro case show` lists it
    pub ticket: u64,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro case complete`.
#[derive(Debug, Args)]
pub struct CaseComplete {
    /// Which task or job
    #[command(flatten)]
    pub target: CaseTicket,
    /// What it came to
    #[command(flatten)]
    pub given: Given,
    /// A reason for going on in spite of a warning, such as s_italia.l241.rup="…"
    #[arg(long, value_name = "RULE=REASON")]
    pub because: Vec<String>,
}

/// `digipro case assign`.
#[derive(Debug, Args)]
pub struct CaseAssign {
    /// Which task
    #[command(flatten)]
    pub target: CaseTicket,
    /// To whom; back to the office when absent
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
}

/// `digipro case publish`.
#[derive(Debug, Args)]
pub struct CasePublish {
    /// Name of the message
    pub message: String,
    /// Correlation key
    #[arg(long, default_value = "")]
    pub key: String,
    /// The entity whose cases may get it
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// What it says
    #[command(flatten)]
    pub given: Given,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro case sign`.
#[derive(Debug, Args)]
pub struct CaseSign {
    /// Which incident
    #[command(flatten)]
    pub target: CaseTicket,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// The act may not go on
    #[arg(long)]
    pub refuse: bool,
}

/// `digipro case set`.
#[derive(Debug, Args)]
pub struct CaseSet {
    /// Which case
    #[command(flatten)]
    pub target: CaseOf,
    /// What to write
    #[command(flatten)]
    pub given: Given,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro case cancel`.
#[derive(Debug, Args)]
pub struct CaseCancel {
    /// Which case
    #[command(flatten)]
    pub target: CaseOf,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro case advance`.
#[derive(Debug, Args)]
pub struct CaseAdvance {
    /// Up to this day, ten in the morning in Rome
    #[arg(value_parser = day)]
    pub to: Date,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro log`.
#[derive(Debug, Subcommand)]
pub enum Log {
    /// The history of a case, record by record
    Show(CaseOf),
    /// Prove that no record was changed, cut or lost
    Verify(LogVerify),
}

/// `digipro log verify`.
#[derive(Debug, Args)]
pub struct LogVerify {
    /// Only this case
    pub case: Option<u64>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code, such as P0601; all codes when absent
    pub code: Option<String>,
}

/// `digipro term`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example: thirty days from 3 April 2026, suspended for ten days, with a notice of rejection
  digipro term 2026-04-03 P30D --suspend 2026-04-10..2026-04-20 --notice 2026-04-28 --observations 2026-05-05")]
pub struct Term {
    /// Day from which the limit runs; it is not counted
    #[arg(value_name = "START", value_parser = day)]
    pub start: Date,
    /// Length: P30D days, P5WD working days, P6M months, P2Y years
    #[arg(value_name = "LENGTH")]
    pub length: Length,
    /// What the limit is for
    #[arg(long, value_enum, default_value = "ordinary")]
    pub kind: TermKind,
    /// A suspension, `FROM..TO` or `FROM..` while it lasts; `,P30D` may follow, the longest allowed
    #[arg(long, value_name = "FROM..TO")]
    pub suspend: Vec<Pause>,
    /// An interruption, after which the limit starts afresh; `,P15D` may follow, the new length
    #[arg(long, value_name = "FROM..TO")]
    pub interrupt: Vec<Pause>,
    /// Day of the notice of rejection (art. 10-bis L. 241/1990)
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub notice: Option<Date>,
    /// Time for observations on the notice, if longer than ten days
    #[arg(long, value_name = "LENGTH", requires = "notice")]
    pub window: Option<Length>,
    /// Day on which observations were filed
    #[arg(long, value_name = "DAY", requires = "notice", value_parser = day)]
    pub observations: Option<Date>,
    /// Day of the act, to see whether it is in time
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub concluded: Option<Date>,
    /// Day whose law applies, if not that of the start
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub law: Option<Date>,
    /// The entity, such as c_a323: its overlay in the kits names its patron
    #[arg(long, value_name = "ID")]
    pub entity: Option<EntityId>,
    /// A patron day of the entity, as MM-DD
    #[arg(long, value_name = "MM-DD")]
    pub patron: Vec<String>,
    /// Days of the working week
    #[arg(long, value_name = "DAYS", default_value = "5", value_parser = clap::value_parser!(u8).range(5..=6))]
    pub week: u8,
}

/// A day as people type it.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written as 2026-05-04".to_owned())
}

/// What a time limit is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum TermKind {
    /// Something is due by the last day.
    Ordinary,
    /// Something is allowed only after the last day.
    Dilatory,
    /// Something stays published through the last day.
    Publication,
    /// An act takes effect on the day after the last.
    Effects,
}

impl From<TermKind> for Kind {
    fn from(kind: TermKind) -> Self {
        match kind {
            TermKind::Ordinary => Self::Ordinary,
            TermKind::Dilatory => Self::Dilatory,
            TermKind::Publication => Self::Publication,
            TermKind::Effects => Self::Effects,
        }
    }
}

/// The help texts of all commands, one after the other: the reference that a test keeps.
#[must_use]
pub fn reference() -> String {
    let mut open = vec![(String::new(), Arguments::command().term_width(100))];
    let mut text = String::new();
    while let Some((path, command)) = open.pop() {
        let path = format!("{path} {}", command.get_name()).trim().to_owned();
        let below = command.get_subcommands().filter(|c| c.get_name() != "help").cloned();
        let below: Vec<_> = below.map(|c| (path.clone(), c.term_width(100))).collect();
        let help = command.clone().bin_name(&path).render_long_help();
        text.push_str(&format!("## {path}\n\n```text\n{}\n```\n\n", help.to_string().trim_end()));
        open.extend(below.into_iter().rev());
    }
    text
}
