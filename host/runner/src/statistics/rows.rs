//! One row a case for statistics, with a pseudonym of one export and nothing by which a case is told from fewer than k.

use super::{FEWEST, Key, days, quarter, quoted};
use crate::Error;
use crate::audit::Auditor;
use digipro_store::CaseStatus;
use digipro_vocab::time::civil_day;
use digipro_vocab::{Digest, Name};
use serde::Serialize;
use std::collections::BTreeMap;

/// Where bands of days end; the last one is open.
const BANDS: [i32; 6] = [10, 30, 60, 90, 180, 365];
/// Hexadecimal digits of a pseudonym.
const PSEUDONYM: usize = 16;

/// Cases, one a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CaseRows {
    /// How many cases at least are alike in all that is told of each (k of k-anonymity).
    pub fewest: usize,
    /// The cases, in the order of their pseudonyms.
    pub rows: Vec<CaseLine>,
    /// Cases that are left out because too few are like them.
    pub left_out: usize,
    /// Cases of which less is told, because too few are like them in all of it.
    pub coarsened: usize,
}

/// How much is told of a group of cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coarse {
    /// All.
    No,
    /// Not whether a rule found a violation.
    WithoutViolation,
    /// Neither that nor how long it took.
    GroupOnly,
}

/// What is told of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CaseLine {
    /// Stands for the case in this export, and in no other.
    pub pseudonym: String,
    /// The kit.
    pub kit: Name,
    /// Its version.
    pub version: Name,
    /// The entity.
    pub entity: String,
    /// The quarter in which the case began, such as `2026-Q2`.
    pub began: String,
    /// How far it is.
    pub status: CaseStatus,
    /// The quarter in which it ended and the band of days that it took, such as `2026-Q3` and `31-60`.
    pub took: Option<(String, String)>,
    /// Whether a rule found a violation.
    pub violation: Option<bool>,
}

/// A case of a group before it is known how much may be told.
struct Member {
    pseudonym: String,
    status: CaseStatus,
    took: Option<(String, String)>,
    violation: bool,
}

impl Auditor {
    /// One row a case. All rows that are alike in what they tell are at least `fewest`, at least [`FEWEST`]: otherwise less is
    /// told of the whole group, or nothing. The pseudonyms are made with `key`, which has to be new for each export and
    /// forgotten after it: then two exports cannot be laid side by side, and nobody finds the case again.
    ///
    /// # Errors
    /// When the store, or the log of a case, cannot be read.
    pub fn case_rows(&self, fewest: usize, key: &[u8; 32]) -> Result<CaseRows, Error> {
        let fewest = fewest.max(FEWEST);
        let mut groups: BTreeMap<Key, Vec<Member>> = BTreeMap::new();
        self.each_case(|group, row, violation| {
            let number = row.case.0.to_be_bytes();
            let digest = Digest::of_all([key.as_slice(), &number]).to_string();
            let ended = row.ended.map(|ended| quarter(civil_day(ended)));
            let took = ended.zip(days(row).map(band));
            let pseudonym = digest.chars().take(PSEUDONYM).collect();
            groups.entry(group).or_default().push(Member { pseudonym, status: row.status, took, violation });
        })?;
        let mut told = CaseRows { fewest, rows: Vec::new(), left_out: 0, coarsened: 0 };
        for ((kit, version, entity, began, _), members) in groups {
            let Some(coarse) = coarse(&members, fewest) else {
                told.left_out += members.len();
                continue;
            };
            told.coarsened += if coarse == Coarse::No { 0 } else { members.len() };
            told.rows.extend(members.into_iter().map(|member| CaseLine {
                pseudonym: member.pseudonym,
                kit: kit.clone(),
                version: version.clone(),
                entity: entity.clone(),
                began: began.clone(),
                status: member.status,
                took: member.took.filter(|_| coarse < Coarse::GroupOnly),
                violation: (coarse == Coarse::No).then_some(member.violation),
            }));
        }
        told.rows.sort_by(|one, other| one.pseudonym.cmp(&other.pseudonym));
        Ok(told)
    }
}

/// How much may be told of a group; nothing where it is too small. The whole group is told in one way: a row of which less
/// were told would stand out by that.
fn coarse(members: &[Member], fewest: usize) -> Option<Coarse> {
    let enough = |coarse: Coarse| {
        let mut alike: BTreeMap<_, usize> = BTreeMap::new();
        for member in members {
            let took = member.took.as_ref().filter(|_| coarse < Coarse::GroupOnly);
            let violation = (coarse == Coarse::No).then_some(member.violation);
            *alike.entry((took, violation)).or_default() += 1;
        }
        alike.values().all(|count| *count >= fewest)
    };
    [Coarse::No, Coarse::WithoutViolation, Coarse::GroupOnly].into_iter().find(|coarse| enough(*coarse))
}

/// The band of a number of days.
fn band(days: i32) -> String {
    let mut from = 0;
    for to in BANDS {
        if days <= to {
            return format!("{from}-{to}");
        }
        from = to + 1;
    }
    format!("{from}-")
}

impl CaseRows {
    /// The rows as CSV (RFC 4180), with a line of names first.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut text = String::from("pseudonym,kit,version,entity,began,status,ended,days,violation\r\n");
        for row in &self.rows {
            let (ended, days) = row.took.clone().unwrap_or_default();
            let cells = [
                row.pseudonym.clone(),
                quoted(&row.kit),
                quoted(&row.version),
                quoted(&row.entity),
                row.began.clone(),
                format!("{:?}", row.status).to_lowercase(),
                ended,
                days,
                row.violation.map(|violation| violation.to_string()).unwrap_or_default(),
            ];
            text += &cells.join(",");
            text += "\r\n";
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(of: &[(usize, i32, bool)]) -> Vec<Member> {
        let member = |days: i32, violation| Member {
            pseudonym: String::new(),
            status: CaseStatus::Completed,
            took: Some(("2026-Q2".to_owned(), band(days))),
            violation,
        };
        of.iter()
            .flat_map(|(times, days, violation)| (0..*times).map(move |_| member(*days, *violation)))
            .collect()
    }

    #[test]
    fn of_a_group_as_much_is_told_as_hides_each_case_among_enough() {
        assert_eq!(coarse(&group(&[(4, 3, false)]), 5), None);
        assert_eq!(coarse(&group(&[(5, 3, false), (6, 3, true), (5, 40, false)]), 5), Some(Coarse::No));
        assert_eq!(
            coarse(&group(&[(5, 3, false), (1, 9, true), (5, 40, false)]), 5),
            Some(Coarse::WithoutViolation)
        );
        assert_eq!(coarse(&group(&[(5, 3, false), (1, 400, false)]), 5), Some(Coarse::GroupOnly));
        assert_eq!([0, 10, 11, 366].map(band), ["0-10", "0-10", "11-30", "366-"]);
    }
}
