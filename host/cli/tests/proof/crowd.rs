//! Those who ask, and the ledger of what they were told: whoever is not answered asks again under the same key, at whatever
//! node is there, until somebody answers.

use crate::client::{Ask, Client};
use crate::service::Nodes;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Who ask at the same time.
const CLIENTS: usize = 8;
/// Open tasks beyond which nobody starts a case.
const OPEN: usize = 24;
/// For how long progress is waited for.
const PATIENCE: Duration = Duration::from_secs(240);
/// How soon one asks again where nobody answers.
const AGAIN: Duration = Duration::from_millis(20);

/// Two tasks for people with a job between them, and a message that waits for nobody.
const PROCESS: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:x"><message id="m" name="nota"/><process id="p" isExecutable="true"><startEvent id="s"/><userTask id="a"><extensionElements><zeebe:userTask/></extensionElements></userTask><serviceTask id="j"><extensionElements><zeebe:taskDefinition type="lavoro" retries="99"/></extensionElements></serviceTask><intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=&quot;nessuno&quot;" timeToLive="PT10H"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent><userTask id="b"><extensionElements><zeebe:userTask/></extensionElements></userTask><endEvent id="e"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="j"/><sequenceFlow id="f3" sourceRef="j" targetRef="o"/><sequenceFlow id="f4" sourceRef="o" targetRef="b"/><sequenceFlow id="f5" sourceRef="b" targetRef="e"/></process></definitions>"#;

/// Random numbers (splitmix64) that fall differently each time, and say how.
pub struct Dice(u64);

impl Dice {
    pub fn thrown(test: &str) -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        eprintln!("{test}: the dice begin with {}", since.as_nanos() as u64);
        Self(since.as_nanos() as u64)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        ((mixed ^ (mixed >> 27)) % bound as u64) as usize
    }
}

/// What was asked and told.
#[derive(Default)]
pub struct Ledger {
    /// Where each acknowledged command went.
    pub kept: BTreeMap<String, (u64, u64)>,
    /// Tasks that wait, as far as somebody said, and those that were asked for.
    open: BTreeSet<(u64, u64)>,
    asked: BTreeSet<(u64, u64)>,
    keys: usize,
    under_way: usize,
    /// Requests that came to nothing, by what was said.
    lost: BTreeMap<String, usize>,
    ending: bool,
    over: bool,
}

impl Ledger {
    /// How often a request came to nothing, and why.
    pub fn counts(&self) -> String {
        format!("without an answer: {:?}", self.lost)
    }

    /// Whether both tasks of each case were done: an acknowledged start and two acknowledged completions.
    fn all_ended(&self) -> bool {
        let mut commands: BTreeMap<u64, usize> = BTreeMap::new();
        self.kept.values().for_each(|(case, _)| *commands.entry(*case).or_default() += 1);
        self.under_way == 0 && commands.values().all(|count| *count == 3)
    }
}

struct Shared {
    nodes: Nodes,
    ledger: Mutex<Ledger>,
    news: Condvar,
}

/// All who ask.
pub struct Crowd {
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

impl Crowd {
    pub fn gather(nodes: Nodes) -> Self {
        let shared = Arc::new(Shared { nodes, ledger: Mutex::default(), news: Condvar::new() });
        Somebody::new(&shared, 0).deploy();
        let mut threads = Vec::new();
        for number in 0..CLIENTS {
            let mut client = Somebody::new(&shared, number);
            threads.push(std::thread::spawn(move || client.ask_on()));
        }
        let mut worker = Somebody::new(&shared, CLIENTS);
        threads.push(std::thread::spawn(move || worker.work_on()));
        Self { shared, threads }
    }

    /// Waits until so many more commands are acknowledged.
    pub fn wait_for_answers(&self, more: usize) {
        let wanted = self.shared.ledger().kept.len() + more;
        self.wait(&format!("{wanted} answers"), |ledger| ledger.kept.len() >= wanted);
    }

    /// Waits until somebody is told that it failed for this reason.
    pub fn wait_for_failure(&self, code: &str) {
        let count = |ledger: &Ledger| ledger.lost.get(code).copied().unwrap_or_default();
        let before = count(&self.shared.ledger());
        self.wait(code, |ledger| count(ledger) > before);
    }

    fn wait(&self, what: &str, there: impl Fn(&Ledger) -> bool) {
        let ledger = self.shared.ledger();
        let waited = self.shared.news.wait_timeout_while(ledger, PATIENCE, |ledger| !there(ledger)).unwrap();
        assert!(!waited.1.timed_out(), "nobody hears of {what}: {}", waited.0.counts());
        assert!(self.threads.iter().all(|thread| !thread.is_finished()), "one of those who ask is gone");
    }

    /// Starts nothing any more, does what waits until nothing does, and says what was told.
    pub fn finish(self) -> Ledger {
        self.shared.ledger().ending = true;
        self.wait("the end", |ledger| ledger.open.is_empty() && ledger.all_ended());
        self.shared.ledger().over = true;
        self.threads.into_iter().for_each(|thread| thread.join().unwrap());
        std::mem::take(&mut *self.shared.ledger.lock().unwrap())
    }
}

impl Shared {
    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap()
    }
}

/// What one of them does next.
enum Next {
    Start,
    Complete(u64, u64),
    Look,
}

/// One who asks.
struct Somebody {
    shared: Arc<Shared>,
    client: Client,
    dice: Dice,
}

impl Somebody {
    fn new(shared: &Arc<Shared>, number: usize) -> Self {
        Self { shared: Arc::clone(shared), client: Client::default(), dice: Dice(number as u64) }
    }

