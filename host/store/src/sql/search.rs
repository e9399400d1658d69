//! Answers searches: a plan becomes statements that are the same for all databases but for what a [`Dialect`] says.

use super::{Sql, Value, table};
use crate::Error;
use crate::search::pattern;
use crate::search::{
    CaseColumn, Cell, Column, Columns, Condition, ElementColumn, Hits, IncidentColumn, Kind, Order, Place,
    Plan, Scope, TaskColumn, Test, VariableColumn, instance_column,
};
use crate::view::{CaseRow, Keyed, Stage, View};
use digipro_vocab::Name;
use std::borrow::Cow;

/// What databases say differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// What a plan finds.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) fn hits<S: Sql>(sql: &mut S, plan: &Plan) -> Result<Hits, Error> {
    let counted = Statement::count(plan, S::DIALECT);
    let total: usize = sql.ask_one(&counted.sql, &counted.values(), |line| line.take())?.unwrap_or_default();
    let listed = Statement::rows(plan, S::DIALECT, total > plan.count);
    let mut rows = sql.ask(&listed.sql, &listed.values(), |line| {
        let row = table::read(plan.view, line)?;
        let case = if plan.view == View::Cases { row.clone() } else { table::read(View::Cases, line)? };
        let case = CaseRow::from_row(&case).cloned();
        case.map(|case| (row, case)).ok_or_else(|| Error::Unreadable("a row of no case".into()))
    })?;
    if plan.is_backward() {
        rows.reverse();
    }
    Ok(Hits { rows, total: total.min(plan.count), more: total > plan.count })
}

/// All that a plan finds, counted by what stands in a column of text.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) fn tally<S: Sql>(sql: &mut S, plan: &Plan, by: &Column) -> Result<Vec<(Name, u64)>, Error> {
    let statement = Statement::tally(plan, by, S::DIALECT);
    let mut counts =
        sql.ask(&statement.sql, &statement.values(), |line| Ok((line.take::<Name>()?, line.take::<u64>()?)))?;
    // A database sorts text by the rules of some language.
    counts.sort();
    Ok(counts)
}

/// A statement with its values, each marked with `?`, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The text.
    pub(crate) sql: String,
    /// The values.
    pub(crate) values: Vec<Cell>,
}

/// Values up to this many characters stand in an index of variables.
const SHORT: usize = 64;

impl Statement {
    fn values(&self) -> Vec<Value<'_>> {
        let value = |cell| match cell {
            &Cell::Whole(number) => Value::Whole(number),
            Cell::Text(text) => Value::Text(Cow::Borrowed(text)),
            Cell::Bytes(bytes) => Value::Bytes(bytes),
        };
        self.values.iter().map(value).collect()
    }

    /// The statement whose lines are the rows of a plan: `case_id`, `number` and columns of the row, then those of its
    /// case. A plan that goes backward gives them in the contrary order. Where there are plenty of rows, those that are
    /// first in an order that has an index are found sooner by walking it.
    pub(crate) fn rows(plan: &Plan, dialect: Dialect, plenty: bool) -> Self {
        let mut writing = Writing::of(plan, dialect);
        writing.walks = if plenty { walked(plan) } else { None };
        let columns = |alias: &str, view: View| {
            let columns = [&["case_id", "number"], table::columns(view)].concat();
            columns.iter().map(|column| format!("{alias}.{column}")).collect::<Vec<_>>().join(", ")
        };
        let mut listed = columns("r0", plan.view);
        if plan.view != View::Cases {
            listed += ", ";
            listed += &columns("c0", View::Cases);
        }
        let backward = plan.is_backward();
        let mut conditions = writing.source(plan);
        if let Some((place, _)) = &plan.place {
            let after = writing.after(plan, place, backward, 0);
            conditions = format!("{conditions} AND ({after})");
        }
        let order = writing.order(plan, backward);
        writing.values.extend([whole(plan.limit), whole(plan.offset)]);
        let sql = format!("SELECT {listed} FROM {conditions} ORDER BY {order} LIMIT ? OFFSET ?");
        Self { sql, values: writing.values }
    }

    /// The statement whose lines are what stands in a column, and how many rows have it.
    pub(crate) fn tally(plan: &Plan, by: &Column, dialect: Dialect) -> Self {
        let mut writing = Writing::of(plan, dialect);
        let conditions = writing.source(plan);
        let column = by.name;
        let sql = format!("SELECT r0.{column}, count(*) FROM {conditions} GROUP BY r0.{column}");
        Self { sql, values: writing.values }
    }

    /// The statement whose only cell is the number of rows, counted up to one more than is asked for.
    pub(crate) fn count(plan: &Plan, dialect: Dialect) -> Self {
        let mut writing = Writing::of(plan, dialect);
        let conditions = writing.source(plan);
        writing.values.push(whole(plan.count.saturating_add(1)));
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {conditions} LIMIT ?) AS counted");
        Self { sql, values: writing.values }
    }
}

