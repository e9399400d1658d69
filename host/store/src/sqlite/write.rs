//! Writes a batch in one transaction.

use super::table::{self, Column};
use super::{exchange, failure, read};
use crate::backend::{Answer, Write};
use crate::chain::{self, Erasure};
use crate::exchange::Dealings;
use crate::query::{ArtifactKind, Head, Lease};
use crate::register::Entered;
use crate::view::{JobRow, Keyed, Row, View, ViewWrite};
use crate::{Append, Error, Payload, Receipt, Written};
use digipro_vocab::{CaseId, Digest, Instant, Name};
use rusqlite::{Connection, ErrorCode, OptionalExtension, TransactionBehavior, params};

/// Writes the batch and returns when it is durable.
pub(super) fn commit(writer: &mut Connection, batch: &[Write], path: &str) -> Result<Vec<Answer>, Error> {
    let failed = |e: rusqlite::Error| failure(&e, path);
    let erases = batch.iter().any(|write| matches!(write, Write::Erase(..)));
    if erases {
        writer.pragma_update(None, "secure_delete", "ON").map_err(failed)?;
    }
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let answers: Result<Vec<Answer>, Error> =
        batch.iter().map(|write| one(&transaction, write, path)).collect();
    // Dropped without a commit, the transaction is rolled back.
    let answers = answers?;
    transaction.commit().map_err(|e| at_commit(&e, path))?;
    if erases {
        writer.pragma_update(None, "secure_delete", "FAST").map_err(failed)?;
        // Copies in the write-ahead log go too, unless a reader still needs them; the next one tries again.
        writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(failed)?;
    }
    Ok(answers)
}

/// A commit that fails for want of space or of the lock kept nothing; after any other failure nobody knows.
fn at_commit(error: &rusqlite::Error, path: &str) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull | ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            failure(error, path)
        }
        _ => Error::Uncertain(failure(error, path).to_string()),
    }
}

fn one(connection: &Connection, write: &Write, path: &str) -> Result<Answer, Error> {
    let failed = |e: rusqlite::Error| failure(&e, path);
    match write {
        Write::Append(step) => append(connection, step).map(Answer::Written).map_err(failed),
        Write::Erase(case, erasure) => {
            let body = erasure.clone().body()?;
            let written = erase(connection, *case, erasure, &body).map_err(failed)?;
            Ok(written.map_or(Answer::Refused(Error::NoCase(*case)), Answer::Written))
        }
        Write::Artifact(kind, at, payload) => artifact(connection, *kind, *at, payload).map_err(failed),
        Write::Lease(asked) => lease(connection, asked).map(Answer::Leased).map_err(failed),
        Write::Views { case, seq, rows } => {
            let written = views(connection, *case, *seq, rows).map_err(failed)?;
            Ok(written.map_or(Answer::Refused(Error::NoCase(*case)), Answer::Written))
        }
        Write::Post { post, request } => {
            exchange::post(connection, post, request.as_ref(), None).map(Answer::Posted).map_err(failed)
        }
        Write::Routed { message, now } => {
            exchange::routed(connection, *message, *now).map(|()| Answer::Done(1)).map_err(failed)
        }
        Write::Refuse { signal, place } => {
            exchange::got(connection, *signal, *place, 0).map(|()| Answer::Done(1)).map_err(failed)
        }
        Write::Expire { now, limit } => {
            exchange::expire(connection, *now, *limit).map(Answer::Done).map_err(failed)
        }
        Write::Enter { after, at, body } => {
            enter(connection, *after, *at, body).map(Answer::Entered).map_err(failed)
        }
        Write::Forget(conversation) => {
            exchange::forget(connection, *conversation).map(Answer::Done).map_err(failed)
        }
    }
}

fn append(connection: &Connection, step: &Append) -> rusqlite::Result<Written> {
    if let Some(receipt) = step.key.as_ref().map(|key| read::receipt(connection, key)).transpose()?.flatten()
    {
        return Ok(Written::Duplicate(receipt));
    }
    let (case, definition) = (step.case, step.definition);
    let head = read::head(connection, case)?.unwrap_or_else(|| Head {
        case,
        definition,
        seq: 0,
        hash: chain::genesis(case, &definition),
    });
    if head.seq != step.expected_seq {
        return Ok(Written::Conflict { actual: head.seq });
    }
    if let Some(refusal) = exchange::refusal(connection, &step.dealings)? {
        return Ok(refusal);
    }
    let payloads: Vec<u8> = step.payloads.iter().flat_map(|payload| payload.digest().0).collect();
    let receipt = push(connection, &head, step.at, &step.body, &payloads)?;
    for payload in &step.payloads {
        connection
            .prepare_cached("INSERT OR REPLACE INTO payload (case_id, digest, bytes) VALUES (?1, ?2, ?3)")?
            .execute((step.case.0.write(), payload.digest().write(), payload.bytes()))?;
    }
    if let Some(bytes) = &step.snapshot {
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO snapshot (case_id, seq, digest, bytes) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((step.case.0.write(), receipt.seq.write(), Digest::of(bytes).write(), bytes))?;
    }
    if let Some(key) = &step.key {
        connection
            .prepare_cached("INSERT INTO idempotency (key, case_id, seq) VALUES (?1, ?2, ?3)")?
            .execute((key.as_ref(), step.case.0.write(), receipt.seq.write()))?;
    }
    for change in &step.views {
        match change {
            ViewWrite::Put(row) => table::put(connection, row)?,
            ViewWrite::Remove(view, number) => table::remove(connection, *view, step.case, *number)?,
        }
    }
    if step.dealings != Dealings::default() {
        exchange::keep(connection, case, receipt.seq, &step.dealings)?;
    }
    Ok(Written::Kept(receipt))
}

