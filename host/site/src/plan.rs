//! The plan of an upgrade: what a person reads, corrects and then has applied.

use crate::engine::{self, Engine};
use crate::error::Error;
use digipro_kit::codes::{P0674, P0675};
use digipro_kit::upgrade::Override;
use digipro_machine::migrate::Report;
use digipro_machine::{Graph, Renames};
use digipro_runner::By;
use digipro_store::{CaseFilter, CaseRow, CaseStatus, Page};
use digipro_vocab::{CaseId, Digest, EntityId, Name, Rejection};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Version of the form of plans.
const FORMAT: u32 = 1;

/// A plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Version of the form.
    pub format: u32,
    /// Id of the kit.
    pub kit: Name,
    /// The entity.
    pub entity: EntityId,
    /// The version that holds.
    pub from: Side,
    /// The version to which it is upgraded.
    pub to: Side,
    /// What has another name in the new version, as its `migrations.toml` says.
    #[serde(default)]
    pub renames: Renames,
    /// What becomes of each thing that the overlay overrides.
    #[serde(default, rename = "override")]
    pub overrides: Vec<Override>,
    /// What becomes of each case under way of the version that holds.
    #[serde(default, rename = "case")]
    pub cases: Vec<Planned>,
}

/// One version.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// As the kit writes it.
    pub version: Name,
    /// Where it was read.
    pub source: String,
    /// The effective definition; none for one that cannot be deployed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Digest>,
}

/// One case.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// Its number.
    pub case: u64,
    /// Whether it migrates; otherwise it goes on as it began.
    pub migrates: bool,
    /// The definition whose structure it has.
    pub definition: Digest,
    /// Its last record.
    pub record: u64,
    /// The hash of that record.
    pub head: Digest,
    /// Why it stays, in English: the report in full comes with `--json`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stays: Vec<String>,
    /// What a person should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// The report.
    #[serde(skip)]
    pub report: Option<Report>,
}

impl Plan {
    /// An empty plan from one version to another.
    pub fn new(kit: Name, entity: EntityId, from: Side, to: Side, renames: Renames) -> Self {
        Self { format: FORMAT, kit, entity, from, to, renames, overrides: Vec::new(), cases: Vec::new() }
    }

    /// As a file.
    pub fn to_toml(&self) -> Result<String, Error> {
        let text = toml::to_string_pretty(self).map_err(Error::machinery)?;
        Ok(format!("{HEAD}{text}"))
    }

    /// From a file.
    pub fn read(text: &str) -> Result<Self, Error> {
        let malformed = |cause: String| Error::Machinery {
            code: Some(P0675.id.to_owned()),
            message: format!("not a plan of upgrade: {cause}"),
            help: Some(
                "make one with `digipro kit upgrade --from … --to … --entity … --plan FILE`".to_owned(),
            ),
        };
        let plan: Self = toml::from_str(text).map_err(|error| malformed(error.message().to_owned()))?;
        if plan.format != FORMAT {
            return Err(malformed(format!("its format is {}, this version reads {FORMAT}", plan.format)));
        }
        Ok(plan)
    }

    /// The cases under way of the version that holds, each with what would become of it in the other definition.
    pub fn plan_cases(&mut self, engine: &Engine, to: Option<&Graph>) -> Result<(), Error> {
        for row in under_way(engine, &self.kit, &self.entity, &self.from.version)? {
            let planned = self.plan_case(engine, &row, to)?;
            self.cases.push(planned);
        }
        Ok(())
    }

    fn plan_case(&self, engine: &Engine, row: &CaseRow, to: Option<&Graph>) -> Result<Planned, Error> {
        let head = engine.runner.store().head(row.case).map_err(|error| engine::failed(error.into()))?;
        let head = head.ok_or_else(|| Error::machinery(format!("case {} has no log", row.case)))?;
        let (case, definition, record) = (row.case.0, row.definition, head.seq);
        let (mut stays, mut notes, mut report) = (Vec::new(), Vec::new(), None);
        match to.map(|to| engine.runner.migration(row.case, to, &self.renames)) {
            None => stays.push("the new version cannot be deployed with this overlay".to_owned()),
            Some(Err(digipro_runner::Error::Rejected(rejection))) => stays.push(rejection.to_string()),
            Some(Err(error)) => return Err(engine::failed(error)),
            Some(Ok(found)) => {
                for item in &found.items {
                    let say = |cause: &digipro_machine::migrate::Cause| {
                        format!("{}: {}", item.element, cause.message)
                    };
                    stays.extend(item.stays.iter().map(say));
                    notes.extend(item.notes.iter().map(say));
                }
                report = Some(found);
            }
        }
        Ok(Planned {
            case,
            migrates: stays.is_empty(),
            definition,
            record,
            head: head.hash,
            stays,
            notes,
            report,
        })
    }

