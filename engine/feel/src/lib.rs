//! FEEL: parse once, evaluate many, total and bounded.
