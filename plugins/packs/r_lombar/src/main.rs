//! The pack as a program: checks itself and prints what is generated from its declarations.

fn main() -> std::process::ExitCode {
    digipro_sdk::native::main(&r_lombar::PACK)
}
