//! Answers questions.

use super::table;
use super::{Column, Line, Sql, Value};
use crate::chain::Erasure;
use crate::query::{
    ArtifactEntry, ArtifactKind, CaseFilter, Head, Kept, Page, Question, Record, Snapshot, TaskFilter,
};
use crate::register::{self, Entry};
use crate::view::{Row, View};
use crate::{Error, Receipt};
use digipro_vocab::{CaseId, Digest};

pub(crate) fn last_case(sql: &mut impl Sql) -> Result<CaseId, Error> {
    let last = sql.ask_one("SELECT coalesce(max(case_id), 0) FROM chain", &[], |line| line.take())?;
    Ok(last.unwrap_or_default())
}

/// After which case the views are yet to be computed again.
pub(crate) fn stale_after(sql: &mut impl Sql) -> Result<Option<CaseId>, Error> {
    sql.ask_one("SELECT after FROM rebuild", &[], |line| line.take())
}

/// The receipt of the append that had this key.
pub(crate) fn receipt(sql: &mut impl Sql, key: &str) -> Result<Option<Receipt>, Error> {
    sql.ask_one(
        "SELECT r.case_id, r.seq, r.position, r.hash FROM idempotency i
         JOIN record r ON r.case_id = i.case_id AND r.seq = i.seq WHERE i.key = ?1",
        &[key.into()],
        |line| {
            Ok(Receipt { case: line.take()?, seq: line.take()?, position: line.take()?, hash: line.take()? })
        },
    )
}

pub(crate) fn heads(sql: &mut impl Sql, after: Option<CaseId>, limit: usize) -> Result<Vec<Head>, Error> {
    let statement =
        "SELECT case_id, definition, seq, hash FROM chain WHERE case_id > ?1 ORDER BY case_id LIMIT ?2";
    sql.ask(statement, &[after.unwrap_or_default().write(), limit.write()], read_head)
}

pub(crate) fn head(sql: &mut impl Sql, case: CaseId) -> Result<Option<Head>, Error> {
    let statement = "SELECT case_id, definition, seq, hash FROM chain WHERE case_id = ?1";
    sql.ask_one(statement, &[case.write()], read_head)
}

pub(crate) fn read_head(line: &mut Line<'_>) -> Result<Head, Error> {
    Ok(Head { case: line.take()?, definition: line.take()?, seq: line.take()?, hash: line.take()? })
}

pub(crate) fn records(
    sql: &mut impl Sql,
    case: CaseId,
    after: u64,
    limit: usize,
) -> Result<Vec<Record>, Error> {
    let statement = "SELECT case_id, seq, position, at, body, payloads, hash FROM record
                     WHERE case_id = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
    sql.ask(statement, &[case.write(), after.write(), limit.write()], |line| read_record(line).map(|r| r.1))
}

pub(crate) fn follow(sql: &mut impl Sql, after: u64, limit: usize) -> Result<Vec<(CaseId, Record)>, Error> {
    let statement = "SELECT case_id, seq, position, at, body, payloads, hash FROM record
                     WHERE position > ?1 ORDER BY position LIMIT ?2";
    sql.ask(statement, &[after.write(), limit.write()], read_record)
}

/// All entries of the register of packs.
pub(crate) fn register(sql: &mut impl Sql) -> Result<Vec<Entry>, Error> {
    sql.ask("SELECT seq, at, body, hash FROM register ORDER BY seq", &[], |line| {
        Ok(Entry { seq: line.take()?, at: line.take()?, body: line.take()?, hash: line.take()? })
    })
}

/// Number and hash of the last entry of the register of packs.
pub(crate) fn last_entry(sql: &mut impl Sql) -> Result<(u64, Digest), Error> {
    let last = sql.ask_one("SELECT seq, hash FROM register ORDER BY seq DESC LIMIT 1", &[], |line| {
        Ok((line.take()?, line.take()?))
    })?;
    Ok(last.unwrap_or_else(|| (0, register::genesis())))
}

