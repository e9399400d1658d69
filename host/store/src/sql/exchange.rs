//! What passes between cases, in its tables.

use super::{Column, Line, Sql, Value};
use crate::exchange::{
    Claim, Dealings, Direct, Got, MessageEntry, NewMessage, NewSignal, Post, PostKind, Posted, Receiver,
    SignalEntry, SignalStart, SignalTarget, Take, Wanted,
};
use crate::{Error, Written};
use digipro_vocab::{CaseId, EntityId, Instant, Name, Ticket};

/// An entity as text; none is the empty text.
fn entity(entity: Option<&EntityId>) -> &str {
    entity.map_or("", EntityId::as_str)
}

/// An entity that was written so.
fn read_entity(line: &mut Line<'_>) -> Result<Option<EntityId>, Error> {
    let text: String = line.take()?;
    if text.is_empty() { Ok(None) } else { EntityId::read(text.as_str().into()).map(Some) }
}

/// The record that sends something.
pub(crate) type Sender = (CaseId, u64);

/// Whether what a step takes is still there, its lease is the last one, and what it claims is free. Says whose it is
/// otherwise.
pub(crate) fn refusal(
    sql: &mut impl Sql,
    (case, at): (CaseId, Instant),
    dealings: &Dealings,
) -> Result<Option<Written>, Error> {
    if let Some((ticket, lease)) = &dealings.lease
        && sql.any(
            "SELECT 1 FROM job_view WHERE case_id = ?1 AND number = ?2 AND lease <> ?3",
            &[case.write(), ticket.write(), lease.write()],
        )?
    {
        return Ok(Some(Written::Taken));
    }
    if let Some(take) = &dealings.takes
        && !is_left(sql, take, at)?
    {
        return Ok(Some(Written::Taken));
    }
    let Some(claim) = &dealings.claim else { return Ok(None) };
    let holder = sql.ask_one(
        "SELECT case_id FROM claim WHERE entity = ?1 AND process = ?2 AND key = ?3",
        &[entity(claim.entity.as_ref()).into(), claim.process.write(), claim.key.write()],
        |line| line.take(),
    )?;
    Ok(holder.map(Written::Held))
}

/// Whoever has read a message while it waited may come with it when its time is over.
fn is_left(sql: &mut impl Sql, take: &Take, at: Instant) -> Result<bool, Error> {
    match take {
        Take::Message { number, process } => sql.any(
            "SELECT 1 FROM message WHERE number = ?1 AND (routed = 0 OR until > ?3)
             AND NOT EXISTS (SELECT 1 FROM message_taken t WHERE t.number = ?1 AND t.process = ?2)",
            &[number.write(), process.write(), at.write()],
        ),
        Take::Signal { number, place } => sql.any(
            "SELECT 1 FROM signal_target WHERE number = ?1 AND place = ?2 AND got IS NULL",
            &[number.write(), place.write()],
        ),
    }
}

/// Keeps what a step that was kept has to do with other cases. `seq` is the number of its record.
pub(crate) fn keep(sql: &mut impl Sql, case: CaseId, seq: u64, dealings: &Dealings) -> Result<(), Error> {
    match &dealings.takes {
        Some(Take::Message { number, process }) => {
            sql.run(
                "INSERT INTO message_taken (number, process, case_id, began) VALUES (?1, ?2, ?3, ?4)",
                &[number.write(), process.write(), case.write(), (seq == 1).write()],
            )?;
            // What came along a message flow has one receiver.
            sql.run(
                "DELETE FROM message WHERE number = ?1 AND conversation > 0 AND routed = 1",
                &[number.write()],
            )?;
        }
        Some(Take::Signal { number, place }) => got(sql, *number, *place, case)?,
        None => {}
    }
    if let Some(claim) = dealings.claim.as_ref().filter(|_| !dealings.over) {
        sql.run(
            "INSERT INTO claim (entity, process, key, case_id) VALUES (?1, ?2, ?3, ?4)",
            &[entity(claim.entity.as_ref()).into(), claim.process.write(), claim.key.write(), case.write()],
        )?;
    }
    if let Some(data) = &dealings.data {
        sql.run(
            "INSERT INTO data_store (entity, name, body) VALUES (?1, ?2, ?3)
             ON CONFLICT (entity, name) DO UPDATE SET body = excluded.body",
            &[entity(data.entity.as_ref()).into(), data.store.write(), data.body.write()],
        )?;
    }
    if let Some(conversation) = dealings.conversation {
        sql.run(
            "INSERT INTO conversation (case_id, conversation) VALUES (?1, ?2)
             ON CONFLICT (case_id) DO UPDATE SET conversation = excluded.conversation",
            &[case.write(), conversation.write()],
        )?;
    }
    if dealings.over {
        sql.run("DELETE FROM claim WHERE case_id = ?1", &[case.write()])?;
    }
    // A message whose id waits already counts as sent: that is what ids are for.
    dealings.sends.iter().try_for_each(|sent| post(sql, sent, None, Some((case, seq))).map(drop))
}

