//! What the town lives by: random processes in working clothes, a few that pass things to each other and begin by
//! themselves, and the published kits.

use super::super::Dice;
use super::judge;
use crate::kit::read_kit;
use crate::oracle::flatten::{Process, Role};
use crate::oracle::process::{FLAGS, blocks, plain_blocks};
use crate::processes::{effective, entities, kits};
use digipro_kit::Effective;
use digipro_runner::scenario::{self, Step, Verb};
use digipro_vocab::value::Fields;
use digipro_vocab::{EntityId, Name, Value};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

/// The kind of the jobs of random processes.
pub const JOB: &str = "lavoro";
/// Keys under which cases are known to each other.
pub const KEYS: &[&str] = &["k", "anna", "bruno"];

/// What can be deployed, and what people say to it.
#[derive(Clone)]
pub struct Definition {
    pub effective: Effective,
    /// Processes that a person begins.
    pub begins: Vec<Option<Name>>,
    /// Names of messages and signals that it waits for.
    pub names: Vec<Name>,
    /// Variables that conditions look at.
    pub conditions: Vec<Name>,
    /// How often and after how many hours the clock begins a case.
    pub alarm: Option<(usize, i64)>,
    /// What somebody says at each task or job, and how cases begin: one of these.
    pub says: Arc<BTreeMap<Name, Vec<Fields>>>,
}

/// How a case begins, among what is said.
pub const BEGINNING: &str = "";

impl Definition {
    /// What somebody says here.
    pub fn said(&self, at: &str, dice: &mut Dice) -> Fields {
        let known = self.says.get(at).and_then(|all| dice.pick(all));
        known.unwrap_or_else(|| {
            let flag = format!("b{}", dice.below(FLAGS));
            if dice.once_in(3) {
                Fields::from([(flag.into(), Value::from(dice.once_in(2)))])
            } else {
                Fields::new()
            }
        })
    }
}

/// A random process of this kit, in any version.
pub fn random(dice: &mut Dice, kit: &str) -> Definition {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&dice.roll().to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    loop {
        let block = if dice.once_in(3) { plain_blocks().boxed() } else { blocks().boxed() };
        let block = block.new_tree(&mut runner).expect("a block").current();
        let process = Process::of(&block);
        let size: usize = process.graphs.iter().map(|graph| graph.nodes.len()).sum();
        if size < 60 {
            return dressed(process, kit, dice);
        }
    }
}

