//! Answers questions from a reading connection.

use super::table::{self, Column, column};
use crate::Receipt;
use crate::chain::Erasure;
use crate::query::{
    ArtifactEntry, ArtifactKind, CaseFilter, Head, Kept, Page, Question, Record, Snapshot, TaskFilter,
};
use crate::register::{self, Entry};
use crate::view::Row;
use digipro_vocab::{CaseId, Digest};
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, OptionalExtension, params};

fn most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

pub(super) fn last_case(connection: &Connection) -> rusqlite::Result<CaseId> {
    connection
        .query_row("SELECT coalesce(max(case_id), 0) FROM chain", [], |row| column(row, &mut 0).map(CaseId))
}

/// The receipt of the append that had this key.
pub(super) fn receipt(connection: &Connection, key: &str) -> rusqlite::Result<Option<Receipt>> {
    connection
        .prepare_cached(
            "SELECT r.case_id, r.seq, r.position, r.hash FROM idempotency i
             JOIN record r ON r.case_id = i.case_id AND r.seq = i.seq WHERE i.key = ?1",
        )?
        .query_row([key], |row| {
            let at = &mut 0;
            Ok(Receipt {
                case: CaseId(column(row, at)?),
                seq: column(row, at)?,
                position: column(row, at)?,
                hash: column(row, at)?,
            })
        })
        .optional()
}

pub(super) fn heads(
    connection: &Connection,
    after: Option<CaseId>,
    limit: usize,
) -> rusqlite::Result<Vec<Head>> {
    let sql = "SELECT case_id, definition, seq, hash FROM chain WHERE case_id > ?1 ORDER BY case_id LIMIT ?2";
    let after = after.map_or(0, |case| case.0);
    connection.prepare_cached(sql)?.query_map((after.write(), most(limit)), read_head)?.collect()
}

pub(super) fn head(connection: &Connection, case: CaseId) -> rusqlite::Result<Option<Head>> {
    let sql = "SELECT case_id, definition, seq, hash FROM chain WHERE case_id = ?1";
    connection.prepare_cached(sql)?.query_row([case.0.write()], read_head).optional()
}

fn read_head(row: &rusqlite::Row<'_>) -> rusqlite::Result<Head> {
    let at = &mut 0;
    Ok(Head {
        case: CaseId(column(row, at)?),
        definition: column(row, at)?,
        seq: column(row, at)?,
        hash: column(row, at)?,
    })
}

pub(super) fn records(
    connection: &Connection,
    case: CaseId,
    after: u64,
    limit: usize,
) -> rusqlite::Result<Vec<Record>> {
    let sql = "SELECT case_id, seq, position, at, body, payloads, hash FROM record
               WHERE case_id = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement
        .query_map((case.0.write(), after.write(), most(limit)), |row| read_record(row).map(|r| r.1))?;
    rows.collect()
}

pub(super) fn follow(
    connection: &Connection,
    after: u64,
    limit: usize,
) -> rusqlite::Result<Vec<(CaseId, Record)>> {
    let sql = "SELECT case_id, seq, position, at, body, payloads, hash FROM record
               WHERE position > ?1 ORDER BY position LIMIT ?2";
    connection.prepare_cached(sql)?.query_map((after.write(), most(limit)), read_record)?.collect()
}

/// All entries of the register of packs.
pub(super) fn register(connection: &Connection) -> rusqlite::Result<Vec<Entry>> {
    let sql = "SELECT seq, at, body, hash FROM register ORDER BY seq";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let (seq, at) = (column(row, &mut 0)?, column(row, &mut 1)?);
        Ok(Entry { seq, at, body: row.get(2)?, hash: column(row, &mut 3)? })
    })?;
    rows.collect()
}

/// Number and hash of the last entry of the register of packs.
pub(super) fn last_entry(connection: &Connection) -> rusqlite::Result<(u64, Digest)> {
    let sql = "SELECT seq, hash FROM register ORDER BY seq DESC LIMIT 1";
    let last = connection
        .prepare_cached(sql)?
        .query_row([], |row| Ok((column(row, &mut 0)?, column(row, &mut 1)?)))
        .optional()?;
    Ok(last.unwrap_or_else(|| (0, register::genesis())))
}

