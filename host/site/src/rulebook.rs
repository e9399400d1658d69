//! Rule packs of an installation: what there is, installing, from shadow to binding to retired, revocations, and asking one
//! on facts that somebody gives.

use crate::archive::Archive;
use crate::change::Changes;
use crate::engine::{Engine, failed, refused};
use crate::error::Error;
use crate::packs;
use crate::source;
use digipro_kit::Effective;
pub use digipro_registry::Enacted;

use digipro_registry::{Installation, Installed, Order, Register, State};
use digipro_rules::trust::{SIGNATURE, Statement};
use digipro_rules::vectors::{self, Tried};
use digipro_rules::{Evaluator as _, Verdict, files};
use digipro_runner::audit::{Auditor, Selection, WhatIf};
use digipro_runner::{Adoption, By};
use digipro_vocab::value::Fields;
use digipro_vocab::{
    CaseId, Citation, Date, Diagnostic, Fact, FactKind, FactValue, Failure, FailureCause, Name, PackManifest,
    Rejection, Request, Value,
};
use std::collections::BTreeMap;

/// What changed with a pack: of each kit and entity, which cases follow.
pub type Followed = Vec<(Name, Adoption)>;

/// A pack as it is known here.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its manifest.
    pub manifest: PackManifest,
    /// As the register has it; none where it comes with the program.
    pub installed: Option<Installed>,
    /// Why it was revoked.
    pub revoked: Option<String>,
}

/// The packs that are installed or come with the program; an installed one stands before one that is called the same.
///
/// # Errors
/// When the register cannot be read.
pub fn list(engine: &Engine) -> Result<Vec<Known>, Error> {
    let register = register(engine)?;
    let trust = engine.rules().trust.clone();
    let mut known: BTreeMap<(Name, Name), Known> = BTreeMap::new();
    for manifest in packs::built_in()? {
        let name = (manifest.id.to_string().into(), manifest.version.clone());
        known.insert(name, Known { manifest, installed: None, revoked: None });
    }
    for pack in register.packs() {
        let manifest = source::manifest(&register.files(pack).map_err(refused)?)?;
        let revoked = trust.revocations.of_pack(pack.level, &pack.manifest, &pack.component);
        let revoked = revoked.map(|revoked| revoked.reason.to_string());
        let name = (pack.id.clone(), pack.version.clone());
        known.insert(name, Known { manifest, installed: Some(pack.clone()), revoked });
    }
    Ok(known.into_values().collect())
}

fn register(engine: &Engine) -> Result<Register, Error> {
    Register::open(engine.runner.store().clone()).map_err(refused)
}

/// The pack of a name, `id` or `id@version`, with its files.
///
/// # Errors
/// When there is none (R0211).
pub fn find(engine: &Engine, name: &str) -> Result<(Known, digipro_kit::Files), Error> {
    let (id, version) = name.split_once('@').map_or((name, None), |(id, version)| (id, Some(version)));
    let all = list(engine)?;
    let fits = |one: &&Known| {
        *one.manifest.id == *id && version.is_none_or(|version| *one.manifest.version == *version)
    };
    let newest = all
        .iter()
        .filter(fits)
        .max_by(|one, other| digipro_registry::newer(&one.manifest.version, &other.manifest.version));
    let Some(known) = newest.cloned() else {
        let what = format!("there is no rule pack `{name}`");
        let rejection = Rejection::new(crate::codes::R0211, what);
        return Err(Error::Rejected(rejection.help("the list of packs shows what is at hand")));
    };
    let files = match &known.installed {
        Some(pack) => register(engine)?.files(pack).map_err(refused)?,
        None => {
            let same = |files: &digipro_kit::Files| {
                source::manifest(files).is_ok_and(|manifest| manifest == known.manifest)
            };
            let found = crate::library::packs().into_iter().map(|(_, files)| files).find(same);
            found.ok_or_else(|| Error::machinery("a pack that comes with the program is gone"))?
        }
    };
    Ok((known, files))
}

/// Runs every vector of a pack on this host.
///
/// # Errors
/// When it does not load.
pub fn try_out(files: &digipro_kit::Files) -> Result<Vec<Tried>, Error> {
    let archive = Archive::empty()?;
    let mut files = files.clone();
    files.remove(SIGNATURE);
    let loaded = archive.host.load(&files).map_err(Error::Refused)?;
    Ok(vectors::run(&archive.host, &loaded, &files))
}

/// How many running cases are bound to a pack.
///
/// # Errors
/// When the store fails.
pub fn holds(engine: &Engine, pack: &Known) -> Result<Vec<CaseId>, Error> {
    packs::holds(&engine.runner, &pack.manifest.component.digest)
}

