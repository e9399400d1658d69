//! Append-only hash-chained log, snapshots, blobs and views on SQLite.