fn read_record(row: &rusqlite::Row<'_>) -> rusqlite::Result<(CaseId, Record)> {
    let at = &mut 0;
    let case = CaseId(column(row, at)?);
    let (seq, position, moment) = (column(row, at)?, column(row, at)?, column(row, at)?);
    let (body, payloads): (Vec<u8>, Vec<u8>) = (row.get(*at)?, row.get(*at + 1)?);
    *at += 2;
    let digests = payloads.chunks(32).map(|bytes| {
        let wrong =
            rusqlite::types::FromSqlError::InvalidBlobSize { expected_size: 32, blob_size: bytes.len() };
        bytes.try_into().map(Digest).map_err(|_| {
            rusqlite::Error::FromSqlConversionFailure(5, rusqlite::types::Type::Blob, Box::new(wrong))
        })
    });
    let payloads = digests.collect::<rusqlite::Result<_>>()?;
    Ok((case, Record { seq, position, at: moment, body, payloads, hash: column(row, at)? }))
}

/// A snapshot whose bytes were altered counts as none: the log is there to be read instead.
pub(super) fn snapshot(connection: &Connection, case: CaseId) -> rusqlite::Result<Option<Snapshot>> {
    let found = connection
        .prepare_cached("SELECT seq, digest, bytes FROM snapshot WHERE case_id = ?1")?
        .query_row([case.0.write()], |row| {
            let digest: Digest = column(row, &mut 1)?;
            Ok((digest, Snapshot { seq: column(row, &mut 0)?, bytes: row.get(2)? }))
        })
        .optional()?;
    Ok(found.filter(|(digest, snapshot)| Digest::of(&snapshot.bytes) == *digest).map(|(_, found)| found))
}

pub(super) fn payload(connection: &Connection, case: CaseId, digest: &Digest) -> rusqlite::Result<Kept> {
    let found: Option<Option<Vec<u8>>> = connection
        .prepare_cached("SELECT bytes FROM payload WHERE case_id = ?1 AND digest = ?2")?
        .query_row((case.0.write(), digest.write()), |row| row.get(0))
        .optional()?;
    if let Some(Some(bytes)) = found {
        return Ok(Kept::Present(bytes));
    }
    // Only the chain can say that it was erased (invariant ERASURE-ON-CHAIN). The records are few.
    let mut statement =
        connection.prepare_cached("SELECT body FROM record WHERE case_id = ?1 ORDER BY seq")?;
    let mut rows = statement.query([case.0.write()])?;
    while let Some(row) = rows.next()? {
        let body = row.get_ref(0)?.as_blob()?;
        if Erasure::read(body).is_some_and(|erasure| erasure.digest == *digest) {
            return Ok(Kept::Erased);
        }
    }
    Ok(Kept::Missing)
}

pub(super) fn artifact(connection: &Connection, digest: &Digest) -> rusqlite::Result<Option<Vec<u8>>> {
    connection
        .prepare_cached("SELECT bytes FROM artifact WHERE digest = ?1")?
        .query_row([digest.write()], |row| row.get(0))
        .optional()
}

pub(super) fn artifacts(
    connection: &Connection,
    kind: ArtifactKind,
    after: u64,
    limit: usize,
) -> rusqlite::Result<Vec<ArtifactEntry>> {
    let sql =
        "SELECT number, digest, at FROM artifact WHERE kind = ?1 AND number > ?2 ORDER BY number LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![kind.word(), after.write(), most(limit)], |row| {
        let at = &mut 0;
        let number = column(row, at)?;
        Ok(ArtifactEntry { number, kind, digest: column(row, at)?, at: column(row, at)? })
    })?;
    rows.collect()
}

/// The condition of a statement, with its values in order.
#[derive(Default)]
struct Condition<'a> {
    parts: Vec<&'static str>,
    values: Vec<ToSqlOutput<'a>>,
}

impl<'a> Condition<'a> {
    fn and(&mut self, part: &'static str, values: impl IntoIterator<Item = ToSqlOutput<'a>>) {
        self.parts.push(part);
        self.values.extend(values);
    }

    fn if_some<T: Column>(&mut self, part: &'static str, value: Option<&'a T>) {
        if let Some(value) = value {
            self.and(part, [value.write()]);
        }
    }
}

pub(super) fn rows(connection: &Connection, question: &Question, page: Page) -> rusqlite::Result<Vec<Row>> {
    let view = question.view();
    let (sql, values) = statement(question, page);
    let mut statement = connection.prepare_cached(&sql)?;
    for (at, value) in (1..).zip(&values) {
        statement.raw_bind_parameter(at, value)?;
    }
    let mut found = statement.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(table::read(view, row)?);
    }
    Ok(rows)
}

