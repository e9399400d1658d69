//! Whoever asks and keeps the ledger: it repeats what was not answered, and never believes what it was not told.

use super::victim::{FOLDER, THREADS, engine};
use crate::simulation::Dice;
use digipro_store::{CaseFilter, CaseStatus, Page};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Cases that are open at the same time, about.
const OPEN: usize = 60;
/// For how long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

pub struct Driver {
    pub dice: Dice,
    folder: PathBuf,
    /// What was asked and not answered, by key.
    doubts: BTreeMap<String, String>,
    /// Where each acknowledged command went.
    kept: BTreeMap<String, (u64, u64)>,
    /// Tasks that wait, as far as somebody said, and those that were asked for.
    open: BTreeSet<(u64, u64)>,
    asked: BTreeSet<(u64, u64)>,
    keys: usize,
}

/// A victim that runs.
struct Victim {
    process: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Victim {
    /// Starts it; with a limit, no file may grow beyond so many KiB.
    fn start(folder: &Path, limit: Option<usize>) -> Self {
        let program = std::env::current_exe().expect("this program");
        let arguments = ["kill::victim::victim", "--exact", "--nocapture", "--test-threads=1"];
        let mut command = match limit {
            None => Command::new(program),
            Some(limit) => {
                let mut shell = Command::new("bash");
                let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$@\"");
                shell.args(["-c", &script, "bash"]).arg(program);
                shell
            }
        };
        command.args(arguments).env(FOLDER, folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.stderr(Stdio::null()).spawn().expect("a victim");
        let (input, output) = (process.stdin.take(), process.stdout.take().expect("an output"));
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(output);
            let mut line = String::new();
            // A line that was cut says nothing: a number that is cut is another number.
            while reader.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
                if sender.send(line.trim_end().to_owned()).is_err() {
                    return;
                }
                line.clear();
            }
        });
        Self { process, input, lines }
    }

    fn ask(&mut self, line: &str) {
        if let Some(input) = &mut self.input {
            // A victim that is gone is found out by its silence.
            let _ = writeln!(input, "{line}");
        }
    }

    fn kill(mut self) -> Receiver<String> {
        self.process.kill().expect("it is killed");
        self.process.wait().expect("it is gone");
        self.lines
    }
}

impl Driver {
    pub fn new(folder: &Path, dice: Dice) -> Self {
        let (doubts, kept) = (BTreeMap::new(), BTreeMap::new());
        let (open, asked) = (BTreeSet::new(), BTreeSet::new());
        Self { dice, folder: folder.to_owned(), doubts, kept, open, asked, keys: 0 }
    }

    /// Loads a victim until so many answers have come, or none comes any more, and kills it. Says how many commands the
    /// store refused.
    pub fn run(&mut self, limit: Option<usize>, answers: usize) -> usize {
        let mut victim = Victim::start(&self.folder, limit);
        let (mut answered, mut lost) = (0, 0);
        while self.next(&victim) != "ready" {}
        let doubts: Vec<String> = self.doubts.values().cloned().collect();
        doubts.iter().for_each(|line| victim.ask(line));
        victim.ask("open");
        while answered < answers && lost < 40 {
            while self.doubts.len() < THREADS * 2 {
                let line = self.draw();
                victim.ask(&line);
            }
            let line = self.next(&victim);
            match line.split(' ').next().unwrap_or_default() {
                "lost" => {
                    lost += 1;
                    let key = line.split(' ').nth(1).unwrap_or_default();
                    if let Some(again) = self.doubts.get(key) {
                        victim.ask(again);
                    }
                }
                "kept" => {
                    answered += 1;
                    self.note(&line);
                    if answered % 16 == 0 {
                        victim.ask("open");
                    }
                }
                _ => self.note(&line),
            }
        }
        // What it said before it was killed, it said.
        for line in victim.kill() {
            self.note(&line);
        }
        lost
    }

    fn next(&self, victim: &Victim) -> String {
        victim.lines.recv_timeout(PATIENCE).expect("the victim says nothing any more")
    }

    /// A command that nobody asked before.
    fn draw(&mut self) -> String {
        self.keys += 1;
        let key = format!("k{}", self.keys);
        let work =
            if self.open.len() > OPEN / 3 || self.dice.once_in(2) { self.open.pop_first() } else { None };
        let line = match work {
            Some((case, ticket)) => {
                self.asked.insert((case, ticket));
                format!("complete {key} {case} {ticket}")
            }
            None => format!("start {key}"),
        };
        self.doubts.insert(key, line.clone());
        line
    }

