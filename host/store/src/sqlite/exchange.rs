//! What passes between cases, in its tables.

use super::table::{Column, column};
use crate::exchange::{
    Claim, Dealings, Direct, Got, MessageEntry, NewMessage, NewSignal, Post, PostKind, Posted, Receiver,
    SignalEntry, SignalStart, SignalTarget, Take, Wanted,
};
use digipro_vocab::{CaseId, EntityId, Instant, Name, Ticket};
use rusqlite::types::{FromSqlError, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

fn most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

/// An entity as text; none is the empty text.
fn entity(entity: Option<&EntityId>) -> &str {
    entity.map_or("", EntityId::as_str)
}

/// A name that may be the empty text for none.
struct Perhaps<T>(Option<T>);

impl<T: Column> Column for Perhaps<T> {
    fn write(&self) -> ToSqlOutput<'_> {
        self.0.as_ref().map_or(ToSqlOutput::Borrowed(ValueRef::Text(b"")), Column::write)
    }

    fn read(value: ValueRef<'_>) -> Result<Self, FromSqlError> {
        if value.as_str()?.is_empty() { Ok(Self(None)) } else { T::read(value).map(|read| Self(Some(read))) }
    }
}

/// The record that sends something.
pub(super) type Sender = (CaseId, u64);

/// Whether what a step takes is still there, and what it claims is free. Says whose it is otherwise.
pub(super) fn refusal(
    connection: &Connection,
    dealings: &Dealings,
) -> rusqlite::Result<Option<crate::Written>> {
    if let Some(take) = &dealings.takes
        && !is_left(connection, take)?
    {
        return Ok(Some(crate::Written::Taken));
    }
    let Some(claim) = &dealings.claim else { return Ok(None) };
    let holder = connection
        .prepare_cached("SELECT case_id FROM claim WHERE entity = ?1 AND process = ?2 AND key = ?3")?
        .query_row((entity(claim.entity.as_ref()), claim.process.as_ref(), claim.key.as_ref()), |row| {
            column(row, &mut 0).map(CaseId)
        })
        .optional()?;
    Ok(holder.map(crate::Written::Held))
}

fn is_left(connection: &Connection, take: &Take) -> rusqlite::Result<bool> {
    match take {
        Take::Message { number, process } => connection
            .prepare_cached(
                "SELECT 1 FROM message WHERE number = ?1
                 AND NOT EXISTS (SELECT 1 FROM message_taken t WHERE t.number = ?1 AND t.process = ?2)",
            )?
            .exists((number.write(), process.as_ref())),
        Take::Signal { number, place } => connection
            .prepare_cached("SELECT 1 FROM signal_target WHERE number = ?1 AND place = ?2 AND got IS NULL")?
            .exists((number.write(), place.write())),
    }
}

