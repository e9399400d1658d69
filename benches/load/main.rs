//! The load tool: starts the real service, asks it over HTTP what clients ask, and prints what it measured as a table.
//!
//! ```text
//! cargo build --release && cargo run --release -p digipro-benches --bin load
//! ```
//! Every figure is of durable writes: an answer comes after the disk has it. Client and service share the machine.

mod client;
mod measure;
mod process;
mod service;
mod shapes;

use anyhow::Result;
use clap::Parser;
use shapes::Shape;
use std::path::PathBuf;

/// What to load, and how long.
#[derive(Debug, Parser)]
struct Arguments {
    /// The binary to load
    #[arg(long, default_value = "target/release/digipro", value_name = "FILE")]
    binary: PathBuf,
    /// Shapes of load, by name; all when none is named
    #[arg(value_enum)]
    shapes: Vec<Shape>,
    /// Seconds of load of each shape
    #[arg(long, default_value_t = 10, value_name = "N")]
    seconds: u64,
    /// Clients side by side
    #[arg(long, default_value_t = 16, value_name = "N")]
    clients: usize,
    /// Nodes that share the store; more than one needs PostgreSQL
    #[arg(long, default_value_t = 1, value_name = "N")]
    nodes: usize,
    /// A PostgreSQL database for the store, emptied by whoever gives it; without it SQLite in a folder of its own
    #[arg(long, value_name = "URL")]
    store: Option<String>,
    /// Cases that wait, for the memory shape
    #[arg(long, default_value_t = 100_000, value_name = "N")]
    waiting: usize,
    /// Timers due in the same second, for the timers shape
    #[arg(long, default_value_t = 10_000, value_name = "N")]
    timers: usize,
}

#[tokio::main]
async fn main() -> Result<()> {
    // A second provider in the process would be an error of this program.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments = Arguments::parse();
    let shapes = if arguments.shapes.is_empty() { Shape::ALL.to_vec() } else { arguments.shapes.clone() };
    println!("| shape | figure | value |\n|---|---|---|");
    for shape in shapes {
        for (figure, value) in shape.load(&arguments).await? {
            println!("| {} | {figure} | {value} |", shape.name());
        }
    }
    Ok(())
}