/// Keeps something that is sent.
pub(crate) fn post(
    sql: &mut impl Sql,
    post: &Post,
    request: Option<&Name>,
    sender: Option<Sender>,
) -> Result<Posted, Error> {
    if let Some(request) = request {
        let known =
            sql.ask_one("SELECT number FROM posted WHERE request = ?1", &[request.write()], |line| {
                line.take()
            })?;
        if let Some(number) = known {
            return Ok(Posted::Repeated(number));
        }
    }
    let number = match post {
        Post::Message(message) => message_row(sql, message, sender)?,
        Post::Signal(signal) => Some(signal_rows(sql, signal, sender)?),
    };
    let Some(number) = number else { return Ok(Posted::Known) };
    if let Some(request) = request {
        sql.run(
            "INSERT INTO posted (request, kind, number) VALUES (?1, ?2, ?3)",
            &[request.write(), post.kind().word().into(), number.write()],
        )?;
    }
    if let Post::Signal(_) = post {
        settle_signal(sql, number)?;
    }
    Ok(Posted::Kept(number))
}

fn message_row(
    sql: &mut impl Sql,
    message: &NewMessage,
    sender: Option<Sender>,
) -> Result<Option<u64>, Error> {
    let (conversation, element) =
        message.direct.as_ref().map_or((0, ""), |direct| (direct.conversation.0, &*direct.element));
    let of = entity(message.entity.as_ref());
    if let Some(id) = &message.id {
        let found: Option<(u64, bool)> = sql.ask_one(
            "SELECT number, routed = 1 AND until <= ?1 FROM message WHERE entity = ?2 AND name = ?3
             AND key = ?4 AND id = ?5 AND conversation = ?6 AND element = ?7",
            &[
                message.at.write(),
                of.into(),
                message.name.write(),
                message.key.write(),
                id.write(),
                conversation.write(),
                element.into(),
            ],
            |line| Ok((line.take()?, line.take()?)),
        )?;
        match found {
            Some((_, false)) => return Ok(None),
            Some((number, true)) => remove(sql, number)?,
            None => {}
        }
    }
    sql.ask_one(
        "INSERT INTO message (entity, name, key, id, conversation, element, at, until, routed,
         sender_case, sender_seq, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, ?10, ?11)
         RETURNING number",
        &[
            of.into(),
            message.name.write(),
            message.key.write(),
            message.id.write(),
            conversation.write(),
            element.into(),
            message.at.write(),
            message.until.write(),
            sender.map_or(Value::Null, |sender| Value::Whole(whole(sender.0.0))),
            sender.map_or(Value::Null, |sender| Value::Whole(whole(sender.1))),
            message.body.write(),
        ],
        |line| line.take(),
    )
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Writes a signal, and whom it concerns at this moment.
fn signal_rows(sql: &mut impl Sql, signal: &NewSignal, sender: Option<Sender>) -> Result<u64, Error> {
    let number: Option<u64> = sql.ask_one(
        "INSERT INTO signal (name, at, sender_case, sender_seq, body) VALUES (?1, ?2, ?3, ?4, ?5)
         RETURNING number",
        &[
            signal.name.write(),
            signal.at.write(),
            sender.map_or(Value::Null, |sender| Value::Whole(whole(sender.0.0))),
            sender.map_or(Value::Null, |sender| Value::Whole(whole(sender.1))),
            signal.body.write(),
        ],
        |line| line.take(),
    )?;
    let number = number.unwrap_or_default();
    let waiting = sql.run(
        "INSERT INTO signal_target (number, place, case_id, ticket)
         SELECT CAST(?1 AS BIGINT), row_number() OVER (ORDER BY s.case_id, s.number), s.case_id, s.number
         FROM signal_view s JOIN case_view c ON c.case_id = s.case_id AND c.number = 0
         WHERE s.name = ?2 AND coalesce(c.entity, '') = ?3",
        &[number.write(), signal.name.write(), entity(signal.entity.as_ref()).into()],
    )?;
    for (place, start) in (waiting as u64 + 1..).zip(&signal.starts) {
        if start.rather_joins && is_awaited(sql, number, &start.process)? {
            continue;
        }
        sql.run(
            "INSERT INTO signal_target (number, place, definition, process, start, part)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            &[
                number.write(),
                place.write(),
                start.definition.write(),
                start.process.write(),
                start.start.write(),
                start.part.write(),
            ],
        )?;
    }
    Ok(number)
}