fn read_record(line: &mut Line<'_>) -> Result<(CaseId, Record), Error> {
    let (case, seq, position, at) = (line.take()?, line.take()?, line.take()?, line.take()?);
    let (body, payloads): (Vec<u8>, Value<'_>) = (line.take()?, line.value()?);
    let digests = payloads.bytes()?.chunks(32).map(|bytes| Digest::read(Value::Bytes(bytes)));
    let payloads = digests.collect::<Result<_, Error>>()?;
    Ok((case, Record { seq, position, at, body, payloads, hash: line.take()? }))
}

/// A snapshot whose bytes were altered counts as none: the log is there to be read instead.
pub(crate) fn snapshot(sql: &mut impl Sql, case: CaseId) -> Result<Option<Snapshot>, Error> {
    let statement = "SELECT digest, seq, bytes FROM snapshot WHERE case_id = ?1";
    let found: Option<(Digest, Snapshot)> = sql.ask_one(statement, &[case.write()], |line| {
        Ok((line.take()?, Snapshot { seq: line.take()?, bytes: line.take()? }))
    })?;
    Ok(found.filter(|(digest, snapshot)| Digest::of(&snapshot.bytes) == *digest).map(|(_, found)| found))
}

pub(crate) fn payload(sql: &mut impl Sql, case: CaseId, digest: &Digest) -> Result<Kept, Error> {
    let statement = "SELECT bytes FROM payload WHERE case_id = ?1 AND digest = ?2";
    let found: Option<Option<Vec<u8>>> =
        sql.ask_one(statement, &[case.write(), digest.write()], |line| line.take())?;
    if let Some(Some(bytes)) = found {
        return Ok(Kept::Present(bytes));
    }
    // Only the chain can say that it was erased (invariant ERASURE-ON-CHAIN). The records are few.
    let erased =
        sql.ask("SELECT body FROM record WHERE case_id = ?1 ORDER BY seq", &[case.write()], |line| {
            let body = line.value()?.bytes()?;
            Ok(Erasure::read(body).is_some_and(|erasure| erasure.digest == *digest))
        })?;
    Ok(if erased.contains(&true) { Kept::Erased } else { Kept::Missing })
}

pub(crate) fn artifact(sql: &mut impl Sql, digest: &Digest) -> Result<Option<Vec<u8>>, Error> {
    sql.ask_one("SELECT bytes FROM artifact WHERE digest = ?1", &[digest.write()], |line| line.take())
}

pub(crate) fn artifacts(
    sql: &mut impl Sql,
    kinds: &[ArtifactKind],
    after: u64,
    limit: usize,
) -> Result<Vec<ArtifactEntry>, Error> {
    let places: Vec<String> = (3..).map(|place| format!("?{place}")).take(kinds.len()).collect();
    let statement = format!(
        "SELECT number, kind, digest, at FROM artifact WHERE number > ?1 AND kind IN ({}) ORDER BY number LIMIT ?2",
        places.join(", ")
    );
    let mut values = vec![after.write(), limit.write()];
    values.extend(kinds.iter().map(Column::write));
    sql.ask(&statement, &values, |line| {
        Ok(ArtifactEntry { number: line.take()?, kind: line.take()?, digest: line.take()?, at: line.take()? })
    })
}

/// The condition of a statement, with its values in order.
#[derive(Default)]
struct Condition<'a> {
    parts: Vec<&'static str>,
    values: Vec<Value<'a>>,
}

impl<'a> Condition<'a> {
    fn and(&mut self, part: &'static str, values: impl IntoIterator<Item = Value<'a>>) {
        self.parts.push(part);
        self.values.extend(values);
    }

    fn if_some<T: Column>(&mut self, part: &'static str, value: Option<&'a T>) {
        if let Some(value) = value {
            self.and(part, [value.write()]);
        }
    }
}

pub(crate) fn rows(sql: &mut impl Sql, question: &Question, page: Page) -> Result<Vec<Row>, Error> {
    let view = question.view();
    let (statement, values) = statement(question, page);
    sql.ask(&statement, &values, |line| table::read(view, line))
}

/// The statement that answers a question, and its values in order.
pub(crate) fn statement(question: &Question, page: Page) -> (String, Vec<Value<'_>>) {
    let view = question.view();
    let mut condition = condition(question);
    let order = match question {
        Question::Timers(_) | Question::TermsDue(_) => "due, case_id, number",
        _ => "case_id, number",
    };
    if let Some((case, number)) = page.after {
        let values = [case.0, number].map(|n| Value::Whole(i64::try_from(n).unwrap_or(i64::MAX)));
        condition.and("(case_id, number) > (?, ?)", values);
    }
    condition.values.push(Value::Whole(i64::try_from(page.limit).unwrap_or(i64::MAX)));
    let (table, columns) = (table::table(view), table::columns(view).join(", "));
    let parts = if condition.parts.is_empty() { "TRUE".to_owned() } else { condition.parts.join(" AND ") };
    let sql =
        format!("SELECT case_id, number, {columns} FROM {table} WHERE {parts} ORDER BY {order} LIMIT ?");
    (sql, condition.values)
}

fn condition(question: &Question) -> Condition<'_> {
    let mut condition = Condition::default();
    match question.view() {
        _ if matches!(question, Question::One(..)) => {}
        View::Tasks => condition.and("stage = 'active'", []),
        View::Incidents => condition.and("resolved IS NULL", []),
        _ => {}
    }
    match question {
        Question::All(_) => {}
        Question::OfCase(_, case) => condition.and("case_id = ?", [case.write()]),
        Question::One(_, case, ticket) => {
            condition.and("case_id = ? AND number = ?", [case.write(), ticket.write()]);
        }
        Question::Cases(CaseFilter { status, process, entity }) => {
            condition.if_some("status = ?", status.as_ref());
            condition.if_some("process = ?", process.as_ref());
            condition.if_some("entity = ?", entity.as_ref());
        }
        Question::Tasks(TaskFilter { case, office, assignee }) => {
            condition.if_some("case_id = ?", case.as_ref());
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
