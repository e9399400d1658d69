//! HTTP interface: maps and authorises, never decides.
