//! The arguments of `digipro retention` and `digipro export`.

use super::{Data, Who, day};
use clap::{Args, Subcommand, ValueEnum};
use digipro_vocab::Date;

/// `digipro retention`.
#[derive(Debug, Subcommand)]
pub enum Retention {
    /// What may be removed on a day, what later, and what is kept because nothing says how long
    Plan(RetentionPlan),
    /// Remove what is due; the log says what went, and stays whole
    Apply(RetentionApply),
}

/// `digipro retention plan`.
#[derive(Debug, Args)]
pub struct RetentionPlan {
    /// The day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on: Option<Date>,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// `digipro retention apply`.
#[derive(Debug, Args)]
pub struct RetentionApply {
    /// The day of the plan, not later than today [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on: Option<Date>,
    /// How many records the plan showed: nothing is removed when there are others now
    #[arg(long, value_name = "N")]
    pub records: usize,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
    /// Who acts
    #[command(flatten)]
    pub who: Who,
}

/// `digipro export`.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Counts and days of cases that are alike, without anybody in them
    Statistics(ExportStatistics),
}

/// `digipro export statistics`.
#[derive(Debug, Args)]
#[command(
    after_help = "Rows of fewer cases than `--fewest` are left out, and said to be; counts are rounded down to \
multiples of it. With `--rows`, at least so many rows are alike in all that they tell; of what is rarer less is told, \
or nothing."
)]
pub struct ExportStatistics {
    /// One row a case, under a pseudonym of this export, in place of counts
    #[arg(long)]
    pub rows: bool,
    /// The fewest cases of which a row tells, at least 5
    #[arg(long, value_name = "N", default_value = "5", value_parser = clap::value_parser!(u16).range(5..))]
    pub fewest: u16,
    /// How it is written; with --json, as JSON
    #[arg(long, value_enum, default_value = "csv")]
    pub format: StatisticsFormat,
    /// Where the data are
    #[command(flatten)]
    pub data: Data,
}

/// A format of statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StatisticsFormat {
    /// Comma-separated values, a line of names first.
    Csv,
    /// JSON.
    Json,
}