/// Whether a case of the process gets a signal.
fn is_awaited(sql: &mut impl Sql, number: u64, process: &Name) -> Result<bool, Error> {
    sql.any(
        "SELECT 1 FROM signal_target t JOIN case_view c ON c.case_id = t.case_id AND c.number = 0
         WHERE t.number = ?1 AND c.process = ?2 LIMIT 1",
        &[number.write(), process.write()],
    )
}

/// Those that waited for a message have got it. What has no more time is removed at once.
pub(crate) fn routed(sql: &mut impl Sql, number: u64, now: Instant) -> Result<(), Error> {
    sql.run("UPDATE message SET routed = 1 WHERE number = ?1", &[number.write()])?;
    let spent = sql.any(
        "SELECT 1 FROM message WHERE number = ?1 AND (until <= ?2 OR (conversation > 0
         AND EXISTS (SELECT 1 FROM message_taken t WHERE t.number = ?1)))",
        &[number.write(), now.write()],
    )?;
    if spent { remove(sql, number) } else { Ok(()) }
}

/// Removes messages that nobody gets any more; says how many.
pub(crate) fn expire(sql: &mut impl Sql, now: Instant, limit: usize) -> Result<usize, Error> {
    let spent: Vec<u64> = sql.ask(
        "SELECT number FROM message WHERE routed = 1 AND until <= ?1 ORDER BY until, number LIMIT ?2",
        &[now.write(), limit.write()],
        |line| line.take(),
    )?;
    spent.iter().try_for_each(|number| remove(sql, *number))?;
    Ok(spent.len())
}

/// Removes what waits for a conversation that is over; says how many.
pub(crate) fn forget(sql: &mut impl Sql, conversation: CaseId) -> Result<usize, Error> {
    let left: Vec<u64> = sql.ask(
        "SELECT number FROM message WHERE conversation = ?1 AND conversation > 0",
        &[conversation.write()],
        |line| line.take(),
    )?;
    left.iter().try_for_each(|number| remove(sql, *number))?;
    Ok(left.len())
}

/// Removes a message; who got it is remembered only for the request that sent it.
fn remove(sql: &mut impl Sql, number: u64) -> Result<(), Error> {
    sql.run("DELETE FROM message WHERE number = ?1", &[number.write()])?;
    sql.run(
        "DELETE FROM message_taken WHERE number = ?1
         AND NOT EXISTS (SELECT 1 FROM posted p WHERE p.kind = 'message' AND p.number = ?1)",
        &[number.write()],
    )?;
    Ok(())
}

/// A receiver has got a signal, or with case 0 refused it.
pub(crate) fn got(sql: &mut impl Sql, number: u64, place: u64, case: CaseId) -> Result<(), Error> {
    sql.run(
        "UPDATE signal_target SET got = ?3 WHERE number = ?1 AND place = ?2 AND got IS NULL",
        &[number.write(), place.write(), case.write()],
    )?;
    settle_signal(sql, number)
}

/// Removes a signal that everybody has got.
fn settle_signal(sql: &mut impl Sql, number: u64) -> Result<(), Error> {
    let left =
        sql.any("SELECT 1 FROM signal_target WHERE number = ?1 AND got IS NULL LIMIT 1", &[number.write()])?;
    if left {
        return Ok(());
    }
    sql.run("DELETE FROM signal WHERE number = ?1", &[number.write()])?;
    sql.run(
        "DELETE FROM signal_target WHERE number = ?1
         AND NOT EXISTS (SELECT 1 FROM posted p WHERE p.kind = 'signal' AND p.number = ?1)",
        &[number.write()],
    )?;
    Ok(())
}

/// The statement that finds messages, and its values in order.
pub(crate) fn statement(wanted: &Wanted, limit: usize) -> (String, Vec<Value<'_>>) {
    let (condition, mut values): (&str, Vec<Value<'_>>) = match wanted {
        Wanted::After(number) => ("number > ?", vec![number.write()]),
        Wanted::Number(number) => ("number = ?", vec![number.write()]),
        Wanted::SentBy(case, seq) => {
            ("sender_case = ? AND sender_seq = ?", vec![case.write(), seq.write()])
        }
        Wanted::Unrouted(by) => ("routed = 0 AND at <= ?", vec![by.write()]),
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
            vec![element.write(), conversation.write(), now.write()],
        ),
    };
    values.push(Value::Whole(i64::try_from(limit).unwrap_or(i64::MAX)));
    let columns = "number, routed, entity, name, key, id, at, until, conversation, element, body";
    (format!("SELECT {columns} FROM message WHERE {condition} ORDER BY number LIMIT ?"), values)
}

