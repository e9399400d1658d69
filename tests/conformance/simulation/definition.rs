//! A random process in working clothes: where the oracle only waits, a person, a program or the clock goes on.

use super::Dice;
use crate::oracle::flatten::{Process, Role};
use crate::oracle::process::plain_blocks;
use digipro_kit::Effective;
use digipro_vocab::{Value, value::Fields};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;

/// The kind of all jobs.
pub const JOB: &str = "lavoro";

/// Who lets a waiting element go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hand {
    Person,
    Program,
    /// After this many hours.
    Clock(i64),
}

pub struct Definition {
    pub process: Process,
    pub hands: BTreeMap<String, Hand>,
    bpmn: String,
}

impl Definition {
    /// A process in which something waits.
    pub fn random(dice: &mut Dice) -> Self {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&dice.roll().to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(Config::default(), random);
        loop {
            let block = plain_blocks().new_tree(&mut runner).expect("a block").current();
            let definition = Self::dressed(Process::of(&block), dice);
            if !definition.hands.is_empty() {
                return definition;
            }
        }
    }

    /// Turns some user tasks into jobs and timers, and some tasks into messages that are sent to nobody: effects
    /// that the runner owes.
    fn dressed(process: Process, dice: &mut Dice) -> Self {
        let (mut bpmn, mut hands) = (process.bpmn(), BTreeMap::new());
        let mut dress = |from: &str, to: String| {
            assert!(bpmn.contains(from), "no `{from}` in\n{bpmn}");
            bpmn = bpmn.replace(from, &to);
        };
        dress(r#"<process id="p""#, r#"<message id="m" name="nota"/><process id="p""#.to_owned());
        for node in process.graphs.iter().flat_map(|graph| &graph.nodes) {
            let id = &node.id;
            let plain = match node.role {
                Role::User => format!(r#"<userTask id="{id}"></userTask>"#),
                Role::Task => format!(r#"<task id="{id}"/>"#),
                _ => continue,
            };
            match (&node.role, dice.below(4)) {
                (Role::User, 0) => {
                    hands.insert(id.clone(), Hand::Program);
                    dress(
                        &plain,
                        format!(
                            r#"<serviceTask id="{id}"><extensionElements><zeebe:taskDefinition type="{JOB}"/></extensionElements></serviceTask>"#
                        ),
                    );
                }
                (Role::User, 1) => {
                    let hours = 1 + dice.below(9) as i64;
                    hands.insert(id.clone(), Hand::Clock(hours));
                    dress(
                        &plain,
                        format!(
                            r#"<intermediateCatchEvent id="{id}"><timerEventDefinition><timeDuration>PT{hours}H</timeDuration></timerEventDefinition></intermediateCatchEvent>"#
                        ),
                    );
                }
                (Role::User, _) => drop(hands.insert(id.clone(), Hand::Person)),
                (_, 0) => dress(
                    &plain,
                    format!(
                        r#"<intermediateThrowEvent id="{id}"><extensionElements><zeebe:publishMessage correlationKey="=chiave"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#
                    ),
                ),
                _ => {}
            }
        }
        Self { process, hands, bpmn }
    }

    /// What a case begins with: the oracle's flags and counters, and the key of the messages.
    pub fn variables(&self, flags: &[bool]) -> Fields {
        let flags = flags.iter().enumerate().map(|(flag, value)| (format!("b{flag}"), Value::from(*value)));
        let loops = self.process.loops.iter().enumerate();
        let loops = loops.map(|(counter, times)| (format!("n{counter}"), Value::from(i64::from(*times))));
        let key = ("chiave".to_owned(), Value::text("nessuno"));
        flags.chain(loops).chain([key]).map(|(name, value)| (name.into(), value)).collect()
    }

    /// What is deployed.
    pub fn effective(&self) -> Effective {
        Effective::plain("p.bpmn", self.bpmn.as_bytes()).0
    }
}
