//! `kill -9` of a process that appends: what it was told is kept is there, and the chain is whole.

use super::*;
use digipro_scratch::{Disk, Server};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const PLACE: &str = "DIGIPRO_STORE_KILL";

/// The victim: appends for ever from four threads and prints each receipt. Without the place in its
/// environment it is not the victim but one of the suite's tests, and has nothing to do.
#[test]
fn victim() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let store = Store::connect(&place).unwrap();
    std::thread::scope(|scope| {
        for case in 1..=4 {
            let store = store.clone();
            scope.spawn(move || {
                let mut seq = store.head(CaseId(case)).unwrap().map_or(0, |head| head.seq);
                loop {
                    let row = Row::from(timer(case, 1, i64::try_from(seq).unwrap()));
                    seq = kept(store.append(with_views(step(case, seq, "x"), [row])).unwrap()).seq;
                    println!("\nkept {case} {seq}");
                }
            });
        }
    });
}

#[test]
fn kill_loses_nothing_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    kill(&folder.path().join("cases.db").display().to_string());
}

#[test]
fn killing_a_node_loses_nothing_acknowledged() {
    // Here the server has to wait for the disk, as it does where it counts.
    let Some(server) = Server::start(Disk::Waits) else { return };
    kill(&server.fresh());
}

fn kill(place: &str) {
    for round in 1..=5 {
        let mut victim = Command::new(std::env::current_exe().unwrap())
            .args(["tests::kill::victim", "--exact", "--nocapture", "--test-threads=1"])
            .env(PLACE, place)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut told = [0; 5];
        let mut lines = BufReader::new(victim.stdout.take().unwrap()).lines();
        let note = |line: String, told: &mut [u64; 5]| {
            let Some(receipt) = line.strip_prefix("kept ") else { return false };
            // A line may be cut short by the kill.
            let numbers: Vec<u64> = receipt.split(' ').filter_map(|n| n.parse().ok()).collect();
            if let [case, seq] = numbers[..] {
                told[usize::try_from(case).unwrap()] = seq;
            }
            true
        };
        let mut receipts = 0;
        while receipts < 150 * round {
            let line = lines.next().expect("the victim ended by itself").unwrap();
            receipts += i32::from(note(line, &mut told));
        }
        victim.kill().unwrap();
        victim.wait().unwrap();
        // The last line may be cut: it says less than was kept, or nothing.
        let mut rest: Vec<String> = lines.map_while(Result::ok).collect();
        rest.pop();
        for line in rest {
            note(line, &mut told);
        }
        let store = Store::connect(place).unwrap();
        // A commit of the dead may be on its way still: whoever writes now comes after it.
        let seq = store.head(CaseId(99)).unwrap().map_or(0, |head| head.seq);
        kept(store.append(step(99, seq, "after")).unwrap());
        for case in 1..=4_u64 {
            let seq = store.head(CaseId(case)).unwrap().map_or(0, |head| head.seq);
            assert!(
                seq >= told[usize::try_from(case).unwrap()],
                "round {round}, case {case}: {seq} of {told:?}"
            );
            let timers: Vec<TimerRow> = store.of_case(CaseId(case), crate::Page::first(9)).unwrap();
            let due = i64::try_from(seq).unwrap() - 1;
            assert_eq!(timers, [timer(case, 1, due)], "the view moves with the log");
        }
        let verdict = store.verify(|_| ()).unwrap();
        assert!(verdict.whole(), "{:?}", verdict.broken);
    }
}
