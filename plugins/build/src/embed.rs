//! Embeds a payload into a template: a module that interprets what is embedded, compiled once and for all.
//!
//! A rule that is data (a decision table, a script) needs no compiler for WebAssembly where it is built: the
//! interpreter is a template, and its payload becomes a data segment behind its memory. What comes out is an
//! ordinary module, so the pack is bound, limited, cached and replayed as every other, and its digest covers the
//! payload. Equal template and payload make equal bytes.
//!
//! A template exports [`SLOT`], the address of two words that are zero. Embedding writes there where the payload
//! begins and how long it is.

use std::ops::Range;
use wasm_encoder::{
    ConstExpr, DataCountSection, DataSection, MemorySection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{ExternalKind, Operator, Parser, Payload};

/// Name of the immutable global that a template exports: the address of two little-endian words of 32 bits.
pub const SLOT: &str = "digipro_payload";
/// The largest payload in bytes: with the template it must stay below the largest component.
pub const PAYLOAD_MAX: usize = 1 << 20;
/// Bytes of one page of linear memory.
const PAGE: u64 = 64 * 1024;

/// Why a payload cannot be embedded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotEmbedded {
    /// The payload has more than [`PAYLOAD_MAX`] bytes.
    #[error("what is to be embedded has {size} bytes, and no more than {PAYLOAD_MAX} are: split the pack")]
    TooLarge {
        /// Its bytes.
        size: usize,
    },
    /// The template is not one.
    #[error("the template cannot be read: {0}")]
    Unreadable(String),
    /// The template exports no slot at a constant address.
    #[error("the template does not export `{SLOT}`, an immutable global with the address of the slot")]
    NoSlot,
    /// The template has no memory of its own, several, or one that cannot grow so far.
    #[error("the template must have one memory of its own, of 32 bits, with room for the payload")]
    NoMemory,
}

impl From<wasmparser::BinaryReaderError> for NotEmbedded {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl From<wasm_encoder::reencode::Error> for NotEmbedded {
    fn from(error: wasm_encoder::reencode::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// The template with the payload behind its memory.
///
/// # Errors
/// When the payload is too large, or the template is not one.
pub fn embed(template: &[u8], payload: &[u8]) -> Result<Vec<u8>, NotEmbedded> {
    if payload.len() > PAYLOAD_MAX {
        return Err(NotEmbedded::TooLarge { size: payload.len() });
    }
    let at = Places::of(template, payload.len())?;
    let mut module = Module::new();
    let mut written = false;
    for part in Parser::new(0).parse_all(template) {
        match part? {
            Payload::MemorySection(_) => {
                module.section(&at.memory());
            }
            Payload::DataCountSection { count, .. } => {
                module.section(&DataCountSection { count: count + 2 });
            }
            Payload::DataSection(reader) => {
                let mut data = DataSection::new();
                RoundtripReencoder.parse_data_section(&mut data, reader)?;
                at.write(&mut data, payload);
                module.section(&data);
                written = true;
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: within(template, &range)? });
                }
            }
        }
    }
    if !written {
        let mut data = DataSection::new();
        at.write(&mut data, payload);
        module.section(&data);
    }
    Ok(module.finish())
}

pub(crate) fn within<'t>(template: &'t [u8], range: &Range<u64>) -> Result<&'t [u8], NotEmbedded> {
    let ends = usize::try_from(range.start).ok().zip(usize::try_from(range.end).ok());
    ends.and_then(|(start, end)| template.get(start..end))
        .ok_or_else(|| NotEmbedded::Unreadable("a section ends after the file".to_owned()))
}

/// Where things lie in the memory of a template.
struct Places {
    slot: u32,
    payload: u32,
    length: u32,
    memory: wasm_encoder::MemoryType,
}

