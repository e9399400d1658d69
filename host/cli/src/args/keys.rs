//! Arguments about API keys.

use super::{Configured, day};
use clap::{ArgGroup, Args, Subcommand};
use digipro_server::access::Role;
use digipro_vocab::{Date, EntityId, Name};

/// `digipro keys`.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Make a key for a program, and show it once
    New(KeysNew),
    /// List the keys, revoked ones too
    List(KeysList),
    /// Revoke a key: from now on it opens nothing
    Revoke(KeysRevoke),
    /// The public key of the reports that this installation signs, made at first use
    Report(super::Configured),
}

/// `digipro keys new`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("whose").required(true).multiple(true).args(["entities", "all_entities"]))]
pub struct KeysNew {
    /// What is configured
    #[command(flatten)]
    pub configured: Configured,
    /// Who uses it, as the log will name them, such as `protocollo`
    #[arg(value_name = "NAME")]
    pub name: Name,
    /// What it is: designer, officer, responsible, auditor, publisher-state, publisher-region, publisher-entity, operator, worker; may be repeated
    #[arg(long = "role", value_name = "ROLE", required = true, value_parser = role)]
    pub roles: Vec<Role>,
    /// Whose data it sees; may be repeated
    #[arg(long = "entity", value_name = "CODE")]
    pub entities: Vec<EntityId>,
    /// It sees the data of all entities
    #[arg(long, conflicts_with = "entities")]
    pub all_entities: bool,
    /// For which office it works, such as `urp`; may be repeated [default: all]
    #[arg(long = "office", value_name = "OFFICE")]
    pub offices: Vec<Name>,
    /// The last day on which it holds [default: until it is revoked]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub until: Option<Date>,
}

/// `digipro keys list`.
#[derive(Debug, Args)]
pub struct KeysList {
    /// What is configured
    #[command(flatten)]
    pub configured: Configured,
}

/// `digipro keys revoke`.
#[derive(Debug, Args)]
pub struct KeysRevoke {
    /// What is configured
    #[command(flatten)]
    pub configured: Configured,
    /// Its name or id
    #[arg(value_name = "KEY")]
    pub key: String,
}

/// A role that a program can have: citizens come with a fiscal number.
fn role(text: &str) -> Result<Role, String> {
    let programs = || Role::ALL.into_iter().filter(|role| *role != Role::Citizen);
    programs().find(|role| role.id() == text).ok_or_else(|| {
        let known: Vec<&str> = programs().map(Role::id).collect();
        format!("roles are {}", known.join(", "))
    })
}
