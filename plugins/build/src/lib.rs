//! Builds rule packs from source into components, and knows when a built one is stale.