/// Keeps what a step that was kept has to do with other cases. `seq` is the number of its record.
pub(super) fn keep(
    connection: &Connection,
    case: CaseId,
    seq: u64,
    dealings: &Dealings,
) -> rusqlite::Result<()> {
    match &dealings.takes {
        Some(Take::Message { number, process }) => {
            connection
                .prepare_cached(
                    "INSERT INTO message_taken (number, process, case_id, began) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((number.write(), process.as_ref(), case.0.write(), seq == 1))?;
            // What came along a message flow has one receiver.
            connection
                .prepare_cached("DELETE FROM message WHERE number = ?1 AND conversation > 0 AND routed = 1")?
                .execute([number.write()])?;
        }
        Some(Take::Signal { number, place }) => got(connection, *number, *place, case.0)?,
        None => {}
    }
    if let Some(claim) = dealings.claim.as_ref().filter(|_| !dealings.over) {
        connection
            .prepare_cached("INSERT INTO claim (entity, process, key, case_id) VALUES (?1, ?2, ?3, ?4)")?
            .execute((
                entity(claim.entity.as_ref()),
                claim.process.as_ref(),
                claim.key.as_ref(),
                case.0.write(),
            ))?;
    }
    if let Some(data) = &dealings.data {
        connection
            .prepare_cached("INSERT OR REPLACE INTO data_store (entity, name, body) VALUES (?1, ?2, ?3)")?
            .execute((entity(data.entity.as_ref()), data.store.as_ref(), data.body.as_slice()))?;
    }
    if let Some(conversation) = dealings.conversation {
        connection
            .prepare_cached("INSERT OR REPLACE INTO conversation (case_id, conversation) VALUES (?1, ?2)")?
            .execute((case.0.write(), conversation.0.write()))?;
    }
    if dealings.over {
        connection.prepare_cached("DELETE FROM claim WHERE case_id = ?1")?.execute([case.0.write()])?;
    }
    // A message whose id waits already counts as sent: that is what ids are for.
    dealings.sends.iter().try_for_each(|sent| post(connection, sent, None, Some((case, seq))).map(drop))
}

/// Keeps something that is sent.
pub(super) fn post(
    connection: &Connection,
    post: &Post,
    request: Option<&Name>,
    sender: Option<Sender>,
) -> rusqlite::Result<Posted> {
    if let Some(request) = request {
        let known = connection
            .prepare_cached("SELECT number FROM posted WHERE request = ?1")?
            .query_row([request.as_ref()], |row| column(row, &mut 0))
            .optional()?;
        if let Some(number) = known {
            return Ok(Posted::Repeated(number));
        }
    }
    let number = match post {
        Post::Message(message) => message_row(connection, message, sender)?,
        Post::Signal(signal) => Some(signal_rows(connection, signal, sender)?),
    };
    let Some(number) = number else { return Ok(Posted::Known) };
    if let Some(request) = request {
        connection
            .prepare_cached("INSERT INTO posted (request, kind, number) VALUES (?1, ?2, ?3)")?
            .execute((request.as_ref(), post.kind().word(), number.write()))?;
    }
    if let Post::Signal(_) = post {
        settle_signal(connection, number)?;
    }
    Ok(Posted::Kept(number))
}

fn message_row(
    connection: &Connection,
    message: &NewMessage,
    sender: Option<Sender>,
) -> rusqlite::Result<Option<u64>> {
    let (conversation, element) =
        message.direct.as_ref().map_or((0, ""), |direct| (direct.conversation.0, &*direct.element));
    let of = entity(message.entity.as_ref());
    if let Some(id) = &message.id {
        let found: Option<(u64, bool)> = connection
            .prepare_cached(
                "SELECT number, routed = 1 AND until <= ?1 FROM message WHERE entity = ?2 AND name = ?3
                 AND key = ?4 AND id = ?5 AND conversation = ?6 AND element = ?7",
            )?
            .query_row(
                params![
                    message.at.write(),
                    of,
                    message.name.as_ref(),
                    message.key.as_ref(),
                    id.as_ref(),
                    conversation.write(),
                    element
                ],
                |row| {
                    let at = &mut 0;
                    Ok((column(row, at)?, column(row, at)?))
                },
            )
            .optional()?;
        match found {
            Some((_, false)) => return Ok(None),
            Some((number, true)) => remove(connection, number)?,
            None => {}
        }
    }
    connection
        .prepare_cached(
            "INSERT INTO message (entity, name, key, id, conversation, element, at, until, routed,
             sender_case, sender_seq, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, ?10, ?11)",
        )?
        .execute(params![
            of,
            message.name.as_ref(),
            message.key.as_ref(),
            message.id.write(),
            conversation.write(),
            element,
            message.at.write(),
            message.until.write(),
            sender.map(|sender| sender.0.0).write(),
            sender.map(|sender| sender.1).write(),
            message.body
        ])?;
    Ok(u64::try_from(connection.last_insert_rowid()).ok())
}

/// Writes a signal, and whom it concerns at this moment.
fn signal_rows(connection: &Connection, signal: &NewSignal, sender: Option<Sender>) -> rusqlite::Result<u64> {
    connection
        .prepare_cached(
            "INSERT INTO signal (name, at, sender_case, sender_seq, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            signal.name.as_ref(),
            signal.at.write(),
            sender.map(|sender| sender.0.0).write(),
            sender.map(|sender| sender.1).write(),
            &signal.body,
        ))?;
    let number = u64::try_from(connection.last_insert_rowid()).unwrap_or_default();
    let waiting = connection
        .prepare_cached(
            "INSERT INTO signal_target (number, place, case_id, ticket)
             SELECT ?1, row_number() OVER (ORDER BY s.case_id, s.number), s.case_id, s.number
             FROM signal_view s JOIN case_view c ON c.case_id = s.case_id AND c.number = 0
             WHERE s.name = ?2 AND coalesce(c.entity, '') = ?3",
        )?
        .execute((number.write(), signal.name.as_ref(), entity(signal.entity.as_ref())))?;
    for (place, start) in (waiting as u64 + 1..).zip(&signal.starts) {
        if start.rather_joins && is_awaited(connection, number, &start.process)? {
            continue;
        }
        connection
            .prepare_cached(
                "INSERT INTO signal_target (number, place, definition, process, start, part)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                number.write(),
                place.write(),
                start.definition.write(),
                start.process.as_ref(),
                start.start.as_ref(),
                start.part.write(),
            ))?;
    }
    Ok(number)
}

