//! What every backend has to do with messages, signals, claims and conversations.

use super::*;
use crate::view::SignalRow;
use crate::{
    Claim, DataContent, Direct, MessageEntry, NewMessage, NewSignal, Post, PostKind, Posted, Receiver,
    SignalStart, SignalTarget, Take, Wanted,
};
use digipro_vocab::{EntityId, Name};

fn message(key: &str, id: Option<&str>, until: i64) -> NewMessage {
    NewMessage {
        entity: None,
        name: "nota".into(),
        key: key.into(),
        id: id.map(Into::into),
        at: at(1_000),
        until: at(until),
        direct: None,
        body: b"{}".to_vec(),
    }
}

fn posted(store: &Store, message: NewMessage) -> Posted {
    store.post(Post::Message(message), None).unwrap()
}

fn number(posted: Posted) -> u64 {
    match posted {
        Posted::Kept(number) => number,
        other => panic!("not kept: {other:?}"),
    }
}

fn fitting(store: &Store, key: &str, process: &str, now: i64) -> Vec<u64> {
    let (name, key, process) = ("nota".into(), key.into(), process.into());
    let wanted = Wanted::Fitting { entity: None, name, key, process, now: at(now) };
    numbers(store.backend().messages(&wanted, 99).unwrap())
}

fn numbers(entries: Vec<MessageEntry>) -> Vec<u64> {
    entries.iter().map(|entry| entry.number).collect()
}

fn take(append: Append, number: u64, process: &str) -> Append {
    let takes = Some(Take::Message { number, process: process.into() });
    Append { dealings: Dealings { takes, ..append.dealings.clone() }, ..append }
}

#[test]
fn messages_wait_in_their_order_and_reach_each_process_once() {
    on_every_backend(|store| {
        let (one, two) = (
            number(posted(store, message("A", None, 2_000))),
            number(posted(store, message("A", None, 2_000))),
        );
        let other = number(posted(store, message("B", None, 2_000)));
        assert_eq!(fitting(store, "A", "p", 1_500), [one, two]);
        kept(store.append(take(step(1, 0, "x"), one, "p")).unwrap());
        assert_eq!(store.append(take(step(2, 0, "x"), one, "p")), Ok(Written::Taken));
        assert_eq!(store.head(CaseId(2)), Ok(None));
        kept(store.append(take(step(2, 0, "x"), one, "q")).unwrap());
        assert_eq!(
            (fitting(store, "A", "p", 1_500), fitting(store, "A", "q", 1_500)),
            (vec![two], vec![two])
        );
        assert_eq!(fitting(store, "B", "p", 1_500), [other]);
        let got = store.backend().got(PostKind::Message, one).unwrap();
        let got: Vec<_> = got.iter().map(|got| (got.process.as_deref(), got.case, got.began)).collect();
        assert_eq!(got, [(Some("p"), CaseId(1), true), (Some("q"), CaseId(2), true)]);
    });
}

#[test]
fn a_message_goes_when_its_time_is_over_and_its_number_never_comes_back() {
    on_every_backend(|store| {
        let short = number(posted(store, message("A", None, 1_100)));
        let long = number(posted(store, message("A", None, 1_200)));
        // Until those that waited have got it, nothing is lost, whatever the time.
        assert_eq!(fitting(store, "A", "p", 9_999), [short, long]);
        assert_eq!(store.expire(at(9_999), 9), Ok(0));
        store.routed(short, at(1_000)).unwrap();
        store.routed(long, at(1_000)).unwrap();
        assert_eq!(
            (fitting(store, "A", "p", 1_099), fitting(store, "A", "p", 1_100)),
            (vec![short, long], vec![long])
        );
        assert_eq!((store.expire(at(9_999), 1), store.expire(at(9_999), 9)), (Ok(1), Ok(1)));
        assert_eq!(store.append(take(step(1, 0, "x"), long, "p")), Ok(Written::Taken));
        let spent = number(posted(store, message("A", None, 1_000)));
        assert!(spent > long);
        store.routed(spent, at(1_000)).unwrap();
        assert_eq!(store.backend().messages(&Wanted::After(0), 9), Ok(Vec::new()));
    });
}