impl Places {
    fn of(template: &[u8], length: usize) -> Result<Self, NotEmbedded> {
        let mut globals: Vec<Option<u32>> = Vec::new();
        let mut memories = Vec::new();
        let mut slot = None;
        for part in Parser::new(0).parse_all(template) {
            match part? {
                // A template imports nothing, so the first global of its own has index 0.
                Payload::ImportSection(imports) if imports.count() > 0 => return Err(NotEmbedded::NoMemory),
                Payload::GlobalSection(reader) => {
                    for global in reader {
                        let global = global?;
                        let constant = (!global.ty.mutable).then(|| constant(&global.init_expr)).flatten();
                        globals.push(constant);
                    }
                }
                Payload::MemorySection(reader) => {
                    for memory in reader {
                        memories.push(memory?);
                    }
                }
                Payload::ExportSection(reader) => {
                    for export in reader {
                        let export = export?;
                        if export.name == SLOT && export.kind == ExternalKind::Global {
                            slot = globals.get(export.index as usize).copied().flatten();
                        }
                    }
                }
                _ => {}
            }
        }
        let slot = slot.ok_or(NotEmbedded::NoSlot)?;
        let [memory] = memories.as_slice() else { return Err(NotEmbedded::NoMemory) };
        if memory.memory64 || memory.shared {
            return Err(NotEmbedded::NoMemory);
        }
        let start = memory.initial * PAGE;
        let pages = memory.initial + (length as u64).div_ceil(PAGE);
        let room = memory.maximum.is_none_or(|most| pages <= most);
        match (u32::try_from(start), u32::try_from(pages * PAGE), u32::try_from(length), room) {
            (Ok(payload), Ok(_), Ok(length), true) if u64::from(slot) + 8 <= start => {
                let memory = wasm_encoder::MemoryType {
                    minimum: pages,
                    ..RoundtripReencoder.memory_type(*memory).map_err(NotEmbedded::from)?
                };
                Ok(Self { slot, payload, length, memory })
            }
            _ => Err(NotEmbedded::NoMemory),
        }
    }

    fn memory(&self) -> MemorySection {
        let mut section = MemorySection::new();
        section.memory(self.memory);
        section
    }

    /// Segments are copied in their order, so these prevail over what the template puts into the slot.
    fn write(&self, data: &mut DataSection, payload: &[u8]) {
        let address = |at: u32| ConstExpr::i32_const(at.cast_signed());
        let words = [self.payload.to_le_bytes(), self.length.to_le_bytes()].concat();
        data.active(0, &address(self.payload), payload.iter().copied());
        data.active(0, &address(self.slot), words);
    }
}

/// The value of an expression that is one constant.
fn constant(expression: &wasmparser::ConstExpr<'_>) -> Option<u32> {
    match expression.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Some(value.cast_unsigned()),
        _ => None,
    }
}

/// The payload of a module that [`embed`] made, or of the component that was made of it: what an auditor reads to see
/// the table behind a verdict. `None` where there is none.
#[must_use]
pub fn embedded(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut module = Image::default();
    for part in Parser::new(0).parse_all(wasm) {
        match part.ok()? {
            // A component holds several modules, one after the other.
            Payload::Version { .. } => module = Image::default(),
            Payload::GlobalSection(reader) => {
                module.globals = reader.into_iter().map(|one| constant(&one.ok()?.init_expr)).collect();
            }
            Payload::ExportSection(reader) => {
                let mut exports = reader.into_iter().filter_map(Result::ok);
                let export = exports.find(|export| export.name == SLOT);
                module.slot = export.and_then(|export| module.globals.get(export.index as usize).copied()?);
            }
            Payload::DataSection(reader) => {
                for segment in reader {
                    let segment = segment.ok()?;
                    if let wasmparser::DataKind::Active { offset_expr, .. } = segment.kind {
                        module.segments.push((constant(&offset_expr)?, segment.data));
                    }
                }
                if let Some(payload) = module.payload() {
                    return Some(payload);
                }
            }
            _ => {}
        }
    }
    None
}

/// The memory of a module, as it begins.
#[derive(Default)]
struct Image<'m> {
    globals: Vec<Option<u32>>,
    slot: Option<u32>,
    segments: Vec<(u32, &'m [u8])>,
}

