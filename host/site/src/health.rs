//! What is usually wrong with an installation, found one by one, with what mends it where a program can.
//!
//! Nothing is changed by looking. A finding is a key with arguments; wording lives in texts.

use crate::engine::{Engine, Place, virtual_moment};
use crate::packs::trust;
use digipro_runner::Clock;
use digipro_store::{CaseFilter, CaseRow, CaseStatus, Page, Store};
use digipro_vocab::{CaseId, FactValue, Instant, Name};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// Bytes that should be free where the data are.
const FREE_BYTES: u64 = 1 << 30;

/// Cases that are named when many are in trouble.
const CASES_TOLD: usize = 1_000;

/// How well something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// As it should be.
    Good,
    /// The installation works; somebody should look.
    Odd,
    /// The installation does not work, or not safely.
    Bad,
}

/// What was found of one thing.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Symptom {
    /// Key of the text.
    pub key: &'static str,
    /// How well it is.
    pub state: State,
    /// Arguments of the text.
    pub arguments: Vec<(&'static str, FactValue)>,
    /// What mends it, where a program can.
    pub remedy: Option<Remedy>,
}

/// What mends something.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// Make the folder of the data.
    MakeFolder,
    /// Let nobody else read the folder of the data.
    Close,
    /// Compute the views of all cases again from their logs, and let go of cases that can be read again.
    Release(Vec<CaseId>),
}

impl Symptom {
    fn new(key: &'static str, state: State) -> Self {
        Self { key, state, arguments: Vec::new(), remedy: None }
    }

    fn text(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, FactValue::Text(value.to_string().into())));
        self
    }

    fn count(mut self, name: &'static str, value: usize) -> Self {
        self.arguments.push((name, FactValue::Whole(i64::try_from(value).unwrap_or(i64::MAX))));
        self
    }

    fn mended_by(mut self, remedy: Remedy) -> Self {
        self.remedy = Some(remedy);
        self
    }
}

/// Looks at an installation, from the folder up; what depends on something that is broken is not looked at.
#[must_use]
pub fn examine(place: &Place) -> Vec<Symptom> {
    let mut found = folder(&place.data);
    if found.iter().any(|one| one.state == State::Bad) {
        return found;
    }
    found.extend(virtual_time(&place.data));
    match trust(place) {
        Ok(_) if place.trust.is_none() && !place.data.join("trust.toml").is_file() => {
            found.push(Symptom::new("doctor-trust-examples", State::Odd));
        }
        Ok(_) => found.push(Symptom::new("doctor-trust", State::Good)),
        Err(wrong) => found.push(Symptom::new("doctor-trust-broken", State::Bad).text("cause", wrong)),
    }
    if !place.has_store() {
        found.push(Symptom::new("doctor-store-none", State::Good));
        return found;
    }
    let store = match place.store() {
        Ok(store) => store,
        Err(wrong) => {
            found.push(Symptom::new("doctor-store-broken", State::Bad).text("cause", wrong));
            return found;
        }
    };
    found.push(Symptom::new("doctor-store", State::Good));
    found.push(clock(&store));
    drop(store);
    if found.iter().all(|one| one.state != State::Bad) {
        found.extend(engine(place));
    }
    found
}

fn folder(data: &Path) -> Vec<Symptom> {
    let Ok(meta) = fs::metadata(data) else {
        let missing = Symptom::new("doctor-folder-missing", State::Bad).text("path", data.display());
        return vec![missing.mended_by(Remedy::MakeFolder)];
    };
    let mut found = Vec::new();
    if tempfile_in(data) {
        found.push(Symptom::new("doctor-folder", State::Good).text("path", data.display()));
    } else {
        found.push(Symptom::new("doctor-folder-closed", State::Bad).text("path", data.display()));
    }
    // Whoever reads the folder reads the cases.
    if meta.permissions().mode() & 0o077 != 0 {
        let open = Symptom::new("doctor-folder-open", State::Odd).text("path", data.display());
        found.push(open.mended_by(Remedy::Close));
    }
    match rustix::fs::statvfs(data) {
        Ok(disk) => {
            let free = disk.f_bavail.saturating_mul(disk.f_frsize);
            let state = if free < FREE_BYTES { State::Odd } else { State::Good };
            let mebibytes = usize::try_from(free >> 20).unwrap_or(usize::MAX);
            found.push(Symptom::new("doctor-space", state).count("free", mebibytes));
        }
        Err(wrong) => found.push(Symptom::new("doctor-space-unknown", State::Odd).text("cause", wrong)),
    }
    found
}

