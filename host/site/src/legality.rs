//! How lawfully cases went, by procedure and entity: within the limit, late, suspended, decided by silence; substitute
//! powers, indemnities; and in how much time cases were concluded. All of it from the log: what no kit records is told as
//! not recorded.

use crate::engine::failed;
use crate::error::Error;
use digipro_kit::Effective;
use digipro_kit::practice::Silence;
use digipro_runner::Runner;
use digipro_runner::rows::{
    By, CaseColumn, CaseRow, CaseStatus, Columns, Filter, Hit, Order, Part, Scope, Search, Searched,
    TermColumn, TermRow, Test, VariableColumn, VariableRow,
};
use digipro_term::Unit;
use digipro_vocab::time::civil_day;
use digipro_vocab::{CaseId, Date, Digest, EntityId, Instant, Name};
use std::collections::{BTreeMap, BTreeSet};

/// Rows read at a time.
const CHUNK: usize = 5_000;

/// The fact with the day on which somebody turned to the holder of substitute powers (L. 241/1990, art. 2, c. 9-bis).
const SUBSTITUTED: &str = "sostituto.attivato_il";
/// The fact with the day on which an indemnity for delay was paid (DL 69/2013, art. 28; L. 241/1990, art. 2-bis).
const INDEMNIFIED: &str = "indennizzo.corrisposto_il";
/// The fact with the day on which somebody noted that silence has decided.
const NOTED: &str = "silenzio.annotato_il";

/// Greatest numbers of days of the steps of a distribution; the last step has none.
pub const STEPS: [u32; 6] = [15, 30, 60, 90, 180, 365];

/// A figure, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Counted by this fact.
    Recorded(u64, Name),
    /// The kit does not have this fact recorded.
    NotRecorded(Name),
    /// Reckoned from the limit and the published sheet.
    Reckoned(u64),
    /// It cannot come about in this procedure.
    DoesNotApply,
}

/// In how many days cases were concluded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Cases that were measured.
    pub cases: usize,
    /// Days of the case in the middle; of the nearest rank.
    pub median: Option<u32>,
    /// Days within which nine of ten were concluded.
    pub ninetieth: Option<u32>,
    /// Days of the longest.
    pub longest: Option<u32>,
    /// How many took up to each of [`STEPS`], and how many longer.
    pub steps: [u64; STEPS.len() + 1],
}

impl Times {
    fn of(mut days: Vec<u32>) -> Self {
        days.sort_unstable();
        let rank = |percent: usize| days.get((days.len() * percent).div_ceil(100).saturating_sub(1)).copied();
        let mut steps = [0; STEPS.len() + 1];
        for day in &days {
            let step = STEPS.iter().position(|most| day <= most).unwrap_or(STEPS.len());
            if let Some(count) = steps.get_mut(step) {
                *count += 1;
            }
        }
        let (cases, longest) = (days.len(), days.last().copied());
        Self { cases, median: rank(50), ninetieth: rank(90), longest, steps }
    }
}

/// How the cases of a procedure of an entity went. Each case is counted in one of the numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legality {
    /// The kit.
    pub kit: Name,
    /// Whose cases.
    pub entity: Option<EntityId>,
    /// The limit by which the procedure is to be concluded: the first that letter f of its sheet names.
    pub term: Option<Name>,
    /// What silence does at its end; none without a sheet.
    pub silence: Option<Silence>,
    /// Cases.
    pub cases: u64,
    /// Under way, and the limit runs.
    pub open_in_term: u64,
    /// Under way, and the limit stands still.
    pub open_suspended: u64,
    /// Under way, and the limit has run out.
    pub open_late: u64,
    /// Concluded by the last day.
    pub concluded_in_term: u64,
    /// Concluded after it.
    pub concluded_late: u64,
    /// The limit ran out, nothing was decided, and silence decides.
    pub by_silence: u64,
    /// Ended by a person before they were concluded.
    pub cancelled: u64,
    /// In which the limit has not begun, or of a procedure that names none.
    pub without_term: u64,
    /// Decided by silence.
    pub deemed: Figure,
    /// In which somebody turned to the holder of substitute powers.
    pub substituted: Figure,
    /// In which an indemnity for delay was paid.
    pub indemnified: Figure,
    /// Days of the calendar from the start of the limit to the conclusion.
    pub calendar: Times,
    /// Days that counted: those on which the limit ran. Working days where it is reckoned in them.
    pub counted: Times,
    /// Whether the limit is reckoned in working days.
    pub working: bool,
    /// Concluded cases of which the days that counted were not read, because there are more than are.
    pub uncounted: u64,
}

