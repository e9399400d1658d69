//! Writes a batch: decided one write after the other, sent as few statements over many rows.
//!
//! What a step adds is laid up and sent at the end of the batch, or before a write that has to see it in the tables.

use super::link::{Link, Trouble};
use crate::backend::{Answer, Write};
use crate::chain;
use crate::exchange::Dealings;
use crate::limits::DUTY_SECONDS;
use crate::query::{Duty, Head};
use crate::sql::copy::{self, Piece};
use crate::sql::value::Kind;
use crate::sql::{Column, Sql, Value, exchange, read, table, write};
use crate::view::{Row, RowKey, View, ViewWrite};
use crate::{Append, Error, Receipt, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name};
use futures_util::future::try_join_all;
use std::collections::{BTreeMap, BTreeSet};
use tokio_postgres::types::ToSql;

/// Takes the turn, once whoever holds it is done.
pub(super) const TURN: &str = "SELECT one FROM turn WHERE one = 1 FOR UPDATE";

/// Does all writes within the open transaction; a value that the database does not take fails them all.
///
/// # Errors
/// When the database failed, or does not take a value.
pub(super) fn together(link: &mut Link, batch: &[Write], node: &str) -> Result<Vec<Answer>, Error> {
    let mut desk = Desk::open(link, batch)?;
    let answers = batch.iter().map(|write| desk.one(link, write)).collect::<Result<Vec<_>, _>>()?;
    desk.send(link)?;
    oversee(link, batch, node)?;
    Ok(answers)
}

/// Does one write after the other, each by itself: a value that the database does not take fails its own write alone.
///
/// # Errors
/// When the database failed.
pub(super) fn apart(link: &mut Link, batch: &[Write], node: &str) -> Result<Vec<Answer>, Error> {
    take_turn(link, batch)?;
    let mut answers = Vec::new();
    for one in batch {
        link.plain("SAVEPOINT one_write")?;
        let done = write::one(link, one).and_then(|answer| {
            oversee(link, std::slice::from_ref(one), node)?;
            Ok(answer)
        });
        answers.push(match done {
            Ok(answer) => {
                link.plain("RELEASE SAVEPOINT one_write")?;
                answer
            }
            Err(error) if link.trouble() == Some(Trouble::Value) => {
                link.plain("ROLLBACK TO SAVEPOINT one_write")?;
                Answer::Refused(error)
            }
            Err(error) => return Err(error),
        });
    }
    Ok(answers)
}

/// Nodes write in turns. Only jobs are handed out beside each other: nobody waits for a job that another one holds.
fn take_turn(link: &mut Link, batch: &[Write]) -> Result<(), Error> {
    if batch.iter().any(|write| !matches!(write, Write::Lease(_))) {
        link.any(TURN, &[])?;
    }
    Ok(())
}

/// What this node has begun to owe it sees to first: another node waits until its time is over.
fn oversee(link: &mut Link, batch: &[Write], node: &str) -> Result<(), Error> {
    let mut until: BTreeMap<CaseId, Instant> = BTreeMap::new();
    for write in batch {
        if let Write::Append(step) = write
            && step.views.iter().any(|change| matches!(change, ViewWrite::Put(Row::Owed(_))))
        {
            let end = step.at.as_second().saturating_add(DUTY_SECONDS);
            until.insert(step.case, Instant::from_second(end).unwrap_or(Instant::MAX));
        }
    }
    if until.is_empty() {
        return Ok(());
    }
    let mut rows = Rows::new(
        "INSERT INTO duty (case_id, kind, node, until)",
        &[Kind::Whole, Kind::Text, Kind::Text, Kind::Whole],
        "ON CONFLICT (case_id, kind) DO UPDATE SET node = excluded.node, until = excluded.until",
    );
    for (case, until) in &until {
        rows.push([case.write(), Duty::Owed.word().into(), node.into(), until.write()]);
    }
    send_all(link, vec![rows])
}

