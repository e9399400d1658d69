//! From text to syntax tree: lexer, tree, parser, printer.

pub(crate) mod ast;
mod cursor;
mod lexer;
mod literal;
mod names;
mod operand;
mod parser;

mod token;
mod types;

pub(crate) use literal::quoted;
pub(crate) use parser::{expression, kind, unary_tests};