/// Whether a case of the process gets a signal.
fn is_awaited(connection: &Connection, number: u64, process: &Name) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT 1 FROM signal_target t JOIN case_view c ON c.case_id = t.case_id AND c.number = 0
             WHERE t.number = ?1 AND c.process = ?2 LIMIT 1",
        )?
        .exists((number.write(), process.as_ref()))
}

/// Those that waited for a message have got it. What has no more time is removed at once.
pub(super) fn routed(connection: &Connection, number: u64, now: Instant) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE message SET routed = 1 WHERE number = ?1")?
        .execute([number.write()])?;
    let spent = connection
        .prepare_cached(
            "SELECT 1 FROM message WHERE number = ?1 AND (until <= ?2 OR (conversation > 0
             AND EXISTS (SELECT 1 FROM message_taken t WHERE t.number = ?1)))",
        )?
        .exists((number.write(), now.write()))?;
    if spent { remove(connection, number) } else { Ok(()) }
}

/// Removes messages that nobody gets any more; says how many.
pub(super) fn expire(connection: &Connection, now: Instant, limit: usize) -> rusqlite::Result<usize> {
    let spent: Vec<u64> = connection
        .prepare_cached(
            "SELECT number FROM message WHERE routed = 1 AND until <= ?1 ORDER BY until, number LIMIT ?2",
        )?
        .query_map((now.write(), most(limit)), |row| column(row, &mut 0))?
        .collect::<rusqlite::Result<_>>()?;
    spent.iter().try_for_each(|number| remove(connection, *number))?;
    Ok(spent.len())
}

/// Removes what waits for a conversation that is over; says how many.
pub(super) fn forget(connection: &Connection, conversation: CaseId) -> rusqlite::Result<usize> {
    let left: Vec<u64> = connection
        .prepare_cached("SELECT number FROM message WHERE conversation = ?1 AND conversation > 0")?
        .query_map([conversation.0.write()], |row| column(row, &mut 0))?
        .collect::<rusqlite::Result<_>>()?;
    left.iter().try_for_each(|number| remove(connection, *number))?;
    Ok(left.len())
}

/// Removes a message; who got it is remembered only for the request that sent it.
fn remove(connection: &Connection, number: u64) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM message WHERE number = ?1")?.execute([number.write()])?;
    connection
        .prepare_cached(
            "DELETE FROM message_taken WHERE number = ?1
             AND NOT EXISTS (SELECT 1 FROM posted WHERE kind = 'message' AND number = ?1)",
        )?
        .execute([number.write()])?;
    Ok(())
}

/// A receiver has got a signal, or with case 0 refused it.
pub(super) fn got(connection: &Connection, number: u64, place: u64, case: u64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE signal_target SET got = ?3 WHERE number = ?1 AND place = ?2 AND got IS NULL")?
        .execute((number.write(), place.write(), case.write()))?;
    settle_signal(connection, number)
}

/// Removes a signal that everybody has got.
fn settle_signal(connection: &Connection, number: u64) -> rusqlite::Result<()> {
    let left = connection
        .prepare_cached("SELECT 1 FROM signal_target WHERE number = ?1 AND got IS NULL LIMIT 1")?
        .exists([number.write()])?;
    if left {
        return Ok(());
    }
    connection.prepare_cached("DELETE FROM signal WHERE number = ?1")?.execute([number.write()])?;
    connection
        .prepare_cached(
            "DELETE FROM signal_target WHERE number = ?1
             AND NOT EXISTS (SELECT 1 FROM posted WHERE kind = 'signal' AND number = ?1)",
        )?
        .execute([number.write()])?;
    Ok(())
}

