//! Kit and overlay chain to one effective definition.
