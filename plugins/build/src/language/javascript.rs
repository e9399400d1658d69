//! Packs in JavaScript.

use super::Guest;
use crate::{DeclaredPack, Error};
use digipro_sdk::native::Judge;
use digipro_vocab::{Digest, Name};

/// JavaScript as a guest.
pub struct JavaScript;

impl Guest for JavaScript {
    fn toolchain(&self) -> Result<String, Error> {
        Err(Error::Language { language: "JavaScript".to_owned() })
    }

    fn component(&self, _: &DeclaredPack) -> Result<Vec<u8>, Error> {
        Err(Error::Language { language: "JavaScript".to_owned() })
    }

    fn judge(&self, _: &DeclaredPack) -> Result<Option<Box<dyn Judge>>, Error> {
        Ok(None)
    }

    fn inputs(&self) -> Result<Vec<(Name, Digest)>, Error> {
        Ok(Vec::new())
    }
}