/// Columns that a change concerns.
type Changed = &'static [(&'static str, Kind)];

/// Changes of rows, by view and the first of the columns.
type Changes<'a> = BTreeMap<(View, &'static str), (Changed, BTreeMap<RowKey, Vec<Value<'a>>>)>;

/// What a batch has decided so far and not yet sent.
#[derive(Default)]
struct Desk<'a> {
    heads: BTreeMap<CaseId, Option<Head>>,
    keys: BTreeMap<&'a Name, Option<Receipt>>,
    /// Position of the last record; unknown after a write that does its own.
    position: Option<u64>,
    records: Vec<(Receipt, &'a Append)>,
    payloads: BTreeMap<(CaseId, Digest), &'a [u8]>,
    snapshots: BTreeMap<CaseId, (u64, Digest, &'a [u8])>,
    views: BTreeMap<View, BTreeMap<RowKey, Option<&'a Row>>>,
    /// What becomes of rows that stay, by the columns that it concerns.
    changes: Changes<'a>,
    over: BTreeSet<CaseId>,
}

impl<'a> Desk<'a> {
    /// Takes the turn, and reads what the appends of the batch stand on.
    fn open(link: &mut Link, batch: &'a [Write]) -> Result<Self, Error> {
        take_turn(link, batch)?;
        let mut desk = Self::default();
        let (mut cases, mut keys) = (Vec::new(), Vec::new());
        for write in batch {
            if let Write::Append(step) = write {
                cases.push(step.case.write());
                desk.heads.insert(step.case, None);
                if let Some(key) = &step.key {
                    keys.push(key.write());
                    desk.keys.insert(key, None);
                }
            }
        }
        if !cases.is_empty() {
            let heads = "SELECT case_id, definition, seq, hash FROM chain WHERE case_id = ANY(?1)";
            for head in ask_of(link, heads, cases, read::read_head)? {
                desk.heads.insert(head.case, Some(head));
            }
        }
        if !keys.is_empty() {
            let receipts = "SELECT i.key, r.case_id, r.seq, r.position, r.hash FROM idempotency i
                            JOIN record r ON r.case_id = i.case_id AND r.seq = i.seq WHERE i.key = ANY(?1)";
            let found: Vec<(Name, Receipt)> = ask_of(link, receipts, keys, |line| {
                let key = line.take()?;
                let (case, seq, position) = (line.take()?, line.take()?, line.take()?);
                Ok((key, Receipt { case, seq, position, hash: line.take()? }))
            })?;
            for (key, receipt) in found {
                if let Some(known) = desk.keys.get_mut(&key) {
                    *known = Some(receipt);
                }
            }
        }
        Ok(desk)
    }

    fn one(&mut self, link: &mut Link, one: &'a Write) -> Result<Answer, Error> {
        match one {
            Write::Append(step) => self.append(link, step).map(Answer::Written),
            other => {
                self.send(link)?;
                if let Write::Erase(case, _) = other {
                    self.heads.remove(case);
                    self.position = None;
                }
                write::one(link, other)
            }
        }
    }

    fn append(&mut self, link: &mut Link, step: &'a Append) -> Result<Written, Error> {
        let known = step.key.as_ref().and_then(|key| self.keys.get(key));
        if let Some(receipt) = known.and_then(Option::as_ref) {
            return Ok(Written::Duplicate(*receipt));
        }
        let found = match self.heads.get(&step.case) {
            Some(head) => *head,
            None => read::head(link, step.case)?,
        };
        let head = found.unwrap_or_else(|| write::beginning(step.case, step.definition));
        if head.seq != step.expected_seq {
            return Ok(Written::Conflict { actual: head.seq });
        }
        let deals = Dealings { over: false, ..step.dealings.clone() } != Dealings::default();
        if deals {
            self.send(link)?;
            if let Some(refusal) = exchange::refusal(link, (step.case, step.at), &step.dealings)? {
                return Ok(refusal);
            }
        }
        let receipt = self.lay(link, head, step)?;
        if deals {
            self.send(link)?;
            exchange::keep(link, step.case, receipt.seq, &step.dealings)?;
        } else if step.dealings.over {
            self.over.insert(step.case);
        }
        Ok(Written::Kept(receipt))
    }

    /// Lays up all that a step adds.
    fn lay(&mut self, link: &mut Link, head: Head, step: &'a Append) -> Result<Receipt, Error> {
        let last = match self.position {
            Some(position) => position,
            None => {
                let last = "SELECT coalesce(max(position), 0) FROM record";
                link.ask_one(last, &[], |line| line.take())?.unwrap_or(0)
            }
        };
        let (case, position) = (step.case, last + 1);
        self.position = Some(position);
        let receipt =
            Receipt { case, seq: head.seq + 1, position, hash: chain::link(&head.hash, &step.body) };
        self.heads.insert(case, Some(Head { seq: receipt.seq, hash: receipt.hash, ..head }));
        if let Some(key) = &step.key {
            self.keys.insert(key, Some(receipt));
        }
        for payload in &step.payloads {
            self.payloads.insert((case, payload.digest()), payload.bytes());
        }
        if let Some(bytes) = &step.snapshot {
            self.snapshots.insert(case, (receipt.seq, Digest::of(bytes), bytes));
        }
        for change in &step.views {
            let (view, key, row) = match change {
                ViewWrite::Put(row) => (row.view(), row.key(), Some(row)),
                ViewWrite::Remove(view, number) => (*view, (case, *number), None),
                ViewWrite::Change(view, number, change) => {
                    let (columns, values) = table::changed(*view, change);
                    if let Some((first, _)) = columns.first() {
                        let of = self.changes.entry((*view, *first)).or_insert((columns, BTreeMap::new()));
                        of.1.insert((case, *number), values);
                    }
                    continue;
                }
            };
            // What was to become of the row before is of no matter any more.
            for ((of, _), (_, changes)) in &mut self.changes {
                if *of == view {
                    changes.remove(&key);
                }
            }
            self.views.entry(view).or_default().insert(key, row);
        }
        self.records.push((receipt, step));
        Ok(receipt)
    }

    /// Sends what is laid up.
    fn send(&mut self, link: &mut Link) -> Result<(), Error> {
        if self.records.is_empty() {
            return Ok(());
        }
        let records = std::mem::take(&mut self.records);
        let digests: Vec<Vec<u8>> = records
            .iter()
            .map(|(_, step)| step.payloads.iter().flat_map(|payload| payload.digest().0).collect())
            .collect();
        let snapshots = std::mem::take(&mut self.snapshots);
        let payloads = std::mem::take(&mut self.payloads);
        let views = std::mem::take(&mut self.views);
        let changes = std::mem::take(&mut self.changes);
        let over = std::mem::take(&mut self.over);
        let mut all = logged(&records, &digests, &self.heads);
        all.extend(held(&payloads, &snapshots));
        all.extend(seen(&views));
        all.extend(become_of(changes));
        let mut freed = Rows::new("DELETE FROM claim USING", &[Kind::Whole], "WHERE claim.case_id = gone.a");
        over.iter().for_each(|case| freed.push([case.write()]));
        all.push(freed);
        send_all(link, all)
    }
}

/// Records, the heads of their chains, and their keys.
fn logged<'a>(
    records: &'a [(Receipt, &'a Append)],
    digests: &'a [Vec<u8>],
    heads: &'a BTreeMap<CaseId, Option<Head>>,
) -> Vec<Rows<'a>> {
    use Kind::{Bytes, Text, Whole};
    let mut log = Rows::new(
        "INSERT INTO record (position, case_id, seq, at, body, payloads, hash)",
        &[Whole, Whole, Whole, Whole, Bytes, Bytes, Bytes],
        "",
    );
    let mut ends = Rows::new(
        "INSERT INTO chain (case_id, definition, seq, hash)",
        &[Whole, Bytes, Whole, Bytes],
        "ON CONFLICT (case_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
    );
    let mut keys = Rows::new("INSERT INTO idempotency (key, case_id, seq)", &[Text, Whole, Whole], "");
    let mut moved = BTreeSet::new();
    for ((receipt, step), digests) in records.iter().zip(digests) {
        log.push([
            receipt.position.write(),
            receipt.case.write(),
            receipt.seq.write(),
            step.at.write(),
            step.body.write(),
            Value::Bytes(digests),
            receipt.hash.write(),
        ]);
        if let Some(key) = &step.key {
            keys.push([key.write(), receipt.case.write(), receipt.seq.write()]);
        }
        if let Some(Some(head)) = heads.get(&receipt.case)
            && moved.insert(head.case)
        {
            ends.push([head.case.write(), head.definition.write(), head.seq.write(), head.hash.write()]);
        }
    }
    vec![log, ends, keys]
}

