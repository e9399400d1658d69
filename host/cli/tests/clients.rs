//! Clients of others work against the service unchanged: their own programs run against the real binary.

#[cfg(test)]
mod clients {
    use std::io::{BufRead as _, BufReader};
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Stdio};

    /// The service, on a port of its own, with a clock that stands still until it is moved.
    struct Service {
        child: Child,
        address: String,
        _data: tempfile::TempDir,
    }

    impl Service {
        fn start() -> Self {
            let data = tempfile::tempdir().unwrap();
            std::fs::write(data.path().join("virtual-time"), "2026-11-23T09:00:00Z").unwrap();
            let mut child = Command::new(env!("CARGO_BIN_EXE_digipro"))
                .args(["serve", "--development", "--listen", "127.0.0.1:0", "--lang", "en", "--data"])
                .arg(data.path())
                .stderr(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let mut told = String::new();
            let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
            let address = loop {
                let line = lines.next().unwrap_or_else(|| panic!("the service ended: {told}")).unwrap();
                told += &line;
                if let Some((_, address)) = line.split_once("listens on ") {
                    break address.trim().to_owned();
                }
            };
            // Nobody may be held up because nobody reads what the service says.
            std::thread::spawn(move || lines.for_each(drop));
            Self { child, address, _data: data }
        }
    }

    impl Drop for Service {
        fn drop(&mut self) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/clients")
    }

    /// What is missing here is said, and is no excuse where everything has to be there.
    fn missing(what: &str) {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{what}");
        println!("not tried: {what}");
    }

    fn works(program: &str) -> bool {
        let found =
            Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        found.is_ok_and(|status| status.success())
    }

    #[test]
    fn the_javascript_sdk_is_strict_and_content() {
        if !works("node") {
            return missing("there is no `node`");
        }
        if !folder().join("node_modules/@camunda8").is_dir() {
            return missing("the packages of tests/clients are not there: run `npm ci` in it");
        }
        let service = Service::start();
        let output = Command::new("node")
            .arg("javascript.mjs")
            .current_dir(folder())
            .env("CAMUNDA_REST_ADDRESS", &service.address)
            .env("CAMUNDA_AUTH_STRATEGY", "NONE")
            .env("CAMUNDA_SDK_VALIDATION", "req:strict,res:strict")
            .env("CAMUNDA_SDK_LOG_LEVEL", "error")
            .output()
            .unwrap();
        let told =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{told}");
        assert!(told.contains("steps hold"), "{told}");
    }

    #[test]
    fn the_python_sdk_is_content() {
        let python = folder().join(".venv/bin/python");
        if !python.is_file() {
            let how = "`python3 -m venv .venv && .venv/bin/pip install -r requirements.txt` in tests/clients";
            return missing(&format!("the packages of the Python SDK are not there: {how}"));
        }
        let service = Service::start();
        let output = Command::new(python)
            .arg("python_sdk.py")
            .current_dir(folder())
            .env("CAMUNDA_REST_ADDRESS", &service.address)
            .env("CAMUNDA_AUTH_STRATEGY", "NONE")
            .output()
            .unwrap();
        let told =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{told}");
        assert!(told.contains("steps hold"), "{told}");
    }
}
