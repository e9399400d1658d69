//! Random block-structured processes: drawn as blocks, flattened to nodes and flows (`flatten.rs`), written as BPMN.

use proptest::prelude::*;

/// A piece of a process with one entry and one exit.
#[derive(Clone, Debug)]
pub enum Block {
    /// An abstract task, which passes through.
    Task,
    /// A user task, which waits.
    User,
    /// One after the other.
    Sequence(Vec<Block>),
    /// Parallel split and join.
    Parallel(Vec<Block>),
    /// Exclusive split on variables (the last branch is the default) and merge.
    Exclusive(Vec<(usize, Block)>),
    /// Inclusive split on variables (the last branch is the default) and join.
    Inclusive(Vec<(usize, Block)>),
    /// Repeats its body this many times, counted down by a script.
    Loop(u8, Box<Block>),
    /// Several flows out of a task, joined by a parallel gateway: the implicit split.
    Split(Vec<Block>),
    /// Parallel branches, joined by a complex gateway that goes on with this many.
    Complex(usize, Vec<Block>),
    /// Parallel branches into an activity that begins when all have come, and leaves as many tokens to another.
    Quantity(Vec<Block>),
    /// An intermediate event that waits.
    Catch(Trigger),
    /// An event-based gateway.
    Race(Vec<(Trigger, Block)>),
    /// An activity with all that can be on it.
    Activity(Box<Activity>),
    /// A user task; then, if the variable says so, an end event that ends more than its token.
    Out(usize, Exit),
    /// An escalation is thrown between two user tasks.
    Escalate(u8),
    /// A user task, then an event that compensates all that was completed in the scope.
    Compensate,
}

/// What an activity does, how often, and what happens beside it.
#[derive(Clone, Debug)]
pub struct Activity {
    pub kind: Inside,
    pub body: Block,
    /// Event subprocesses, whether they interrupt, and what they do.
    pub events: Vec<(Trigger, bool, Block)>,
    /// Without start and end events.
    pub implicit: bool,
    pub repeat: Repeat,
    pub boundaries: Vec<(Trigger, bool, Block)>,
    /// Whether a handler compensates it.
    pub handler: bool,
}

impl Activity {
    /// An embedded subprocess with nothing on it.
    fn plain(body: Block) -> Self {
        let (kind, repeat) = (Inside::Embedded, Repeat::Once);
        Self { kind, body, events: vec![], implicit: false, repeat, boundaries: vec![], handler: false }
    }
}

/// What kind of activity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    User,
    Embedded,
    Called,
    Transaction,
}

/// How often an activity runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    Once,
    /// A standard loop `while loopCounter < times`.
    Loop {
        before: bool,
        times: usize,
    },
    /// Instances, and how many are enough.
    Many {
        parallel: bool,
        times: usize,
        enough: Option<usize>,
    },
}

/// What an event waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    Message,
    Signal,
    Timer,
    /// A message or a signal, whatever comes first.
    Multiple,
    /// That the event's own variable is true.
    Condition,
    /// With this code, or any.
    Error(Option<u8>),
    Escalation(Option<u8>),
    Cancel,
}

/// An end event that ends more than its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Terminate,
    Error(u8),
    /// Outside of a transaction: terminates.
    Cancel,
}

/// Number of boolean variables `b0`, `b1`, … that conditions read.
pub const FLAGS: usize = 4;

fn outer() -> impl Strategy<Value = Trigger> + Clone {
    use Trigger::*;
    prop_oneof![Just(Message), Just(Signal), Just(Timer), Just(Multiple), Just(Condition)]
}

fn inner() -> impl Strategy<Value = Trigger> + Clone {
    let code = proptest::option::of(0..2_u8);
    prop_oneof![
        2 => outer(),
        1 => code.clone().prop_map(Trigger::Error),
        1 => code.prop_map(Trigger::Escalation),
    ]
}

fn repeat() -> impl Strategy<Value = Repeat> + Clone {
    let many = (any::<bool>(), 0..4_usize, proptest::option::of(1..3_usize));
    prop_oneof![
        4 => Just(Repeat::Once),
        1 => (any::<bool>(), 0..4_usize).prop_map(|(before, times)| Repeat::Loop { before, times }),
        2 => many.prop_map(|(parallel, times, enough)| Repeat::Many { parallel, times, enough }),
    ]
}

fn exit() -> impl Strategy<Value = Exit> + Clone {
    prop_oneof![Just(Exit::Terminate), (0..2_u8).prop_map(Exit::Error), Just(Exit::Cancel)]
}

fn activity(body: BoxedStrategy<Block>) -> impl Strategy<Value = Block> {
    let kind = prop_oneof![
        2 => Just(Inside::User),
        3 => Just(Inside::Embedded),
        2 => Just(Inside::Called),
        2 => Just(Inside::Transaction),
    ];
    let beside = |most| proptest::collection::vec((inner(), any::<bool>(), body.clone()), 0..most);
    (kind, body.clone(), beside(2), any::<bool>(), repeat(), beside(3), any::<bool>()).prop_map(
        |(kind, body, events, implicit, repeat, boundaries, handler)| {
            Block::Activity(Box::new(Activity { kind, body, events, implicit, repeat, boundaries, handler }))
        },
    )
}

/// Random blocks of tasks, gateways and subprocesses, a few levels deep.
pub fn plain_blocks() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![Just(Block::Task), Just(Block::User)];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let several = proptest::collection::vec(inner.clone(), 2..4);
        let choices = proptest::collection::vec((0..FLAGS, inner.clone()), 2..4);
        prop_oneof![
            several.clone().prop_map(Block::Sequence),
            several.clone().prop_map(Block::Parallel),
            several.prop_map(Block::Split),
            choices.clone().prop_map(Block::Exclusive),
            choices.prop_map(Block::Inclusive),
            (1..4_u8, inner.clone()).prop_map(|(times, body)| Block::Loop(times, Box::new(body))),
            inner.prop_map(|body| Block::Activity(Box::new(Activity::plain(body)))),
        ]
    })
}

/// Random blocks of everything, a few levels deep.
pub fn blocks() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        3 => Just(Block::Task),
        4 => Just(Block::User),
        1 => outer().prop_map(Block::Catch),
        2 => (0..FLAGS, exit()).prop_map(|(flag, exit)| Block::Out(flag, exit)),
        3 => (0..2_u8).prop_map(Block::Escalate),
        2 => Just(Block::Compensate),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let several = proptest::collection::vec(inner.clone(), 2..4);
        let choices = proptest::collection::vec((0..FLAGS, inner.clone()), 2..4);
        let race = proptest::collection::vec((outer(), inner.clone()), 2..4);
        prop_oneof![
            2 => several.clone().prop_map(Block::Sequence),
            1 => several.clone().prop_map(Block::Parallel),
            1 => several.clone().prop_map(Block::Split),
            1 => (1..4_usize, several.clone()).prop_map(|(needed, parts)| Block::Complex(needed, parts)),
            1 => several.prop_map(Block::Quantity),
            1 => choices.clone().prop_map(Block::Exclusive),
            2 => choices.prop_map(Block::Inclusive),
            1 => (1..4_u8, inner.clone()).prop_map(|(times, body)| Block::Loop(times, Box::new(body))),
            1 => race.prop_map(Block::Race),
            6 => activity(inner.boxed()),
        ]
    })
}
