//! Lengths, opening sentences, banned words in tests.

use super::{none, sources};

/// "About 70": a function longer than this wants a seam.
const FUNCTION_LINES_MAX: usize = 75;
/// "About 600": a file longer than this wants to be split by element family.
const FILE_LINES_MAX: usize = 640;
const ALL: &[&str] = &["engine", "plugins", "host", "tests", "benches"];

#[test]
fn every_file_opens_with_its_duty() {
    let opens = |text: &str| text.trim_start().starts_with("//!");
    none(
        sources(ALL)
            .iter()
            .filter(|source| !opens(&source.text))
            .map(|source| format!("{}: open with one `//!` sentence of duty", source.path))
            .collect(),
    );
}

#[test]
fn files_and_functions_stay_short() {
    let mut complaints = Vec::new();
    for source in sources(ALL) {
        let lines: Vec<&str> = source.product().lines().collect();
        if lines.len() > FILE_LINES_MAX {
            complaints.push(format!("{}: {} lines; split it by element family", source.path, lines.len()));
        }
        for (start, line) in lines.iter().enumerate().filter(|(_, line)| is_function(line)) {
            // What a trait only declares has no body.
            let head_ends = lines[start..].iter().find(|line| line.ends_with(['{', ';', '}']));
            if head_ends.is_some_and(|line| line.ends_with(';')) {
                continue;
            }
            // Formatted code closes a body at the indentation of its head.
            let close = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let length = lines[start..].iter().position(|line| **line == close).map_or(0, |end| end + 1);
            if length > FUNCTION_LINES_MAX {
                complaints.push(format!("{}:{}: a function of {length} lines", source.path, start + 1));
            }
        }
    }
    none(complaints);
}

fn is_function(line: &str) -> bool {
    let head = line.trim_start();
    let head = ["pub ", "pub(crate) ", "pub(super) ", "const ", "unsafe "]
        .iter()
        .fold(head, |h, p| h.strip_prefix(p).unwrap_or(h));
    head.starts_with("fn ") && !line.trim_end().ends_with('}')
}

#[test]
fn tests_do_not_sleep_and_none_is_ignored() {
    let banned = [
        concat!("#[", "ignore"),
        concat!("thread::", "sleep"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
    ];
    let mut complaints = Vec::new();
    for source in sources(ALL) {
        for (number, line) in source.text.lines().enumerate() {
            for word in banned.iter().filter(|word| line.contains(**word)) {
                complaints.push(format!("{}:{}: `{word}` is banned", source.path, number + 1));
            }
        }
    }
    none(complaints);
}
