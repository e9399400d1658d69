//! The nodes of a service: processes of the real binary, killed and started again.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How often a node is started that ends at once: its database may be away.
const STARTS_MAX: usize = 200;

/// Where each node listens; none that was killed.
pub type Nodes = Arc<Mutex<Vec<Option<SocketAddr>>>>;

/// All nodes, each with a folder of its own.
pub struct Site {
    store: Option<String>,
    folders: Vec<TempDir>,
    children: Mutex<Vec<Option<Child>>>,
    nodes: Nodes,
    starts: Mutex<Vec<Duration>>,
    /// What no service should ever say.
    panics: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// So many nodes on this store; one on a file of its own where none is named.
    pub fn new(store: Option<&str>, count: usize) -> Self {
        let folders = (0..count).map(|_| tempfile::tempdir().unwrap()).collect();
        let children = Mutex::new((0..count).map(|_| None).collect());
        let nodes = Arc::new(Mutex::new(vec![None; count]));
        let (store, starts, panics) = (store.map(str::to_owned), Mutex::default(), Arc::default());
        let site = Self { store, folders, children, nodes, starts, panics };
        (0..count).for_each(|node| site.start(node));
        site
    }

    pub fn nodes(&self) -> Nodes {
        Arc::clone(&self.nodes)
    }

    pub fn data(&self, node: usize) -> PathBuf {
        self.folders[node].path().to_owned()
    }

    /// Where a node listens.
    pub fn address(&self, node: usize) -> SocketAddr {
        self.nodes.lock().unwrap()[node].unwrap()
    }

    /// What a node says of its memory, in MiB: `VmRSS` now, `VmHWM` at most.
    pub fn memory(&self, node: usize, what: &str) -> u64 {
        let process = self.children.lock().unwrap()[node].as_ref().map(Child::id).unwrap();
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let line = status.lines().find(|line| line.starts_with(what)).unwrap();
        line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap() / 1_024
    }

    /// Starts a node, as often as it takes.
    pub fn start(&self, node: usize) {
        let begun = Instant::now();
        for _ in 0..STARTS_MAX {
            if let Some((child, address)) = self.spawn(node) {
                self.children.lock().unwrap()[node] = Some(child);
                self.nodes.lock().unwrap()[node] = Some(address);
                self.starts.lock().unwrap().push(begun.elapsed());
                return;
            }
        }
        panic!("node {node} does not start");
    }

    /// A node that answers; none where it ended at once.
    fn spawn(&self, node: usize) -> Option<(Child, SocketAddr)> {
        // Another one than was built with the test, such as a release, is tried where somebody names it.
        let program = std::env::var_os("DIGIPRO_PROGRAM");
        let mut command = Command::new(program.unwrap_or_else(|| env!("CARGO_BIN_EXE_digipro").into()));
        command.args(["serve", "--development", "--listen", "127.0.0.1:0", "--lang", "en", "--data"]);
        command.arg(self.folders[node].path());
        if let Some(store) = &self.store {
            command.args(["--store", store]);
        }
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let listening = lines.find_map(|line| {
            note(&self.panics, &line);
            line.split_once("listens on http://").map(|(_, address)| address.trim().to_owned())
        });
        let Some(address) = listening.and_then(|address| address.parse().ok()) else {
            child.wait().unwrap();
            return None;
        };
        // Nobody may be held up because nobody reads what the service says.
        let panics = Arc::clone(&self.panics);
        std::thread::spawn(move || lines.for_each(|line| note(&panics, &line)));
        Some((child, address))
    }

    /// `kill -9`.
    pub fn kill(&self, node: usize) {
        let child = self.children.lock().unwrap()[node].take();
        let mut child = child.unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        self.nodes.lock().unwrap()[node] = None;
    }

    /// Ends all that run.
    pub fn end(&self) {
        for mut child in self.children.lock().unwrap().iter_mut().filter_map(Option::take) {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        assert_eq!(self.panics(), Vec::<String>::new());
    }

    /// What the nodes have said of panics.
    pub fn panics(&self) -> Vec<String> {
        self.panics.lock().unwrap().clone()
    }

    /// How long a start took.
    pub fn told(&self) -> String {
        let mut starts = self.starts.lock().unwrap().clone();
        starts.sort_unstable();
        let (median, last) = (starts[starts.len() / 2], starts.last().unwrap());
        format!("started in {} ms, at most {} ms", median.as_millis(), last.as_millis())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Ok(mut children) = self.children.lock() {
            for mut child in children.iter_mut().filter_map(Option::take) {
                drop((child.kill(), child.wait()));
            }
        }
    }
}

fn note(panics: &Mutex<Vec<String>>, line: &str) {
    if line.contains("panicked") {
        panics.lock().unwrap().push(line.to_owned());
    }
}
