//! The rules: one file each, texts and vectors in the folder of the same name.

pub mod attesa;
pub mod attualita;
pub mod oggetto;
