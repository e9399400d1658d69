//! The forms of a definition, each read when the first of those who fill it in sends it.

use digipro_kit::Effective;
use digipro_kit::form::{Flaw, Schema};
use digipro_vocab::Name;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A form as read, or what in it cannot be kept to.
pub type Reading = Result<Schema, Vec<Flaw>>;

/// Forms by id.
#[derive(Clone, Debug, Default)]
pub struct Forms(BTreeMap<Name, OnceLock<Arc<Reading>>>);

impl Forms {
    pub(super) fn of(effective: &Effective) -> Self {
        Self(effective.forms.keys().map(|id| (id.clone(), OnceLock::new())).collect())
    }

    /// The form of this id, or what is wrong with it; none when the definition does not have it.
    #[must_use]
    pub fn get(&self, effective: &Effective, id: &str) -> Option<&Reading> {
        let form = effective.forms.get(id)?;
        Some(self.0.get(id)?.get_or_init(|| Arc::new(Schema::read(&form.definition))))
    }
}
