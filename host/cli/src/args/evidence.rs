//! The arguments of the commands that look back at verdicts: audits, what-if, adoption of law.

use super::{Data, Given, Who, day};
use clap::{Args, Subcommand, ValueEnum};
use digipro_vocab::{Date, Digest, EntityId};
use std::path::PathBuf;

/// `digipro audit`.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Each verdict of a case with its evidence: component, regime, dates, facts, findings, signatures
    Show(AuditShow),
    /// Ask the same components on the same facts again, and compare the reports byte for byte
    Replay(AuditReplay),
    /// Whether a signed report is the one that an installation has signed; needs no network and no store
    Verify(AuditVerify),
}

/// `digipro audit verify`.
#[derive(Debug, Args)]
#[command(after_help = "\
The key comes from whoever runs the installation, by another way than the report: `digipro keys report` prints it there.

Exit code 0: the file is what was signed with that key; 1: it is not.")]
pub struct AuditVerify {
    /// The report
    pub file: PathBuf,
    /// The signature [default: the report's name with .sig.json]
    #[arg(long, value_name = "FILE")]
    pub signature: Option<PathBuf>,
    /// The public key of the installation: 64 hexadecimal digits
    #[arg(long, value_name = "KEY", value_parser = report_key)]
    pub key: digipro_rules::trust::PublicKey,
}

fn report_key(text: &str) -> Result<digipro_rules::trust::PublicKey, String> {
    serde_json::from_value(text.into()).map_err(|error| error.to_string())
}

/// The components that an audit may ask.
#[derive(Clone, Debug, Args)]
pub struct Brought {
    /// A folder with rule packs to ask too, such as old versions; can be repeated
    #[arg(long = "packs", value_name = "DIR")]
    pub packs: Vec<PathBuf>,
}

