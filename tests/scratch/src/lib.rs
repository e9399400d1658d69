//! A throw-away PostgreSQL server for tests: one for each test process, gone with it however it ends.
//!
//! It is found on the path or where Debian puts it. Where there is none, a test says so and does nothing, unless
//! continuous integration demands it (`CI=true`).

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};

/// Whether the server waits for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// What was committed survives the machine.
    Waits,
    /// Fast, for tests that kill nothing.
    DoesNotWait,
}

/// A server.
pub struct Server {
    /// Its shell stops the server and removes its folder when this end is closed, by us or by our death.
    shell: Mutex<Option<(Child, ChildStdin)>>,
    /// The process that starts all others of the server.
    process: AtomicU32,
    folder: PathBuf,
    disk: Disk,
    next: AtomicU64,
}

/// The server of this test process, which does not wait for the disk; none where PostgreSQL is not installed.
///
/// # Panics
/// When continuous integration demands one and there is none, or it does not start.
pub fn server() -> Option<&'static Server> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(Disk::DoesNotWait)).as_ref()
}

/// Runs the server, says when it is ready, and waits for the other end to be closed.
const SCRIPT: &str = r#"
set -e
bin="$1"; folder="$2"; fsync="$3"
as=""
if [ "$(id -u)" = 0 ]; then
  user=nobody; if id postgres >/dev/null 2>&1; then user=postgres; fi
  chown "$user" "$folder"
  as="setpriv --reuid=$(id -u $user) --regid=$(id -g $user) --clear-groups"
fi
cd "$folder"
if [ ! -d "$folder/data" ]; then
  $as "$bin/initdb" -D "$folder/data" -U digipro --auth=trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1
fi
$as "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c "fsync=$fsync" -c max_connections=300 \
  -c shared_buffers=64MB -c log_min_messages=fatal >"$folder/server.log" 2>&1 &
server=$!
for i in $(seq 600); do
  if "$bin/pg_isready" -q -h "$folder" -U digipro; then break; fi
  kill -0 $server || { cat "$folder/server.log" >&2; exit 1; }
  sleep 0.05
done
echo "$server"
read -r word || word=gone
kill -QUIT $server 2>/dev/null || true
wait $server 2>/dev/null || true
if [ "$word" = gone ]; then rm -rf "$folder"; fi
"#;

impl Server {
    /// Starts a server of its own; none where PostgreSQL is not installed.
    ///
    /// # Panics
    /// When continuous integration demands one and there is none, or it does not start.
    pub fn start(disk: Disk) -> Option<Self> {
        let Some(bin) = programs() else {
            let demanded = std::env::var("CI").is_ok_and(|value| value == "true");
            assert!(!demanded, "continuous integration needs PostgreSQL: the package `postgresql`");
            eprintln!("skipped: PostgreSQL is not installed");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("digipro-pg-").tempdir().expect("a folder").keep();
        let (shell, process, next) = (Mutex::new(None), AtomicU32::new(0), AtomicU64::new(1));
        let server = Self { shell, process, folder, disk, next };
        server.run(&bin);
        Some(server)
    }

    fn run(&self, bin: &Path) {
        let fsync = if self.disk == Disk::Waits { "on" } else { "off" };
        let mut shell = Command::new("sh")
            .args(["-c", SCRIPT, "sh"])
            .args([bin, &self.folder])
            .arg(fsync)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let stdin = shell.stdin.take().expect("its input");
        let mut line = String::new();
        BufReader::new(shell.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let process = line.trim().parse().expect("PostgreSQL did not start");
        self.process.store(process, Ordering::SeqCst);
        *self.shell.lock().expect("nobody panicked") = Some((shell, stdin));
    }

    /// The address of a schema that nobody else uses.
    pub fn fresh(&self) -> String {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        format!("{}&schema=t{}_{number}", self.address(), std::process::id())
    }

    /// The address of the server; a schema can be added with `&schema=`.
    pub fn address(&self) -> String {
        format!("postgresql:///postgres?user=digipro&host={}", self.folder.display())
    }

    /// Runs statements with the server's own client, and returns what it prints.
    ///
    /// # Panics
    /// When they fail.
    pub fn sql(&self, statements: &str) -> String {
        let bin = programs().expect("PostgreSQL was there");
        let output = Command::new(bin.join("psql"))
            .args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-U", "digipro", "-d", "postgres", "-h"])
            .arg(&self.folder)
            .args(["-c", statements])
            .output()
            .expect("psql");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Stops the server at once, as a power cut would; its folder stays.
    ///
    /// # Panics
    /// When it does not run.
    pub fn cut(&self) {
        let (mut shell, mut stdin) =
            self.shell.lock().expect("nobody panicked").take().expect("the server runs");
        stdin.write_all(b"cut\n").expect("its input");
        drop(stdin);
        shell.wait().expect("it ends");
    }

    /// Stops all its processes where they stand: it neither answers nor breaks off.
    ///
    /// # Panics
    /// When it does not run.
    pub fn freeze(&self) {
        self.signal("-STOP");
    }

    /// Lets it go on where it was frozen.
    ///
    /// # Panics
    /// When it does not run.
    pub fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let first = self.process.load(Ordering::SeqCst);
        let children = format!("/proc/{first}/task/{first}/children");
        let send = |process: &str| {
            let sent = Command::new("kill").args([signal, process]).stderr(Stdio::null()).status();
            sent.expect("kill").success()
        };
        // The first one goes first: it starts no others while they are listed.
        assert!(send(&first.to_string()), "PostgreSQL does not run");
        for process in std::fs::read_to_string(children).expect("its processes").split_whitespace() {
            // One that has ended in the meantime needs nothing.
            send(process);
        }
    }

    /// Starts the server again where it was cut.
    ///
    /// # Panics
    /// When it does not start.
    pub fn again(&self) {
        self.run(&programs().expect("PostgreSQL was there"));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(mut shell) = self.shell.lock()
            && let Some((mut shell, stdin)) = shell.take()
        {
            drop(stdin);
            drop(shell.wait());
        } else {
            drop(std::fs::remove_dir_all(&self.folder));
        }
    }
}

/// Where the programs of the newest PostgreSQL are.
fn programs() -> Option<PathBuf> {
    let complete =
        |folder: &PathBuf| ["initdb", "postgres", "psql"].iter().all(|name| folder.join(name).is_file());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut installed: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let folder = entry.ok()?.path();
            Some((folder.file_name()?.to_str()?.parse().ok()?, folder.join("bin")))
        })
        .collect();
    installed.sort();
    let installed = installed.into_iter().rev().map(|(_, folder)| folder);
    installed.chain(std::env::split_paths(&path)).find(complete)
}