/// The statement that answers a question, and its values in order.
fn statement(question: &Question, page: Page) -> (String, Vec<ToSqlOutput<'_>>) {
    let view = question.view();
    let mut condition = condition(question);
    let order = match question {
        Question::Timers(_) | Question::TermsDue(_) => "due, case_id, number",
        _ => "case_id, number",
    };
    if let Some((case, number)) = page.after {
        let values =
            [case.0, number].map(|n| ToSqlOutput::from(most(usize::try_from(n).unwrap_or(usize::MAX))));
        condition.and("(case_id, number) > (?, ?)", values);
    }
    condition.values.push(most(page.limit).into());
    let (table, columns) = (table::table(view), table::columns(view).join(", "));
    let parts = if condition.parts.is_empty() { "TRUE".to_owned() } else { condition.parts.join(" AND ") };
    let sql =
        format!("SELECT case_id, number, {columns} FROM {table} WHERE {parts} ORDER BY {order} LIMIT ?");
    (sql, condition.values)
}

fn condition(question: &Question) -> Condition<'_> {
    let mut condition = Condition::default();
    match question {
        Question::All(_) => {}
        Question::OfCase(_, case) => condition.and("case_id = ?", [case.0.write()]),
        Question::One(_, case, ticket) => {
            condition.and("case_id = ? AND number = ?", [case.0.write(), ticket.0.write()]);
        }
        Question::Cases(CaseFilter { status, process, entity }) => {
            condition.if_some("status = ?", status.as_ref());
            condition.if_some("process = ?", process.as_ref());
            condition.if_some("entity = ?", entity.as_ref());
        }
        Question::Tasks(TaskFilter { case, office, assignee }) => {
            condition.if_some("case_id = ?", case.as_ref().map(|case| &case.0));
            condition.if_some("office = ?", office.as_ref());
            condition.if_some("assignee = ?", assignee.as_ref());
        }
        Question::Jobs(kind) => condition.and("kind = ?", [kind.write()]),
        Question::Timers(now) => condition.if_some("due <= ?", now.as_ref()),
        Question::Messages { name, key } => {
            condition.and("name = ? AND key = ?", [name.write(), key.write()]);
        }
        Question::Signals(name) => condition.and("name = ?", [name.write()]),
        Question::TermsDue(day) => {
            condition.and("ended IS NULL AND suspended = 0 AND due <= ?", [day.write()]);
        }
        Question::FindingsOf(rule) => condition.and("rule = ?", [rule.write()]),
    }
    condition
}

#[cfg(test)]
mod tests {
    use super::{Page, Question, statement};
    use crate::query::{CaseFilter, TaskFilter};
    use crate::view::{CaseStatus, View};
    use digipro_vocab::{CaseId, Instant, Ticket};

    #[test]
    fn every_question_is_answered_from_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = crate::Sqlite::open(&folder.path().join("cases.db")).unwrap();
        let name = || Some("x".into());
        let cases = |filter| Question::Cases(filter);
        let tasks = |filter| Question::Tasks(filter);
        let mut questions = vec![
            cases(CaseFilter { status: Some(CaseStatus::Active), ..CaseFilter::default() }),
            cases(CaseFilter { process: name(), ..CaseFilter::default() }),
            cases(CaseFilter { entity: Some("c_a323".parse().unwrap()), ..CaseFilter::default() }),
            tasks(TaskFilter { case: Some(CaseId(1)), ..TaskFilter::default() }),
            tasks(TaskFilter { office: name(), ..TaskFilter::default() }),
            tasks(TaskFilter { assignee: name(), ..TaskFilter::default() }),
            Question::Jobs("x".into()),
            Question::Timers(Some(Instant::UNIX_EPOCH)),
            Question::Timers(None),
            Question::Messages { name: "x".into(), key: "y".into() },
            Question::Signals("x".into()),
            Question::TermsDue("2026-01-01".parse().unwrap()),
            Question::FindingsOf("x".into()),
        ];
        for view in View::ALL {
            questions.push(Question::OfCase(*view, CaseId(1)));
            questions.push(Question::One(*view, CaseId(1), Ticket(1)));
        }
        for question in questions {
            let (sql, _) = statement(&question, Page::first(9));
            let plan = sqlite.plan(&sql);
            let scans = plan.contains("SCAN")
                && !plan.contains("USING COVERING INDEX")
                && !plan.contains("USING INDEX");
            assert!(!scans, "{question:?} looks at every row: {plan}");
        }
    }
}