pub(crate) fn messages(
    sql: &mut impl Sql,
    wanted: &Wanted,
    limit: usize,
) -> Result<Vec<MessageEntry>, Error> {
    let (statement, values) = statement(wanted, limit);
    sql.ask(&statement, &values, |line| {
        let (number, routed) = (line.take()?, line.take()?);
        let entity = read_entity(line)?;
        let (name, key, id) = (line.take()?, line.take()?, line.take()?);
        let (at, until) = (line.take()?, line.take()?);
        let (conversation, element): (CaseId, Name) = (line.take()?, line.take()?);
        let direct = (conversation.0 > 0).then_some(Direct { conversation, element });
        let message = NewMessage { entity, name, key, id, at, until, direct, body: line.take()? };
        Ok(MessageEntry { number, routed, message })
    })
}

pub(crate) fn signals(sql: &mut impl Sql, after: u64, limit: usize) -> Result<Vec<SignalEntry>, Error> {
    let statement = "SELECT number, name, at, body FROM signal WHERE number > ?1 ORDER BY number LIMIT ?2";
    sql.ask(statement, &[after.write(), limit.write()], read_signal)
}

pub(crate) fn signals_sent_by(sql: &mut impl Sql, (case, seq): Sender) -> Result<Vec<SignalEntry>, Error> {
    let statement = "SELECT number, name, at, body FROM signal WHERE sender_case = ?1 AND sender_seq = ?2
                     ORDER BY number";
    sql.ask(statement, &[case.write(), seq.write()], read_signal)
}

fn read_signal(line: &mut Line<'_>) -> Result<SignalEntry, Error> {
    Ok(SignalEntry { number: line.take()?, name: line.take()?, at: line.take()?, body: line.take()? })
}

pub(crate) fn targets(
    sql: &mut impl Sql,
    signal: u64,
    after: u64,
    limit: usize,
) -> Result<Vec<SignalTarget>, Error> {
    let statement = "SELECT place, case_id, ticket, definition, process, start, part FROM signal_target
                     WHERE number = ?1 AND place > ?2 AND got IS NULL ORDER BY place LIMIT ?3";
    sql.ask(statement, &[signal.write(), after.write(), limit.write()], |line| {
        let place = line.take()?;
        let (case, ticket): (Option<CaseId>, Option<Ticket>) = (line.take()?, line.take()?);
        let receiver = match (case, ticket) {
            (Some(case), Some(ticket)) => Receiver::Case(case, ticket),
            _ => Receiver::Start(SignalStart {
                definition: line.take()?,
                process: line.take()?,
                start: line.take()?,
                part: line.take()?,
                rather_joins: false,
            }),
        };
        Ok(SignalTarget { place, receiver })
    })
}

pub(crate) fn receivers(sql: &mut impl Sql, kind: PostKind, number: u64) -> Result<Vec<Got>, Error> {
    let statement = match kind {
        PostKind::Message => {
            "SELECT case_id, began, process FROM message_taken WHERE number = ?1 ORDER BY case_id"
        }
        PostKind::Signal => {
            "SELECT got, case_id IS NULL, NULL FROM signal_target WHERE number = ?1 AND got > 0 ORDER BY got"
        }
    };
    sql.ask(statement, &[number.write()], |line| {
        let (case, began) = (line.take()?, line.take()?);
        Ok(Got { process: line.take()?, case, began })
    })
}

pub(crate) fn claim_of(sql: &mut impl Sql, case: CaseId) -> Result<Option<Claim>, Error> {
    sql.ask_one("SELECT entity, process, key FROM claim WHERE case_id = ?1", &[case.write()], |line| {
        Ok(Claim { entity: read_entity(line)?, process: line.take()?, key: line.take()? })
    })
}

pub(crate) fn data(
    sql: &mut impl Sql,
    of: Option<&EntityId>,
    store: &Name,
) -> Result<Option<Vec<u8>>, Error> {
    let statement = "SELECT body FROM data_store WHERE entity = ?1 AND name = ?2";
    sql.ask_one(statement, &[entity(of).into(), store.write()], |line| line.take())
}

pub(crate) fn conversation(sql: &mut impl Sql, case: CaseId) -> Result<CaseId, Error> {
    let statement = "SELECT conversation FROM conversation WHERE case_id = ?1";
    Ok(sql.ask_one(statement, &[case.write()], |line| line.take())?.unwrap_or(case))
}

pub(crate) fn members(sql: &mut impl Sql, conversation: CaseId) -> Result<Vec<CaseId>, Error> {
    let statement = "SELECT case_id FROM conversation WHERE conversation = ?1 ORDER BY case_id";
    let mut members: Vec<CaseId> = sql.ask(statement, &[conversation.write()], |line| line.take())?;
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
