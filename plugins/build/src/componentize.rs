//! From core module to component.

use crate::Error;
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::Resolve;

/// The contract, for modules that do not carry a description of their interface.
const CONTRACT: &str = include_str!("../../wit/v1.0/regole.wit");

/// The component of a module that was compiled with the SDK: its interface is in a section of the module.
///
/// One pinned version of the encoder makes equal bytes of equal modules.
pub fn component(pack: &str, module: &[u8]) -> Result<Vec<u8>, Error> {
    let encode = || ComponentEncoder::default().validate(true).module(module)?.encode();
    encode().map_err(|error| Error::Component { pack: pack.to_owned(), what: format!("{error:#}") })
}

/// The component of a module that was compiled without a description of its interface.
pub fn described(pack: &str, mut module: Vec<u8>) -> Result<Vec<u8>, Error> {
    let describe = |module: &mut Vec<u8>| {
        let mut resolve = Resolve::default();
        let package = resolve.push_str("regole.wit", CONTRACT)?;
        let world = resolve.select_world(&[package], Some("rule-pack"))?;
        embed_component_metadata(module, &resolve, world, StringEncoding::UTF8, false)
    };
    describe(&mut module)
        .map_err(|error| Error::Component { pack: pack.to_owned(), what: format!("{error:#}") })?;
    component(pack, &module)
}