fn whole(number: usize) -> Cell {
    Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The index that has the rows of a plan in their order.
fn walked(plan: &Plan) -> Option<&'static str> {
    let first = plan.sort.first().map(|(column, _)| column)?;
    let (started, due) = (CaseColumn::Started.column(), CaseColumn::Due.column());
    match plan.view {
        View::Cases if *first == started => Some("case_by_started"),
        View::Cases | View::Tasks if *first == due => Some("case_by_due"),
        _ => None,
    }
}

fn case_alias(view: View) -> &'static str {
    if view == View::Cases { "r0" } else { "c0" }
}

struct Writing {
    dialect: Dialect,
    /// What the row's case is called.
    case: &'static str,
    /// Whether the rows themselves are tested for a value, so that their cases are looked up one by one.
    by_row: bool,
    /// The index in whose order rows are looked at, where that is the one in which they are sorted.
    walks: Option<&'static str>,
    values: Vec<Cell>,
}

impl Writing {
    fn of(plan: &Plan, dialect: Dialect) -> Self {
        let cases = plan.view == View::Cases;
        let by_row = if cases { is_rare(&plan.condition) } else { names_a_value(&plan.condition, plan.view) };
        Self { dialect, case: case_alias(plan.view), by_row, walks: None, values: Vec::new() }
    }