#[test]
fn a_message_is_not_taken_after_its_time_by_whoever_read_it_before() {
    on_every_backend(|store| {
        let late = number(posted(store, message("A", None, 1_100)));
        let early = |append| Append { at: at(1_099), ..append };
        let over = |append| Append { at: at(1_100), ..append };
        store.routed(late, at(1_000)).unwrap();
        assert_eq!(fitting(store, "A", "p", 1_099), [late]);
        assert_eq!(store.append(over(take(step(1, 0, "x"), late, "p"))), Ok(Written::Taken));
        kept(store.append(early(take(step(1, 0, "x"), late, "p"))).unwrap());
        // Those that waited when it came get it whenever they come.
        let urgent = number(posted(store, message("A", None, 1_000)));
        kept(store.append(over(take(step(2, 0, "x"), urgent, "p"))).unwrap());
    });
}

#[test]
fn an_id_is_taken_while_its_message_waits_and_a_request_counts_once_for_good() {
    on_every_backend(|store| {
        let first = number(posted(store, message("A", Some("i"), 1_100)));
        assert_eq!(posted(store, message("A", Some("i"), 1_100)), Posted::Known);
        for other in [message("B", Some("i"), 1_100), message("A", Some("j"), 1_100)] {
            number(posted(store, other));
        }
        let elsewhere =
            NewMessage { entity: Some("c_a323".parse().unwrap()), ..message("A", Some("i"), 1_100) };
        number(posted(store, elsewhere));
        store.routed(first, at(1_000)).unwrap();
        let later = NewMessage { at: at(1_100), ..message("A", Some("i"), 1_200) };
        assert!(matches!(posted(store, later), Posted::Kept(_)), "the first one's time is over");

        let request = || Some(Name::from("r"));
        let once = number(store.post(Post::Message(message("C", None, 1_000)), request()).unwrap());
        kept(store.append(take(step(1, 0, "x"), once, "p")).unwrap());
        store.routed(once, at(1_000)).unwrap();
        let again = store.post(Post::Message(message("C", None, 1_000)), request()).unwrap();
        assert_eq!(again, Posted::Repeated(once));
        assert_eq!(store.backend().got(PostKind::Message, once).unwrap().len(), 1);
    });
}

#[test]
fn what_a_step_sends_is_kept_with_it_or_not_at_all() {
    on_every_backend(|store| {
        let sends = vec![Post::Message(message("A", Some("i"), 2_000))];
        let sending = |seq| {
            let dealings = Dealings { sends: sends.clone(), ..Dealings::default() };
            Append { dealings, ..step(1, seq, "x") }
        };
        assert_eq!(store.append(sending(7)), Ok(Written::Conflict { actual: 0 }));
        assert_eq!(fitting(store, "A", "p", 1_000), Vec::<u64>::new());
        kept(store.append(sending(0)).unwrap());
        let sent = numbers(store.backend().messages(&Wanted::SentBy(CaseId(1), 1), 9).unwrap());
        assert_eq!(fitting(store, "A", "p", 1_000), sent);
        // The same id once more: the step counts, the message does not.
        kept(store.append(sending(1)).unwrap());
        assert_eq!(fitting(store, "A", "p", 1_000), sent);
    });
}

#[test]
fn a_data_store_holds_what_was_written_last_for_its_entity_and_nothing_of_a_step_that_was_not_kept() {
    on_every_backend(|store| {
        let anzio: EntityId = "c_a323".parse().unwrap();
        let writing = |seq, entity: Option<&EntityId>, body: &str| {
            let data = DataContent { entity: entity.cloned(), store: "registro".into(), body: body.into() };
            Append { dealings: Dealings { data: Some(data), ..Dealings::default() }, ..step(1, seq, "x") }
        };
        let read = |entity: Option<&EntityId>| store.backend().data(entity, &"registro".into()).unwrap();
        assert_eq!(read(None), None);
        assert_eq!(store.append(writing(7, None, "0")), Ok(Written::Conflict { actual: 0 }));
        assert_eq!(read(None), None);
        kept(store.append(writing(0, None, "1")).unwrap());
        kept(store.append(writing(1, Some(&anzio), "5")).unwrap());
        kept(store.append(writing(2, None, "2")).unwrap());
        assert_eq!((read(None), read(Some(&anzio))), (Some(b"2".to_vec()), Some(b"5".to_vec())));
    });
}

#[test]
fn a_claim_is_held_by_one_case_until_it_is_over() {
    on_every_backend(|store| {
        let claim = Claim { entity: None, process: "p".into(), key: "A".into() };
        let claiming = |case, seq, over| {
            let dealings = Dealings { claim: Some(claim.clone()), over, ..Dealings::default() };
            Append { dealings, ..step(case, seq, "x") }
        };
        kept(store.append(claiming(1, 0, false)).unwrap());
        assert_eq!(store.append(claiming(2, 0, false)), Ok(Written::Held(CaseId(1))));
        assert_eq!(store.backend().claim_of(CaseId(1)), Ok(Some(claim.clone())));
        let over = Dealings { over: true, ..Dealings::default() };
        kept(store.append(Append { dealings: over, ..step(1, 1, "end") }).unwrap());
        kept(store.append(claiming(2, 0, true)).unwrap());
        kept(store.append(claiming(3, 0, false)).unwrap());
        assert_eq!(store.backend().claim_of(CaseId(2)), Ok(None));
    });
}

