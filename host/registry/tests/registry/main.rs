//! Packs on their way: archives, installation, revocation.

#[cfg(test)]
mod archive;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod install;
#[cfg(test)]
mod oci;
#[cfg(test)]
mod shelf;
