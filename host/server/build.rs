//! Names the folder of the console's bundle; an empty one where a development tree has none, so that it builds.

use std::path::Path;

fn main() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../console");
    let (bundle, none) = (room.join("dist"), std::env::var("OUT_DIR").unwrap_or_default());
    println!("cargo::rerun-if-changed={}", bundle.display());
    let folder = if bundle.join("index.html").is_file() { bundle } else { Path::new(&none).join("console") };
    if let Err(error) = std::fs::create_dir_all(&folder) {
        println!("cargo::error=cannot make `{}`: {error}", folder.display());
    }
    println!("cargo::rustc-env=DIGIPRO_CONSOLE={}", folder.display());
}