#[test]
fn a_signal_goes_to_those_that_wait_when_it_is_written() {
    on_every_backend(|store| {
        let waits = |case: u64, entity: Option<&str>| {
            let row = CaseRow {
                entity: entity.map(|id| id.parse().unwrap()),
                ..case_row(case, CaseStatus::Active)
            };
            let signal = SignalRow {
                case: CaseId(case),
                ticket: Ticket(7),
                element: "s".into(),
                name: "allerta".into(),
            };
            with_views(step(case, 0, "x"), [Row::from(row), Row::from(signal)])
        };
        for case in [3, 1, 2] {
            kept(store.append(waits(case, None)).unwrap());
        }
        kept(store.append(waits(4, Some("c_a323"))).unwrap());
        let start = SignalStart {
            definition: definition(),
            process: "p".into(),
            start: "s".into(),
            part: Some(1),
            rather_joins: false,
        };
        let signal = NewSignal {
            entity: None,
            name: "allerta".into(),
            at: at(1_000),
            starts: vec![start.clone()],
            body: b"{}".to_vec(),
        };
        let sent = number(store.post(Post::Signal(signal), Some("r".into())).unwrap());
        kept(store.append(waits(5, None)).unwrap());
        let case = |place, case| SignalTarget { place, receiver: Receiver::Case(CaseId(case), Ticket(7)) };
        let all =
            [case(1, 1), case(2, 2), case(3, 3), SignalTarget { place: 4, receiver: Receiver::Start(start) }];
        assert_eq!(store.backend().targets(sent, 0, 9).unwrap(), all);
        assert_eq!(store.backend().targets(sent, 1, 2).unwrap(), all[1..3]);

        let getting = |append: Append, place| {
            let takes = Some(Take::Signal { number: sent, place });
            Append { dealings: Dealings { takes, ..Dealings::default() }, ..append }
        };
        kept(store.append(getting(step(1, 1, "x"), 1)).unwrap());
        assert_eq!(store.append(getting(step(1, 2, "x"), 1)), Ok(Written::Taken));
        store.refuse(sent, 2).unwrap();
        assert_eq!(store.backend().targets(sent, 0, 9).unwrap(), all[2..]);
        kept(store.append(getting(step(3, 1, "x"), 3)).unwrap());
        assert_eq!(store.backend().signals(0, 9).unwrap().len(), 1);
        kept(store.append(getting(step(6, 0, "x"), 4)).unwrap());
        assert_eq!(store.backend().signals(0, 9), Ok(Vec::new()));
        let got = store.backend().got(PostKind::Signal, sent).unwrap();
        let got: Vec<_> = got.iter().map(|got| (got.case, got.began)).collect();
        assert_eq!(got, [(CaseId(1), false), (CaseId(3), false), (CaseId(6), true)]);
    });
}

#[test]
fn a_message_flow_leads_to_one_case_of_its_conversation() {
    on_every_backend(|store| {
        let to = Direct { conversation: CaseId(1), element: "c".into() };
        let direct = || NewMessage { direct: Some(to.clone()), ..message("", None, 9_000) };
        let (one, two) = (number(posted(store, direct())), number(posted(store, direct())));
        let waiting = || {
            let (conversation, element) = (Some(CaseId(1)), "c".into());
            let wanted = Wanted::Direct { conversation, element, now: at(1_000) };
            numbers(store.backend().messages(&wanted, 9).unwrap())
        };
        assert_eq!((waiting(), fitting(store, "", "p", 1_000)), (vec![one, two], vec![]));
        let begins = Dealings { conversation: Some(CaseId(1)), ..Dealings::default() };
        kept(store.append(take(Append { dealings: begins, ..step(2, 0, "x") }, one, "q")).unwrap());
        store.routed(one, at(1_000)).unwrap();
        assert_eq!(waiting(), [two]);
        assert_eq!(store.backend().conversation(CaseId(2)), Ok(CaseId(1)));
        assert_eq!(store.backend().members(CaseId(1)), Ok(vec![CaseId(1), CaseId(2)]));
        assert_eq!((store.forget(CaseId(1)), store.forget(CaseId(1)), waiting()), (Ok(1), Ok(0), vec![]));
    });
}