/// Payloads and snapshots.
fn held<'a>(
    payloads: &'a BTreeMap<(CaseId, Digest), &'a [u8]>,
    snapshots: &'a BTreeMap<CaseId, (u64, Digest, &'a [u8])>,
) -> Vec<Rows<'a>> {
    use Kind::{Bytes, Whole};
    let mut carried = Rows::new(
        "INSERT INTO payload (case_id, digest, bytes)",
        &[Whole, Bytes, Bytes],
        "ON CONFLICT (case_id, digest) DO UPDATE SET bytes = excluded.bytes",
    );
    for ((case, digest), bytes) in payloads {
        carried.push([case.write(), digest.write(), Value::Bytes(bytes)]);
    }
    let mut states = Rows::new(
        "INSERT INTO snapshot (case_id, seq, digest, bytes)",
        &[Whole, Whole, Bytes, Bytes],
        "ON CONFLICT (case_id)
         DO UPDATE SET seq = excluded.seq, digest = excluded.digest, bytes = excluded.bytes",
    );
    for (case, (seq, digest, bytes)) in snapshots {
        states.push([case.write(), seq.write(), digest.write(), Value::Bytes(bytes)]);
    }
    vec![carried, states]
}

/// Rows of the views: those that go, then those that come.
fn seen<'a>(views: &'a BTreeMap<View, BTreeMap<RowKey, Option<&'a Row>>>) -> Vec<Rows<'a>> {
    let mut all = Vec::new();
    for (view, changes) in views {
        let name = table::table(*view);
        let mut gone = Rows::new(
            format!("DELETE FROM {name} USING"),
            &[Kind::Whole, Kind::Whole],
            format!("WHERE {name}.case_id = gone.a AND {name}.number = gone.b"),
        );
        let mut put = Rows::new(
            format!("INSERT INTO {name} (case_id, number, {})", table::columns(*view).join(", ")),
            &table::kinds(*view),
            table::replacing(*view),
        );
        for ((case, number), row) in changes {
            match row {
                Some(row) => put.push(table::values(row)),
                None => gone.push([case.write(), Value::Whole(i64::try_from(*number).unwrap_or(i64::MAX))]),
            }
        }
        all.extend([gone, put]);
    }
    all
}

