//! Concessions and grants: the single charge (L. 160/2019), tables outdoors, what is not asked of whoever applies.

pub mod canone;
pub mod dehors;
pub mod isee;

/// The rules on concessions and grants.
pub const RULES: &[digipro_sdk::Rule] = &[canone::RULE, dehors::RULE, isee::RULE];
