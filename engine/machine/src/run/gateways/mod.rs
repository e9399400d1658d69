//! Gateways, one file each.

mod event_based;
mod exclusive;
mod inclusive;
mod parallel;