/// What becomes of rows that stay.
fn become_of<'a>(changes: Changes<'a>) -> Vec<Rows<'a>> {
    let mut all = Vec::new();
    for ((view, _), (columns, rows)) in changes {
        let table = table::table(view);
        let set: Vec<String> =
            (1..).zip(columns).map(|(at, (column, _))| format!("{column} = new.c{at}")).collect();
        let names: Vec<String> = (1..=columns.len()).map(|at| format!("c{at}")).collect();
        let kinds: Vec<Kind> =
            [Kind::Whole, Kind::Whole].into_iter().chain(columns.iter().map(|(_, kind)| *kind)).collect();
        let mut changed = Rows::new(
            format!("UPDATE {table} SET {} FROM", set.join(", ")),
            &kinds,
            format!(
                "AS new(a, b, {}) WHERE {table}.case_id = new.a AND {table}.number = new.b",
                names.join(", ")
            ),
        );
        for ((case, number), values) in rows {
            let key = [case.0, number].map(|n| Value::Whole(i64::try_from(n).unwrap_or(i64::MAX)));
            changed.push(key.into_iter().chain(values));
        }
        all.push(changed);
    }
    all
}

/// Rows that one statement adds, changes or removes, column by column.
struct Rows<'a> {
    head: String,
    kinds: Vec<Kind>,
    tail: String,
    columns: Vec<Vec<Value<'a>>>,
}

