//! Keeps the memory that a module's initialisation left, so that every instance begins with it.
//!
//! The data of the module give way to that memory, without its zeros. Nothing else may have changed: a module that
//! could leave something in a global, a table or a passive segment is refused, apart from the stack pointer, which is
//! where it was when the call returns. An established tool does the same for any module
//! (`wasmtime-wizer`); it changes the features of the runtime's own parser for all that use it, and our templates need
//! two sections rewritten.

use crate::NotEmbedded;
use crate::embed::within;
use digipro_rules::initialize::FUNCTION;
use wasm_encoder::{
    ConstExpr, DataSection, ExportSection, MemorySection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

/// Bytes of one page of linear memory.
const PAGE: usize = 64 * 1024;
/// Zeros between two segments: fewer cost less where they are than a new segment does.
const GAP: usize = 16;

/// The module with this memory, and without the function that made it.
///
/// # Errors
/// When the module is none whose only state is its memory.
pub(crate) fn keep(module: &[u8], memory: &[u8]) -> Result<Vec<u8>, NotEmbedded> {
    let mut kept = Module::new();
    for part in Parser::new(0).parse_all(module) {
        match part? {
            Payload::MemorySection(reader) => {
                let mut section = MemorySection::new();
                for one in reader {
                    let pages = (memory.len() / PAGE) as u64;
                    let kind = RoundtripReencoder.memory_type(one?)?;
                    section.memory(wasm_encoder::MemoryType { minimum: pages, ..kind });
                }
                kept.section(&section);
            }
            Payload::GlobalSection(reader) => {
                let range = reader.range();
                let mutable = reader.into_iter().filter(|one| one.as_ref().is_ok_and(|one| one.ty.mutable));
                if mutable.count() > 1 {
                    return Err(NotEmbedded::Unreadable(
                        "it has more globals than a stack pointer".to_owned(),
                    ));
                }
                kept.section(&RawSection { id: 6, data: within(module, &range)? });
            }
            Payload::ExportSection(reader) => {
                let mut section = ExportSection::new();
                for export in reader {
                    let export = export?;
                    if export.name != FUNCTION {
                        section.export(
                            export.name,
                            RoundtripReencoder.export_kind(export.kind)?,
                            export.index,
                        );
                    }
                }
                kept.section(&section);
            }
            // Only passive segments need to be counted before the code.
            Payload::DataCountSection { .. } => {}
            Payload::StartSection { .. } => {
                return Err(NotEmbedded::Unreadable("it starts by itself".to_owned()));
            }
            Payload::DataSection(reader) => {
                for segment in reader {
                    if matches!(segment?.kind, wasmparser::DataKind::Passive) {
                        return Err(NotEmbedded::Unreadable("it has passive data".to_owned()));
                    }
                }
                kept.section(&data(memory));
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    kept.section(&RawSection { id, data: within(module, &range)? });
                }
            }
        }
    }
    Ok(kept.finish())
}

/// What is not zero.
fn data(memory: &[u8]) -> DataSection {
    let mut section = DataSection::new();
    let mut segment = |start: usize, bytes: &[u8]| {
        let address = i32::try_from(start).unwrap_or(i32::MAX);
        section.active(0, &ConstExpr::i32_const(address), bytes.iter().copied());
    };
    let mut open: Option<(usize, usize)> = None;
    for (at, _) in memory.iter().enumerate().filter(|(_, byte)| **byte != 0) {
        open = Some(match open {
            Some((start, last)) if at - last <= GAP => (start, at),
            Some((start, last)) => {
                segment(start, memory.get(start..=last).unwrap_or_default());
                (at, at)
            }
            None => (at, at),
        });
    }
    if let Some((start, last)) = open {
        segment(start, memory.get(start..=last).unwrap_or_default());
    }
    section
}

#[cfg(test)]
mod tests {
    use super::keep;
    use crate::NotEmbedded;
    use digipro_rules::initialize::initialized_memory;

    #[test]
    fn what_was_left_in_the_memory_is_there_from_the_start() {
        let module = wat::parse_str(
            r#"(module (memory (export "memory") 1) (global (mut i32) (i32.const 64))
                (data (i32.const 8) "before")
                (func (export "digipro_initialize")
                    (i32.store (i32.const 100) (i32.const 7))
                    (drop (memory.grow (i32.const 1)))
                    (i32.store (i32.const 70000) (i32.const 9))))"#,
        )
        .unwrap();
        let memory = initialized_memory(&module).unwrap();
        let kept = keep(&module, &memory).unwrap();
        wasmparser::validate(&kept).unwrap();
        assert_eq!(kept, keep(&module, &initialized_memory(&module).unwrap()).unwrap());
        // Called again, it would find what it left.
        let text = segments(&kept);
        assert_eq!(text, [(8, b"before".to_vec()), (100, vec![7]), (70_000, vec![9])]);
        assert!(initialized_memory(&kept).is_err());
    }

    fn segments(module: &[u8]) -> Vec<(i32, Vec<u8>)> {
        let mut found = Vec::new();
        for part in wasmparser::Parser::new(0).parse_all(module) {
            if let wasmparser::Payload::DataSection(reader) = part.unwrap() {
                for segment in reader {
                    let segment = segment.unwrap();
                    let wasmparser::DataKind::Active { offset_expr, .. } = segment.kind else { continue };
                    let mut reader = offset_expr.get_operators_reader();
                    if let wasmparser::Operator::I32Const { value } = reader.read().unwrap() {
                        found.push((value, segment.data.to_vec()));
                    }
                }
            }
        }
        found
    }

    #[test]
    fn a_module_with_other_state_than_its_memory_is_refused() {
        for state in [
            "(global (mut i32) (i32.const 1)) (global (mut i32) (i32.const 1))",
            r#"(data "passive")"#,
            "(func $start) (start $start)",
        ] {
            let module = format!(r#"(module (memory (export "memory") 1) {state})"#);
            let kept = keep(&wat::parse_str(module).unwrap(), &[0; 65_536]);
            assert!(matches!(kept, Err(NotEmbedded::Unreadable(_))), "{state}");
        }
    }
}
