//! The disk of one node, and what goes wrong with it at any call: crashes, errors, lost answers, and what another node
//! does in between.

use super::super::Dice;
use super::debts;
use super::mutant::Mutant;
use super::tap::Tap;
use digipro_store::query::Question;
use digipro_store::{Answer, Backend, Error, Fate, Receipt, View, Wanted, Write, Written};
use std::sync::{Arc, Mutex};

/// Calls of the store after which a node goes round in circles: far more than a whole story needs.
const CALLS_MAX: u64 = 500_000;

/// What happens while a call is under way.
pub type Interlude = Box<dyn FnOnce() + Send>;

/// The state of one node's disk since the node was started.
pub struct Weather {
    sky: Mutex<Sky>,
    tap: Arc<Mutex<Tap>>,
    mutant: Mutant,
}

struct Sky {
    dice: Dice,
    /// Nothing goes wrong.
    calm: bool,
    /// Calls since the node was started.
    calls: u64,
    /// Calls until the node is gone.
    life: Option<usize>,
    crashed: bool,
    /// What happens after so many calls.
    interlude: Option<(usize, Interlude)>,
}

/// What goes wrong at a commit.
enum Fault {
    None,
    CrashBefore,
    CrashAfter,
    LostAnswer,
    Uncertain,
    Refused(Error),
}

impl Weather {
    pub fn new(mut dice: Dice, tap: Arc<Mutex<Tap>>, mutant: Mutant) -> Self {
        let life = (!dice.once_in(3)).then(|| dice.below(600));
        let sky = Sky { dice, calm: false, calls: 0, life, crashed: false, interlude: None };
        Self { sky: Mutex::new(sky), tap, mutant }
    }

    pub fn crashed(&self) -> bool {
        self.sky.lock().unwrap().crashed
    }

    /// From now on nothing goes wrong.
    pub fn calm(&self) {
        self.sky.lock().unwrap().calm = true;
    }

    /// From now on things go wrong again.
    pub fn turn(&self) {
        self.sky.lock().unwrap().calm = false;
    }

    /// Something else happens after so many calls.
    pub fn interrupt(&self, after: usize, interlude: Interlude) {
        self.sky.lock().unwrap().interlude = Some((after, interlude));
    }

    /// Nobody needs to interrupt any more.
    pub fn clear(&self) {
        let interlude = self.sky.lock().unwrap().interlude.take();
        drop(interlude);
    }

    /// A call begins.
    fn begin(&self) -> Result<(), Error> {
        let mut sky = self.sky.lock().unwrap();
        if sky.crashed {
            return Err(Error::Stopped);
        }
        sky.calls += 1;
        if sky.calls > CALLS_MAX {
            let cause = format!("a node has asked its disk {CALLS_MAX} times: it goes round in circles");
            self.tap.lock().unwrap().complaints.push(cause);
            sky.crashed = true;
            return Err(Error::Stopped);
        }
        match &mut sky.interlude {
            Some((0, _)) => {
                let interlude = sky.interlude.take();
                // Whatever happens meanwhile may come back to this very disk.
                drop(sky);
                interlude.into_iter().for_each(|(_, interlude)| interlude());
                sky = self.sky.lock().unwrap();
            }
            Some((left, _)) => *left -= 1,
            None => {}
        }
        if sky.calm {
            return Ok(());
        }
        match &mut sky.life {
            Some(0) => {
                sky.crashed = true;
                Err(Error::Stopped)
            }
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn fault(&self) -> Fault {
        let mut sky = self.sky.lock().unwrap();
        if sky.calm || !sky.dice.once_in(24) {
            return Fault::None;
        }
        match sky.dice.below(6) {
            0 => Fault::CrashBefore,
            1 => Fault::CrashAfter,
            2 => Fault::LostAnswer,
            3 => Fault::Uncertain,
            4 => Fault::Refused(Error::DiskFull),
            _ => Fault::Refused(Error::Unavailable("the disk does not answer".into())),
        }
    }

    fn crash(&self) -> Error {
        self.sky.lock().unwrap().crashed = true;
        Error::Stopped
    }

    fn keep(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        let answers = self.mutant.commit(inner, batch)?;
        let mut tap = self.tap.lock().unwrap();
        tap.note(batch, &answers);
        let changes = debts::of(batch, &answers);
        for (case, change) in &changes {
            let rows = inner.rows(&Question::OfCase(View::Owed, *case), super::ALL)?;
            tap.complaints.extend(debts::unwritten(*case, change, &rows));
        }
        for answer in &answers {
            if let Answer::Written(Written::Kept(Receipt { case, seq, .. })) = answer {
                let sent = inner.messages(&Wanted::SentBy(*case, *seq), 1_000)?;
                let waits = sent.iter().filter(|entry| entry.message.direct.is_none());
                waits.for_each(|entry| tap.sent(entry.number, entry.message.until));
            }
        }
        Ok(answers)
    }
}

impl Fate for Weather {
    fn read(&self) -> Result<(), Error> {
        self.begin()?;
        let mut sky = self.sky.lock().unwrap();
        if !sky.calm && sky.dice.once_in(400) {
            return Err(Error::Unavailable("the disk does not answer".into()));
        }
        Ok(())
    }

    fn commit(&self, inner: &dyn Backend, batch: &[Write]) -> Result<Vec<Answer>, Error> {
        self.begin()?;
        let uncertain = || Error::Uncertain("the answer was lost".into());
        match self.fault() {
            Fault::None => self.keep(inner, batch),
            Fault::CrashBefore => Err(self.crash()),
            Fault::CrashAfter => self.keep(inner, batch).and_then(|_| Err(self.crash())),
            Fault::LostAnswer => self.keep(inner, batch).and_then(|_| Err(uncertain())),
            Fault::Uncertain => Err(uncertain()),
            Fault::Refused(error) => Err(error),
        }
    }
}
