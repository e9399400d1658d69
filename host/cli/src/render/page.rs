//! Markdown on a terminal: headings strong, code set apart, nothing else changed.

use super::Tone;

/// The lines of a page.
pub fn lines(markdown: &str) -> Vec<String> {
    let mut code = false;
    let mut lines = Vec::new();
    for line in markdown.trim_end().lines() {
        if line.trim_start().starts_with("```") {
            code = !code;
        } else if code {
            lines.push(format!("    {}", Tone::Link.paint(line)));
        } else if let Some(heading) = line.strip_prefix("## ").or_else(|| line.strip_prefix("# ")) {
            lines.push(Tone::Strong.paint(heading));
        } else if let Some(title) = line.strip_prefix('*').and_then(|rest| rest.strip_suffix('*')) {
            lines.push(Tone::Faint.paint(title));
        } else {
            lines.push(line.to_owned());
        }
    }
    lines
}
