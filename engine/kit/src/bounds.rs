//! Whether the value of a lower level may stand: checked when overlays are merged, and again when a rule is told the
//! value or a time limit is reckoned from it (invariant LOWER-NEVER-SOFTENS).

use crate::effective::{Bound, Dated, Direction, Parameter, Regions, Setting};
use crate::setting::compare;
use digipro_vocab::{Date, EntityId, Level};
use std::cmp::Ordering;

/// A value that its level may not set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{lower}`, set by {by}, may not stand in the place of `{upper}`")]
pub struct Breach {
    /// The value.
    pub lower: Setting,
    /// Who set it.
    pub by: digipro_vocab::Name,
    /// What it would replace.
    pub upper: Setting,
}

impl Parameter {
    /// Whether a lower level may put `lower` in the place of `upper`: within the bound; never weaker than what a level
    /// between has chosen; or, against the bound, as a Region that may replace (law.md 1.0, `DREG`).
    #[must_use]
    pub fn permits(&self, upper: &Dated, lower: &Dated) -> bool {
        let chosen = upper.overrode.is_some();
        let bounded = self.bound.allows(&upper.value, &lower.value);
        self.is_replaced_by(lower) || (bounded && !(chosen && self.weakens(&upper.value, &lower.value)))
    }

    /// Whether `value` protects less than `standing`, where the two have an order.
    #[must_use]
    pub fn weakens(&self, standing: &Setting, value: &Setting) -> bool {
        let order = compare(value, standing);
        let sets = match (standing, value) {
            (Setting::Set(standing), Setting::Set(value)) => Some((standing, value)),
            _ => None,
        };
        match self.direction {
            Direction::Less => {
                order == Some(Ordering::Greater)
                    || sets.is_some_and(|(standing, value)| !value.is_subset(standing))
            }
            Direction::More => {
                order == Some(Ordering::Less)
                    || sets.is_some_and(|(standing, value)| !value.is_superset(standing))
            }
            Direction::None => false,
        }
    }

    /// Whether a Region sets the value, by a law of its own, in the place of the State's.
    pub(crate) fn is_replaced_by(&self, value: &Dated) -> bool {
        let competent = self.regional.as_ref().is_some_and(|regional| may_replace(regional.by, &value.by));
        value.level == Level::Region && competent && Level::of_norm(&value.citation.urn) == Level::Region
    }

    /// What is wrong with the value of a day: the first level that set what it may not.
    #[must_use]
    pub fn breach_on(&self, day: Date) -> Option<Breach> {
        let mut at = self.on(day)?;
        while let Some(upper) = at.overrode.as_deref() {
            if !self.permits(upper, at) {
                let (lower, by, upper) = (at.value.clone(), at.by.clone(), upper.value.clone());
                return Some(Breach { lower, by, upper });
            }
            at = upper;
        }
        let own = matches!(self.bound, Bound::OneOf { .. } | Bound::Range { .. });
        let outside = own && !self.bound.allows(&at.value, &at.value);
        outside.then(|| Breach { lower: at.value.clone(), by: at.by.clone(), upper: at.value.clone() })
    }
}

/// Whether a body is one of these Regions.
pub(crate) fn may_replace(by: Regions, body: &str) -> bool {
    let body = body.parse::<EntityId>().ok().filter(|body| body.level() == Level::Region);
    body.is_some_and(|body| by == Regions::Any || body.has_special_statute())
}
