//! BPMN 2.0 XML to a document with spans and diagnostics, and back.