/// Whether a file can be made there; it is removed again.
fn tempfile_in(data: &Path) -> bool {
    let path = data.join(".doctor");
    let made = fs::write(&path, b"").is_ok();
    made && fs::remove_file(&path).is_ok()
}

fn virtual_time(data: &Path) -> Option<Symptom> {
    match virtual_moment(data) {
        Ok(None) => None,
        Ok(Some(moment)) => Some(Symptom::new("doctor-virtual-time", State::Odd).text("moment", moment)),
        Err(wrong) => Some(Symptom::new("doctor-virtual-time-broken", State::Bad).text("cause", wrong)),
    }
}

/// A machine whose clock is behind what was written stamps new commands before old ones.
fn clock(store: &Store) -> Symptom {
    let now = Clock::System.now();
    match last_start(store) {
        Some(last) if last > now => {
            Symptom::new("doctor-clock-behind", State::Odd).text("now", now).text("last", last)
        }
        _ => Symptom::new("doctor-clock", State::Good).text("now", now),
    }
}

fn last_start(store: &Store) -> Option<Instant> {
    let last = store.backend().last_case().ok()?;
    store.case(last).ok().flatten().map(|row: CaseRow| row.started)
}

/// What the engine says when it is opened, and which cases stand still.
fn engine(place: &Place) -> Vec<Symptom> {
    let engine = match Engine::at_rest(place.clone()) {
        Ok(engine) => engine,
        Err(wrong) => return vec![Symptom::new("doctor-engine-broken", State::Bad).text("cause", wrong)],
    };
    let mut found = Vec::new();
    for note in &engine.rules().notes {
        found.push(
            Symptom::new("doctor-pack", State::Odd).text("code", note.code.id).text("cause", &note.message),
        );
    }
    found.push(Symptom::new("doctor-packs", State::Good).count("packs", engine.rules().packs.len()));
    let quarantined = CaseFilter { status: Some(CaseStatus::Quarantined), ..CaseFilter::default() };
    match engine.runner.store().cases(quarantined, Page::first(CASES_TOLD)) {
        Ok(cases) if cases.is_empty() => {}
        Ok(cases) => {
            let numbers: Vec<CaseId> = cases.iter().map(|row| row.case).collect();
            let listed: Vec<String> = numbers.iter().map(CaseId::to_string).collect();
            let held = Symptom::new("doctor-quarantined", State::Bad)
                .count("count", numbers.len())
                .text("cases", listed.join(", "));
            found.push(held.mended_by(Remedy::Release(numbers)));
        }
        Err(wrong) => found.push(Symptom::new("doctor-store-broken", State::Bad).text("cause", wrong)),
    }
    match engine.runner.store().incidents(Page::first(CASES_TOLD)) {
        Ok(open) if open.is_empty() => found.push(Symptom::new("doctor-no-incidents", State::Good)),
        Ok(open) => {
            let mut codes: Vec<Name> = open.iter().map(|incident| incident.code.clone()).collect();
            codes.sort_unstable();
            codes.dedup();
            let codes: Vec<&str> = codes.iter().map(|code| &**code).collect();
            found.push(
                Symptom::new("doctor-incidents", State::Odd)
                    .count("count", open.len())
                    .text("codes", codes.join(", ")),
            );
        }
        Err(wrong) => found.push(Symptom::new("doctor-store-broken", State::Bad).text("cause", wrong)),
    }
    found
}

/// Mends one thing.
///
/// # Errors
/// When it cannot be mended so.
pub fn mend(place: &Place, remedy: &Remedy) -> Result<(), crate::Error> {
    let at = |error| crate::Error::input(place.data.display(), error);
    match remedy {
        Remedy::MakeFolder => {
            fs::create_dir_all(&place.data).map_err(at)?;
            mend(place, &Remedy::Close)
        }
        Remedy::Close => fs::set_permissions(&place.data, fs::Permissions::from_mode(0o700)).map_err(at),
        Remedy::Release(cases) => {
            let engine = Engine::at_rest(place.clone())?;
            for case in cases {
                engine.runner.release(*case).map_err(crate::engine::failed)?;
            }
            Ok(())
        }
    }
}