/// The statement that finds messages, and its values in order.
pub(super) fn statement(wanted: &Wanted, limit: usize) -> (String, Vec<ToSqlOutput<'_>>) {
    let (condition, mut values): (&str, Vec<ToSqlOutput<'_>>) = match wanted {
        Wanted::After(number) => ("number > ?", vec![number.write()]),
        Wanted::Number(number) => ("number = ?", vec![number.write()]),
        Wanted::SentBy(case, seq) => {
            ("sender_case = ? AND sender_seq = ?", vec![case.0.write(), seq.write()])
        }
        Wanted::Named { entity: of, name, after, now } => (
            "conversation = 0 AND entity = ? AND name = ? AND number > ? AND (routed = 0 OR until > ?)",
            vec![entity(of.as_ref()).into(), name.write(), after.write(), now.write()],
        ),
        Wanted::Fitting { entity: of, name, key, process, now } => (
            "conversation = 0 AND entity = ? AND name = ? AND key = ? AND (routed = 0 OR until > ?)
             AND NOT EXISTS (SELECT 1 FROM message_taken t WHERE t.number = message.number AND t.process = ?)",
            vec![entity(of.as_ref()).into(), name.write(), key.write(), now.write(), process.write()],
        ),
        Wanted::Direct { conversation: None, element, now } => (
            "element = ? AND conversation > 0 AND (routed = 0 OR until > ?)
             AND NOT EXISTS (SELECT 1 FROM message_taken t WHERE t.number = message.number)",
            vec![element.write(), now.write()],
        ),
        Wanted::Direct { conversation: Some(conversation), element, now } => (
            "element = ? AND conversation = ? AND conversation > 0 AND (routed = 0 OR until > ?)
             AND NOT EXISTS (SELECT 1 FROM message_taken t WHERE t.number = message.number)",
            vec![element.write(), conversation.0.write(), now.write()],
        ),
    };
    values.push(most(limit).into());
    let columns = "number, routed, entity, name, key, id, at, until, conversation, element, body";
    (format!("SELECT {columns} FROM message WHERE {condition} ORDER BY number LIMIT ?"), values)
}

pub(super) fn messages(
    connection: &Connection,
    wanted: &Wanted,
    limit: usize,
) -> rusqlite::Result<Vec<MessageEntry>> {
    let (sql, values) = statement(wanted, limit);
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), |row| {
        let at = &mut 0;
        let (number, routed) = (column(row, at)?, column(row, at)?);
        let of: Perhaps<EntityId> = column(row, at)?;
        let (name, key, id) = (column(row, at)?, column(row, at)?, column(row, at)?);
        let (sent, until) = (column(row, at)?, column(row, at)?);
        let (conversation, element): (u64, Name) = (column(row, at)?, column(row, at)?);
        let direct = (conversation > 0).then_some(Direct { conversation: CaseId(conversation), element });
        let message =
            NewMessage { entity: of.0, name, key, id, at: sent, until, direct, body: row.get(*at)? };
        Ok(MessageEntry { number, routed, message })
    })?;
    rows.collect()
}

pub(super) fn signals(
    connection: &Connection,
    after: u64,
    limit: usize,
) -> rusqlite::Result<Vec<SignalEntry>> {
    let sql = "SELECT number, name, body FROM signal WHERE number > ?1 ORDER BY number LIMIT ?2";
    connection.prepare_cached(sql)?.query_map((after.write(), most(limit)), read_signal)?.collect()
}

pub(super) fn signals_sent_by(
    connection: &Connection,
    (case, seq): Sender,
) -> rusqlite::Result<Vec<SignalEntry>> {
    let sql = "SELECT number, name, body FROM signal WHERE sender_case = ?1 AND sender_seq = ?2
               ORDER BY number";
    connection.prepare_cached(sql)?.query_map((case.0.write(), seq.write()), read_signal)?.collect()
}

fn read_signal(row: &rusqlite::Row<'_>) -> rusqlite::Result<SignalEntry> {
    let at = &mut 0;
    Ok(SignalEntry { number: column(row, at)?, name: column(row, at)?, body: row.get(*at)? })
}