/// Which cases.
#[derive(Clone, Debug)]
pub struct Selection {
    /// Whose.
    pub scope: Scope,
    /// Of this kit.
    pub kit: Option<Name>,
    /// Begun at this moment or later.
    pub from: Option<Instant>,
    /// Begun before this moment.
    pub before: Option<Instant>,
    /// Of how many concluded cases the days that counted are read, of each procedure: the latest.
    pub measured: usize,
}

/// Counts the cases of each kit and entity as they stand on a day.
///
/// # Errors
/// When the store, or a definition, cannot be read.
pub fn by_procedure(runner: &Runner, selection: &Selection, today: Date) -> Result<Vec<Legality>, Error> {
    let mut lines: BTreeMap<(Name, Option<EntityId>), Line> = BTreeMap::new();
    for listed in runner.listed_definitions(0).map_err(failed)? {
        let effective = &listed.effective;
        if selection.kit.as_ref().is_some_and(|kit| *kit != effective.kit) {
            continue;
        }
        let cases = all(runner, selection, &listed.digest, Filter::<CaseColumn>::all())?;
        if cases.is_empty() {
            continue;
        }
        let line = lines.entry((effective.kit.clone(), effective.entity.clone())).or_default();
        line.add(runner, selection, (&listed.digest, effective), cases, today)?;
    }
    let mut told = Vec::with_capacity(lines.len());
    for ((kit, entity), line) in lines {
        told.push(line.told(runner, kit, entity, selection.measured)?);
    }
    Ok(told)
}

/// Rows of the selected cases of a definition.
fn all<C>(
    runner: &Runner,
    selection: &Selection,
    definition: &Digest,
    filter: Filter<C>,
) -> Result<Vec<C::Row>, Error>
where
    C: Columns + Clone,
    C::Row: Searched,
{
    let mut filter = filter.and(Filter::Case(CaseColumn::Definition, Test::Eq((*definition).into())));
    if let Some(from) = selection.from {
        filter = filter.and(Filter::Case(CaseColumn::Started, Test::Gte(from.into())));
    }
    if let Some(before) = selection.before {
        filter = filter.and(Filter::Case(CaseColumn::Started, Test::Lt(before.into())));
    }
    let (mut rows, mut part) = (Vec::new(), Part::From(0));
    loop {
        let (scope, filter) = (selection.scope.clone(), filter.clone());
        let sort = vec![(By::Case(CaseColumn::Case), Order::Ascending)];
        let found =
            runner.search(&Search { scope, filter, sort, part, limit: CHUNK, count: 0 }).map_err(failed)?;
        let read = found.hits.len();
        let Some(last) = found.hits.last() else { return Ok(rows) };
        part = Part::After(last.cursor.clone());
        rows.extend(found.hits.into_iter().map(|Hit { row, .. }| row));
        if read < CHUNK {
            return Ok(rows);
        }
    }
}

/// What a case came to, as far as its time limit goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Came {
    OpenInTerm,
    OpenSuspended,
    OpenLate,
    InTerm,
    Late,
    BySilence,
    Cancelled,
    WithoutTerm,
}

/// A procedure of an entity, as it is counted.
#[derive(Default)]
struct Line {
    term: Option<Name>,
    silence: Option<Silence>,
    came: BTreeMap<Came, u64>,
    /// Whether all definitions have each fact recorded, and the cases that have it.
    facts: BTreeMap<&'static str, BTreeSet<CaseId>>,
    recorded: BTreeSet<&'static str>,
    calendar: Vec<u32>,
    /// Concluded cases, the day of their conclusion and the name of their limit.
    concluded: Vec<(Date, CaseId, Name)>,
}

impl Line {
    fn add(
        &mut self,
        runner: &Runner,
        selection: &Selection,
        (digest, effective): (&Digest, &Effective),
        cases: Vec<CaseRow>,
        today: Date,
    ) -> Result<(), Error> {
        let sheet = effective.sheet.as_ref();
        let term = sheet.and_then(|sheet| sheet.letters.get("f")?.terms.first().cloned());
        self.silence = sheet.map(|sheet| sheet.silence).or(self.silence);
        for path in [SUBSTITUTED, INDEMNIFIED, NOTED] {
            if effective.data.contains_key(path) {
                self.recorded.insert(path);
                let having = having(runner, selection, digest, path)?;
                self.facts.entry(path).or_default().extend(having);
            }
        }
        let mut limits: BTreeMap<CaseId, TermRow> = BTreeMap::new();
        if let Some(term) = &term {
            let named = Filter::Is(TermColumn::Name, Test::Eq(term.into()));
            // A limit that began anew has a greater number, and counts.
            for row in all(runner, selection, digest, named)? {
                limits.insert(row.case, row);
            }
        }
        let noted = effective.data.contains_key(NOTED);
        for case in &cases {
            let limit = limits.get(&case.case);
            let came = came(case, limit, self.silence_of(noted, case.case), today);
            *self.came.entry(came).or_default() += 1;
            if let (Came::InTerm | Came::Late, Some(limit)) = (came, limit) {
                let day = limit.ended.or_else(|| case.ended.map(civil_day)).unwrap_or(today);
                self.calendar.push(days(limit.start, day));
                self.concluded.push((day, case.case, limit.name.clone()));
            }
        }
        self.term = term.or_else(|| self.term.take());
        Ok(())
    }

