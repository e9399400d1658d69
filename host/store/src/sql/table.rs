//! How the rows of the views lie in their tables.

use super::Sql;
use super::value::{Column, Kind, Line, Value};
use crate::Error;
use crate::view::{
    CaseRow, Change, DecisionRow, ElementRow, FindingRow, IncidentRow, JobRow, Keyed, MessageRow, OwedRow,
    Row, SignalRow, TaskRow, TermRow, TimerRow, VariableRow, View,
};
use digipro_vocab::{CaseId, Ticket};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Declares the table of each type of row: its name, what the column `number` is, and the other columns.
macro_rules! tables {
    ($($view:ident($row:ident) in $table:literal, $($number:ident = $make:expr)?; $($column:ident),*;)*) => {
        /// Name of a view's table.
        pub(crate) fn table(view: View) -> &'static str {
            match view {
                $(View::$view => $table,)*
            }
        }

        /// The columns of a view's table after `case_id` and `number`.
        pub(crate) fn columns(view: View) -> &'static [&'static str] {
            match view {
                $(View::$view => &[$(stringify!($column)),*],)*
            }
        }

        /// What the columns of a view's table hold, `case_id` and `number` first.
        pub(crate) fn kinds(view: View) -> Vec<Kind> {
            match view {
                $(View::$view => {
                    vec![Kind::Whole, Kind::Whole, $(kind_of(|row: &$row| &row.$column)),*]
                })*
            }
        }

        /// The values of a row, in the order of `case_id`, `number` and [`columns`].
        pub(crate) fn values(row: &Row) -> Vec<Value<'_>> {
            match row {
                $(Row::$view(row) => {
                    let (case, number) = row.row_key();
                    let number = Value::Whole(i64::try_from(number).unwrap_or(i64::MAX));
                    let case = Value::Whole(i64::try_from(case.0).unwrap_or(i64::MAX));
                    vec![case, number, $(row.$column.write()),*]
                })*
            }
        }

        /// Reads a row whose columns are `case_id`, `number` and [`columns`].
        pub(crate) fn read(view: View, line: &mut Line<'_>) -> Result<Row, Error> {
            let case: CaseId = line.take()?;
            let number: u64 = line.take()?;
            // The case's own row has no number.
            let _ = number;
            Ok(match view {
                $(View::$view => Row::$view($row {
                    case,
                    $($number: $make(number),)?
                    $($column: line.take()?,)*
                }),)*
            })
        }
    };
}

tables! {
    Cases(CaseRow) in "case_view",; process, definition, entity, instance, status, started, ended, incidents, due, suspended;
    Tasks(TaskRow) in "task_view", ticket = Ticket;
        instance, element, name, stage, office, assignee, users, groups, form, priority, created, follow_up, due, ended;
    Jobs(JobRow) in "job_view", ticket = Ticket;
        instance, element, kind, retries, priority, listener, created, available, lease, worker, failure;
    Timers(TimerRow) in "timer_view", ticket = Ticket; element, due;
    Messages(MessageRow) in "message_view", ticket = Ticket; element, name, key;
    Signals(SignalRow) in "signal_view", ticket = Ticket; element, name;
    Incidents(IncidentRow) in "incident_view", ticket = Ticket; instance, element, code, message, created, resolved;
    Findings(FindingRow) in "finding_view", number = u64::from;
        seq, rule, point, outcome, weight, act_date, body;
    Terms(TermRow) in "term_view", number = u64::from; name, start, due, suspended, ended;
    Owed(OwedRow) in "owed_view", ticket = Ticket; kind, subject;
    Elements(ElementRow) in "element_view", instance = u64::from;
        element, kind, around, round, stage, started, ended, incident;
    Variables(VariableRow) in "variable_view", number = u64::from; instance, name, value;
    Decisions(DecisionRow) in "decision_view", number = u64::from; seq, instance, decision, model, rules, at;
}

fn kind_of<R, T: Column>(_: fn(&R) -> &T) -> Kind {
    T::KIND
}

/// Inserts a row or replaces the one with the same key.
pub(crate) fn put(sql: &mut impl Sql, row: &Row) -> Result<(), Error> {
    sql.run(put_statement(row.view()), &values(row)).map(drop)
}

/// Changes the row with this key, if there is one.
pub(crate) fn change(
    sql: &mut impl Sql,
    (view, case, number): (View, CaseId, u64),
    change: &Change,
) -> Result<(), Error> {
    let (columns, mut values) = changed(view, change);
    if columns.is_empty() {
        return Ok(());
    }
    let set: Vec<String> = columns.iter().map(|(column, _)| format!("{column} = ?")).collect();
    values.extend([case.write(), number.write()]);
    let (table, set) = (table(view), set.join(", "));
    sql.run(&format!("UPDATE {table} SET {set} WHERE case_id = ? AND number = ?"), &values).map(drop)
}

/// The columns that a change concerns, and what stands in them from now on; none where it concerns no such row.
pub(crate) fn changed(view: View, change: &Change) -> (&'static [(&'static str, Kind)], Vec<Value<'_>>) {
    match (view, change) {
        (View::Tasks | View::Elements, Change::Ended(stage, at)) => {
            (&[("stage", Kind::Text), ("ended", Kind::Whole)], vec![stage.write(), at.write()])
        }
        (View::Incidents, Change::Ended(_, at)) => (&[("resolved", Kind::Whole)], vec![at.write()]),
        (View::Elements, Change::Incident(incident)) => {
            (&[("incident", Kind::Whole)], vec![incident.write()])
        }
        (View::Elements, Change::Renamed(id)) => (&[("element", Kind::Text)], vec![id.write()]),
        (View::Jobs, Change::Job(retries, priority)) => {
            (&[("retries", Kind::Whole), ("priority", Kind::Whole)], vec![retries.write(), priority.write()])
        }
        _ => (&[], Vec::new()),
    }
}

/// Removes the row with this key, if there is one.
pub(crate) fn remove(sql: &mut impl Sql, view: View, case: CaseId, number: u64) -> Result<(), Error> {
    let statement = format!("DELETE FROM {} WHERE case_id = ?1 AND number = ?2", table(view));
    sql.run(&statement, &[case.write(), number.write()]).map(drop)
}

/// Removes all rows of a case from all views.
pub(crate) fn clear(sql: &mut impl Sql, case: CaseId) -> Result<(), Error> {
    View::ALL.iter().try_for_each(|view| {
        sql.run(&format!("DELETE FROM {} WHERE case_id = ?1", table(*view)), &[case.write()]).map(drop)
    })
}

/// What follows the values of [`put`]: the row with the same key is replaced.
pub(crate) fn replacing(view: View) -> String {
    let set: Vec<String> =
        columns(view).iter().map(|column| format!("{column} = excluded.{column}")).collect();
    format!("ON CONFLICT (case_id, number) DO UPDATE SET {}", set.join(", "))
}

/// The statement of [`put`], written once for each view.
fn put_statement(view: View) -> &'static str {
    static STATEMENTS: OnceLock<BTreeMap<View, String>> = OnceLock::new();
    let write = |view: &View| {
        let columns = columns(*view);
        let marks = vec!["?"; columns.len() + 2].join(", ");
        let (table, columns, replacing) = (table(*view), columns.join(", "), replacing(*view));
        (*view, format!("INSERT INTO {table} (case_id, number, {columns}) VALUES ({marks}) {replacing}"))
    };
    STATEMENTS.get_or_init(|| View::ALL.iter().map(write).collect()).get(&view).map_or("", String::as_str)
}
