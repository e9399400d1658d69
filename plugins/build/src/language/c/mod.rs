//! Packs in C: freestanding, without the C library, so that a component imports nothing.
//!
//! The SDK (`plugins/sdk-c`) is part of this program: whoever has it needs only a compiler. The same sources are
//! compiled twice: for WebAssembly into the component, and for this machine into a program that answers the vectors.

mod compiler;
mod generate;
mod native;

use super::Guest;
use crate::{DeclaredPack, Error, componentize};
use compiler::Compiler;
use digipro_sdk::native::Judge;
use digipro_vocab::{Digest, Name};
use std::{fs, path::Path};
use tempfile::TempDir;

/// The SDK, by the paths at which it is laid beside a pack's sources.
const SDK: [(&str, &str); 12] = [
    ("digipro.h", include_str!("../../../../sdk-c/digipro.h")),
    ("pack.h", include_str!("../../../../sdk-c/pack.h")),
    ("digipro.c", include_str!("../../../../sdk-c/digipro.c")),
    ("calendar.c", include_str!("../../../../sdk-c/calendar.c")),
    ("values.c", include_str!("../../../../sdk-c/values.c")),
    ("native.c", include_str!("../../../../sdk-c/native.c")),
    ("contract/rule_pack.h", include_str!("../../../../sdk-c/contract/rule_pack.h")),
    ("contract/rule_pack.c", include_str!("../../../../sdk-c/contract/rule_pack.c")),
    ("component/memory.c", include_str!("../../../../sdk-c/component/memory.c")),
    ("component/include/string.h", include_str!("../../../../sdk-c/component/include/string.h")),
    ("component/include/stdlib.h", include_str!("../../../../sdk-c/component/include/stdlib.h")),
    ("component/include/README", "Headers that a component has. There are no others: it imports nothing.\n"),
];

/// C as a guest.
pub struct C;

impl Guest for C {
    fn toolchain(&self) -> Result<String, Error> {
        Ok(Compiler::for_components()?.version().to_owned())
    }

    fn component(&self, pack: &DeclaredPack) -> Result<Vec<u8>, Error> {
        let laid = lay(pack)?;
        let module = Compiler::for_components()?.module(laid.path(), pack.sources.len())?;
        let id = &*pack.declaration.id;
        compiler::without_floats(id, &module)?;
        componentize::described(id, module)
    }

    fn judge(&self, pack: &DeclaredPack) -> Result<Option<Box<dyn Judge>>, Error> {
        let laid = lay(pack)?;
        let program = Compiler::for_this_machine()?.program(laid.path(), pack.sources.len())?;
        Ok(Some(Box::new(native::Program::new(laid, program, &pack.declaration))))
    }

    fn inputs(&self) -> Result<Vec<(Name, Digest)>, Error> {
        Ok(SDK.iter().map(|(path, text)| ((*path).into(), Digest::of(text.as_bytes()))).collect())
    }
}

/// The SDK, the pack's sources and the tables made from its declarations, in a folder of their own. A rule's file is
/// compiled under a name of its own, so the author's path is put into it for what the compiler says.
fn lay(pack: &DeclaredPack) -> Result<TempDir, Error> {
    let folder = tempfile::tempdir().map_err(|e| Error::io(Path::new("temporary folder"), e))?;
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        let parent = path.parent().unwrap_or(folder.path());
        fs::create_dir_all(parent).and_then(|()| fs::write(&path, text)).map_err(|e| Error::io(&path, e))
    };
    SDK.iter().try_for_each(|(path, text)| put(path, text))?;
    put("pack.c", &generate::tables(pack))?;
    for (index, source) in pack.sources.iter().enumerate() {
        let path = generate::quoted(&source.path);
        put(&format!("rule_{index}.c"), &format!("#line 1 {path}\n{}", source.text))?;
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::SDK;

    /// Bindings are generated once and checked in, because the contract is frozen: this regenerates them.
    #[test]
    fn the_bindings_are_those_of_the_contract() {
        let mut resolve = wit_bindgen_core::wit_parser::Resolve::default();
        let wit = include_str!("../../../../wit/v1.0/regole.wit");
        let package = resolve.push_str("regole.wit", wit).unwrap();
        let world = resolve.select_world(&[package], Some("rule-pack")).unwrap();
        let options = wit_bindgen_c::Opts { no_object_file: true, ..Default::default() };
        let mut files = wit_bindgen_core::Files::default();
        options.build().generate(&mut resolve, world, &mut files).unwrap();
        for (name, bytes) in files.iter() {
            let kept = SDK.iter().find(|(path, _)| *path == format!("contract/{name}")).unwrap();
            assert!(kept.1.as_bytes() == bytes, "{name} is not what the contract generates");
        }
    }
}
