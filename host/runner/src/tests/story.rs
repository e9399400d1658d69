//! Random stories of messages, signals, tasks, timers and time, each told twice: on a machine that does not fail, and on
//! one that fails at one commit in eight in every way. Both have to come to the same. `SEED=7` tells one again,
//! `SEEDS=1000` tells more.

use super::*;
use crate::Message;
use digipro_store::{CaseFilter, Fault, Faulty, Memory, Wanted};

/// Stories told when nobody asks for more.
const STORIES: u64 = 24;
/// Acts of a story.
const ACTS: usize = 24;

/// Random numbers, the same for the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound
    }
}

/// Waits for a message, then for a signal or a person; begins by a message, a signal, a timer; throws both; and two pools
/// with message flows.
fn cast() -> Effective {
    let roots = r#"<message id="m" name="nota"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message><signal id="sig" name="allerta"/><collaboration id="co"><participant id="px" processRef="x"/><participant id="py" processRef="y"/><messageFlow id="m1" sourceRef="xo" targetRef="ys"/><messageFlow id="m2" sourceRef="ye" targetRef="xc"/></collaboration>"#;
    let catch =
        r#"<intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>"#;
    let signal =
        r#"<intermediateCatchEvent id="a"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>"#;
    let throw = r#"<intermediateThrowEvent id="o"><extensionElements><zeebe:publishMessage correlationKey="=k" timeToLive="PT1H"/></extensionElements><messageEventDefinition messageRef="m"/></intermediateThrowEvent>"#;
    let shout =
        r#"<intermediateThrowEvent id="h"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>"#;
    let begins = |id: &str, definition: &str| {
        let elements = format!(
            r#"<startEvent id="{id}s">{definition}</startEvent><userTask id="{id}t"/><endEvent id="{id}e"/>"#
        );
        process(id, &elements, &format!("{id}s -> {id}t; {id}t -> {id}e"))
    };
    let sends = |id: &str| {
        format!(r#"<intermediateThrowEvent id="{id}"><messageEventDefinition/></intermediateThrowEvent>"#)
    };
    let waits = |id: &str| {
        format!(r#"<intermediateCatchEvent id="{id}"><messageEventDefinition/></intermediateCatchEvent>"#)
    };
    let y = r#"<startEvent id="ys"><messageEventDefinition/></startEvent><userTask id="yt"/><endEvent id="ye"><messageEventDefinition/></endEvent>"#;
    definition(
        &(roots.to_owned()
            + &row("p", &[("c", catch), ("a", signal), TASK])
            + &begins("b", r#"<messageEventDefinition messageRef="m"/>"#)
            + &begins("s", r#"<signalEventDefinition signalRef="sig"/>"#)
            + &begins("z", r#"<timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition>"#)
            + &row("r", &[("o", throw), ("h", shout)])
            + &row("x", &[("xo", &sends("xo")), ("xc", &waits("xc"))])
            + &process("y", y, "ys -> yt; yt -> ye")),
    )
}

/// A machine that may fail, and what it stands on.
struct Stage {
    disk: Memory,
    clock: Clock,
    runner: Runner,
    /// Which commits fail, where they do.
    faults: Option<Dice>,
}

impl Stage {
    fn new(faults: Option<Dice>) -> Self {
        let (disk, clock) = (Memory::default(), Clock::virtual_at(noon()));
        let store = Store::on(Arc::new(disk.clone())).unwrap();
        let runner = Runner::open(store, Arc::new(Scripted::new()), clock.clone()).unwrap();
        deploy(&runner, &cast());
        let mut stage = Self { disk, clock, runner, faults };
        stage.restart();
        stage
    }

    /// The machine starts again, as often as it takes.
    fn restart(&mut self) {
        loop {
            let kinds = [
                Fault::CrashBefore,
                Fault::CrashAfter,
                Fault::LostAnswer,
                Fault::Refused(digipro_store::Error::DiskFull),
            ];
            let mut plan = Vec::new();
            if let Some(dice) = &mut self.faults {
                for commit in 1..64 {
                    if dice.below(8) == 0 {
                        plan.push((commit, kinds[dice.below(4) as usize].clone()));
                    }
                }
            }
            let store = Store::on(Arc::new(Faulty::new(self.disk.clone(), plan))).unwrap();
            match Runner::open(store, Arc::new(Scripted::new()), self.clock.clone()) {
                Ok(runner) => return self.runner = runner,
                Err(Error::Store(_)) => {}
                Err(error) => panic!("the runner does not open: {error}"),
            }
        }
    }

    /// Does something until it is answered; a rejection is an answer.
    fn insist(&mut self, act: &dyn Fn(&Runner) -> Result<(), Error>) {
        for _ in 0..1_000 {
            match act(&self.runner) {
                Ok(()) | Err(Error::Rejected(_)) => return,
                Err(Error::Store(_)) => {
                    if self.runner.store().head(CaseId(1)).is_err() {
                        self.restart();
                    }
                }
                Err(error) => panic!("{error}"),
            }
        }
        panic!("never answered");
    }

    fn act(&mut self, number: usize, dice: &mut Dice) {
        let key = format!("atto {number}");
        let by = || by(&key);
        let which = if dice.below(2) == 0 { "A" } else { "B" };
        let choice = dice.below(10);
        let (lasts, marked, place) = (dice.below(3) * 1_800_000, dice.below(3) == 0, dice.below(99) as usize);
        match choice {
            0..3 => self.insist(&|runner| {
                let message = Message {
                    entity: None,
                    name: "nota".into(),
                    key: which.into(),
                    id: marked.then(|| "uno".into()),
                    variables: vars(&format!(r#"{{"v":{number}}}"#)),
                    time_to_live: lasts,
                };
                runner.publish_message(message, by()).map(drop)
            }),
            3..6 => {
                let process = ["p", "r", "x"][choice as usize - 3];
                self.insist(&|runner| {
                    let definition = crate::Definition::Latest { entity: None, process: process.into() };
                    let variables = vars(&format!(r#"{{"k":"{which}"}}"#));
                    let start = Start { definition, process: None, event: None, part: None, variables };
                    runner.start_case(start, by()).map(drop)
                });
            }
            6 => self.insist(&|runner| {
                let variables = vars(&format!(r#"{{"w":{number}}}"#));
                runner.broadcast_signal(None, &"allerta".into(), &variables, by()).map(drop)
            }),
            7 | 8 => {
                let tasks = self.tasks();
                if let Some(task) = tasks.get(place % tasks.len().max(1)).cloned() {
                    self.insist(&|runner| {
                        runner.complete_task(task.case, task.ticket, by(), vars("{}"), Vec::new()).map(drop)
                    });
                }
            }
            _ => {
                let to = self.clock.now() + jiff::SignedDuration::from_mins(25);
                self.insist(&|runner| runner.advance_to(to).map(drop));
            }
        }
    }

    fn tasks(&mut self) -> Vec<TaskRow> {
        let all = Store::on(Arc::new(self.disk.clone())).unwrap();
        all.tasks(TaskFilter::default(), Page::first(999)).unwrap()
    }

    /// Everything that can be told without the numbers of cases, some of which faults may have used up.
    fn told(self) -> (Vec<String>, usize) {
        let runner = engine_on(Store::on(Arc::new(self.disk.clone())).unwrap(), Scripted::new());
        let cases = runner.store().cases(CaseFilter::default(), Page::first(9_999)).unwrap();
        let tell = |row: &digipro_store::CaseRow| {
            let tasks: Vec<TaskRow> = runner.store().of_case(row.case, Page::first(99)).unwrap();
            let open: Vec<String> = tasks.iter().map(|task| task.element.to_string()).collect();
            let variables = runner.variables(row.case).unwrap();
            format!("{} {:?} {open:?} {variables:?}", row.process, row.status)
        };
        let told = cases.iter().map(tell).collect();
        assert_eq!(runner.store().owed(Page::first(9)).unwrap(), []);
        assert_eq!(runner.store().backend().signals(0, 9).unwrap(), []);
        let waiting = runner.store().backend().messages(&Wanted::After(0), 999).unwrap();
        assert!(waiting.iter().all(|entry| entry.routed));
        let waiting = waiting.iter().filter(|entry| entry.message.until > self.clock.now()).count();
        audit(&runner);
        (told, waiting)
    }
}

#[test]
fn whatever_fails_the_story_ends_the_same() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let seeds = match number("SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("SEEDS").unwrap_or(STORIES),
    };
    for seed in seeds {
        let tell = |faults: Option<Dice>| {
            let (mut stage, mut dice) = (Stage::new(faults), Dice(seed));
            for number in 0..ACTS {
                stage.act(number, &mut dice);
            }
            stage.told()
        };
        let untroubled = tell(None);
        assert_eq!(tell(Some(Dice(seed ^ 0x5EED))), untroubled, "SEED={seed}");
    }
}
