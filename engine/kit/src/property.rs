//! Properties of the graph: what every way through a procedure has to respect, as the effective definition states it.

use digipro_vocab::{Citation, FactValue, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// One property, proved on the effective definition before it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    /// What it says, in Italian.
    pub it: Name,
    /// The same in English.
    pub en: Name,
    /// The norm that asks for it.
    pub citation: Citation,
    /// What has to be so.
    pub form: Form,
    /// A case that has passed one of these is exempt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Thing>,
    /// Passing one of these forgets what came before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anew_after: Vec<Thing>,
    /// Facts that are assumed, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub given: BTreeMap<Name, FactValue>,
}

/// What has to be so. Of a list of things, any counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "form")]
pub enum Form {
    /// Whoever reaches `to` has passed `passes`.
    Passes {
        /// What is reached.
        to: Vec<Thing>,
        /// What has to be passed before.
        passes: Vec<Thing>,
    },
    /// Whoever reaches `to` is asked at a rule point there, or has been before.
    Asks {
        /// What is reached.
        to: Vec<Thing>,
        /// The rule point.
        point: Name,
    },
    /// No case ends in which `after` was passed, and `always` not after it.
    Always {
        /// What is passed.
        after: Vec<Thing>,
        /// What follows.
        always: Vec<Thing>,
    },
    /// Once `after` was passed, `never` is not reached.
    Never {
        /// What is passed.
        after: Vec<Thing>,
        /// What does not come any more.
        never: Vec<Thing>,
    },
    /// `what` is not passed twice.
    AtMostOnce {
        /// What is passed.
        what: Vec<Thing>,
    },
    /// No case reaches both.
    Excludes {
        /// The one.
        one: Vec<Thing>,
        /// The other.
        other: Vec<Thing>,
    },
    /// Tasks of different lanes, roles, groups, assignees and, unless only the people have to differ, offices.
    Different {
        /// The one.
        one: Vec<Thing>,
        /// The other.
        other: Vec<Thing>,
        /// Whether the offices may be the same.
        same_office: bool,
    },
}

impl Form {
    /// What it is about: where one of these never happens, it says nothing.
    #[must_use]
    pub fn subjects(&self) -> Vec<&[Thing]> {
        match self {
            Self::Passes { to, .. } | Self::Asks { to, .. } => vec![to],
            Self::Always { after, .. } => vec![after],
            Self::Never { after, never } => vec![after, never],
            Self::AtMostOnce { what } => vec![what],
            Self::Excludes { one, other } | Self::Different { one, other, .. } => vec![one, other],
        }
    }
}

/// Something that happens in a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "name")]
pub enum Thing {
    /// A flow node or sequence flow, by its id.
    Element(Name),
    /// Every task whose work has this type.
    Job(Name),
    /// Every element where this rule point stands as a gate.
    Point(Name),
    /// Every element where this happens to a time limit: its name, then the action.
    Term(Name, Name),
    /// The case begins.
    CaseStart,
    /// The case ends.
    CaseEnd,
}

/// The actions on a time limit, as a diagram writes them.
const ACTIONS: [&str; 7] = ["start", "suspend", "resume", "interrupt", "notice", "observations", "end"];

impl Thing {
    /// The thing that a kit file means; none when it is written in no known way.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let parts: Vec<&str> = written.split(':').collect();
        match parts.as_slice() {
            ["case", "start"] => Some(Self::CaseStart),
            ["case", "end"] => Some(Self::CaseEnd),
            ["job", name] if !name.is_empty() => Some(Self::Job((*name).into())),
            ["point", name] if !name.is_empty() => Some(Self::Point((*name).into())),
            ["term", name, action] if !name.is_empty() && ACTIONS.contains(action) => {
                Some(Self::Term((*name).into(), (*action).into()))
            }
            [id] if !id.is_empty() => Some(Self::Element((*id).into())),
            _ => None,
        }
    }
}

/// As a kit file writes it.
impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Element(id) => f.write_str(id),
            Self::Job(name) => write!(f, "job:{name}"),
            Self::Point(name) => write!(f, "point:{name}"),
            Self::Term(name, action) => write!(f, "term:{name}:{action}"),
            Self::CaseStart => f.write_str("case:start"),
            Self::CaseEnd => f.write_str("case:end"),
        }
    }
}
