//! The vocabulary of the standard: every element of the BPMN 2.0 namespace.

mod tag;

pub use tag::Tag;
