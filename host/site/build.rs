//! Names the folders that are embedded, so that a changed page, kit or pack is embedded again.

fn main() {
    println!("cargo:rerun-if-changed=scaffold");
    for folder in ["docs/codes", "processes", "plugins/packs/dist"] {
        println!("cargo:rerun-if-changed=../../{folder}");
    }
}
