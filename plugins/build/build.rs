//! What is embedded for `digipro rules new` is looked at again when a file is added or taken away.

fn main() {
    for embedded in ["../sdk", "../wit", "../scaffold", "../../engine/vocab", "../../engine/term"] {
        println!("cargo::rerun-if-changed={embedded}");
    }
}
