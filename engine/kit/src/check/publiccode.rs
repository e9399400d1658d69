//! `publiccode.yml`: readable, an addon, with the mandatory keys of version 0.7.

use crate::codes::P0590;
use crate::format::publiccode::PubliccodeFile;
use digipro_vocab::{Diagnostic, Name, Span};

const STATUSES: [&str; 5] = ["concept", "development", "beta", "stable", "obsolete"];
const HELP: &str = "see the section on publiccode.yml in docs/kits.md";

/// Reads the file; what is wrong goes to `diagnostics`.
pub(crate) fn read(file: &Name, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<PubliccodeFile> {
    match serde_saphyr::from_str::<PubliccodeFile>(text) {
        Ok(read) => {
            for (key, what) in wrong(&read) {
                let at = text.find(&format!("{key}:")).unwrap_or(0);
                let span = Span::new(at, at + key.len());
                diagnostics.push(Diagnostic::error(P0590, what).file(file.clone()).at(span).help(HELP));
            }
            Some(read)
        }
        Err(error) => {
            let mut told = Diagnostic::error(P0590, cause(&error)).file(file.clone());
            if let Some(place) = error.location() {
                let line = usize::try_from(place.line()).unwrap_or(1);
                let start: usize =
                    text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
                told = told.at(Span::new(start, start));
            }
            diagnostics.push(told.help(HELP));
            None
        }
    }
}

/// The message without the piece of the file that the library draws around it.
fn cause(error: &serde_saphyr::Error) -> String {
    let text = error.without_snippet().to_string();
    let line = text.lines().next().unwrap_or_default();
    // The place is shown as that of every diagnostic.
    line.split(" at line ").next().unwrap_or_default().trim().to_owned()
}

/// What the keys do not say as they should: the key, and what is wrong.
fn wrong(file: &PubliccodeFile) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    let mut unless = |good: bool, key: &'static str, what: String| {
        if !good {
            wrong.push((key, what));
        }
    };
    let version = &file.publiccode_yml_version;
    unless(
        version.starts_with("0.7"),
        "publiccodeYmlVersion",
        format!("version `{version}` of the standard, where 0.7 is meant"),
    );
    unless(!file.name.trim().is_empty(), "name", "the name is empty".into());
    unless(file.url.contains("://"), "url", format!("`{}` is no address", file.url));
    unless(!file.platforms.is_empty(), "platforms", "no platform is named".into());
    let status = &file.development_status;
    unless(
        STATUSES.contains(&&**status),
        "developmentStatus",
        format!("`{status}` is none of {}", crate::place::list(STATUSES)),
    );
    unless(
        &*file.software_type == "addon",
        "softwareType",
        format!("a kit or an overlay is an `addon`, not `{}`", file.software_type),
    );
    unless(!file.description.is_empty(), "description", "it is described in no language".into());
    for (language, description) in &file.description {
        let (short, long) = (
            description.short_description.chars().count(),
            description.long_description.trim().chars().count(),
        );
        unless(
            (1..=150).contains(&short),
            "shortDescription",
            format!(
                "the short description in `{language}` has {short} characters, where 1 to 150 are allowed"
            ),
        );
        unless(
            (150..=10_000).contains(&long),
            "longDescription",
            format!(
                "the long description in `{language}` has {long} characters, where 150 to 10000 are allowed"
            ),
        );
        unless(!description.features.is_empty(), "features", format!("no feature is named in `{language}`"));
    }
    unless(!file.legal.license.trim().is_empty(), "license", "the licence is empty".into());
    let maintenance = &file.maintenance;
    let (known, kept) = match &*maintenance.by {
        "internal" | "community" => (true, !maintenance.contacts.is_empty()),
        "contract" => (true, !maintenance.contractors.is_empty()),
        "none" => (true, true),
        _ => (false, true),
    };
    unless(known, "maintenance", format!("`{}` is no type of maintenance", maintenance.by));
    unless(kept, "maintenance", format!("maintenance of the type `{}` names nobody", maintenance.by));
    let languages = &file.localisation.available_languages;
    unless(!languages.is_empty(), "availableLanguages", "no language is named".into());
    wrong
}