pub(super) fn targets(
    connection: &Connection,
    signal: u64,
    after: u64,
    limit: usize,
) -> rusqlite::Result<Vec<SignalTarget>> {
    let sql = "SELECT place, case_id, ticket, definition, process, start, part FROM signal_target
               WHERE number = ?1 AND place > ?2 AND got IS NULL ORDER BY place LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map((signal.write(), after.write(), most(limit)), |row| {
        let at = &mut 0;
        let place = column(row, at)?;
        let (case, ticket): (Option<u64>, Option<u64>) = (column(row, at)?, column(row, at)?);
        let receiver = match (case, ticket) {
            (Some(case), Some(ticket)) => Receiver::Case(CaseId(case), Ticket(ticket)),
            _ => Receiver::Start(SignalStart {
                definition: column(row, at)?,
                process: column(row, at)?,
                start: column(row, at)?,
                part: column(row, at)?,
                rather_joins: false,
            }),
        };
        Ok(SignalTarget { place, receiver })
    })?;
    rows.collect()
}

pub(super) fn receivers(connection: &Connection, kind: PostKind, number: u64) -> rusqlite::Result<Vec<Got>> {
    let sql = match kind {
        PostKind::Message => {
            "SELECT case_id, began, process FROM message_taken WHERE number = ?1 ORDER BY case_id"
        }
        PostKind::Signal => {
            "SELECT got, case_id IS NULL, NULL FROM signal_target WHERE number = ?1 AND got > 0 ORDER BY got"
        }
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([number.write()], |row| {
        let at = &mut 0;
        let (case, began) = (CaseId(column(row, at)?), column(row, at)?);
        Ok(Got { process: column(row, at)?, case, began })
    })?;
    rows.collect()
}

pub(super) fn claim_of(connection: &Connection, case: CaseId) -> rusqlite::Result<Option<Claim>> {
    connection
        .prepare_cached("SELECT entity, process, key FROM claim WHERE case_id = ?1")?
        .query_row([case.0.write()], |row| {
            let at = &mut 0;
            let of: Perhaps<EntityId> = column(row, at)?;
            Ok(Claim { entity: of.0, process: column(row, at)?, key: column(row, at)? })
        })
        .optional()
}

pub(super) fn data(
    connection: &Connection,
    of: Option<&EntityId>,
    store: &Name,
) -> rusqlite::Result<Option<Vec<u8>>> {
    connection
        .prepare_cached("SELECT body FROM data_store WHERE entity = ?1 AND name = ?2")?
        .query_row((entity(of), store.as_ref()), |row| row.get(0))
        .optional()
}

pub(super) fn conversation(connection: &Connection, case: CaseId) -> rusqlite::Result<CaseId> {
    let found = connection
        .prepare_cached("SELECT conversation FROM conversation WHERE case_id = ?1")?
        .query_row([case.0.write()], |row| column(row, &mut 0).map(CaseId))
        .optional()?;
    Ok(found.unwrap_or(case))
}

pub(super) fn members(connection: &Connection, conversation: CaseId) -> rusqlite::Result<Vec<CaseId>> {
    let mut statement = connection
        .prepare_cached("SELECT case_id FROM conversation WHERE conversation = ?1 ORDER BY case_id")?;
    let rows = statement.query_map([conversation.0.write()], |row| column(row, &mut 0).map(CaseId))?;
    let mut members: Vec<CaseId> = rows.collect::<rusqlite::Result<_>>()?;
    if let Err(place) = members.binary_search(&conversation) {
        members.insert(place, conversation);
    }
    Ok(members)
}

#[cfg(test)]
mod tests {
    use super::{Wanted, statement};
    use digipro_vocab::{CaseId, Instant};

    #[test]
    fn every_question_about_messages_is_answered_from_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = crate::Sqlite::open(&folder.path().join("cases.db")).unwrap();
        let (entity, now) = (None, Instant::UNIX_EPOCH);
        let questions = [
            Wanted::After(1),
            Wanted::Number(1),
            Wanted::SentBy(CaseId(1), 1),
            Wanted::Named { entity: entity.clone(), name: "x".into(), after: 0, now },
            Wanted::Fitting { entity, name: "x".into(), key: "y".into(), process: "p".into(), now },
            Wanted::Direct { conversation: Some(CaseId(1)), element: "x".into(), now },
            Wanted::Direct { conversation: None, element: "x".into(), now },
        ];
        for question in questions {
            let plan = sqlite.plan(&statement(&question, 9).0);
            assert!(!plan.contains("SCAN"), "{question:?} looks at every row: {plan}");
        }
    }
}