    /// Asks some node once. None where nobody knows what became of it.
    fn try_once(&mut self, ask: &Ask<'_>) -> Option<(u16, Value)> {
        let nodes: Vec<_> = self.shared.nodes.lock().unwrap().iter().flatten().copied().collect();
        let lost = if nodes.is_empty() {
            "nobody there".to_owned()
        } else {
            let node = nodes[self.dice.below(nodes.len())];
            match self.client.ask(node, ask) {
                Ok((status, body)) => {
                    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
                    if status < 500 {
                        return Some((status, body));
                    }
                    // R0110: the connection broke at the commit, and nobody knows.
                    let known = status == 503 || body["code"] == "R0110";
                    assert!(known, "{} {}: {status} {body}", ask.method, ask.path);
                    body["code"].as_str().unwrap_or("503 without a code").to_owned()
                }
                Err(_) => "cut off".to_owned(),
            }
        };
        *self.shared.ledger().lost.entry(lost).or_default() += 1;
        self.shared.news.notify_all();
        std::thread::park_timeout(AGAIN);
        None
    }

    fn insist(&mut self, ask: &Ask<'_>) -> (u16, Value) {
        loop {
            if let Some(answer) = self.try_once(ask) {
                return answer;
            }
        }
    }

    fn deploy(&mut self) {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"p.bpmn\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n{PROCESS}\r\n--x--\r\n"
        );
        let (method, path, kind) = ("POST", "/v2/deployments", "multipart/form-data; boundary=x");
        let (status, said) = self.insist(&Ask { method, path, key: None, kind, body: body.as_bytes() });
        assert_eq!(status, 200, "{said}");
    }

    fn ask_on(&mut self) {
        loop {
            let next = {
                let mut ledger = self.shared.ledger();
                if ledger.over {
                    return;
                }
                let ending = ledger.ending;
                let work = if ending || ledger.open.len() >= OPEN || self.dice.below(2) == 0 {
                    ledger.open.pop_first()
                } else {
                    None
                };
                match work {
                    Some((case, ticket)) => {
                        ledger.asked.insert((case, ticket));
                        ledger.under_way += 1;
                        Next::Complete(case, ticket)
                    }
                    None if ending || self.dice.below(8) == 0 => Next::Look,
                    None => {
                        ledger.under_way += 1;
                        Next::Start
                    }
                }
            };
            match next {
                Next::Start => self.command("/digipro/v1/cases", br#"{"process":"p"}"#),
                Next::Complete(case, ticket) => {
                    self.command(&format!("/digipro/v1/cases/{case}/tasks/{ticket}/completion"), b"{}");
                }
                Next::Look => self.look(),
            }
        }
    }

    /// Asks for a change until it is answered. Only one asks for each task: nobody can have been faster.
    fn command(&mut self, path: &str, body: &[u8]) {
        let key = {
            let mut ledger = self.shared.ledger();
            ledger.keys += 1;
            format!("k{}", ledger.keys)
        };
        let ask = Ask { method: "POST", path, key: Some(&key), kind: "application/json", body };
        let (status, said) = self.insist(&ask);
        assert!((200..300).contains(&status), "{path} under {key}: {status} {said}");
        let place = (said["case"].as_u64().unwrap(), said["record"].as_u64().unwrap());
        let mut ledger = self.shared.ledger();
        ledger.under_way -= 1;
        ledger.kept.insert(key, place);
        drop(ledger);
        self.shared.news.notify_all();
    }

    /// Looks which tasks wait.
    fn look(&mut self) {
        let path = "/digipro/v1/tasks?limit=500";
        let ask = Ask { method: "GET", path, key: None, kind: "application/json", body: b"" };
        let Some((status, said)) = self.try_once(&ask) else { return };
        assert_eq!(status, 200, "{said}");
        let mut ledger = self.shared.ledger();
        for task in said["items"].as_array().into_iter().flatten() {
            let task = (task["case"].as_u64().unwrap(), task["ticket"].as_u64().unwrap());
            if !ledger.asked.contains(&task) {
                ledger.open.insert(task);
            }
        }
        let idle = ledger.open.is_empty();
        drop(ledger);
        self.shared.news.notify_all();
        if idle {
            std::thread::park_timeout(AGAIN);
        }
    }

    /// Does the jobs that are there, under leases so short that those of a killed node are soon over.
    fn work_on(&mut self) {
        let asked = br#"{"type":"lavoro","worker":"crowd","timeout":2000,"maxJobsToActivate":32,"requestTimeout":-1}"#;
        while !self.shared.ledger().over {
            let (method, kind) = ("POST", "application/json");
            let path = "/v2/jobs/activation";
            let Some((status, said)) = self.try_once(&Ask { method, path, key: None, kind, body: asked })
            else {
                continue;
            };
            assert_eq!(status, 200, "{said}");
            let jobs = said["jobs"].as_array().cloned().unwrap_or_default();
            for job in &jobs {
                let path = format!("/v2/jobs/{}/completion", job["jobKey"].as_str().unwrap());
                // One that was lost is handed out again.
                let answer = self.try_once(&Ask { method, path: &path, key: None, kind, body: b"{}" });
                let fine = answer.as_ref().is_none_or(|(status, _)| matches!(status, 204 | 404 | 409));
                assert!(fine, "{path}: {answer:?}");
            }
            if jobs.is_empty() {
                std::thread::park_timeout(AGAIN);
            }
        }
    }
}