/// Puts one more record on the chain that ends here.
fn push(
    connection: &Connection,
    head: &Head,
    at: Instant,
    body: &[u8],
    payloads: &[u8],
) -> rusqlite::Result<Receipt> {
    let (case, seq, hash) = (head.case, head.seq + 1, chain::link(&head.hash, body));
    connection
        .prepare_cached(
            "INSERT INTO record (case_id, seq, at, body, payloads, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((case.0.write(), seq.write(), at.write(), body, payloads, hash.write()))?;
    let position = u64::try_from(connection.last_insert_rowid()).unwrap_or_default();
    connection
        .prepare_cached(
            "INSERT INTO chain (case_id, definition, seq, hash) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (case_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        )?
        .execute((case.0.write(), head.definition.write(), seq.write(), hash.write()))?;
    Ok(Receipt { case, seq, position, hash })
}

fn erase(
    connection: &Connection,
    case: CaseId,
    erasure: &Erasure,
    body: &[u8],
) -> rusqlite::Result<Option<Written>> {
    let Some(head) = read::head(connection, case)? else { return Ok(None) };
    connection.execute(
        "UPDATE payload SET bytes = NULL WHERE case_id = ?1 AND digest = ?2",
        (case.0.write(), erasure.digest.write()),
    )?;
    connection.execute("DELETE FROM snapshot WHERE case_id = ?1", [case.0.write()])?;
    push(connection, &head, erasure.at, body, &[]).map(|receipt| Some(Written::Kept(receipt)))
}

fn artifact(
    connection: &Connection,
    kind: ArtifactKind,
    at: Instant,
    payload: &Payload,
) -> rusqlite::Result<Answer> {
    let digest = payload.digest();
    connection
        .prepare_cached("INSERT OR IGNORE INTO artifact (kind, digest, at, bytes) VALUES (?1, ?2, ?3, ?4)")?
        .execute((kind.word(), digest.write(), at.write(), payload.bytes()))?;
    Ok(Answer::Kept(digest))
}

/// Continues the chain of the register of packs.
fn enter(connection: &Connection, after: u64, at: Instant, body: &[u8]) -> rusqlite::Result<Entered> {
    let (last, hash) = read::last_entry(connection)?;
    if last != after {
        return Ok(Entered::Conflict(last));
    }
    let (seq, hash) = (last + 1, chain::link(&hash, body));
    connection
        .prepare_cached("INSERT INTO register (seq, at, body, hash) VALUES (?1, ?2, ?3, ?4)")?
        .execute((seq.write(), at.write(), body, hash.write()))?;
    Ok(Entered::Kept(seq))
}

fn lease(connection: &Connection, asked: &Lease) -> rusqlite::Result<Vec<JobRow>> {
    let limit = i64::try_from(asked.limit).unwrap_or(i64::MAX);
    let columns = table::columns(View::Jobs).join(", ");
    let sql = format!(
        "SELECT case_id, number, {columns} FROM job_view WHERE kind = ?1 AND available <= ?2 AND retries > 0
         ORDER BY priority DESC, available, case_id, number LIMIT ?3"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params![asked.kind.as_ref(), asked.now.write(), limit], |row| {
        table::read(View::Jobs, row)
    })?;
    let free: Vec<Row> = rows.collect::<rusqlite::Result<_>>()?;
    let mut leased = Vec::new();
    for job in free.iter().filter_map(JobRow::from_row) {
        let (available, lease) = (asked.until, job.lease + 1);
        let job = JobRow { available, lease, worker: Some(Name::clone(&asked.worker)), ..job.clone() };
        table::put(connection, &Row::Jobs(job.clone()))?;
        leased.push(job);
    }
    Ok(leased)
}

fn views(connection: &Connection, case: CaseId, seq: u64, rows: &[Row]) -> rusqlite::Result<Option<Written>> {
    let mut statement = connection.prepare_cached(
        "SELECT c.seq, r.position, c.hash FROM chain c
         JOIN record r ON r.case_id = c.case_id AND r.seq = c.seq WHERE c.case_id = ?1",
    )?;
    let found = statement
        .query_row([case.0.write()], |row| {
            let at = &mut 0;
            let (seq, position) = (table::column(row, at)?, table::column(row, at)?);
            Ok(Receipt { case, seq, position, hash: table::column(row, at)? })
        })
        .optional()?;
    let Some(receipt) = found else { return Ok(None) };
    if receipt.seq != seq {
        return Ok(Some(Written::Conflict { actual: receipt.seq }));
    }
    table::clear(connection, case)?;
    rows.iter().try_for_each(|row| table::put(connection, row))?;
    Ok(Some(Written::Kept(receipt)))
}