/// Installs the pack in an archive: everything is tried before anything is kept. In shadow it is laid beside the version that
/// binds in each definition that binds one.
///
/// # Errors
/// What is wrong with it, or with its fit to a definition; when the store fails.
pub fn install(
    engine: &Engine,
    archive: &[u8],
    (shadow, allow_older): (bool, bool),
    by: &By,
) -> Result<(Installation, Followed), Error> {
    let files = digipro_registry::archive::unpack(archive).map_err(|wrong| Error::Refused(vec![wrong]))?;
    engine.look()?;
    let rules = engine.rules();
    let mut register = register(engine)?;
    let built_in = packs::built_in()?;
    let order = Order {
        files: &files,
        origin: "upload".into(),
        shadow,
        allow_older,
        by: by.actor.id.clone(),
        at: engine.runner.clock().now(),
        built_in: &built_in,
    };
    let beside = |manifest: &PackManifest| {
        let mut changes = Changes::default();
        changes.shadow(manifest);
        changes
    };
    let fits = |manifest: &PackManifest| -> Vec<Diagnostic> {
        if shadow { engine.changed(&beside(manifest)).err().unwrap_or_default() } else { Vec::new() }
    };
    let done = register.install(&rules.host, &order, &fits).map_err(refused)?;
    engine.look()?;
    let followed = if shadow {
        let changed = engine.changed(&beside(&source::manifest(&files)?)).map_err(Error::Refused)?;
        engine.enact(&changed, by)?
    } else {
        Vec::new()
    };
    Ok((done, followed))
}

/// The manifest of the pack in an archive, before anything of it is believed.
///
/// # Errors
/// When there is none.
pub fn manifest_of(archive: &[u8]) -> Result<PackManifest, Error> {
    let files = digipro_registry::archive::unpack(archive).map_err(|wrong| Error::Refused(vec![wrong]))?;
    source::manifest(&files)
}

fn installed(register: &Register, name: &str) -> Result<Installed, Error> {
    register.find(name).cloned().map_err(|wrong| {
        let rejection = Rejection::new(crate::codes::R0211, wrong.message);
        Error::Rejected(match wrong.help {
            Some(help) => rejection.help(help),
            None => rejection,
        })
    })
}

/// A pack in shadow binds, for acts from a day on. What the operator does not believe any more does not bind.
///
/// # Errors
/// When it is not in shadow, is not believed, or does not fit a definition; when the store fails.
pub fn bind(
    engine: &Engine,
    name: &str,
    enacted: &Enacted,
    reason: &str,
    by: &By,
) -> Result<(Installed, Followed), Error> {
    let mut register = register(engine)?;
    let pack = installed(&register, name)?;
    let files = register.files(&pack).map_err(refused)?;
    let manifest = source::manifest(&files)?;
    let (trust, _) = register.trust(packs::trust(engine.place())?).map_err(refused)?;
    let bytes = files.get(files::MANIFEST).map_or(&[][..], Vec::as_slice);
    let believed = trust.verify(&manifest, bytes, files.get(SIGNATURE).map(Vec::as_slice));
    believed.map_err(|wrong| Error::Refused(vec![wrong]))?;
    let mut changes = Changes::default();
    changes.enacted(&manifest, Some(enacted));
    // What does not fit is said before anything is written.
    let changed = match pack.state {
        State::Shadow => engine.changed(&changes).map_err(Error::Refused)?,
        State::Binding | State::Retired => Vec::new(),
    };
    let now = engine.runner.clock().now();
    register.bind(&pack.manifest, &by.actor.id, now, reason, enacted).map_err(refused)?;
    engine.look()?;
    let followed = engine.enact(&changed, by)?;
    Ok((installed(&register, name)?, followed))
}

/// A citation as it is written: the urn, then `~` and the part.
#[must_use]
pub fn citation(text: &str, text_of: Date) -> Citation {
    let (urn, part) = text.split_once('~').unwrap_or((text, ""));
    Citation { urn: urn.into(), part: part.into(), text_of }
}

/// A pack is used for nothing new, and strands no running case. Returns the cases that it holds.
///
/// # Errors
/// When it is retired already; when the store fails.
pub fn retire(engine: &Engine, name: &str, reason: &str, by: &By) -> Result<Vec<CaseId>, Error> {
    let mut register = register(engine)?;
    let pack = installed(&register, name)?;
    // A shadow ends with its pack: it binds nobody, so nobody needs it.
    if pack.state == State::Shadow {
        for current in engine.current()? {
            let without = current.without_shadow(&pack.id);
            if without != current {
                let deployed = engine.runner.deploy(&without).map_err(failed)?;
                engine.runner.adopt(deployed.digest, by).map_err(failed)?;
            }
        }
    }
    let cases = packs::holds(&engine.runner, &pack.component)?;
    let (now, count) = (engine.runner.clock().now(), cases.len() as u64);
    register.retire(&pack.manifest, &by.actor.id, now, reason, count).map_err(refused)?;
    engine.look()?;
    Ok(cases)
}

/// Takes note of a ring's statement: new keys, and what it revokes.
///
/// # Errors
/// When the ring as it stood before did not sign it; when the store fails.
pub fn hear(
    engine: &Engine,
    (statement, signature): (&[u8], &[u8]),
    by: &By,
) -> Result<(Statement, Vec<Installed>), Error> {
    let trust = packs::trust(engine.place())?;
    let mut register = register(engine)?;
    let now = engine.runner.clock().now();
    let heard = register.hear(&trust, (statement, signature), &by.actor.id, now).map_err(refused)?;
    engine.look()?;
    Ok(heard)
}