impl<'a> Rows<'a> {
    fn new(head: impl Into<String>, kinds: &[Kind], tail: impl Into<String>) -> Self {
        let columns = kinds.iter().map(|_| Vec::new()).collect();
        Self { head: head.into(), kinds: kinds.to_vec(), tail: tail.into(), columns }
    }

    fn push(&mut self, values: impl IntoIterator<Item = Value<'a>>) {
        for (column, value) in self.columns.iter_mut().zip(values) {
            column.push(value);
        }
    }

    fn is_empty(&self) -> bool {
        self.columns.first().is_none_or(Vec::is_empty)
    }

    fn statement(&self) -> String {
        let array = |(number, kind): (usize, &Kind)| {
            let kind = match kind {
                Kind::Whole => "bigint",
                Kind::Text => "text",
                Kind::Bytes => "bytea",
            };
            format!("?{}::{kind}[]", number + 1)
        };
        let arrays: Vec<String> = self.kinds.iter().enumerate().map(array).collect();
        let from = format!("unnest({})", arrays.join(", "));
        if self.head.starts_with("DELETE") {
            let columns = if self.kinds.len() == 1 { "a" } else { "a, b" };
            format!("{} {from} AS gone({columns}) {}", self.head, self.tail)
        } else if self.head.starts_with("UPDATE") {
            format!("{} {from} {}", self.head, self.tail)
        } else {
            format!("{} SELECT * FROM {from} {}", self.head, self.tail)
        }
    }
}

/// Adds the rows of a piece with one statement.
///
/// # Errors
/// When the database refuses.
pub(super) fn put(link: &mut Link, piece: &Piece) -> Result<(), Error> {
    let known = copy::tables().into_iter().find(|(name, _)| *name == piece.table);
    let kinds: Vec<Kind> = known.iter().flat_map(|(_, columns)| columns).map(|(_, kind)| *kind).collect();
    let mut rows =
        Rows::new(format!("INSERT INTO {} ({})", piece.table, piece.columns.join(", ")), &kinds, "");
    for row in &piece.rows {
        rows.push(row.iter().map(copy::Cell::value));
    }
    send_all(link, vec![rows])
}

/// Sends statements one after the other without waiting for each answer.
fn send_all(link: &mut Link, all: Vec<Rows<'_>>) -> Result<(), Error> {
    let mut ready = Vec::new();
    for rows in all.iter().filter(|rows| !rows.is_empty()) {
        ready.push((link.prepared(&rows.statement())?, rows));
    }
    link.wait(async |client| {
        let sent = ready.iter().map(async |(statement, rows)| {
            let columns: Vec<&(dyn ToSql + Sync)> =
                rows.columns.iter().map(|column| column as &(dyn ToSql + Sync)).collect();
            client.execute(statement, &columns).await
        });
        try_join_all(sent).await.map(drop)
    })
}

/// Asks with a list of values as its only one.
fn ask_of<T>(
    link: &mut Link,
    sql: &str,
    values: Vec<Value<'_>>,
    mut read: impl FnMut(&mut crate::sql::Line<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let statement = link.prepared(sql)?;
    let rows = link.wait(async |client| client.query(&statement, &[&values]).await)?;
    rows.iter().map(|row| read(&mut crate::sql::Line::of(row))).collect()
}
