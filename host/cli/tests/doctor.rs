//! `digipro doctor`: finds what is wrong with an installation, and mends what a program can mend.

#[cfg(test)]
mod doctor {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;
    use std::process::Command;

    fn doctor(data: &Path, more: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        command.args(["doctor", "--lang", "en", "--listen", "127.0.0.1:0", "--data"]).arg(data).args(more);
        let output = command.output().unwrap();
        (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stdout).into_owned())
    }

    #[test]
    fn a_missing_folder_is_found_and_made() {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join("data");
        let (code, told) = doctor(&data, &[]);
        assert_eq!(code, 1, "{told}");
        assert!(told.contains("does not exist"), "{told}");
        let (code, told) = doctor(&data, &["--fix"]);
        assert_eq!(code, 0, "{told}");
        assert!(told.contains("no store yet"), "{told}");
        assert_eq!(data.read_dir().unwrap().count(), 0, "looking has changed something");
        assert_eq!(data.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn an_installation_at_work_is_well() {
        let data = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        assert!(command.args(["case", "list", "--data"]).arg(data.path()).output().unwrap().status.success());
        let (code, told) = doctor(data.path(), &[]);
        assert_eq!(code, 0, "{told}");
        assert!(told.contains("the store opens") && told.contains("no open incident"), "{told}");
    }

    #[test]
    fn a_folder_that_others_read_is_closed() {
        let data = tempfile::tempdir().unwrap();
        std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        let (code, told) = doctor(data.path(), &[]);
        assert_eq!(code, 0, "{told}");
        assert!(told.contains("can be read by other accounts"), "{told}");
        let (_, told) = doctor(data.path(), &["--fix"]);
        assert!(!told.contains("can be read by other accounts"), "{told}");
    }

    #[test]
    fn a_store_that_is_none_is_told_and_left_alone() {
        let data = tempfile::tempdir().unwrap();
        let file = data.path().join("digipro.db");
        std::fs::write(&file, "not a database at all, whoever wrote it").unwrap();
        let (code, told) = doctor(data.path(), &["--fix"]);
        assert_eq!(code, 1, "{told}");
        assert!(told.contains("the store cannot be used"), "{told}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "not a database at all, whoever wrote it");
    }

    #[test]
    fn a_configuration_with_an_error_is_told() {
        let data = tempfile::tempdir().unwrap();
        std::fs::write(data.path().join("digipro.toml"), "listen = 8\n").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_digipro"));
        let output = command.args(["doctor", "--lang", "it", "--data"]).arg(data.path()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("la configurazione non si può usare"), "{told}");
    }
}
