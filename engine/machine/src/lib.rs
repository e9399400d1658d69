//! The pure process machine: check, lower, decide, evolve, owed.
