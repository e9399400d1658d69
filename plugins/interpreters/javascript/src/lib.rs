//! Template of packs whose rules are written in JavaScript: the engine, without a script.
//!
//! `digipro_build::embed` puts the scripts of a pack behind its memory and says in [`digipro_payload`] where they lie.
//! What [`initialize`] makes of them, an engine that has read them, is kept in the memory of the component, so that a
//! call parses nothing and sets up nothing. Every call begins with that memory, so no call sees what another did.

#![cfg(target_arch = "wasm32")]

use digipro_javascript::Ready;
use digipro_sdk::guest::{self, Guest, Report, Request};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// Where what is embedded begins, and how many bytes it has.
#[expect(unsafe_code, reason = "the build finds the slot by its name")]
#[unsafe(no_mangle)]
pub static digipro_payload: [AtomicU32; 2] = [AtomicU32::new(0), AtomicU32::new(0)];

/// The engine asks once for the time, to seed what no rule can reach: there is none.
#[expect(unsafe_code, reason = "the engine finds the function by its name")]
#[unsafe(no_mangle)]
pub extern "C" fn __rquickjs_host_now_us() -> f64 {
    0.0
}

thread_local! {
    static READY: Option<Ready> = Ready::from_bytes(payload()).ok();
}

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
    READY.with(|_| ());
}

struct Component;

impl Guest for Component {
    fn evaluate(request: Request) -> Report {
        // Nothing embedded says nothing: the host takes that for a report that breaks the contract.
        READY.with(|ready| {
            let report = ready.as_ref().map(|ready| ready.evaluate(&guest::request(request)));
            guest::report(report.unwrap_or_default())
        })
    }
}

digipro_sdk::guest::bindings::export_rule_pack!(Component with_types_in digipro_sdk::guest::bindings);
