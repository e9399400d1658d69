//! DL 21 June 2013, n. 69: indemnity for delay, and the certificate of paid contributions (DURC).

use super::norm;
use digipro_sdk::prelude::*;

const DL69: &str = "urn:nir:stato:decreto.legge:2013-06-21;69";

/// Thirty euro a day, two thousand at most; the substitute is asked within twenty days.
pub const DL69_ART_28: Norm =
    norm(DL69, "art28", "DL 69/2013, art. 28", since(2013, 6, 22), "edotto.com; newslinet.com");
/// The certificate of paid contributions holds for a hundred and twenty days.
pub const DL69_ART_31: Norm =
    norm(DL69, "art31-com5", "DL 69/2013, art. 31, c. 5", since(2013, 8, 21), UNVERIFIED);
