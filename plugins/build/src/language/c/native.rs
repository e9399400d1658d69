//! The rules as a program of this machine: it is fed requests, and prints reports.

use digipro_sdk::native::{Declaration, Judge, RuleDeclaration};
use digipro_vocab::{Date, Fact, FactValue, Name, Report, Request};
use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};
use tempfile::TempDir;

/// A compiled program.
pub(super) struct Program {
    path: PathBuf,
    /// Id and first day of each rule, in their order.
    rules: Vec<(Name, Date)>,
    /// The folder in which the program lies, until nobody asks any more.
    _folder: TempDir,
}

impl Program {
    pub(super) fn new(folder: TempDir, path: PathBuf, pack: &Declaration) -> Self {
        let rules = pack.rules.iter().map(|rule| (rule.id.clone(), rule.valid.from)).collect();
        Self { path, rules, _folder: folder }
    }

    fn ask(&self, whom: &str, request: &Request) -> Result<Report, String> {
        let failed = |error: std::io::Error| format!("the program of the rules cannot be run: {error}");
        let mut program = Command::new(&self.path);
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = program.spawn().map_err(failed)?;
        if let Some(mut stdin) = running.stdin.take() {
            stdin.write_all(&fields(whom, request)).map_err(failed)?;
        }
        let output = running.wait_with_output().map_err(failed)?;
        if output.status.success() {
            serde_json::from_slice(&output.stdout)
                .map_err(|error| format!("the report cannot be read: {error}"))
        } else {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(format!("the rules stopped ({}): {}", output.status, said.trim()))
        }
    }
}

impl Judge for Program {
    fn evaluate(&self, request: &Request) -> Result<Report, String> {
        self.ask("*", request)
    }

    fn alone(&self, rule: &RuleDeclaration, request: &Request) -> Result<Report, String> {
        let at = self.rules.iter().position(|(id, since)| *id == rule.id && *since == rule.valid.from);
        let at = at.ok_or_else(|| format!("the pack has no rule `{}`", rule.id))?;
        self.ask(&at.to_string(), request)
    }
}

/// A request as `native.c` reads it.
fn fields(whom: &str, request: &Request) -> Vec<u8> {
    let mut all = Vec::new();
    let mut put = |field: &str| all.extend_from_slice(format!("{}:{field},", field.len()).as_bytes());
    put(whom);
    put(&request.point);
    for day in [request.act_date, request.facts_date, request.known_on] {
        date(day, &mut put);
    }
    for facts in [&request.facts, &request.parameters] {
        put(&facts.len().to_string());
        for Fact { path, value: given, source } in facts {
            put(path);
            put(source);
            value(given, &mut put);
        }
    }
    all
}

fn date(day: Date, put: &mut impl FnMut(&str)) {
    put(&day.year().to_string());
    put(&day.month().to_string());
    put(&day.day().to_string());
}

fn value(value: &FactValue, put: &mut impl FnMut(&str)) {
    let tag = match value {
        FactValue::Unknown => "0",
        FactValue::Truth(_) => "1",
        FactValue::Whole(_) => "2",
        FactValue::Exact(_) => "3",
        FactValue::Text(_) => "4",
        FactValue::Day(_) => "5",
        FactValue::Code(_) => "6",
    };
    put(tag);
    match value {
        FactValue::Unknown => {}
        FactValue::Truth(truth) => put(if *truth { "1" } else { "0" }),
        FactValue::Whole(whole) => put(&whole.to_string()),
        FactValue::Exact(exact) => {
            put(&exact.unscaled.to_string());
            put(&exact.scale.to_string());
        }
        FactValue::Text(text) | FactValue::Code(text) => put(text),
        FactValue::Day(day) => date(*day, put),
    }
}
