//! The service under load: the real binary, started in a folder of its own, and what it takes of the machine.

use crate::Arguments;
use anyhow::{Context as _, Result, bail};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// Nodes that run.
pub struct Service {
    nodes: Vec<Node>,
    folder: TempDir,
}

struct Node {
    process: Child,
    address: String,
}

impl Service {
    /// Starts the nodes and waits until they listen.
    pub async fn start(arguments: &Arguments) -> Result<Self> {
        if arguments.nodes > 1 && arguments.store.is_none() {
            bail!("several nodes need one database: give `--store postgres://…`");
        }
        let folder = tempfile::tempdir()?;
        let mut nodes = Vec::new();
        for number in 0..arguments.nodes {
            nodes.push(Node::start(arguments, &folder.path().join(number.to_string())).await?);
        }
        Ok(Self { nodes, folder })
    }

    /// The address of one of the nodes, in turn.
    pub fn address(&self, number: usize) -> &str {
        &self.nodes[number % self.nodes.len()].address
    }

    /// Resident memory of the first node, in MiB.
    pub fn memory(&self) -> Result<f64> {
        let id = self.nodes[0].process.id().context("the service has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kibibytes / 1024.0)
    }

    /// Stops the nodes; says the bytes of the database files where they are files.
    pub async fn stop(mut self) -> Result<u64> {
        for node in &mut self.nodes {
            let id = node.process.id().context("the service has ended")?;
            Command::new("kill").args(["-TERM", &id.to_string()]).status().await?;
            node.process.wait().await?;
        }
        size(self.folder.path())
    }
}

impl Node {
    async fn start(arguments: &Arguments, data: &Path) -> Result<Self> {
        let mut command = Command::new(&arguments.binary);
        command
            .args(["serve", "--development", "--listen", "127.0.0.1:0", "--lang", "en", "--data"])
            .arg(data);
        if let Some(store) = &arguments.store {
            command.args(["--store", store]);
        }
        command.env("RUST_LOG", "error").stderr(Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn().with_context(|| format!("{}", arguments.binary.display()))?;
        let mut lines = BufReader::new(process.stderr.take().context("no standard error")?).lines();
        let address = tokio::time::timeout(Duration::from_secs(60), async {
            while let Some(line) = lines.next_line().await? {
                if let Some(at) = line.find("http://") {
                    return Ok(line[at..].trim().to_owned());
                }
            }
            bail!("the service ended before it listened")
        });
        let address = address.await.context("the service does not listen after a minute")??;
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { process, address })
    }
}

/// Bytes of the files of the database below a folder.
fn size(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.path().is_dir() {
            bytes += size(&entry.path())?;
        } else if name.to_string_lossy().starts_with("digipro.db") {
            bytes += entry.metadata()?.len();
        }
    }
    Ok(bytes)
}
