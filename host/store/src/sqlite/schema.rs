//! The schema, forward only: migration `n` brings a database from version `n - 1` to version `n`.
//!
//! `snapshot` and every table whose name ends in `_view` can be dropped and computed again
//! (invariant LOG-IS-GROUND); all others are ground state.

use super::failure;
use crate::Error;
use rusqlite::Connection;
use std::path::Path;

/// Marks a file as ours: `DiPr`.
const APPLICATION_ID: i32 = 0x4469_5072;

/// Name and statements of each migration; what was released is never changed.
const MIGRATIONS: &[(&str, &str)] = &[
    ("log, views", include_str!("0001.sql")),
    ("messages, signals, conversations", include_str!("0002.sql")),
    ("priority of jobs, listeners", include_str!("0003.sql")),
    ("register of packs", include_str!("0004.sql")),
    ("history in the views", include_str!("0005.sql")),
    ("legal due dates of cases", include_str!("0006.sql")),
];

/// The version that this program writes.
pub(super) fn latest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Brings the database to the latest version, in one transaction.
///
/// # Errors
/// When the file is not ours, newer than this program, or cannot be written.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let found = version(connection, path)?;
    if found == latest() {
        return Ok(());
    }
    apply(connection, found).map_err(|e| failure(&e, path))
}

/// Whether the database can be read as it is.
///
/// # Errors
/// When the file is not ours, or of another version: one that only reads cannot bring it to this one.
pub(super) fn check(connection: &Connection, path: &Path) -> Result<(), Error> {
    let found = version(connection, path)?;
    if found < latest() {
        return Err(Error::Older { found, known: latest() });
    }
    Ok(())
}

/// The version of a database of ours.
fn version(connection: &Connection, path: &Path) -> Result<u32, Error> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let found = u32::try_from(pragma("user_version").map_err(|e| failure(&e, path))?).unwrap_or(u32::MAX);
    let application = pragma("application_id").map_err(|e| failure(&e, path))?;
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|e| failure(&e, path))?;
    if application != APPLICATION_ID && (tables > 0 || application != 0 || found != 0) {
        return Err(Error::NotOurs(path.display().to_string()));
    }
    if found > latest() {
        return Err(Error::Newer { found, known: latest() });
    }
    Ok(found)
}

fn apply(connection: &mut Connection, found: u32) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another process may have migrated while this one waited for the lock.
    let found: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap_or(found);
    for (version, (name, statements)) in (1_u32..).zip(MIGRATIONS).filter(|(version, _)| *version > found) {
        transaction.execute_batch(statements)?;
        transaction.execute("INSERT INTO migration (version, name) VALUES (?1, ?2)", (version, name))?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", latest())?;
    transaction.commit()
}
