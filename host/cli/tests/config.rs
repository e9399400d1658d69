//! `digipro config show`: each value says where it came from.

#[cfg(test)]
mod config {
    use std::process::Command;

    fn show(data: &std::path::Path, more: &[&str], variable: Option<(&str, &str)>) -> (bool, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        command.args(["config", "show", "--lang", "en", "--data"]).arg(data).args(more);
        command.envs(variable);
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.success(), text(&output.stdout), text(&output.stderr))
    }

    /// The line of a key.
    fn line<'a>(shown: &'a str, key: &str) -> &'a str {
        shown.lines().find(|line| line.starts_with(key)).unwrap_or_default()
    }

    #[test]
    fn each_value_says_where_it_came_from() {
        let data = tempfile::tempdir().unwrap();
        let (good, shown, _) = show(data.path(), &[], None);
        assert!(good);
        assert!(line(&shown, "listen").ends_with("built in"), "{shown}");
        assert!(line(&shown, "listen").contains("127.0.0.1:8080"), "{shown}");

        std::fs::write(data.path().join("digipro.toml"), "listen = \"127.0.0.1:9000\"\n").unwrap();
        let (_, shown, _) = show(data.path(), &[], None);
        assert!(line(&shown, "listen").contains("9000"), "{shown}");
        assert!(line(&shown, "listen").ends_with("digipro.toml"), "{shown}");

        let variable = Some(("DIGIPRO_SERVE_LISTEN", "127.0.0.1:9001"));
        let (_, shown, _) = show(data.path(), &[], variable);
        assert!(line(&shown, "listen").contains("9001"), "{shown}");
        assert!(line(&shown, "listen").ends_with("environment, DIGIPRO_SERVE_LISTEN"), "{shown}");

        let (_, shown, _) = show(data.path(), &["--listen", "127.0.0.1:9002"], variable);
        assert!(
            line(&shown, "listen").contains("9002") && line(&shown, "listen").ends_with("flag"),
            "{shown}"
        );
    }

    #[test]
    fn a_key_that_does_not_exist_is_shown_and_refused() {
        let data = tempfile::tempdir().unwrap();
        std::fs::write(data.path().join("digipro.toml"), "lissten = \"127.0.0.1:9000\"\n").unwrap();
        let (good, shown, said) = show(data.path(), &[], None);
        assert!(!good);
        assert!(line(&shown, "lissten").ends_with("digipro.toml"), "{shown}");
        assert!(said.contains("lissten") && said.contains("digipro.toml"), "{said}");
    }
}
