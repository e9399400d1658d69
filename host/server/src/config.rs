//! What the operator sets.

use crate::identity;
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, SocketAddr};

/// The configuration of the service.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The address of the store, such as `postgresql://…`; without it the embedded one in the folder of the data.
    pub store: Option<String>,
    /// How those who ask are known.
    pub identity: identity::Config,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: (Ipv4Addr::LOCALHOST, 8080).into(),
            store: None,
            identity: identity::Config::default(),
        }
    }
}
