//! The `digipro` command.

fn main() -> std::process::ExitCode {
    digipro_cli::main()
}
