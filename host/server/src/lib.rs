//! The HTTP interface: maps and authorises, never decides. The room is empty until the interface is built; it exists
//! so that its arrows (runner and vocab; never rules, store or wasmtime) are held from the first day.