    /// Whether silence decides in a case: where somebody has to note it, only where somebody did.
    fn silence_of(&self, noted: bool, case: CaseId) -> bool {
        let decides = self.silence.is_some_and(|silence| silence != Silence::None);
        decides && (!noted || self.facts.get(NOTED).is_some_and(|cases| cases.contains(&case)))
    }

    fn told(
        mut self,
        runner: &Runner,
        kit: Name,
        entity: Option<EntityId>,
        measured: usize,
    ) -> Result<Legality, Error> {
        self.concluded.sort_by(|one, other| other.cmp(one));
        let (mut counted, mut working) = (Vec::new(), false);
        for (day, case, term) in self.concluded.iter().take(measured) {
            if let Some((days, by_working_days)) = ran(runner, *case, term, *day)? {
                counted.push(days);
                working |= by_working_days;
            }
        }
        let uncounted = u64::try_from(self.concluded.len() - counted.len()).unwrap_or(u64::MAX);
        let came = |came: Came| self.came.get(&came).copied().unwrap_or_default();
        let figure = |path: &'static str| {
            if !self.recorded.contains(path) {
                return Figure::NotRecorded(path.into());
            }
            let count = self.facts.get(path).map_or(0, BTreeSet::len);
            Figure::Recorded(u64::try_from(count).unwrap_or(u64::MAX), path.into())
        };
        let deemed = match self.silence {
            None | Some(Silence::None) => Figure::DoesNotApply,
            Some(_) if self.recorded.contains(NOTED) => figure(NOTED),
            Some(_) => Figure::Reckoned(came(Came::BySilence)),
        };
        Ok(Legality {
            kit,
            entity,
            cases: self.came.values().sum(),
            open_in_term: came(Came::OpenInTerm),
            open_suspended: came(Came::OpenSuspended),
            open_late: came(Came::OpenLate),
            concluded_in_term: came(Came::InTerm),
            concluded_late: came(Came::Late),
            by_silence: came(Came::BySilence),
            cancelled: came(Came::Cancelled),
            without_term: came(Came::WithoutTerm),
            deemed,
            substituted: figure(SUBSTITUTED),
            indemnified: figure(INDEMNIFIED),
            calendar: Times::of(self.calendar),
            counted: Times::of(counted),
            working,
            uncounted,
            term: self.term,
            silence: self.silence,
        })
    }
}

/// What a case came to by its limit. An act that ends a case without ending the limit ends it on that day.
fn came(case: &CaseRow, limit: Option<&TermRow>, silence: bool, today: Date) -> Came {
    let cancelled = case.status == CaseStatus::Cancelled;
    let Some(limit) = limit else { return if cancelled { Came::Cancelled } else { Came::WithoutTerm } };
    let after = |day: Date| limit.due.is_some_and(|due| day > due);
    match (limit.ended, case.ended.map(civil_day)) {
        (Some(day), _) => {
            if after(day) {
                Came::Late
            } else {
                Came::InTerm
            }
        }
        (None, _) if cancelled => Came::Cancelled,
        (None, Some(day)) => match after(day) {
            true if silence => Came::BySilence,
            true => Came::Late,
            false => Came::InTerm,
        },
        (None, None) if limit.suspended => Came::OpenSuspended,
        (None, None) => match after(today) {
            true if silence => Came::BySilence,
            true => Came::OpenLate,
            false => Came::OpenInTerm,
        },
    }
}

/// The cases in which a fact is known.
fn having(
    runner: &Runner,
    selection: &Selection,
    definition: &Digest,
    path: &str,
) -> Result<BTreeSet<CaseId>, Error> {
    let (variable, field) = path.split_once('.').unwrap_or((path, ""));
    let rows: Vec<VariableRow> =
        all(runner, selection, definition, Filter::Is(VariableColumn::Name, Test::Eq(variable.into())))?;
    let known = |row: &VariableRow| {
        let value: serde_json::Value = serde_json::from_str(&row.value).unwrap_or_default();
        value.get(field).is_some_and(|value| !value.is_null())
    };
    Ok(rows.iter().filter(|row| known(row)).map(|row| row.case).collect())
}