    /// What keeps SQLite, which knows no statistics, from choosing an index by a column.
    fn plus(&self, avoided: bool) -> &'static str {
        if avoided && self.dialect == Dialect::Sqlite { "+" } else { "" }
    }

    /// The tables and the conditions that all rows of the plan fulfil.
    fn source(&mut self, plan: &Plan) -> String {
        let (table, cases) = (table::table(plan.view), table::table(View::Cases));
        // PostgreSQL knows how many rows there are, and finds the way by itself.
        let walks = self.walks.filter(|_| self.dialect == Dialect::Sqlite);
        let from = match (walks, plan.view) {
            (Some(index), View::Cases) => format!("{table} r0 INDEXED BY {index}"),
            (None, View::Cases) => format!("{table} r0"),
            (Some(index), _) => {
                format!("{cases} c0 INDEXED BY {index} CROSS JOIN {table} r0 ON c0.case_id = r0.case_id")
            }
            (None, _) => format!("{table} r0 JOIN {cases} c0 ON c0.case_id = r0.case_id"),
        };
        let scope = self.scope(plan);
        let condition = self.condition(&plan.condition, false, (plan.view, 0));
        format!("{from} WHERE {scope} AND ({condition})")
    }

    fn scope(&mut self, plan: &Plan) -> String {
        let Scope::Of(entities) = &plan.scope else { return "TRUE".to_owned() };
        // What is looked for decides where to look first, not whose it is: a tenant may have all cases.
        let plus = self.plus(plan.view != View::Cases || self.walks.is_some() || self.by_row);
        let column = format!("{plus}{}.entity", self.case);
        let named: Vec<Cell> = entities.iter().flatten().map(Cell::from).collect();
        let mut parts = Vec::new();
        if entities.contains(&None) {
            parts.push(format!("{column} IS NULL"));
        }
        match named.len() {
            0 => {}
            // With one value an index gives its rows in the order of their keys.
            1 => parts.push(format!("{column} = {}", self.marks(named))),
            _ => parts.push(format!("{column} IN ({})", self.marks(named))),
        }
        if parts.is_empty() { "FALSE".to_owned() } else { format!("({})", parts.join(" OR ")) }
    }

    fn marks(&mut self, cells: impl IntoIterator<Item = Cell>) -> String {
        let before = self.values.len();
        self.values.extend(cells);
        vec!["?"; self.values.len() - before].join(", ")
    }

    /// A condition or its contrary. Negation is carried down to the tests, where it is known what nothing counts for.
    fn condition(&mut self, condition: &Condition, not: bool, at: (View, usize)) -> String {
        match condition {
            Condition::And(parts) | Condition::Or(parts) => {
                let and = matches!(condition, Condition::And(_)) != not;
                if parts.is_empty() {
                    return if and { "TRUE" } else { "FALSE" }.to_owned();
                }
                let parts: Vec<String> =
                    parts.iter().map(|part| format!("({})", self.condition(part, not, at))).collect();
                parts.join(if and { " AND " } else { " OR " })
            }
            Condition::Not(part) => self.condition(part, !not, at),
            Condition::Is(column, test) => self.test(column, test, not, at),
            Condition::Has { view, here, such } => self.has(*view, *here, such, not, at),
        }
    }

    fn has(
        &mut self,
        view: View,
        here: bool,
        such: &Condition,
        not: bool,
        (of, depth): (View, usize),
    ) -> String {
        let table = table::table(view);
        let (outer, inner) = (format!("r{depth}"), format!("r{}", depth + 1));
        // Few are such, and an index has them: look there first.
        let rare = !here && stands_alone(such) && is_rare(such);
        let condition = self.condition(such, false, (view, depth + 1));
        let negation = if not { "NOT " } else { "" };
        if rare {
            return format!(
                "{outer}.case_id {negation}IN (SELECT {inner}.case_id FROM {table} {inner} WHERE {condition})"
            );
        }
        let mut same = format!("{inner}.case_id = {outer}.case_id");
        if here && let (Some(mine), Some(theirs)) = (instance_column(of), instance_column(view)) {
            same += &format!(" AND {inner}.{} = {outer}.{}", theirs.name, mine.name);
        }
        format!("{negation}EXISTS (SELECT 1 FROM {table} {inner} WHERE {same} AND ({condition}))")
    }

    fn name(&self, column: &Column, (view, depth): (View, usize)) -> String {
        if column.view == view {
            format!("r{depth}.{}", column.name)
        } else {
            format!("{}.{}", self.case, column.name)
        }
    }

    /// A name that is compared by its bytes.
    fn ordered(&self, column: &Column, name: &str) -> String {
        let text = matches!(column.kind, Kind::Text | Kind::Word | Kind::Names);
        if text && self.dialect == Dialect::Postgres {
            format!("{name} COLLATE \"C\"")
        } else {
            name.to_owned()
        }
    }

    fn test(&mut self, column: &Column, test: &Test, not: bool, at: (View, usize)) -> String {
        // What is of one case is found by its key, whatever else is asked.
        let key = *column == CaseColumn::Case.column() && matches!(test, Test::Eq(_) | Test::In(_)) && !not;
        let avoided = at.1 == 0 && !key && (self.walks.is_some() || (self.by_row && column.view != at.0));
        let name = format!("{}{}", self.plus(avoided), self.name(column, at));
        match (test, not) {
            (Test::Eq(cell), false) | (Test::Neq(cell), true) => {
                let value = self.value(column, cell);
                let short = if is_short(column, cell) {
                    format!(" AND length({name}) <= {SHORT}")
                } else {
                    String::new()
                };
                format!("{name} = {value}{short}")
            }
            (Test::Neq(cell), false) | (Test::Eq(cell), true) => {
                let value = self.value(column, cell);
                or_absent(column, &name, &format!("{name} <> {value}"))
            }
            (Test::Exists(exists), not) => {
                format!("{name} IS {}NULL", if *exists == not { "" } else { "NOT " })
            }
            (Test::In(cells), false) | (Test::NotIn(cells), true) => {
                if cells.is_empty() {
                    return "FALSE".to_owned();
                }
                let values: Vec<String> = cells.iter().map(|cell| self.value(column, cell)).collect();
                format!("{name} IN ({})", values.join(", "))
            }
            (Test::NotIn(cells), false) | (Test::In(cells), true) => {
                if cells.is_empty() {
                    return "TRUE".to_owned();
                }
                let values: Vec<String> = cells.iter().map(|cell| self.value(column, cell)).collect();
                or_absent(column, &name, &format!("{name} NOT IN ({})", values.join(", ")))
            }
            (Test::Like(like), not) => self.like(column, &name, like, not),
            (Test::Holds(held), not) => {
                self.values.push(Cell::from(crate::search::line(held)));
                let find = if self.dialect == Dialect::Sqlite { "instr" } else { "strpos" };
                format!("{find}({name}, ?) {} 0", if not { "=" } else { ">" })
            }
            (Test::Contains(part), not) => {
                self.values.push(Cell::from(part.to_ascii_lowercase()));
                let compared = match self.dialect {
                    Dialect::Sqlite => format!("instr(lower({name}), ?) {} 0", if not { "=" } else { ">" }),
                    // Letters beyond ASCII have no other case in this collation.
                    Dialect::Postgres => {
                        format!("strpos(lower({name} COLLATE \"C\"), ?) {} 0", if not { "=" } else { ">" })
                    }
                };
                if not { or_absent(column, &name, &compared) } else { compared }
            }
            (Test::Gt(cell), not) => self.compare(column, &name, if not { "<=" } else { ">" }, cell, not),
            (Test::Gte(cell), not) => self.compare(column, &name, if not { "<" } else { ">=" }, cell, not),
            (Test::Lt(cell), not) => self.compare(column, &name, if not { ">=" } else { "<" }, cell, not),
            (Test::Lte(cell), not) => self.compare(column, &name, if not { ">" } else { "<=" }, cell, not),
        }
    }

    fn compare(&mut self, column: &Column, name: &str, sign: &str, cell: &Cell, not: bool) -> String {
        let (ordered, value) = (self.ordered(column, name), self.value(column, cell));
        let compared = format!("{ordered} {sign} {value}");
        if not { or_absent(column, name, &compared) } else { compared }
    }

    fn like(&mut self, column: &Column, name: &str, like: &str, not: bool) -> String {
        let negation = if not { "NOT " } else { "" };
        let (operator, pattern) = match self.dialect {
            Dialect::Sqlite => ("GLOB", pattern::glob(like)),
            Dialect::Postgres => ("LIKE", pattern::like(like)),
        };
        self.values.push(Cell::from(pattern));
        let compared = format!("{name} {negation}{operator} ?");
        if not { or_absent(column, name, &compared) } else { compared }
    }

    /// A value: a word as it is, so that an index of rows with that word can be chosen, anything else by a mark.
    fn value(&mut self, column: &Column, cell: &Cell) -> String {
        if let (Kind::Word, Cell::Text(word)) = (column.kind, cell)
            && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        {
            return format!("'{word}'");
        }
        self.values.push(cell.clone());
        "?".to_owned()
    }

    /// What comes after a place, or before it, by the columns from the one with this number on.
    fn after(&mut self, plan: &Plan, place: &Place, backward: bool, from: usize) -> String {
        let Some((column, order)) = plan.sort.get(from) else {
            let (case, number) = place.key();
            self.values.extend([Cell::from(case), Cell::from(number)]);
            return format!("(r0.case_id, r0.number) {} (?, ?)", if backward { "<" } else { ">" });
        };
        let name = self.name(column, (plan.view, 0));
        let up = (*order == Order::Ascending) != backward;
        let cell = place.cells.get(from).cloned().flatten();
        let beyond = match (&cell, up) {
            (None, true) => format!("{name} IS NOT NULL"),
            (None, false) => "FALSE".to_owned(),
            (Some(cell), true) => self.compare(column, &name, ">", cell, false),
            (Some(cell), false) => self.compare(column, &name, "<", cell, true),
        };
        let equal = match &cell {
            None => format!("{name} IS NULL"),
            Some(cell) => {
                let value = self.value(column, cell);
                format!("{name} = {value}")
            }
        };
        let rest = self.after(plan, place, backward, from + 1);
        format!("({beyond}) OR ({equal} AND ({rest}))")
    }

    fn order(&self, plan: &Plan, backward: bool) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (column, order) in &plan.sort {
            let name = self.ordered(column, &self.name(column, (plan.view, 0)));
            let up = (*order == Order::Ascending) != backward;
            // SQLite puts what is not there first by itself.
            let absent = match (self.dialect, column.optional, up) {
                (Dialect::Postgres, true, true) => " NULLS FIRST",
                (Dialect::Postgres, true, false) => " NULLS LAST",
                _ => "",
            };
            parts.push(format!("{name}{}{absent}", if up { "" } else { " DESC" }));
        }
        let way = if backward { " DESC" } else { "" };
        parts.extend([format!("r0.case_id{way}"), format!("r0.number{way}")]);
        parts.join(", ")
    }
}

