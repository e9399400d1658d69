//! What a write does, one at a time, within the transaction of its batch.

use super::{Column, Sql, Value, exchange, read, table};
use crate::backend::{Answer, Write};
use crate::chain::{self, Erasure};
use crate::exchange::Dealings;
use crate::query::{ArtifactKind, Head, Lease, Prolong};
use crate::register::Entered;
use crate::search::Scope;
use crate::view::{JobRow, Keyed, Row, View, ViewWrite};
use crate::{Append, Error, Payload, Receipt, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name, Ticket};
use std::collections::BTreeMap;

/// Does one write; what it is refused, it alone is refused.
///
/// # Errors
/// When the database failed: nothing of the batch may be kept.
pub(crate) fn one(sql: &mut impl Sql, write: &Write) -> Result<Answer, Error> {
    match write {
        Write::Append(step) => append(sql, step).map(Answer::Written),
        Write::Erase(case, erasure) => {
            let body = erasure.clone().body()?;
            let written = erase(sql, *case, erasure, &body)?;
            Ok(written.map_or(Answer::Refused(Error::NoCase(*case)), Answer::Written))
        }
        Write::Artifact(kind, at, payload) => artifact(sql, *kind, *at, payload),
        Write::Lease(asked) => lease(sql, asked).map(Answer::Leased),
        Write::Prolong(asked) => prolong(sql, asked).map(Answer::Done),
        Write::Views { case, seq, rows } => {
            let written = views(sql, *case, *seq, rows)?;
            Ok(written.map_or(Answer::Refused(Error::NoCase(*case)), Answer::Written))
        }
        Write::Rebuilt(up_to) => rebuilt(sql, *up_to).map(Answer::Done),
        Write::Post { post, request } => {
            exchange::post(sql, post, request.as_ref(), None).map(Answer::Posted)
        }
        Write::Routed { message, now } => exchange::routed(sql, *message, *now).map(|()| Answer::Done(1)),
        Write::Refuse { signal, place } => {
            exchange::got(sql, *signal, *place, CaseId(0)).map(|()| Answer::Done(1))
        }
        Write::Expire { now, limit } => exchange::expire(sql, *now, *limit).map(Answer::Done),
        Write::Enter { after, at, body } => enter(sql, *after, *at, body).map(Answer::Entered),
        Write::Forget(conversation) => exchange::forget(sql, *conversation).map(Answer::Done),
    }
}

fn append(sql: &mut impl Sql, step: &Append) -> Result<Written, Error> {
    if let Some(receipt) = step.key.as_ref().map(|key| read::receipt(sql, key)).transpose()?.flatten() {
        return Ok(Written::Duplicate(receipt));
    }
    let (case, definition) = (step.case, step.definition);
    let head = read::head(sql, case)?.unwrap_or_else(|| beginning(case, definition));
    if head.seq != step.expected_seq {
        return Ok(Written::Conflict { actual: head.seq });
    }
    if let Some(refusal) = exchange::refusal(sql, (case, step.at), &step.dealings)? {
        return Ok(refusal);
    }
    let payloads: Vec<u8> = step.payloads.iter().flat_map(|payload| payload.digest().0).collect();
    let receipt = push(sql, &head, step.at, &step.body, &payloads)?;
    for payload in &step.payloads {
        sql.run(
            "INSERT INTO payload (case_id, digest, bytes) VALUES (?1, ?2, ?3)
             ON CONFLICT (case_id, digest) DO UPDATE SET bytes = excluded.bytes",
            &[case.write(), payload.digest().write(), Value::Bytes(payload.bytes())],
        )?;
    }
    if let Some(bytes) = &step.snapshot {
        sql.run(
            "INSERT INTO snapshot (case_id, seq, digest, bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (case_id)
             DO UPDATE SET seq = excluded.seq, digest = excluded.digest, bytes = excluded.bytes",
            &[case.write(), receipt.seq.write(), Digest::of(bytes).write(), bytes.write()],
        )?;
    }
    if let Some(key) = &step.key {
        sql.run(
            "INSERT INTO idempotency (key, case_id, seq) VALUES (?1, ?2, ?3)",
            &[key.write(), case.write(), receipt.seq.write()],
        )?;
    }
    for change in &step.views {
        match change {
            ViewWrite::Put(row) => table::put(sql, row)?,
            ViewWrite::Change(view, number, change) => {
                table::change(sql, (*view, step.case, *number), change)?;
            }
            ViewWrite::Remove(view, number) => table::remove(sql, *view, step.case, *number)?,
        }
    }
    if step.dealings != Dealings::default() {
        exchange::keep(sql, case, receipt.seq, &step.dealings)?;
    }
    Ok(Written::Kept(receipt))
}

