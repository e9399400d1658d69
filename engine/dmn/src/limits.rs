//! Bounds of decision models; those of their text are [`digipro_xml::limits`], those of expressions
//! [`digipro_feel::limits`].

/// The largest number of input data, decisions, knowledge models and services of a model with its imports.
pub const ELEMENTS: usize = 10_000;
/// The largest number of models that one builds on, directly or not.
pub const IMPORTS: usize = 100;
/// How deep types may be made from types.
pub const TYPE_DEPTH: usize = 32;
/// The largest index of a column, in words of 64 rules; a larger column is searched rule by rule.
pub const INDEX_WORDS: usize = 1 << 20;
/// Tables whose rules an evaluation tells; later ones are only counted.
pub const MATCHED: usize = 1_000;
