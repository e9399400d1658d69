//! Searches: a database answers each as the backend does that looks at every row.

use super::*;
use crate::search::{
    By, CaseColumn, Cell, Columns, DecisionColumn, ElementColumn, Filter, IncidentColumn, JobColumn, Order,
    Part, Related, Scope, Search, Searched, TaskColumn, Test, VariableColumn,
};
use crate::view::{Change, DecisionRow, ElementRow, IncidentRow, Stage, VariableRow, View};
use crate::{Error, limits};
use digipro_vocab::Name;
use std::collections::BTreeSet;

/// Numbers that look random and are the same every time (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one<T: Clone>(&mut self, among: &[T]) -> T {
        among[usize::try_from(self.below(among.len() as u64)).unwrap()].clone()
    }

    fn perhaps<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.below(3) == 0 { None } else { Some(value(self)) }
    }

    fn text(&mut self) -> Name {
        self.one(&["", "a", "b", "ab", "A", "è", "a*b", "a?b", "a\\b", "[a]", "a%b", "a_b", "z,\"", "\n"])
            .into()
    }

    fn at(&mut self) -> Instant {
        at(i64::try_from(self.below(5)).unwrap())
    }

    fn stage(&mut self) -> Stage {
        self.one(&[Stage::Active, Stage::Completed, Stage::Cancelled])
    }
}

fn random_rows(dice: &mut Dice, case: u64) -> Vec<Row> {
    let status = dice.one(&[CaseStatus::Active, CaseStatus::Completed, CaseStatus::Cancelled]);
    let entity = dice.perhaps(|dice| dice.one(&["c_a323", "c_h501"]).parse().unwrap());
    let (process, instance, started) = (dice.text(), dice.below(3), dice.at());
    let (ended, suspended) = (dice.perhaps(Dice::at), dice.below(2) == 0);
    let due = dice.one(&["2026-04-03", "2026-05-04", "9999-12-31"]).parse().unwrap();
    let row = CaseRow { process, instance, started, ended, entity, due, suspended, ..case_row(case, status) };
    let mut rows = vec![Row::from(row)];
    let case = CaseId(case);
    for number in 1..=dice.below(4) {
        let (ticket, instance, element) = (Ticket(number), dice.below(3), dice.text());
        let names = |dice: &mut Dice| (0..dice.below(3)).map(|_| dice.text()).collect::<Vec<_>>();
        rows.push(
            TaskRow {
                instance,
                element: element.clone(),
                stage: dice.stage(),
                office: dice.perhaps(Dice::text),
                assignee: dice.perhaps(Dice::text),
                users: names(dice),
                groups: names(dice),
                priority: u32::try_from(dice.below(3)).unwrap(),
                due: dice.perhaps(Dice::at),
                ..task(case.0, number, "x")
            }
            .into(),
        );
        rows.push(JobRow { worker: dice.perhaps(Dice::text), instance, ..job(case.0, number, 3) }.into());
        let (name, value) = (dice.text(), dice.one(&["1", "\"a\"", "null", "[1,2]"]).to_owned());
        let value = if dice.below(5) == 0 { format!("\"{}\"", "x".repeat(100)) } else { value };
        rows.push(VariableRow { case, number, instance, name, value }.into());
        rows.push(
            ElementRow {
                case,
                instance: number,
                element: element.clone(),
                kind: "user-task".into(),
                around: dice.perhaps(|dice| dice.below(3)),
                round: 0,
                stage: dice.stage(),
                started: dice.at(),
                ended: dice.perhaps(Dice::at),
                incident: dice.perhaps(|dice| Ticket(dice.below(3))),
            }
            .into(),
        );
        let (code, message, created) =
            (dice.one(&["I0001", "I0002"]).into(), dice.text().to_string(), dice.at());
        let resolved = dice.perhaps(Dice::at);
        rows.push(IncidentRow { case, ticket, instance, element, code, message, created, resolved }.into());
        let (decision, model, at) = (dice.text(), definition(), dice.at());
        rows.push(
            DecisionRow { case, number, seq: 1, instance, decision, model, rules: "[]".into(), at }.into(),
        );
    }
    rows
}

/// A test that its column can take, with values that occur.
fn random_test<C: Columns>(dice: &mut Dice, column: C) -> Test {
    use crate::search::Kind;
    let kind = column.column().kind;
    let cell = |dice: &mut Dice| match kind {
        Kind::Whole => Cell::Whole(i64::try_from(dice.below(4)).unwrap() * dice.one(&[1, 1_000_000])),
        Kind::Word => dice.stage().into(),
        Kind::Bytes => definition().into(),
        Kind::Text | Kind::Names => match dice.below(4) {
            0 => Cell::from(dice.one(&["1", "\"a\"", "I0001", "c_a323"])),
            _ => dice.text().into(),
        },
    };
    if kind == Kind::Names {
        return if dice.below(3) == 0 { Test::Exists(true) } else { Test::Holds(dice.text()) };
    }
    let cells = |dice: &mut Dice| (0..dice.below(4)).map(|_| cell(dice)).collect::<Vec<_>>();
    match dice.below(11) {
        10 if matches!(kind, Kind::Text | Kind::Word) => {
            Test::Contains(dice.one(&["", "A", "a", "è", "CT", "%", "_", "*"]).into())
        }
        0 | 1 => Test::Eq(cell(dice)),
        2 => Test::Neq(cell(dice)),
        3 => Test::Exists(dice.below(2) == 0),
        4 => Test::In(cells(dice)),
        5 => Test::NotIn(cells(dice)),
        6 => Test::Gt(cell(dice)),
        7 => Test::Gte(cell(dice)),
        8 => Test::Lt(cell(dice)),
        _ if matches!(kind, Kind::Text | Kind::Word) => Test::Like(
            dice.one(&["*", "?", "a*", "*b", "a\\*b", "a?b", "[a]", "*\\\\*", "a%*", "", "act*"]).into(),
        ),
        _ => Test::Lte(cell(dice)),
    }
}

