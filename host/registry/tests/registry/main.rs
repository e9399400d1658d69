//! Packs on their way: archives, installation, revocation.

mod archive;
mod fixture;
mod install;
mod oci;
mod shelf;