/// Where the chain of a case begins.
pub(crate) fn beginning(case: CaseId, definition: Digest) -> Head {
    Head { case, definition, seq: 0, hash: chain::genesis(case, &definition) }
}

/// Puts one more record on the chain that ends here.
fn push(
    sql: &mut impl Sql,
    head: &Head,
    at: Instant,
    body: &[u8],
    payloads: &[u8],
) -> Result<Receipt, Error> {
    let (case, seq, hash) = (head.case, head.seq + 1, chain::link(&head.hash, body));
    let position = sql.ask_one(
        "INSERT INTO record (position, case_id, seq, at, body, payloads, hash)
         VALUES ((SELECT coalesce(max(position), 0) + 1 FROM record), ?1, ?2, ?3, ?4, ?5, ?6)
         RETURNING position",
        &[case.write(), seq.write(), at.write(), Value::Bytes(body), Value::Bytes(payloads), hash.write()],
        |line| line.take(),
    )?;
    sql.run(
        "INSERT INTO chain (case_id, definition, seq, hash) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (case_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        &[case.write(), head.definition.write(), seq.write(), hash.write()],
    )?;
    Ok(Receipt { case, seq, position: position.unwrap_or_default(), hash })
}

fn erase(sql: &mut impl Sql, case: CaseId, erasure: &Erasure, body: &[u8]) -> Result<Option<Written>, Error> {
    let Some(head) = read::head(sql, case)? else { return Ok(None) };
    sql.run(
        "UPDATE payload SET bytes = NULL WHERE case_id = ?1 AND digest = ?2",
        &[case.write(), erasure.digest.write()],
    )?;
    sql.run("DELETE FROM snapshot WHERE case_id = ?1", &[case.write()])?;
    push(sql, &head, erasure.at, body, &[]).map(|receipt| Some(Written::Kept(receipt)))
}

fn artifact(sql: &mut impl Sql, kind: ArtifactKind, at: Instant, payload: &Payload) -> Result<Answer, Error> {
    let digest = payload.digest();
    sql.run(
        "INSERT INTO artifact (number, kind, digest, at, bytes)
         VALUES ((SELECT coalesce(max(number), 0) + 1 FROM artifact), ?1, ?2, ?3, ?4)
         ON CONFLICT (digest) DO NOTHING",
        &[kind.write(), digest.write(), at.write(), Value::Bytes(payload.bytes())],
    )?;
    Ok(Answer::Kept(digest))
}

/// Continues the chain of the register of packs.
fn enter(sql: &mut impl Sql, after: u64, at: Instant, body: &[u8]) -> Result<Entered, Error> {
    let (last, hash) = read::last_entry(sql)?;
    if last != after {
        return Ok(Entered::Conflict(last));
    }
    let (seq, hash) = (last + 1, chain::link(&hash, body));
    sql.run(
        "INSERT INTO register (seq, at, body, hash) VALUES (?1, ?2, ?3, ?4)",
        &[seq.write(), at.write(), Value::Bytes(body), hash.write()],
    )?;
    Ok(Entered::Kept(seq))
}