fn random_filter<C: Columns>(dice: &mut Dice, depth: u32, here: bool) -> Filter<C> {
    let next = |dice: &mut Dice| random_filter(dice, depth + 1, here);
    let parts = |dice: &mut Dice| (0..dice.below(4)).map(|_| next(dice)).collect();
    match dice.below(if depth > 2 { 4 } else { 10 }) {
        0..=2 => {
            let column = dice.one(C::ALL);
            Filter::Is(column, random_test(dice, column))
        }
        3 => {
            let column = dice.one(CaseColumn::ALL);
            Filter::Case(column, random_test(dice, column))
        }
        4 | 5 => Filter::And(parts(dice)),
        6 => Filter::Or(parts(dice)),
        7 => Filter::Not(Box::new(next(dice))),
        _ => {
            let related = match dice.below(6) {
                0 => Related::Element(Box::new(random_filter(dice, depth + 2, true))),
                1 => Related::Variable(Box::new(random_filter(dice, depth + 2, true))),
                2 => Related::variable(dice.text(), dice.one(&["1", "\"a\""])),
                3 => Related::Incident(Box::new(random_filter(dice, depth + 2, true))),
                4 => Related::open_incident(),
                _ => Related::Task(Box::new(random_filter(dice, depth + 2, true))),
            };
            if here && dice.below(2) == 0 { Filter::HasHere(related) } else { Filter::Has(related) }
        }
    }
}

fn random_scope(dice: &mut Dice) -> Scope {
    if dice.below(2) == 0 {
        return Scope::Everything;
    }
    let some = [None, Some("c_a323".parse().unwrap()), Some("c_h501".parse().unwrap())];
    Scope::Of(some.into_iter().filter(|_| dice.below(2) == 0).collect())
}

/// Asks both; goes on from every cursor, forward and backward, and finds the same.
fn compare<C: Columns>(dice: &mut Dice, one: &Store, other: &Store)
where
    C::Row: PartialEq + std::fmt::Debug + Searched<Column = C>,
{
    let (scope, filter) = (random_scope(dice), random_filter(dice, 0, true));
    let limit = usize::try_from(dice.below(6)).unwrap();
    let mut search = Search::<C>::new(scope, filter, limit);
    for _ in 0..dice.below(3) {
        let order = dice.one(&[Order::Ascending, Order::Descending]);
        let by =
            if dice.below(4) == 0 { By::Case(dice.one(CaseColumn::ALL)) } else { By::Row(dice.one(C::ALL)) };
        search.sort.push((by, order));
    }
    search.count = usize::try_from(dice.below(40)).unwrap();
    search.part = Part::From(usize::try_from(dice.below(3)).unwrap());
    let found = one.search(&search).unwrap();
    assert_eq!(found, other.search(&search).unwrap(), "{search:?}");
    for hit in found.hits {
        for part in [Part::After(hit.cursor.clone()), Part::Before(hit.cursor.clone())] {
            let search = search.clone().part(part);
            assert_eq!(one.search(&search).unwrap(), other.search(&search).unwrap(), "{search:?}");
        }
    }
}

#[test]
fn a_database_answers_searches_as_looking_at_every_row_does() {
    let folder = tempfile::tempdir().unwrap();
    let (memory, file) = (Store::in_memory().unwrap(), Store::open(&folder.path().join("cases.db")).unwrap());
    let mut dice = Dice(20_261_123);
    for case in 1..=30 {
        let rows = random_rows(&mut dice, case);
        for store in [&memory, &file] {
            kept(store.append(with_views(step(case, 0, "uno"), rows.clone())).unwrap());
        }
    }
    for _ in 0..150 {
        compare::<CaseColumn>(&mut dice, &memory, &file);
        compare::<TaskColumn>(&mut dice, &memory, &file);
        compare::<JobColumn>(&mut dice, &memory, &file);
        compare::<ElementColumn>(&mut dice, &memory, &file);
        compare::<IncidentColumn>(&mut dice, &memory, &file);
        compare::<VariableColumn>(&mut dice, &memory, &file);
        compare::<DecisionColumn>(&mut dice, &memory, &file);
    }
}

