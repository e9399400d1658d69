//! Several nodes on one store: each has its own memory, and none of them is wrong for long.

use super::*;
use digipro_store::{Answer, Fate, Memory, Write};
use std::sync::atomic::{AtomicIsize, Ordering};

fn node(disk: &Memory) -> Runner {
    engine_on(Store::on(Arc::new(disk.clone())).unwrap(), Scripted::new())
}

const SECOND: (&str, &str) = ("u", r#"<userTask id="u"/>"#);
const WORK: (&str, &str) = (
    "j",
    r#"<serviceTask id="j"><extensionElements><zeebe:taskDefinition type="lavoro" retries="2"/></extensionElements></serviceTask>"#,
);

#[test]
fn a_task_that_another_node_has_opened_is_known() {
    let disk = Memory::default();
    let (one, two) = (node(&disk), node(&disk));
    let digest = deploy(&one, &definition(&row("p", &[TASK, SECOND])));
    let case = start(&one, digest, "p", "{}");
    let first = inbox(&one).remove(0);
    // The other node has the case in memory from now on.
    two.assign(case, first.ticket, By::id("verdi"), Some("verdi".into())).unwrap();
    complete(&one, &first, "{}").unwrap();
    let second = inbox(&one).remove(0);
    assert!(complete(&two, &second, "{}").unwrap().over);
}

#[test]
fn a_worker_that_is_late_is_refused_and_one_that_repeats_itself_is_not() {
    let disk = Memory::default();
    let runner = node(&disk);
    let digest = deploy(&runner, &definition(&row("p", &[WORK])));
    let case = start(&runner, digest, "p", "{}");
    let take = || runner.activate_jobs(&"lavoro".into(), &"uno".into(), 1, 0).unwrap().remove(0).job;
    let (first, second) = (take(), take());
    assert_eq!((first.lease, second.lease), (1, 2));
    let fail = |lease, key: &str| {
        let said = (1, "la macchina è spenta".to_owned());
        runner.fail_job((case, first.ticket), Some(lease), by(key), said, 0)
    };
    assert_eq!(code(fail(1, "a")), "R0124");
    assert!(!fail(2, "b").unwrap().repeated);
    assert_eq!(take().lease, 3);
    // Its answer was lost, and the job is with another by now.
    assert!(fail(2, "b").unwrap().repeated);
}

#[test]
fn all_nodes_count_start_timers_from_the_same_moment() {
    let disk = Memory::default();
    let clock = |moment: &str| Clock::virtual_at(moment.parse().unwrap());
    let open = |clock: &Clock| {
        let store = Store::on(Arc::new(disk.clone())).unwrap();
        Runner::open(store, Arc::new(Scripted::new()), clock.clone()).unwrap()
    };
    let (early, late) = (clock("2026-04-03T10:00:00Z"), clock("2026-04-03T12:00:00Z"));
    let (one, two) = (open(&late), open(&early));
    let cycle = r#"<process id="p" isExecutable="true"><startEvent id="s"><timerEventDefinition><timeCycle>R1/PT2H</timeCycle></timerEventDefinition></startEvent><userTask id="t"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/></process>"#;
    deploy(&one, &definition(cycle));
    deploy(&two, &definition(cycle));
    // The first deployment was at twelve, by a clock that goes before the other.
    two.advance_to("2026-04-03T13:59:00Z".parse().unwrap()).unwrap();
    assert_eq!(inbox(&two).len(), 0);
    two.advance_to("2026-04-03T14:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(inbox(&two).len(), 1);
}

/// Reading fails once, after so many times; never, when that is less than none.
struct OneFailure(AtomicIsize);

impl Fate for OneFailure {
    fn read(&self) -> Result<(), digipro_store::Error> {
        match self.0.fetch_sub(1, Ordering::SeqCst) {
            0 => Err(digipro_store::Error::Unavailable("the disk does not answer".into())),
            _ => Ok(()),
        }
    }

    fn commit(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Answer>, digipro_store::Error> {
        inner.commit(batch)
    }
}

#[test]
fn a_definition_that_could_not_be_read_once_is_not_forgotten() {
    let cycle = r#"<process id="p" isExecutable="true"><startEvent id="s"><timerEventDefinition><timeCycle>R4/PT3H</timeCycle></timerEventDefinition></startEvent><userTask id="t"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/></process>"#;
    let mut failed = 0;
    for reads in 0..6 {
        let disk = Memory::default();
        let one = node(&disk);
        let faulty = Arc::new(Faulty::with(disk.clone(), OneFailure(AtomicIsize::new(-1))));
        let two = engine_on(Store::on(Arc::clone(&faulty) as _).unwrap(), Scripted::new());
        deploy(&one, &definition(cycle));
        faulty.fate().0.store(reads, Ordering::SeqCst);
        failed += usize::from(two.fire_due(9).is_err());
        faulty.fate().0.store(-1, Ordering::SeqCst);
        // Deployed again through the other node, it still counts from when it first was.
        deploy(&two, &definition(cycle));
        two.advance_to("2026-04-03T15:59:00Z".parse().unwrap()).unwrap();
        assert_eq!(inbox(&two).len(), 1, "after a failure at read {reads}");
    }
    assert!(failed > 0, "nothing ever failed");
}