impl Image<'_> {
    fn payload(&self) -> Option<Vec<u8>> {
        let slot = self.bytes(self.slot?, 8);
        let word = |at: usize| Some(u32::from_le_bytes(slot.get(at..at + 4)?.try_into().ok()?));
        let (start, length) = (word(0)?, word(4)?);
        (start > 0 && length as usize <= PAYLOAD_MAX).then(|| self.bytes(start, length as usize))
    }

    /// Later segments prevail.
    fn bytes(&self, start: u32, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        for (at, data) in &self.segments {
            let (at, start) = (*at as usize, start as usize);
            let from = start.saturating_sub(at);
            let into = at.saturating_sub(start);
            let source = data.iter().skip(from);
            bytes.iter_mut().skip(into).zip(source).for_each(|(to, byte)| *to = *byte);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{NotEmbedded, PAYLOAD_MAX, embed, embedded};
    use wasmparser::{Parser, Payload};

    const TEMPLATE: &str = r#"(module
        (memory (export "memory") 2)
        (global (export "digipro_payload") i32 (i32.const 1024))
        (func (export "read") (result i32) (i32.load (i32.const 1024)))
        (data (i32.const 1024) "\00\00\00\00\00\00\00\00")
        (data (i32.const 4096) "kept"))"#;

    fn template(text: &str) -> Vec<u8> {
        wat::parse_str(text).unwrap()
    }

    #[test]
    fn the_payload_lies_behind_the_memory_and_the_slot_says_where() {
        let payload = vec![7; 70_000];
        let module = embed(&template(TEMPLATE), &payload).unwrap();
        wasmparser::validate(&module).unwrap();
        assert_eq!(embedded(&module), Some(payload.clone()));
        let mut segments = Vec::new();
        for part in Parser::new(0).parse_all(&module) {
            match part.unwrap() {
                Payload::MemorySection(reader) => {
                    assert_eq!(reader.into_iter().next().unwrap().unwrap().initial, 4);
                }
                Payload::DataSection(reader) => {
                    segments = reader.into_iter().map(|segment| segment.unwrap().data.to_vec()).collect();
                }
                _ => {}
            }
        }
        let words = [(2_u32 * 65_536).to_le_bytes(), 70_000_u32.to_le_bytes()].concat();
        assert_eq!(segments[1..], [b"kept".to_vec(), payload, words]);
    }

    #[test]
    fn equal_template_and_payload_make_equal_bytes() {
        let template = template(TEMPLATE);
        assert_eq!(embed(&template, b"one").unwrap(), embed(&template, b"one").unwrap());
        assert_ne!(embed(&template, b"one").unwrap(), embed(&template, b"two").unwrap());
        assert_eq!(embedded(&template), None);
    }

    #[test]
    fn a_template_without_data_takes_a_payload_too() {
        let bare = r#"(module (memory 1) (global (export "digipro_payload") i32 (i32.const 8)))"#;
        let module = embed(&template(bare), b"").unwrap();
        wasmparser::validate(&module).unwrap();
        assert_eq!(embedded(&module), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_template_is_refused() {
        let refused = |text: &str| embed(&template(text), b"payload").unwrap_err();
        assert_eq!(refused("(module (memory 1))"), NotEmbedded::NoSlot);
        let mutable = r#"(module (memory 1) (global (export "digipro_payload") (mut i32) (i32.const 8)))"#;
        assert_eq!(refused(mutable), NotEmbedded::NoSlot);
        for memory in ["", "(memory 1 1)", "(memory 0)", "(memory i64 1)"] {
            let text = format!(r#"(module {memory} (global (export "digipro_payload") i32 (i32.const 8)))"#);
            assert_eq!(refused(&text), NotEmbedded::NoMemory, "{memory}");
        }
        let imports = r#"(module (import "a" "b" (global i32)) (memory 1)
            (global (export "digipro_payload") i32 (i32.const 8)))"#;
        assert_eq!(refused(imports), NotEmbedded::NoMemory);
        let cut = embed(&template(TEMPLATE)[..40], b"payload").unwrap_err();
        assert!(matches!(cut, NotEmbedded::Unreadable(_)), "{cut}");
        let large = embed(&template(TEMPLATE), &vec![0; PAYLOAD_MAX + 1]).unwrap_err();
        assert_eq!(large, NotEmbedded::TooLarge { size: PAYLOAD_MAX + 1 });
    }
}