/// `digipro audit show`.
#[derive(Debug, Args)]
pub struct AuditShow {
    /// Number of the case
    pub case: u64,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro audit replay`.
#[derive(Debug, Args)]
#[command(after_help = "\
The store is opened for reading only. First the chain of each case is verified, then the hash of the facts of each
verdict; then each component is asked again, with code that is compiled afresh.

Exit code 0: nothing speaks against the log; 1: a chain is broken, facts were altered, a component says something else
or is not at hand. What was erased speaks neither for nor against.")]
pub struct AuditReplay {
    /// Number of the case
    #[arg(required_unless_present = "all")]
    pub case: Option<u64>,
    /// All cases of the store
    #[arg(long, conflicts_with = "case")]
    pub all: bool,
    /// What may be asked
    #[command(flatten)]
    pub brought: Brought,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro case adopt`.
#[derive(Debug, Args)]
#[command(after_help = "\
The structure of a case stays: documents, decisions, forms, lanes. Its rule points, parameters, norms and texts become
those of the definition that is named, from its next rule point on; the log says so (docs/log.md).")]
pub struct CaseAdopt {
    /// Digest of a deployed definition whose law is adopted, as `digipro case list --json` shows it
    #[arg(required_unless_present = "kit")]
    pub law: Option<Digest>,
    /// Deploy this kit's folder, or the id of one that comes with digipro, and adopt its law
    #[arg(long, value_name = "KIT", conflicts_with = "law")]
    pub kit: Option<String>,
    /// The entity whose overlay applies, such as c_a323
    #[arg(long, value_name = "ID", requires = "kit")]
    pub entity: Option<EntityId>,
    /// Only this case; all cases under way of the definition's kit and entity when absent
    #[arg(long, value_name = "CASE")]
    pub case: Option<u64>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro rules whatif`.
#[derive(Debug, Args)]
#[command(after_help = "\
Reads the logs and writes nothing. Names cases, rules and facts, never what the facts say.
\"Cannot tell\" names the facts that were not recorded then, or says that they were erased.")]
pub struct RulesWhatif {
    /// Folder of the pack to try, or the id of one that comes with digipro
    #[arg(long, value_name = "PACK")]
    pub pack: String,
    /// Only these cases, such as 1,4,7-9
    #[arg(long, value_name = "CASES", value_delimiter = ',', value_parser = cases)]
    pub cases: Vec<Range>,
    /// Only cases of this kit
    #[arg(long, value_name = "KIT")]
    pub kit: Option<String>,
    /// Only acts of this day or later
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Date>,
    /// Only acts of this day or earlier
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Date>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// Numbers of cases, ends included.
pub type Range = (u64, u64);

/// `7` or `7-9`.
fn cases(text: &str) -> Result<Range, String> {
    let number =
        |text: &str| text.trim().parse::<u64>().map_err(|_| "cases are written as 1,4,7-9".to_owned());
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (number(first)?, number(last)?);
    if last < first || last - first >= CASES_MAX {
        return Err(format!("from {first} to {last}: at most {CASES_MAX} cases can be named in a range"));
    }
    Ok((first, last))
}

/// Cases that a range may name: without `--cases` all are read.
const CASES_MAX: u64 = 1_000_000;

/// `digipro rules diff`.
#[derive(Debug, Args)]
pub struct RulesDiff {
    /// Folder of the earlier version, or the id of a pack that comes with digipro
    pub from: String,
    /// Folder of the later version, or the id of a pack that comes with digipro
    pub to: String,
}

/// `digipro rules explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  digipro rules explain --pack s_italia --point preavviso --act-date 2026-05-04 --facts facts.json --kit accesso-civico

The facts are one JSON object: {\"esito\": \"diniego\", \"preavviso\": {\"data\": \"2026-04-15\"}}.")]
pub struct RulesExplain {
    /// Folder of the pack, or the id of one that comes with digipro
    #[arg(long, value_name = "PACK")]
    pub pack: String,
    /// What is known, and with what values
    #[command(flatten)]
    pub given: Given,
    /// The day of the act, which selects the law
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub act_date: Date,
    /// The rule point; needed where the pack speaks at several
    #[arg(long, value_name = "POINT")]
    pub point: Option<String>,
    /// Only this rule
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    /// Take the parameters of this kit
    #[arg(long, value_name = "KIT")]
    pub kit: Option<String>,
    /// As this entity sets them
    #[arg(long, value_name = "ID", requires = "kit")]
    pub entity: Option<EntityId>,
    /// A parameter, such as termine-osservazioni=10; can be repeated
    #[arg(long = "parameter", value_name = "NAME=VALUE")]
    pub parameters: Vec<String>,
    /// For whom
    #[arg(long = "for", value_enum, value_name = "READER", default_value = "clerk")]
    pub reader: Reader,
}

/// Who reads an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// The clerk, who decides.
    Clerk,
    /// The citizen, whom it concerns.
    Citizen,
}

/// `digipro rules record`.
#[derive(Debug, Args)]
#[command(after_help = "\
Texts are replaced by synthetic ones, the same for the same value, valid where rules test validity: a tax code by that of
another person of the same age and sex. Numbers, codes and truths stay. Days stay too, unless `--shift-days` moves them all
alike, that of the act included: dates may tell who it was. The number of days is written nowhere. The verdict stays the
same, or nothing is written and what carries it is named.")]
pub struct RulesRecord {
    /// Number of the case
    #[arg(long, value_name = "CASE")]
    pub case: u64,
    /// The rule point [default: that of the last rule call]
    #[arg(long, value_name = "POINT")]
    pub point: Option<String>,
    /// Id of the pack [default: the first that was asked]
    #[arg(long, value_name = "PACK")]
    pub pack: Option<String>,
    /// Only the vector of this rule
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    /// A fact whose real value stays, such as protocollo.numero; can be repeated
    #[arg(long, value_name = "PATH")]
    pub keep: Vec<String>,
    /// Move every date by so many days, earlier when negative; a multiple of 7 keeps the weekdays
    #[arg(
        long,
        value_name = "DAYS",
        default_value_t = 0,
        allow_negative_numbers = true,
        hide_default_value = true
    )]
    pub shift_days: i32,
    /// File of the vector; a folder with one file for each rule where several spoke
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// What may be asked
    #[command(flatten)]
    pub brought: Brought,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}