/// On how many days until its conclusion the limit of a case ran, and whether these are working days. None for a case that
/// cannot be read.
fn ran(runner: &Runner, case: CaseId, term: &Name, until: Date) -> Result<Option<(u32, bool)>, Error> {
    let read = runner.inspect(case, |graph, state| {
        let mut limits = state.terms().iter();
        let (_, limit) = limits.rfind(|(id, _)| graph.terms.get(id.place()) == Some(term))?;
        let calendar = graph.calendar_on(limit.law.unwrap_or(limit.start));
        let reckoning = limit.reckon(&calendar).ok()?;
        let working = limit.length.unit == Unit::WorkingDays;
        let (mut count, mut day) = (0, limit.start);
        // The first day is not counted, the last one is (T1).
        while let Some(next) = day.tomorrow().ok().filter(|next| *next <= until) {
            day = next;
            let counts = !reckoning.stopped_on(day) && (!working || calendar.rest(day).is_none());
            count += u32::from(counts);
        }
        Some((count, working))
    });
    match read {
        Ok(read) => Ok(read),
        Err(digipro_runner::Error::Rejected(_)) => Ok(None),
        Err(error) => Err(failed(error)),
    }
}

/// Days of the calendar from one to another.
fn days(from: Date, to: Date) -> u32 {
    let days = to.since(from).map(|span| span.get_days()).unwrap_or_default();
    u32::try_from(days).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Came, Times, came};
    use digipro_runner::rows::{CaseRow, CaseStatus, TermRow};
    use digipro_vocab::{CaseId, Date, Digest};

    fn case(status: CaseStatus, ended: Option<&str>) -> CaseRow {
        CaseRow {
            case: CaseId(1),
            process: "p".into(),
            definition: Digest::of(b"p"),
            entity: None,
            instance: 1,
            status,
            started: "2026-01-01T09:00:00Z".parse().unwrap(),
            ended: ended.map(|day| format!("{day}T09:00:00Z").parse().unwrap()),
            incidents: 0,
            due: Date::MAX,
            suspended: false,
        }
    }

    fn limit(ended: Option<&str>, suspended: bool) -> TermRow {
        let day = |text: &str| text.parse::<Date>().unwrap();
        TermRow {
            case: CaseId(1),
            number: 1,
            name: "conclusione".into(),
            start: day("2026-01-01"),
            due: (!suspended).then(|| day("2026-01-31")),
            suspended,
            ended: ended.map(day),
        }
    }

    #[test]
    fn a_case_is_counted_once_by_what_became_of_its_limit() {
        let (active, done) = (CaseStatus::Active, CaseStatus::Completed);
        let today: Date = "2026-02-10".parse().unwrap();
        let of = |case: &CaseRow, limit: &TermRow, silence: bool| came(case, Some(limit), silence, today);
        let running = limit(None, false);
        assert!(of(&case(active, None), &running, false) == Came::OpenLate);
        assert!(of(&case(active, None), &running, true) == Came::BySilence);
        assert!(of(&case(active, None), &limit(None, true), true) == Came::OpenSuspended);
        assert!(of(&case(active, None), &limit(Some("2026-01-31"), false), false) == Came::InTerm);
        assert!(of(&case(done, Some("2026-02-01")), &limit(Some("2026-02-01"), false), true) == Came::Late);
        assert!(of(&case(done, Some("2026-01-20")), &running, true) == Came::InTerm);
        assert!(of(&case(done, Some("2026-02-02")), &running, true) == Came::BySilence);
        assert!(of(&case(CaseStatus::Cancelled, Some("2026-02-02")), &running, true) == Came::Cancelled);
        assert!(came(&case(active, None), None, true, today) == Came::WithoutTerm);
        let before = "2026-01-31".parse().unwrap();
        assert!(came(&case(active, None), Some(&running), true, before) == Came::OpenInTerm);
    }

    #[test]
    fn a_distribution_is_told_by_the_nearest_rank() {
        let times = Times::of((1..=10).collect());
        assert_eq!((times.median, times.ninetieth, times.longest), (Some(5), Some(9), Some(10)));
        assert_eq!(Times::of(Vec::new()).median, None);
        assert_eq!(Times::of(vec![15, 16, 400]).steps, [1, 1, 0, 0, 0, 0, 1]);
    }
}
