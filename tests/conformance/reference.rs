//! The reference of the command line: what `--help` says of every command, kept as a page. `BLESS=1` writes it.

use crate::root;

#[test]
fn the_page_of_the_command_line_is_what_help_says() {
    let page = format!(
        "# The command line\n\nWhat `digipro COMMAND --help` says, all commands one after the other. Written by a test.\n\n{}\n",
        digipro_cli::args::reference().trim_end()
    );
    let path = root().join("docs/cli.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/cli.md is not what help says: look at the change, then run with BLESS=1\n{page}"
    );
}