/// What a pack would say of facts on a day at a point. Parameters come from the definition, where one is given.
///
/// # Errors
/// When it does not speak there, or a fact is of another type than it declares.
pub fn request(
    manifest: &PackManifest,
    point: &str,
    on: Date,
    given: &Fields,
    (effective, own): (Option<&Effective>, &Fields),
) -> Result<Request, String> {
    if !manifest.rules.iter().any(|rule| rule.points.iter().any(|known| **known == *point)) {
        let mut points: Vec<&str> =
            manifest.rules.iter().flat_map(|r| &r.points).map(AsRef::as_ref).collect();
        points.sort_unstable();
        points.dedup();
        return Err(format!("the pack does not speak at `{point}`: it speaks at {}", points.join(", ")));
    }
    let mut facts: Vec<Fact> = Vec::new();
    for need in manifest.rules_at(point, on).flat_map(|rule| &rule.needs) {
        if facts.iter().all(|fact| fact.path != need.path) {
            let value = match at(given, &need.path) {
                None => FactValue::Unknown,
                Some(value) => typed(value, need.kind).ok_or_else(|| {
                    format!("`{}` is {value}, and has to be {:?}", need.path, need.kind).to_lowercase()
                })?,
            };
            facts.push(Fact { path: need.path.clone(), value, source: "given".into() });
        }
    }
    let mut parameters: Vec<Fact> = Vec::new();
    for name in manifest.rules_at(point, on).flat_map(|rule| &rule.parameters) {
        if parameters.iter().any(|parameter| parameter.path == *name) {
            continue;
        }
        let value = match own.get(name) {
            Some(value) => Some(plain(value)),
            None => effective.and_then(|one| Some(one.parameter_on(name, on)?.value.fact())),
        };
        parameters.extend(value.map(|value| Fact { path: name.clone(), value, source: "given".into() }));
    }
    let point = point.into();
    Ok(Request { point, act_date: on, facts_date: on, known_on: on, facts, parameters })
}

/// Asks a pack: the one at work here, or, where that one may not be asked any more, its bytes once more.
///
/// # Errors
/// When it does not load, or gives no report: why.
pub fn ask(
    engine: &Engine,
    files: &digipro_kit::Files,
    request: &Request,
) -> Result<Result<Verdict, Failure>, Error> {
    let component = source::manifest(files)?.component.digest;
    let said = engine.rules().host.evaluate(&component, request);
    if said.as_ref().is_err_and(|failure| failure.cause == FailureCause::Absent) {
        let mut archive = Archive::empty()?;
        archive.add(files.clone())?;
        return Ok(archive.host.evaluate(&component, request));
    }
    Ok(said)
}

/// What a pack would have said in past cases.
///
/// # Errors
/// When it does not load, or the store cannot be read.
pub fn what_if(
    engine: &Engine,
    files: &digipro_kit::Files,
    selection: &Selection,
    progress: impl FnMut(usize, usize),
) -> Result<WhatIf, Error> {
    let mut archive = Archive::open(None, &[])?;
    let manifest = archive.add(files.clone())?;
    let auditor = Auditor::open(engine.runner.store().clone()).map_err(failed)?;
    auditor.what_if(&manifest, &archive.host, selection, progress).map_err(failed)
}

/// The value at a path, written with dots as a name or as fields.
fn at<'a>(given: &'a Fields, path: &str) -> Option<&'a Value> {
    let nested = || {
        let (name, rest) = path.split_once('.')?;
        given.get(name)?.at(rest)
    };
    given.get(path).or_else(nested).filter(|value| **value != Value::Null)
}

fn typed(value: &Value, kind: FactKind) -> Option<FactValue> {
    Some(match (kind, value) {
        (FactKind::Truth, Value::Boolean(truth)) => FactValue::Truth(*truth),
        (FactKind::Whole, Value::Number(number)) => FactValue::Whole(number.to_i64()?),
        (FactKind::Exact, Value::Number(number)) => FactValue::Exact(number.to_exact()?),
        (FactKind::Text, Value::Text(text)) => FactValue::Text(text.clone()),
        (FactKind::Code, Value::Text(text)) => FactValue::Code(text.clone()),
        (FactKind::Day, Value::Text(text)) => FactValue::Day(text.parse().ok()?),
        _ => return None,
    })
}

/// A parameter as it is given: its type is as it is written.
fn plain(value: &Value) -> FactValue {
    match value {
        Value::Boolean(truth) => FactValue::Truth(*truth),
        Value::Number(number) => match number.to_i64() {
            Some(whole) => FactValue::Whole(whole),
            None => number.to_exact().map_or(FactValue::Unknown, FactValue::Exact),
        },
        Value::Text(text) => {
            text.parse::<Date>().map_or_else(|_| FactValue::Code(text.clone()), FactValue::Day)
        }
        _ => FactValue::Unknown,
    }
}
