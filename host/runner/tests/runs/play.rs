//! Plays one definition against its plan.

use digipro_runner::simulate::{Options, Plan, simulate};
use std::path::Path;

/// A plan for definitions that have none of their own: whatever waits for people and workers is done at once.
const ALL_AT_ONCE: &str = r#"{"otherwise": "complete"}"#;

/// All that happens, one event a line.
pub fn play(definition: &Path, restart_each_step: bool) -> Result<Vec<String>, String> {
    let document = std::fs::read(definition).unwrap();
    let beside = definition.with_extension("plan.json");
    let text = std::fs::read_to_string(&beside).unwrap_or_else(|_| ALL_AT_ONCE.to_owned());
    let plan = Plan::read("plan.json", &text).map_err(|found| format!("{found:#?}"))?;
    let file = definition.file_name().unwrap().to_string_lossy();
    let decisions = std::fs::read(definition.with_extension("dmn")).map(|bytes| {
        vec![(definition.with_extension("dmn").file_name().unwrap().to_string_lossy().into(), bytes)]
    });
    let decisions = decisions.unwrap_or_default();
    let options = Options { restart_each_step, file: file.as_ref().into(), decisions };
    let mut lines = Vec::new();
    let mut tell = |event: &_| lines.push(serde_json::to_string(event).unwrap());
    simulate(&document, &plan, &options, &mut tell).map_err(|trouble| format!("{trouble:?}"))?;
    Ok(lines)
}