    /// What has changed since the plan was made; nothing when it can be applied. Cases that have migrated since are none
    /// of it: a plan that was cut short goes on.
    pub fn outdated(&self, engine: &Engine, now: &Self) -> Result<Vec<String>, Error> {
        let mut changed = Vec::new();
        if self.to.definition != now.to.definition {
            changed.push("the new definition is another one".to_owned());
        }
        if self.renames != now.renames {
            changed.push("the renames are others".to_owned());
        }
        if self.overrides != now.overrides {
            changed.push("the overrides are others".to_owned());
        }
        for planned in &self.cases {
            let id = CaseId(planned.case);
            let head = engine.runner.store().head(id).map_err(|error| engine::failed(error.into()))?;
            let same =
                head.as_ref().is_some_and(|head| head.seq == planned.record && head.hash == planned.head);
            if !same && !self.is_done(engine, id)? {
                changed.push(format!("case {id} has gone on"));
            }
        }
        let known: BTreeSet<u64> = self.cases.iter().map(|planned| planned.case).collect();
        for row in under_way(engine, &self.kit, &self.entity, &self.from.version)? {
            if !known.contains(&row.case.0) {
                changed.push(format!("case {} has begun", row.case));
            }
        }
        Ok(changed)
    }

    /// Whether a case has migrated already.
    fn is_done(&self, engine: &Engine, case: CaseId) -> Result<bool, Error> {
        let row = engine.runner.store().case(case).map_err(|error| engine::failed(error.into()))?;
        Ok(row.is_some_and(|row| Some(row.definition) == self.to.definition))
    }

    /// Takes over the cases that migrate, one after the other. What is done stays done.
    pub fn migrate(&self, engine: &Engine, by: &By) -> Result<Applied, Error> {
        let mut applied =
            Applied { kit: self.kit.clone(), to: self.to.version.clone(), ..Applied::default() };
        applied.definition = self.to.definition;
        let Some(to) = self.to.definition else { return Ok(applied) };
        for planned in &self.cases {
            let case = CaseId(planned.case);
            if self.is_done(engine, case)? {
                applied.had.push(case);
            } else if planned.migrates {
                let who = By { actor: by.actor.clone(), key: None };
                match engine.runner.migrate(case, to, &self.renames, who) {
                    Ok(()) => applied.migrated.push(case),
                    Err(digipro_runner::Error::Rejected(rejection)) => {
                        applied.refused.push((case, rejection))
                    }
                    Err(error) => return Err(engine::failed(error)),
                }
            } else {
                applied.stayed.push(case);
            }
        }
        Ok(applied)
    }
}

/// What applying a plan came to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Applied {
    /// The kit.
    pub kit: Name,
    /// Its new version.
    pub to: Name,
    /// The definition that was deployed.
    pub definition: Option<Digest>,
    /// The cases that migrated now.
    pub migrated: Vec<CaseId>,
    /// Those that had migrated before.
    pub had: Vec<CaseId>,
    /// Those that stay, by the plan.
    pub stayed: Vec<CaseId>,
    /// Those that the plan wanted to migrate and that cannot.
    pub refused: Vec<(CaseId, Rejection)>,
}

/// The plan does not fit any more.
pub fn out_of_date(changed: &[String]) -> Error {
    Error::Machinery {
        code: Some(P0674.id.to_owned()),
        message: format!("the plan is out of date: {}", changed.join("; ")),
        help: Some("nothing was changed; make the plan again and read it again".to_owned()),
    }
}

/// The cases under way of a version of a kit for an entity.
fn under_way(engine: &Engine, kit: &Name, entity: &EntityId, version: &Name) -> Result<Vec<CaseRow>, Error> {
    let store = engine.runner.store();
    let filter = CaseFilter { status: Some(CaseStatus::Active), process: None, entity: Some(entity.clone()) };
    let (mut found, mut page) = (Vec::new(), Page::first(ROWS));
    loop {
        let rows = store.cases(filter.clone(), page).map_err(|error| engine::failed(error.into()))?;
        let Some(last) = rows.last() else { return Ok(found) };
        page = Page::after((last.case, 0), ROWS);
        for row in rows {
            let effective = &engine.runner.definition(&row.definition).map_err(engine::failed)?.effective;
            if effective.kit == *kit && effective.version == *version {
                found.push(row);
            }
        }
    }
}

/// Rows read at a time.
const ROWS: usize = 1_000;

const HEAD: &str = "\
# Piano di aggiornamento di un kit. Si legge, si corregge (`migrates = false` per una pratica che deve restare com'è) e
# si applica con `digipro kit upgrade --apply`. Se qualcosa è cambiato nel frattempo, non si applica.
# Plan of upgrade of a kit: read it, correct it (`migrates = false` for a case that should stay), then apply it.

";
