//! From core module to component.

use crate::Error;
use wit_component::ComponentEncoder;

/// The component of a module that was compiled with the SDK: its interface is in a section of the module.
///
/// One pinned version of the encoder makes equal bytes of equal modules.
pub fn component(pack: &str, module: &[u8]) -> Result<Vec<u8>, Error> {
    let encode = || ComponentEncoder::default().validate(true).module(module)?.encode();
    encode().map_err(|error| Error::Component { pack: pack.to_owned(), what: format!("{error:#}") })
}
