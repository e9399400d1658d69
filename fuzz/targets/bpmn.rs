//! BPMN: any bytes give a document and diagnostics; what is well-formed reads back the same once it was written
//! (invariant LOSSLESS).

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (document, diagnostics) = digipro_bpmn::read(bytes);
    let well_formed = !diagnostics.iter().any(|found| found.code.id.starts_with("P00"));
    let written = digipro_bpmn::write(&document);
    let (again, _) = digipro_bpmn::read_text(&written);
    if well_formed {
        assert_eq!(written, digipro_bpmn::write(&again), "what was written reads back the same");
    }
});
