//! The wording of steps and irregularities: Fluent resources in Italian and English.
//!
//! Dates arrive as `FactValue::Day`, numbers as `Whole`, names from closed lists as `Code` (the texts select
//! on them); whoever renders writes dates out in the language of the reader.

/// Italian.
pub const ITALIAN: &str = include_str!("../texts/it.ftl");
/// English.
pub const ENGLISH: &str = include_str!("../texts/en.ftl");
