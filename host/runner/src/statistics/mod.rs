//! Statistics over all cases of a store, without anybody in them: counts and days, and no count that is too small.

mod rows;

pub use rows::{CaseLine, CaseRows, Coarse};

use crate::Error;
use crate::audit::Auditor;
use digipro_machine::Event;
use digipro_store::{CaseFilter, CaseRow, CaseStatus, Keyed, Page};
use digipro_vocab::time::civil_day;
use digipro_vocab::{Date, Name, Outcome};
use serde::Serialize;
use std::collections::BTreeMap;

/// Cases read at a time.
const CHUNK: usize = 500;

/// Below this many cases a row is not told, unless somebody asks for more.
pub const FEWEST: usize = 5;

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Statistics {
    /// Rows of fewer cases are not told.
    pub fewest: usize,
    /// What is known of cases that are alike.
    pub rows: Vec<StatisticsRow>,
    /// How many rows were left out because they tell of too few cases.
    pub left_out: usize,
}

/// Cases of one kit, entity, quarter and state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StatisticsRow {
    /// The kit.
    pub kit: Name,
    /// Its version.
    pub version: Name,
    /// The entity.
    pub entity: String,
    /// The quarter in which the cases began, such as `2026-Q2`.
    pub began: String,
    /// How far they are.
    pub status: CaseStatus,
    /// How many cases, rounded down to a multiple of `fewest`: so two exports do not show one case more.
    pub cases: usize,
    /// Days from beginning to end of the case in the middle; none while they run.
    pub median_days: Option<i32>,
    /// How many rule calls found a violation; none where fewer cases than `fewest` had one.
    pub with_violations: Option<usize>,
}

/// What tells rows apart.
type Key = (Name, Name, String, String, u8);

#[derive(Default)]
struct Gathered {
    days: Vec<i32>,
    cases: usize,
    violations: usize,
}

impl Auditor {
    /// Counts cases that are alike. A row of fewer than `fewest` cases is left out, and no number in a row tells of fewer:
    /// the cases are k-anonymous for k = `fewest`, at least [`FEWEST`].
    ///
    /// # Errors
    /// When the store, or the log of a case, cannot be read.
    pub fn statistics(&self, fewest: usize) -> Result<Statistics, Error> {
        let fewest = fewest.max(FEWEST);
        let mut gathered: BTreeMap<Key, (CaseStatus, Gathered)> = BTreeMap::new();
        self.each_case(|key, row, violated| {
            let (_, group) = gathered.entry(key).or_insert((row.status, Gathered::default()));
            group.cases += 1;
            group.days.extend(days(row));
            group.violations += usize::from(violated);
        })?;
        let all = gathered.len();
        let rows: Vec<StatisticsRow> = gathered
            .into_iter()
            .filter(|(_, (_, group))| group.cases >= fewest)
            .map(|((kit, version, entity, began, _), (status, group))| {
                group.told(kit, version, entity, began, status, fewest)
            })
            .collect();
        Ok(Statistics { fewest, left_out: all - rows.len(), rows })
    }

    /// Every case with what it has in common with others, and whether a rule found a violation in it.
    fn each_case(&self, mut told: impl FnMut(Key, &CaseRow, bool)) -> Result<(), Error> {
        let mut page = Page::first(CHUNK);
        loop {
            let rows = self.store().cases(CaseFilter::default(), page)?;
            let Some(last) = rows.last() else { return Ok(()) };
            page = Page::after(last.row_key(), CHUNK);
            for row in &rows {
                let law = self.definition(&row.definition)?;
                let entity = row.entity.as_ref().map(|entity| entity.to_string()).unwrap_or_default();
                let began = quarter(civil_day(row.started));
                let (kit, version) = (law.effective.kit.clone(), law.effective.version.clone());
                told((kit, version, entity, began, row.status as u8), row, self.was_violated(row)?);
            }
        }
    }

    /// Whether a rule found a violation in a case.
    fn was_violated(&self, row: &CaseRow) -> Result<bool, Error> {
        let mut violated = false;
        self.walk(row.case, |_, _, event| {
            if let Event::RulesEvaluated { findings, .. } = event {
                violated |= findings.iter().any(|finding| finding.outcome == Outcome::Violated);
            }
        })?;
        Ok(violated)
    }
}

impl Gathered {
    fn told(
        mut self,
        kit: Name,
        version: Name,
        entity: String,
        began: String,
        status: CaseStatus,
        fewest: usize,
    ) -> StatisticsRow {
        self.days.sort_unstable();
        let enough = self.days.len() >= fewest;
        let median_days = self.days.get(self.days.len() / 2).copied().filter(|_| enough);
        let apart = self.cases - self.violations;
        // Neither those with nor those without may be too few.
        let told = self.violations == 0 || (self.violations >= fewest && apart >= fewest);
        let with_violations = told.then(|| self.violations - self.violations % fewest);
        let cases = self.cases - self.cases % fewest;
        StatisticsRow { kit, version, entity, began, status, cases, median_days, with_violations }
    }
}

impl Statistics {
    /// The rows as CSV (RFC 4180), with a line of names first.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut text = String::from("kit,version,entity,began,status,cases,median_days,with_violations\r\n");
        for row in &self.rows {
            let number = |n: Option<String>| n.unwrap_or_default();
            let cells = [
                quoted(&row.kit),
                quoted(&row.version),
                quoted(&row.entity),
                row.began.clone(),
                format!("{:?}", row.status).to_lowercase(),
                row.cases.to_string(),
                number(row.median_days.map(|days| days.to_string())),
                number(row.with_violations.map(|count| count.to_string())),
            ];
            text += &cells.join(",");
            text += "\r\n";
        }
        text
    }
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// The quarter of a day.
fn quarter(day: Date) -> String {
    format!("{}-Q{}", day.year(), (day.month() + 2) / 3)
}

/// Days from beginning to end of a case that has ended.
fn days(row: &CaseRow) -> Option<i32> {
    let ended = civil_day(row.ended?);
    civil_day(row.started).until((jiff::Unit::Day, ended)).ok().map(|span| span.get_days())
}
