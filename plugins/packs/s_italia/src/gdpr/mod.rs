//! Regulation (EU) 2016/679: personal data.

pub mod minimizzazione;