/// The contrary of a test holds where nothing stands.
fn or_absent(column: &Column, name: &str, test: &str) -> String {
    if column.optional { format!("({name} IS NULL OR {test})") } else { test.to_owned() }
}

fn is_short(column: &Column, cell: &Cell) -> bool {
    let value = VariableColumn::Value.column();
    *column == value && matches!(cell, Cell::Text(text) if text.chars().count() <= SHORT)
}

/// Whether only few rows fulfil a condition, and an index has them: a short value of a variable, what is open.
fn is_rare(condition: &Condition) -> bool {
    match condition {
        Condition::And(parts) => parts.iter().any(is_rare),
        Condition::Is(column, Test::Eq(cell)) => {
            let stage = [TaskColumn::Stage.column(), ElementColumn::Stage.column()];
            let active = stage.contains(column) || *column == CaseColumn::Status.column();
            is_short(column, cell) || (active && *cell == Cell::from(Stage::Active))
        }
        Condition::Is(column, Test::Exists(false)) => *column == IncidentColumn::Resolved.column(),
        _ => false,
    }
}

/// Whether a condition asks rows of a view for a value of their own.
fn names_a_value(condition: &Condition, view: View) -> bool {
    match condition {
        Condition::And(parts) => parts.iter().any(|part| names_a_value(part, view)),
        Condition::Is(column, Test::Eq(_) | Test::In(_) | Test::Exists(false)) => column.view == view,
        _ => false,
    }
}

