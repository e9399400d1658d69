//! The loop: read, decide, append, perform what is owed, feed answers back.
