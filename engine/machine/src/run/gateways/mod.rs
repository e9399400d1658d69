//! Gateways, one file each.

mod complex;
mod event_based;
mod exclusive;
mod inclusive;
mod parallel;
