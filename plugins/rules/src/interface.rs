//! What crosses the border of a component: nothing in, the contract's exports out, no floating point number.

use crate::{codes, contract::Version, files::COMPONENT};
use digipro_vocab::Diagnostic;
use wasmtime::{
    Engine,
    component::{
        Component,
        types::{ComponentItem, Type},
    },
};

/// First bytes of every WebAssembly file.
const MAGIC: &[u8] = b"\0asm";
/// Version and layer of a component; a core module has layer 0.
const COMPONENT_LAYER: &[u8] = &[0x0d, 0, 1, 0];

fn error(code: digipro_vocab::Code, what: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, what).file(COMPONENT)
}

/// Whether the bytes begin as a component does.
///
/// # Errors
/// P0709 for a core module, P0710 for anything else. Compiled code is anything else: it is never a format of
/// exchange.
pub(crate) fn is_component(bytes: &[u8]) -> Result<(), Diagnostic> {
    match bytes.strip_prefix(MAGIC) {
        Some(rest) if rest.starts_with(COMPONENT_LAYER) => Ok(()),
        Some([_, _, 0, 0, ..]) => Err(error(codes::P0709, "the file is a core module, not a component")
            .help("make a component of it: `cargo run -p digipro-build` does")),
        _ => Err(error(codes::P0710, "the file does not begin as a WebAssembly component does")),
    }
}

/// Whether the component keeps to its contract at the border.
///
/// # Errors
/// P0711 to P0713, all that apply.
pub(crate) fn check(
    engine: &Engine,
    component: &Component,
    contract: Version,
) -> Result<(), Vec<Diagnostic>> {
    let mut wrong = Vec::new();
    let shape = component.component_type();
    for (name, _) in shape.imports(engine) {
        let what = format!("the component imports `{name}`");
        let help = "a rule imports nothing: what it needs is a fact; build for wasm32-unknown-unknown";
        wrong.push(error(codes::P0711, what).help(help));
    }
    let allowed = contract.exports();
    for (name, item) in shape.exports(engine) {
        if !allowed.contains(&name) {
            let what =
                format!("the component exports `{name}`, which contract `{}` does not have", contract.name());
            wrong.push(error(codes::P0713, what).help(format!("it exports {}", allowed.join(" and "))));
        }
        floats(engine, name, &item.ty, &mut wrong);
    }
    for name in allowed.iter().filter(|name| component.get_export_index(None, name).is_none()) {
        wrong.push(error(codes::P0713, format!("the component does not export `{name}`")));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Looks for floating point numbers in what an item takes and gives.
fn floats(engine: &Engine, name: &str, item: &ComponentItem, wrong: &mut Vec<Diagnostic>) {
    let found = match item {
        ComponentItem::ComponentFunc(function) => {
            function.params().any(|(_, ty)| has_float(&ty)) || function.results().any(|ty| has_float(&ty))
        }
        ComponentItem::Type(ty) => has_float(ty),
        ComponentItem::ComponentInstance(instance) => {
            for (inner, item) in instance.exports(engine) {
                floats(engine, &format!("{name}#{inner}"), &item.ty, wrong);
            }
            false
        }
        _ => false,
    };
    if found {
        let what = format!("`{name}` has a floating point number");
        wrong.push(error(codes::P0712, what).help("use a whole or a decimal number"));
    }
}

fn has_float(ty: &Type) -> bool {
    match ty {
        Type::Float32 | Type::Float64 => true,
        Type::List(list) => has_float(&list.ty()),
        Type::Record(record) => record.fields().any(|field| has_float(&field.ty)),
        Type::Tuple(tuple) => tuple.types().any(|ty| has_float(&ty)),
        Type::Variant(variant) => variant.cases().any(|case| case.ty.is_some_and(|ty| has_float(&ty))),
        Type::Option(option) => has_float(&option.ty()),
        Type::Result(result) => [result.ok(), result.err()].into_iter().flatten().any(|ty| has_float(&ty)),
        _ => false,
    }
}