/// Whether a condition looks at nothing but the row itself.
fn stands_alone(condition: &Condition) -> bool {
    match condition {
        Condition::And(parts) | Condition::Or(parts) => parts.iter().all(stands_alone),
        Condition::Not(part) => stands_alone(part),
        Condition::Is(column, _) => column.view != CaseColumn::Case.column().view,
        Condition::Has { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, Statement};
    use crate::search::{
        By, CaseColumn, Columns, ElementColumn, Filter, IncidentColumn, JobColumn, Order, Plan, Scope,
        Search, TaskColumn, Test, VariableColumn,
    };
    use crate::view::{CaseStatus, Stage};
    use digipro_vocab::CaseId;
    use std::collections::BTreeSet;

    fn ours() -> Scope {
        Scope::Of(BTreeSet::from([None, Some("c_a323".parse().unwrap())]))
    }

    #[test]
    fn what_is_searched_day_by_day_is_found_by_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = crate::Sqlite::open(&folder.path().join("cases.db")).unwrap();
        fn plans<C: Columns>(sqlite: &crate::Sqlite, filter: Filter<C>, index: &str) {
            let search = Search::new(ours(), filter, 9).by(C::ALL[1], Order::Descending);
            let plan = search.plan().unwrap();
            for statement in
                [Statement::rows(&plan, Dialect::Sqlite, false), Statement::count(&plan, Dialect::Sqlite)]
            {
                let told = sqlite.plan(&statement.sql);
                assert!(told.contains(index), "{}\n{told}", statement.sql);
            }
        }
        let open = || Filter::eq(TaskColumn::Stage, Stage::Active);
        plans(&sqlite, open().and(Filter::eq(TaskColumn::Office, "x")), "task_by_office (office=?)");
        plans(&sqlite, open().and(Filter::eq(TaskColumn::Assignee, "x")), "task_by_assignee (assignee=?)");
        plans(&sqlite, open(), "task_open");
        plans(&sqlite, Filter::eq(TaskColumn::Case, CaseId(1)), "PRIMARY KEY (case_id=?)");
        plans(&sqlite, Filter::eq(JobColumn::Kind, "x"), "job_by_kind (kind=?)");
        plans(&sqlite, Filter::Is(IncidentColumn::Resolved, Test::Exists(false)), "incident_open");
        plans(&sqlite, Filter::eq(ElementColumn::Case, CaseId(1)), "PRIMARY KEY (case_id=?)");
        let standing =
            Filter::eq(ElementColumn::Stage, Stage::Active).and(Filter::eq(ElementColumn::Element, "x"));
        plans(&sqlite, standing, "element_open (element=?)");
        plans(&sqlite, Filter::eq(VariableColumn::Case, CaseId(1)), "PRIMARY KEY (case_id=?)");
        plans(&sqlite, Filter::eq(CaseColumn::Status, CaseStatus::Active), "case_by_");
        plans(&sqlite, Filter::<CaseColumn>::variable("n", "1"), "variable_by_value (name=? AND value=?)");
    }

    #[test]
    fn what_one_case_has_is_found_by_its_key_however_many_others_there_are() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = crate::Sqlite::open(&folder.path().join("cases.db")).unwrap();
        let open = Filter::eq(TaskColumn::Stage, Stage::Active);
        let filter = open.and(Filter::Case(CaseColumn::Case, Test::Eq(CaseId(1).into())));
        let plan = Search::new(ours(), filter, 9).plan().unwrap();
        for statement in
            [Statement::rows(&plan, Dialect::Sqlite, false), Statement::count(&plan, Dialect::Sqlite)]
        {
            let told = sqlite.plan(&statement.sql);
            assert_eq!(told.matches("(case_id=?)").count(), 2, "{}\n{told}", statement.sql);
        }
    }

    #[test]
    fn where_there_are_plenty_the_first_ones_are_found_by_walking_the_order() {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = crate::Sqlite::open(&folder.path().join("cases.db")).unwrap();
        let told = |plan: &Plan| sqlite.plan(&Statement::rows(plan, Dialect::Sqlite, true).sql);
        let active = Filter::eq(CaseColumn::Status, CaseStatus::Active);
        for (column, order) in [(CaseColumn::Started, Order::Descending), (CaseColumn::Due, Order::Ascending)]
        {
            let plan = Search::new(ours(), active.clone(), 9).by(column, order).plan().unwrap();
            let index = format!("USING INDEX case_by_{}", column.column().name);
            let told = told(&plan);
            assert!(told.contains(&index), "{told}");
        }
        let office = Filter::eq(TaskColumn::Stage, Stage::Active).and(Filter::eq(TaskColumn::Office, "x"));
        let mut search = Search::new(ours(), office, 9);
        search.sort = vec![(By::Case(CaseColumn::Due), Order::Ascending)];
        let told = told(&search.plan().unwrap());
        assert!(
            told.contains("c0 USING INDEX case_by_due") && told.contains("PRIMARY KEY (case_id=?)"),
            "{told}"
        );
    }

    #[test]
    fn the_same_search_is_said_to_postgresql() {
        let filter = Filter::Is(TaskColumn::Name, Test::Like("a*_".into()))
            .and(Filter::Not(Box::new(Filter::Is(TaskColumn::Due, Test::Gt(1_i64.into())))))
            .and(Filter::Is(TaskColumn::Groups, Test::Holds("g".into())));
        let plan = Search::new(Scope::Everything, filter, 9)
            .by(TaskColumn::Office, Order::Ascending)
            .plan()
            .unwrap();
        let Statement { sql, values } = Statement::rows(&plan, Dialect::Postgres, false);
        let conditions = sql.split_once(" WHERE ").unwrap().1;
        assert_eq!(
            conditions,
            "TRUE AND ((r0.name LIKE ?) AND ((r0.due IS NULL OR r0.due <= ?)) AND (strpos(r0.groups, ?) > 0)) \
             ORDER BY r0.office COLLATE \"C\" NULLS FIRST, r0.case_id, r0.number LIMIT ? OFFSET ?"
        );
        assert_eq!(values[0], "a%\\_".into());
    }
}
