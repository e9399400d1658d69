//! Plays one definition against its plan.

use digipro_runner::simulate::{Options, Plan, simulate};
use std::collections::BTreeSet;
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
    let options = Options { restart_each_step, file: file.as_ref().into() };
    let mut lines = Vec::new();
    let mut tell = |event: &_| lines.push(serde_json::to_string(event).unwrap());
    simulate(&document, &plan, &options, &mut tell).map_err(|trouble| format!("{trouble:?}"))?;
    Ok(lines)
}

/// Ids of the elements that a run saw complete, of the flows that it took, and of the processes whose cases ended.
pub fn completed(lines: &[String]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut entered = serde_json::Value::Null;
    for line in lines {
        let event: serde_json::Value = serde_json::from_str(line).unwrap();
        let id = match event["event"].as_str() {
            Some("entered") => {
                entered = event["element"].clone();
                continue;
            }
            // What throws is cut short by what catches: it never completes.
            Some("caught") => &entered,
            Some("completed") => &event["element"],
            Some("taken") => &event["flow"],
            Some("started") => &event["process"],
            _ => continue,
        };
        ids.extend(id.as_str().map(str::to_owned));
    }
    ids
}