    fn note(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |at: usize| words[at].parse::<u64>().expect("a number");
        match words[0] {
            "kept" => {
                let (key, place) = (words[1].to_owned(), (number(2), number(3)));
                self.doubts.remove(&key);
                let first = self.kept.insert(key, place);
                assert!(first.is_none_or(|first| first == place), "{line}: it was at {first:?}");
            }
            // Only one asks for each task: nobody can have been faster.
            "refused" => panic!("{line}: {:?}", self.doubts.get(words[1])),
            "open" => {
                let task = (number(1), number(2));
                if !self.asked.contains(&task) {
                    self.open.insert(task);
                }
            }
            _ => {}
        }
    }

    /// Insists on every answer and does what waits, until nothing does.
    pub fn finish(&mut self) {
        let mut victim = Victim::start(&self.folder, None);
        while self.next(&victim) != "ready" {}
        loop {
            let doubts: Vec<String> = self.doubts.values().cloned().collect();
            doubts.iter().for_each(|line| victim.ask(line));
            while !self.open.is_empty() {
                let line = self.complete_first();
                victim.ask(&line);
            }
            while !self.doubts.is_empty() {
                let line = self.next(&victim);
                assert!(!line.starts_with("lost"), "{line}, though nothing fails");
                self.note(&line);
            }
            victim.ask("open");
            loop {
                let line = self.next(&victim);
                self.note(&line);
                if line == "listed" {
                    break;
                }
            }
            if self.open.is_empty() && self.all_ended() {
                break;
            }
        }
        drop(victim.input.take());
        assert!(victim.process.wait().expect("it ends").success(), "the victim did not end well");
    }

    fn complete_first(&mut self) -> String {
        let (case, ticket) = self.open.pop_first().expect("a task");
        self.asked.insert((case, ticket));
        self.keys += 1;
        let key = format!("k{}", self.keys);
        let line = format!("complete {key} {case} {ticket}");
        self.doubts.insert(key, line.clone());
        line
    }

    /// Whether both tasks of each case were done: an acknowledged start and two acknowledged completions.
    fn all_ended(&self) -> bool {
        let mut commands: BTreeMap<u64, usize> = BTreeMap::new();
        self.kept.values().for_each(|(case, _)| *commands.entry(*case).or_default() += 1);
        commands.values().all(|count| *count == 3)
    }

    /// Holds what is on the disk against the ledger.
    pub fn audit(&self, kills: usize) {
        let (runner, _) = engine(&self.folder);
        let store = runner.store();
        let verdict = store.verify(|_| ()).expect("the disk");
        assert!(verdict.whole(), "{:?}", verdict.broken);
        let mut keys: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        let mut completed: BTreeMap<(u64, String), usize> = BTreeMap::new();
        let mut after = 0;
        loop {
            let records = store.backend().follow(after, 1_000).expect("the disk");
            let Some((_, last)) = records.last() else { break };
            after = last.position;
            for (case, record) in &records {
                let body: serde_json::Value = serde_json::from_slice(&record.body).expect("canonical JSON");
                if let Some(key) = body["key"].as_str() {
                    let first = keys.insert(key.to_owned(), (case.0, record.seq));
                    assert!(first.is_none(), "the command `{key}` stands in the log twice");
                }
                for event in body["events"].as_array().into_iter().flatten() {
                    if let Some(element) = event["completed"]["element"].as_str() {
                        *completed.entry((case.0, element.to_owned())).or_default() += 1;
                    }
                }
            }
        }
        for (key, place) in &self.kept {
            assert_eq!(keys.get(key), Some(place), "the acknowledged command `{key}` is lost");
        }
        assert!(completed.values().all(|times| *times == 1), "something was done twice");
        let cases = store.cases(CaseFilter::default(), Page::first(1_000_000)).expect("a view");
        let open: Vec<_> = cases.iter().filter(|row| row.status != CaseStatus::Completed).collect();
        assert!(open.is_empty(), "{} cases are stuck: {:?}", open.len(), open.first());
        let (cases, records, commands) = (cases.len(), verdict.records, self.kept.len());
        assert_eq!(cases * 3, commands, "cases that nobody has started");
        eprintln!(
            "{kills} kills: {cases} cases, {commands} acknowledged commands, {records} records, all there once"
        );
    }
}