/// A process in working clothes: some user tasks are jobs or stand before the rules, some tasks send something.
fn dressed(process: Process, kit: &str, dice: &mut Dice) -> Definition {
    let mut bpmn = process.bpmn();
    let nodes: Vec<_> = process.graphs.iter().flat_map(|graph| &graph.nodes).cloned().collect();
    let waits = |role: &Role| matches!(role, Role::Catch(_) | Role::Boundary { .. } | Role::Occurs { .. });
    let names: Vec<Name> =
        nodes.iter().filter(|node| waits(&node.role)).map(|node| node.id.as_str().into()).collect();
    for node in &nodes {
        let id = &node.id;
        let user = format!(r#"<userTask id="{id}"></userTask>"#);
        let task = format!(r#"<task id="{id}"/>"#);
        let dress = match (&node.role, dice.below(6)) {
            (Role::User, 0 | 1) => (
                user,
                format!(
                    r#"<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="{JOB}" retries="2"/></extensionElements></serviceTask>"#
                ),
            ),
            (Role::User, 2) => (
                user,
                format!(
                    r#"<userTask id="{id}"><extensionElements><digipro:point name="atto" at="complete" mode="gate"/></extensionElements></userTask>"#
                ),
            ),
            (Role::User, 3) => (
                user,
                format!(
                    r#"<userTask id="{id}"><extensionElements><digipro:point name="atto" at="enter" mode="gate"/></extensionElements></userTask>"#
                ),
            ),
            (Role::Task, choice) => match (dice.pick(&names), choice) {
                (Some(name), 0 | 1) => (
                    task,
                    format!(
                        r#"<intermediateThrowEvent id="{id}"><extensionElements><zeebe:publishMessage correlationKey="=&quot;k&quot;"{}/></extensionElements><messageEventDefinition messageRef="m_{name}"/></intermediateThrowEvent>"#,
                        if choice == 0 { r#" timeToLive="PT3H""# } else { "" }
                    ),
                ),
                (Some(name), 2) => (
                    task,
                    format!(
                        r#"<intermediateThrowEvent id="{id}"><signalEventDefinition signalRef="s_{name}"/></intermediateThrowEvent>"#
                    ),
                ),
                _ => continue,
            },
            _ => continue,
        };
        bpmn = bpmn.replace(&dress.0, &dress.1);
    }
    let conditions = names.iter().map(|name| format!("c_{name}").into()).collect();
    let counters = process.loops.iter().enumerate();
    let counters =
        counters.map(|(counter, times)| (format!("n{counter}").into(), Value::from(i64::from(*times))));
    let counters: Vec<(Name, Value)> = counters.collect();
    let beginnings = (0..4).map(|_| {
        let flags = (0..FLAGS).map(|flag| (format!("b{flag}").into(), Value::from(dice.once_in(2))));
        flags.collect::<Vec<(Name, Value)>>().into_iter().chain(counters.clone()).collect::<Fields>()
    });
    let says = BTreeMap::from([(BEGINNING.into(), beginnings.collect())]);
    let begins = vec![Some("p".into())];
    Definition {
        effective: of(kit, &bpmn, None),
        begins,
        names,
        conditions,
        alarm: None,
        says: Arc::new(says),
    }
}

fn of(kit: &str, bpmn: &str, entity: Option<EntityId>) -> Effective {
    let bpmn = bpmn.replacen("xmlns:zeebe=", r#"xmlns:digipro="urn:digipro:bpmn:1.0" xmlns:zeebe="#, 1);
    let documents = [("p.bpmn".into(), bpmn.into())].into();
    let points = [("atto".into(), judge::point())].into();
    Effective { kit: kit.into(), root: Some("p".into()), documents, points, entity, ..Effective::default() }
}

/// Cases that begin by message, signal and clock, and that send each other messages and signals.
pub fn post_office(dice: &mut Dice, entity: Option<EntityId>) -> Definition {
    let ttl = ["", r#" timeToLive="PT2H""#, r#" timeToLive="PT30M""#][dice.below(3)];
    let (times, hours) = (1 + dice.below(5), 1 + dice.below(7));
    let row = |id: &str, start: &str, inner: &[&str]| {
        let mut ids = vec![format!("{id}_s")];
        ids.extend(inner.iter().map(|element| element.split('"').nth(1).unwrap().to_owned()));
        ids.push(format!("{id}_e"));
        let arrow = |pair: &[String]| {
            format!(r#"<sequenceFlow id="f_{}" sourceRef="{}" targetRef="{}"/>"#, pair[1], pair[0], pair[1])
        };
        let flows: String = ids.windows(2).map(arrow).collect();
        format!(
            r#"<process id="{id}" isExecutable="true"><startEvent id="{id}_s">{start}</startEvent>{}<endEvent id="{id}_e"/>{flows}</process>"#,
            inner.concat()
        )
    };
    let send = |id: &str| {
        format!(
            r#"<intermediateThrowEvent id="{id}"><extensionElements><zeebe:publishMessage correlationKey="=chiave"{ttl}/></extensionElements><messageEventDefinition messageRef="eco"/></intermediateThrowEvent>"#
        )
    };
    let catch = |id: &str, what: &str| {
        format!(r#"<intermediateCatchEvent id="{id}">{what}</intermediateCatchEvent>"#)
    };
    let echo = r#"<messageEventDefinition messageRef="eco"/>"#;
    let call = r#"<signalEventDefinition signalRef="appello"/>"#;
    let shout = format!(r#"<intermediateThrowEvent id="grido">{call}</intermediateThrowEvent>"#);
    let clock =
        format!("<timerEventDefinition><timeCycle>R{times}/PT{hours}H</timeCycle></timerEventDefinition>");
    let keeps = [
        row(
            "lettera",
            r#"<messageEventDefinition messageRef="avvio"/>"#,
            &[r#"<userTask id="lettera_t"/>"#, &send("lettera_o"), &catch("lettera_c", echo)],
        ),
        row("p", "", &[&catch("p_c", echo), r#"<userTask id="p_t"/>"#, &shout]),
        row("coro", call, &[r#"<userTask id="coro_t"/>"#, &catch("coro_c", call)]),
        row("sveglia", &clock, &[r#"<userTask id="sveglia_t"/>"#, &send("sveglia_o")]),
    ]
    .concat();
    let bpmn = format!(
        r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:x"><message id="avvio" name="avvio"/><message id="eco" name="eco"><extensionElements><zeebe:subscription correlationKey="=chiave"/></extensionElements></message><signal id="appello" name="appello"/>{keeps}</definitions>"#
    );
    let key = |key: &&str| Fields::from([("chiave".into(), Value::text(*key))]);
    let says = BTreeMap::from([
        (BEGINNING.into(), KEYS.iter().map(key).collect()),
        ("sveglia_t".into(), KEYS.iter().map(key).collect()),
    ]);
    let names = ["avvio", "eco", "appello"].map(Name::from).to_vec();
    let effective = of("posta", &bpmn, entity);
    let (begins, alarm) = (vec![Some("p".into())], Some((times, hours as i64)));
    Definition { effective, begins, names, conditions: Vec::new(), alarm, says: Arc::new(says) }
}

/// One of the published kits, for an entity that adapts it or for nobody, with what its scenarios say.
pub fn kit(dice: &mut Dice) -> Definition {
    type Known = BTreeMap<(usize, Option<String>), Definition>;
    static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);
    let folders = kits();
    let number = dice.below(folders.len());
    let files = read_kit(&folders[number]);
    let mut audience: Vec<Option<String>> = entities(&files).into_iter().map(Some).collect();
    audience.push(None);
    let entity = dice.pick(&audience).flatten();
    let mut known = KNOWN.lock().unwrap();
    let made = known.entry((number, entity.clone())).or_insert_with(|| {
        let effective = effective(&files, entity.as_deref()).expect("a published kit resolves");
        let (begins, says) = (vec![None], Arc::new(said(&files)));
        Definition { effective, begins, names: Vec::new(), conditions: Vec::new(), alarm: None, says }
    });
    made.clone()
}

/// What the scenarios of a kit say at each element.
fn said(files: &digipro_kit::Files) -> BTreeMap<Name, Vec<Fields>> {
    let mut says: BTreeMap<Name, Vec<Fields>> = BTreeMap::new();
    let day = "2026-04-03".parse().expect("a day");
    let is_scenario = |path: &str| path.split('/').rev().nth(1) == Some("scenarios") && path.ends_with(".md");
    for (_, bytes) in files.iter().filter(|(path, _)| is_scenario(path)) {
        let (Some(told), _) = scenario::read(&String::from_utf8_lossy(bytes)) else { continue };
        says.entry(BEGINNING.into()).or_default().push(told.facts.fields(day, |_| None));
        for (job, data) in &told.answers {
            says.entry(job.clone()).or_default().push(data.fields(day, |_| None));
        }
        for step in &told.steps {
            if let Step::Act(act) = step
                && let Verb::Complete(element) | Verb::Answer(element) = &act.verb
            {
                says.entry(element.clone()).or_default().push(act.data.fields(act.day, |_| None));
            }
        }
    }
    says
}
