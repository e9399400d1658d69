//! Template of packs whose rules are decision tables: the interpreter, without a table.
//!
//! `digipro_build::embed` puts the tables of a pack behind its memory and says in [`digipro_payload`] where they lie.
//! What `initialize` makes of them is kept in the memory of the component, so that a call parses nothing.

#![cfg(target_arch = "wasm32")]

use digipro_sdk::guest::{self, Guest, Report, Request};
use digipro_tables::Tables;
use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::{
        LazyLock,
        atomic::{AtomicBool, AtomicU32, Ordering::Relaxed},
    },
};

/// The allocator: what is given back while the rules are prepared is cleared, so that it is not kept in the component.
struct Clearing;

#[global_allocator]
static ALLOCATOR: Clearing = Clearing;
static PREPARING: AtomicBool = AtomicBool::new(false);

// SAFETY: everything is handed to the system's allocator, with what it asks for.
#[expect(unsafe_code, reason = "an allocator is an unsafe trait")]
unsafe impl GlobalAlloc for Clearing {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as of the caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if PREPARING.load(Relaxed) {
            // SAFETY: the block has that many bytes, and nobody reads it any more.
            unsafe { block.write_bytes(0, layout.size()) };
        }
        // SAFETY: as of the caller.
        unsafe { System.dealloc(block, layout) }
    }
}

/// Where what is embedded begins, and how many bytes it has.
#[expect(unsafe_code, reason = "the build finds the slot by its name")]
#[unsafe(no_mangle)]
pub static digipro_payload: [AtomicU32; 2] = [AtomicU32::new(0), AtomicU32::new(0)];

static TABLES: LazyLock<Option<Tables>> = LazyLock::new(|| Tables::read(payload()).ok());

fn payload() -> &'static [u8] {
    let [start, length] = &digipro_payload;
    let (start, length) = (start.load(Relaxed) as usize, length.load(Relaxed) as usize);
    // SAFETY: the build wrote there where the payload lies in the memory, behind everything else, and nothing writes to
    // it. Where nothing is embedded, both are zero.
    #[expect(unsafe_code, reason = "the payload lies outside of what the compiler knows")]
    unsafe {
        std::slice::from_raw_parts(std::ptr::without_provenance(start.max(1)), length)
    }
}

/// Called once, when a pack is built: what it leaves in the memory is what every call begins with.
#[expect(unsafe_code, reason = "the build finds the function by its name")]
#[unsafe(export_name = "digipro_initialize")]
pub extern "C" fn initialize() {
    PREPARING.store(true, Relaxed);
    if let Some(tables) = &*TABLES {
        tables.warm();
    }
    PREPARING.store(false, Relaxed);
}

struct Component;

impl Guest for Component {
    fn evaluate(request: Request) -> Report {
        // Nothing embedded says nothing: the host takes that for a report that breaks the contract.
        let report = TABLES.as_ref().map(|tables| tables.evaluate(&guest::request(request)));
        guest::report(report.unwrap_or_default())
    }
}

digipro_sdk::guest::bindings::export_rule_pack!(Component with_types_in digipro_sdk::guest::bindings);