#[test]
fn a_database_counts_as_looking_at_every_row_does() {
    let mut dice = Dice(20_261_124);
    let rows: Vec<_> = (1..=20).map(|case| (case, random_rows(&mut dice, case))).collect();
    let told = std::sync::Mutex::new(Vec::new());
    on_every_backend(|store| {
        for (case, rows) in &rows {
            kept(store.append(with_views(step(*case, 0, "uno"), rows.clone())).unwrap());
        }
        let active = Filter::eq(ElementColumn::Stage, Stage::Active);
        // No bound of what is shown or counted is a bound of this.
        let search = Search { count: 1, ..Search::new(Scope::Everything, active, 1) };
        let counts = store.tally(&search, ElementColumn::Element).unwrap();
        let all = store.search(&Search { limit: 1_000, count: 100_000, ..search.clone() }).unwrap();
        let hits = |name: &Name| all.hits.iter().filter(|hit| hit.row.element == *name).count() as u64;
        assert!(!counts.is_empty() && counts.iter().all(|(name, count)| hits(name) == *count));
        assert_eq!(counts.iter().map(|(_, count)| count).sum::<u64>(), all.total as u64);
        assert!(matches!(store.tally(&search, ElementColumn::Started), Err(Error::Search(_))));
        told.lock().unwrap().push(counts);
    });
    let told = told.into_inner().unwrap();
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:?}");
}

fn of_entity(entity: &str) -> Scope {
    Scope::Of(BTreeSet::from([Some(entity.parse().unwrap())]))
}

#[test]
fn what_is_over_is_found_by_a_search_and_not_by_a_question() {
    on_every_backend(|store| {
        let (done, open) = (task(1, 2, "protocollo"), task(1, 3, "protocollo"));
        let case = case_row(1, CaseStatus::Active);
        kept(store.append(with_views(step(1, 0, "a"), [case.into(), done.into(), open.into()])).unwrap());
        let ended = Change::Ended(Stage::Completed, at(9));
        let views = vec![ViewWrite::Change(View::Tasks, 2, ended)];
        kept(store.append(Append { views, ..step(1, 1, "b") }).unwrap());
        let open: Vec<TaskRow> = store.of_case(CaseId(1), crate::Page::first(9)).unwrap();
        assert_eq!(open.iter().map(|task| task.ticket.0).collect::<Vec<_>>(), [3]);
        let row: TaskRow = store.row(CaseId(1), Ticket(2)).unwrap().unwrap();
        assert_eq!((row.stage, row.ended), (Stage::Completed, Some(at(9))));
        let tasks = |scope, filter| {
            let found = store.search(&Search::<TaskColumn>::new(scope, filter, 9)).unwrap();
            found.hits.iter().map(|hit| hit.row.ticket.0).collect::<Vec<_>>()
        };
        assert_eq!(tasks(Scope::Everything, Filter::all()), [2, 3]);
        assert_eq!(tasks(Scope::Everything, Filter::eq(TaskColumn::Stage, Stage::Completed)), [2]);
        assert_eq!(
            tasks(of_entity("c_a323"), Filter::Is(TaskColumn::Groups, Test::Holds("tecnici".into()))),
            [2, 3]
        );
        assert_eq!(tasks(of_entity("c_h501"), Filter::all()), [0_u64; 0]);
        assert_eq!(tasks(Scope::Of(BTreeSet::new()), Filter::all()), [0_u64; 0]);
    });
}

#[test]
fn what_cannot_be_asked_is_refused_and_says_why() {
    on_every_backend(|store| {
        let refused = |search: Search<TaskColumn>| match store.search(&search) {
            Err(error @ Error::Search(_)) => assert_eq!(error.code(), crate::codes::R0170),
            other => panic!("{other:?}"),
        };
        let all = || Search::<TaskColumn>::new(Scope::Everything, Filter::all(), 9);
        let with = |filter| Search { filter, ..all() };
        refused(with(Filter::eq(TaskColumn::Priority, "high")));
        refused(with(Filter::Is(TaskColumn::Created, Test::Like("1*".into()))));
        refused(with(Filter::Is(TaskColumn::Office, Test::Holds("x".into()))));
        refused(with(Filter::HasHere(Related::Term(Box::new(Filter::all())))));
        let deep = (0..20).fold(Filter::all(), |inner, _| Filter::Not(Box::new(inner)));
        refused(with(deep));
        let many = vec![Cell::Whole(1); limits::SEARCH_VALUES_MAX];
        refused(with(Filter::Is(TaskColumn::Priority, Test::In(many))));
        refused(Search { limit: limits::SEARCH_ROWS_MAX + 1, ..all() });
        kept(
            store
                .append(with_views(
                    step(1, 0, "a"),
                    [case_row(1, CaseStatus::Active).into(), task(1, 2, "protocollo").into()],
                ))
                .unwrap(),
        );
        let cursor = store.search(&all()).unwrap().hits.remove(0).cursor;
        refused(all().by(TaskColumn::Due, Order::Ascending).part(Part::After(cursor.clone())));
        refused(all().part(Part::Before("7b22".into())));
        assert_eq!(store.search(&all().part(Part::After(cursor))).unwrap().hits, []);
    });
}