fn lease<S: Sql>(sql: &mut S, asked: &Lease) -> Result<Vec<JobRow>, Error> {
    let (columns, pass) = (table::columns(View::Jobs).join(", "), S::PASS_OVER_HELD);
    let mut values = vec![asked.kind.write(), asked.now.write(), asked.limit.write()];
    let theirs = theirs(&asked.scope, &mut values);
    let statement = format!(
        "SELECT case_id, number, {columns} FROM job_view
         WHERE kind = ?1 AND available <= ?2 AND retries > 0{theirs}
         ORDER BY priority DESC, available, case_id, number LIMIT ?3{pass}"
    );
    let free = sql.ask(&statement, &values, |line| table::read(View::Jobs, line))?;
    let mut leased = Vec::new();
    for job in free.iter().filter_map(JobRow::from_row) {
        let (available, lease) = (asked.until, job.lease + 1);
        let job = JobRow { available, lease, worker: Some(Name::clone(&asked.worker)), ..job.clone() };
        table::put(sql, &Row::Jobs(job.clone()))?;
        leased.push(job);
    }
    Ok(leased)
}

fn prolong(sql: &mut impl Sql, asked: &Prolong) -> Result<usize, Error> {
    let mut values = vec![asked.case.write(), asked.ticket.0.write(), asked.until.write()];
    let mut lease = "";
    if let Some(given) = &asked.lease {
        values.push(given.write());
        lease = " AND lease = ?4";
    }
    let statement = format!(
        "UPDATE job_view SET available = ?3 WHERE case_id = ?1 AND number = ?2 AND worker IS NOT NULL{lease}"
    );
    sql.run(&statement, &values)
}

/// That a job is one of a case of these entities.
fn theirs<'a>(scope: &'a Scope, values: &mut Vec<Value<'a>>) -> String {
    let Scope::Of(entities) = scope else { return String::new() };
    let tests: Vec<String> = entities
        .iter()
        .map(|entity| match entity {
            Some(entity) => {
                values.push(entity.write());
                format!("c.entity = ?{}", values.len())
            }
            None => "c.entity IS NULL".to_owned(),
        })
        .collect();
    let tests = if tests.is_empty() { "FALSE".to_owned() } else { tests.join(" OR ") };
    format!(" AND EXISTS (SELECT 1 FROM case_view c WHERE c.case_id = job_view.case_id AND ({tests}))")
}

/// Says how far the views have been computed again.
fn rebuilt(sql: &mut impl Sql, up_to: Option<CaseId>) -> Result<usize, Error> {
    match up_to {
        Some(case) => sql.run("UPDATE rebuild SET after = ?1", &[case.write()]),
        None => sql.run("DELETE FROM rebuild", &[]),
    }
}

/// A job as a worker has it: its ticket, until when, under which lease, and who.
type Lent = (Ticket, (Instant, u32, Option<Name>));

fn views(sql: &mut impl Sql, case: CaseId, seq: u64, rows: &[Row]) -> Result<Option<Written>, Error> {
    let found = sql.ask_one(
        "SELECT c.seq, r.position, c.hash FROM chain c
         JOIN record r ON r.case_id = c.case_id AND r.seq = c.seq WHERE c.case_id = ?1",
        &[case.write()],
        |line| Ok(Receipt { case, seq: line.take()?, position: line.take()?, hash: line.take()? }),
    )?;
    let Some(receipt) = found else { return Ok(None) };
    if receipt.seq != seq {
        return Ok(Some(Written::Conflict { actual: receipt.seq }));
    }
    // Who has a job is on no log: it stays as it is in this very transaction.
    let held: Vec<Lent> = sql.ask(
        "SELECT number, available, lease, worker FROM job_view WHERE case_id = ?1",
        &[case.write()],
        |line| Ok((Ticket(line.take()?), (line.take()?, line.take()?, line.take()?))),
    )?;
    let held: BTreeMap<Ticket, _> = held.into_iter().collect();
    table::clear(sql, case)?;
    for row in rows {
        match row {
            Row::Jobs(job) => {
                let mut job = job.clone();
                if let Some(held) = held.get(&job.ticket) {
                    (job.available, job.lease, job.worker) = held.clone();
                }
                table::put(sql, &Row::Jobs(job))?;
            }
            row => table::put(sql, row)?,
        }
    }
    Ok(Some(Written::Kept(receipt)))
}
