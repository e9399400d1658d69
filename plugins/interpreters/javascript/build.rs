//! The engine's own stack: a script of some depth needs more than a compiled rule.

fn main() {
    println!("cargo:rustc-cdylib-link-arg=-zstack-size=524288");
}
