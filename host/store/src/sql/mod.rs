//! What is the same in every database that speaks SQL: tables, questions, and what a write does to them.
//!
//! Statements are written once, in the part of the language that both databases share; where they part, [`Sql`] says
//! how. They name their values `?1`, `?2` and so on, or `?` each in its order.

pub(crate) mod copy;
pub(crate) mod exchange;
pub(crate) mod read;
pub(crate) mod search;
pub(crate) mod table;
pub(crate) mod value;
pub(crate) mod write;

use crate::Error;
pub(crate) use search::Dialect;
pub(crate) use value::{Column, Line, Value};

/// A connection to a database.
pub(crate) trait Sql {
    /// What it says differently.
    const DIALECT: Dialect;
    /// What a question ends with that passes over the rows that another writer holds, and holds those that it finds.
    const PASS_OVER_HELD: &'static str;

    /// Asks, and reads each line of the answer.
    ///
    /// # Errors
    /// When the database cannot be asked, or a line cannot be read.
    fn ask<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        read: impl FnMut(&mut Line<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error>;

    /// Asks, and reads each line of the answer as it comes: for answers that are too large to be held.
    ///
    /// # Errors
    /// When the database cannot be asked, or a line cannot be read.
    fn stream(
        &mut self,
        sql: &str,
        read: &mut dyn FnMut(&mut Line<'_>) -> Result<(), Error>,
    ) -> Result<(), Error>;

    /// Changes something; says how many rows it concerned.
    ///
    /// # Errors
    /// When the database refuses.
    fn run(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Error>;

    /// Asks for what is there once or not at all.
    ///
    /// # Errors
    /// When the database cannot be asked, or the line cannot be read.
    fn ask_one<T>(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        read: impl FnMut(&mut Line<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        Ok(self.ask(sql, values, read)?.pop())
    }

    /// Whether there is any line in the answer.
    ///
    /// # Errors
    /// When the database cannot be asked.
    fn any(&mut self, sql: &str, values: &[Value<'_>]) -> Result<bool, Error> {
        Ok(!self.ask(sql, values, |_| Ok(()))?.is_empty())
    }
}
