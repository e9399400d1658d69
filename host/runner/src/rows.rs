//! What callers read of the store: rows of the views, and searches in them. Who uses a runner needs no store.

pub use digipro_store::search::{
    By, CaseColumn, Cell, Columns, Cursor, DecisionColumn, ElementColumn, Filter, FindingColumn, Found, Hit,
    IncidentColumn, JobColumn, MessageColumn, Order, Part, Related, Scope, Search, Searched, TaskColumn,
    TermColumn, Test, VariableColumn,
};
pub use digipro_store::{
    CaseRow, CaseStatus, DecisionRow, ElementRow, FindingRow, IncidentRow, JobRow, JobState, Keyed,
    MessageRow, Page, SignalRow, Stage, TaskRow, TermRow, TimerRow, VariableRow,
};
