//! Searches of clients: filters, sorts, pages and cursors, as typed searches of the store.

use crate::codes::R0185;
use crate::keys;
use crate::problem::Problem;
use crate::v2::{Desk, entity};
use axum::http::StatusCode;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use digipro_runner::search::{
    By, CaseColumn, Cell, Columns, Cursor, Filter, Found, Hit, Order, Part, Search, Test,
};
use digipro_vocab::{Instant, Rejection};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The body of a search.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    pub filter: Map<String, Value>,
    pub sort: Vec<Sort>,
    pub page: Option<Page>,
}

/// By what the answers are sorted.
#[derive(Debug, Deserialize)]
pub(super) struct Sort {
    pub field: String,
    #[serde(default)]
    pub order: Option<String>,
}

/// Which part of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Page {
    pub from: Option<usize>,
    pub after: Option<String>,
    pub before: Option<String>,
    pub limit: Option<usize>,
}

/// What was found.
#[derive(Debug, Serialize)]
pub(super) struct Answer<T> {
    pub items: Vec<T>,
    pub page: PageInfo,
}

/// Where in all answers a part stands.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PageInfo {
    pub total_items: usize,
    pub has_more_total_items: bool,
    pub start_cursor: Option<String>,
    pub end_cursor: Option<String>,
}

/// Answers of a page when it does not say how many.
const PAGE: usize = 100;

/// One test of a field; what is not such is said by negation around it.
#[derive(Clone, Debug)]
pub(super) enum Is {
    Eq(Value),
    Exists(bool),
    Like(String),
    Gt(Value),
    Gte(Value),
    Lt(Value),
    Lte(Value),
}

/// What a field of a filter is about.
pub(super) enum Field<C> {
    /// Text.
    Text(By<C>),
    /// A whole number.
    Whole(By<C>),
    /// A moment.
    Moment(By<C>),
    /// One of these words, each with the one that the store has.
    Word(By<C>, &'static [(&'static str, &'static str)]),
    /// Something else.
    Such(Filter<C>),
    /// The tenant.
    Tenant,
    /// The key of a case.
    Case,
    /// The key of something in a case, by its number.
    Numbered(C),
    /// The key of an element instance.
    Instance(C),
}

/// That something is asked in a way that is not answered.
pub(super) fn unasked(what: impl Into<String>) -> Problem {
    let rejection =
        Rejection::new(R0185, what).help("see docs/api/v2.md for what can be asked of this operation");
    Problem::rejected(StatusCode::BAD_REQUEST, "INVALID_ARGUMENT", &rejection)
}

/// What a family of rows lets be asked.
pub(super) trait Family {
    /// The columns of its rows.
    type Column: Columns;

    /// The field of a filter; none when there is none of that name. `is` is what is asked of it.
    fn field(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<Self::Column>>, Problem>;

    /// The columns by which a field sorts; none where it does not.
    fn sorts(name: &str) -> Option<By<Self::Column>>;
}

/// Searches the rows of a family.
pub(super) fn rows<F: Family>(
    desk: &Desk<'_>,
    wanted: &Wanted,
    besides: Filter<F::Column>,
) -> Result<Found<<F::Column as Columns>::Row>, Problem> {
    let filter = conditions::<F>(desk, &wanted.filter)?.and(besides);
    let mut sort = Vec::new();
    for one in &wanted.sort {
        let column = F::sorts(&one.field)
            .ok_or_else(|| unasked(format!("`sort`: nothing is sorted by `{}`", one.field)))?;
        sort.push((column, order(one.order.as_deref())?));
    }
    let page = wanted.page.as_ref();
    let limit = page.and_then(|page| page.limit).unwrap_or(PAGE);
    let part = match page {
        Some(Page { after: Some(after), .. }) => Part::After(cursor(after)?),
        Some(Page { before: Some(before), .. }) => Part::Before(cursor(before)?),
        Some(Page { from: Some(from), .. }) => Part::From(*from),
        _ => Part::From(0),
    };
    let search = Search { sort, ..Search::new(desk.scope(), filter, limit).part(part) };
    desk.engine.runner.store().search(&search).map_err(|error| match error {
        digipro_runner::StoreError::Search(what) => unasked(what),
        error => digipro_runner::Error::from(error).into(),
    })
}

/// The cursor that a client gives back: to clients it is base64.
fn cursor(written: &str) -> Result<Cursor, Problem> {
    let text = BASE64_STANDARD.decode(written).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let wrong = || unasked(format!("the cursor `{written}` does not belong to this search"));
    text.map(|text| Cursor::from(text.as_str())).ok_or_else(wrong)
}

/// The answer with what was found.
pub(super) fn answer<R, T>(
    found: Found<R>,
    tell: impl FnMut(&Hit<R>) -> Result<T, Problem>,
) -> Result<Answer<T>, Problem> {
    let page = PageInfo {
        total_items: found.total,
        has_more_total_items: found.more,
        start_cursor: found.hits.first().map(|hit| BASE64_STANDARD.encode(hit.cursor.to_string())),
        end_cursor: found.hits.last().map(|hit| BASE64_STANDARD.encode(hit.cursor.to_string())),
    };
    let items = found.hits.iter().map(tell).collect::<Result<_, _>>()?;
    Ok(Answer { items, page })
}

/// Which way, in any case.
pub(super) fn order(written: Option<&str>) -> Result<Order, Problem> {
    match written.map(str::to_ascii_uppercase).as_deref() {
        None | Some("ASC") => Ok(Order::Ascending),
        Some("DESC") => Ok(Order::Descending),
        Some(other) => Err(Problem::unreadable(format!("`sort`: `{other}` is neither ASC nor DESC"))),
    }
}

/// All that a filter asks.
pub(super) fn conditions<F: Family>(
    desk: &Desk<'_>,
    filter: &Map<String, Value>,
) -> Result<Filter<F::Column>, Problem> {
    let mut all = Vec::new();
    for (name, asked) in filter {
        if name == "$or" {
            let Value::Array(branches) = asked else {
                return Err(Problem::unreadable("`filter.$or`: a list of filters is expected"));
            };
            let mut any = Vec::new();
            for branch in branches {
                let Value::Object(branch) = branch else {
                    return Err(Problem::unreadable("`filter.$or`: a list of filters is expected"));
                };
                any.push(conditions::<F>(desk, branch)?);
            }
            all.push(Filter::Or(any));
            continue;
        }
        if asked.is_null() {
            continue;
        }
        all.push(property(asked, name, &mut |is| one::<F>(desk, name, is))?);
    }
    Ok(Filter::And(all))
}

/// What is asked of one field, each test by `test`.
pub(super) fn property<C>(
    asked: &Value,
    name: &str,
    test: &mut dyn FnMut(&Is) -> Result<Filter<C>, Problem>,
) -> Result<Filter<C>, Problem> {
    let Value::Object(asked) = asked else { return test(&Is::Eq(asked.clone())) };
    let mut all = Vec::new();
    for (operator, value) in asked {
        let not = |part| Filter::Not(Box::new(part));
        all.push(match operator.as_str() {
            "$eq" => test(&Is::Eq(value.clone()))?,
            "$neq" => not(test(&Is::Eq(value.clone()))?),
            "$in" => any(value, name, test)?,
            "$notIn" => not(any(value, name, test)?),
            "$exists" => {
                let exists = value.as_bool().ok_or_else(|| wrong(name, "`$exists` is true or false"))?;
                test(&Is::Exists(exists))?
            }
            "$like" => {
                let like = value.as_str().ok_or_else(|| wrong(name, "`$like` is text"))?;
                test(&Is::Like(like.to_owned()))?
            }
            "$gt" => test(&Is::Gt(value.clone()))?,
            "$gte" => test(&Is::Gte(value.clone()))?,
            "$lt" => test(&Is::Lt(value.clone()))?,
            "$lte" => test(&Is::Lte(value.clone()))?,
            other => return Err(wrong(name, &format!("`{other}` is no operator"))),
        });
    }
    Ok(Filter::And(all))
}

fn any<C>(
    values: &Value,
    name: &str,
    test: &mut dyn FnMut(&Is) -> Result<Filter<C>, Problem>,
) -> Result<Filter<C>, Problem> {
    let values = values.as_array().ok_or_else(|| wrong(name, "a list is expected"))?;
    let each: Result<Vec<_>, _> = values.iter().map(|value| test(&Is::Eq(value.clone()))).collect();
    Ok(Filter::Or(each?))
}

fn one<F: Family>(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Filter<F::Column>, Problem> {
    let Some(field) = F::field(desk, name, is)? else {
        return Err(unasked(format!("`filter.{name}`: nothing is found by this")));
    };
    match field {
        Field::Text(column) => tested(&column, name, is, &text),
        Field::Whole(column) => tested(&column, name, is, &whole),
        Field::Moment(column) => tested(&column, name, is, &at),
        Field::Word(column, words) => tested(&column, name, is, &|name, value| word(name, value, words)),
        Field::Such(filter) => Ok(filter),
        Field::Tenant => match is {
            Is::Eq(value) => {
                let tenant = value.as_str().ok_or_else(|| wrong(name, "text is expected"))?;
                let test = match entity(tenant)? {
                    Some(entity) => Test::Eq(entity.into()),
                    None => Test::Exists(false),
                };
                Ok(Filter::Case(CaseColumn::Entity, test))
            }
            Is::Exists(exists) => Ok(if *exists { Filter::all() } else { Filter::Or(Vec::new()) }),
            other => tested(&By::Case(CaseColumn::Entity), name, other, &text),
        },
        Field::Case => keyed(name, is, |case, number| {
            let theirs = Filter::Case(CaseColumn::Case, Test::Eq(case.into()));
            if number == 0 { theirs } else { Filter::Or(Vec::new()) }
        }),
        Field::Numbered(column) => keyed(name, is, |case, number| {
            let theirs = Filter::Case(CaseColumn::Case, Test::Eq(case.into()));
            theirs.and(Filter::Is(column, Test::Eq(number.into())))
        }),
        Field::Instance(column) => keyed_instance(desk, name, is, column),
    }
}

/// Keys compare as numbers, so only that they are the same is asked of them.
fn keyed<C>(
    name: &str,
    is: &Is,
    such: impl Fn(digipro_vocab::CaseId, u64) -> Filter<C>,
) -> Result<Filter<C>, Problem> {
    match is {
        Is::Eq(value) => {
            let key = value.as_str().ok_or_else(|| wrong(name, "a key is text"))?;
            let (case, number) = keys::parse(key)?;
            Ok(such(case, number.0))
        }
        Is::Exists(exists) => Ok(if *exists { Filter::all() } else { Filter::Or(Vec::new()) }),
        _ => {
            Err(unasked(format!("`filter.{name}`: keys are looked for by `$eq`, `$neq`, `$in` and `$notIn`")))
        }
    }
}

/// The key of a process instance is that of the element instance of its process.
fn keyed_instance<C: Copy>(desk: &Desk<'_>, name: &str, is: &Is, column: C) -> Result<Filter<C>, Problem> {
    if let Is::Eq(value) = is {
        let key = value.as_str().ok_or_else(|| wrong(name, "a key is text"))?;
        let Ok((row, number)) = desk.case(key) else { return Ok(Filter::Or(Vec::new())) };
        let theirs = Filter::Case(CaseColumn::Case, Test::Eq(row.case.into()));
        let instance = super::instance_of(&row, number);
        return Ok(theirs.and(Filter::Is(column, Test::Eq(instance.into()))));
    }
    keyed(name, is, |_, _| Filter::all())
}

/// How a value of a filter stands in a column.
type Reading<'a> = &'a dyn Fn(&str, &Value) -> Result<Cell, Problem>;

fn tested<C: Copy>(column: &By<C>, name: &str, is: &Is, read: Reading<'_>) -> Result<Filter<C>, Problem> {
    let test = match is {
        Is::Eq(value) => Test::Eq(read(name, value)?),
        Is::Exists(exists) => Test::Exists(*exists),
        Is::Like(like) => Test::Like(like.as_str().into()),
        Is::Gt(value) => Test::Gt(read(name, value)?),
        Is::Gte(value) => Test::Gte(read(name, value)?),
        Is::Lt(value) => Test::Lt(read(name, value)?),
        Is::Lte(value) => Test::Lte(read(name, value)?),
    };
    Ok(match column {
        By::Row(column) => Filter::Is(*column, test),
        By::Case(column) => Filter::Case(*column, test),
    })
}

pub(super) fn wrong(name: &str, what: &str) -> Problem {
    Problem::unreadable(format!("`filter.{name}`: {what}"))
}

fn text(name: &str, value: &Value) -> Result<Cell, Problem> {
    value.as_str().map(Cell::from).ok_or_else(|| wrong(name, "text is expected"))
}

fn whole(name: &str, value: &Value) -> Result<Cell, Problem> {
    value.as_i64().map(Cell::from).ok_or_else(|| wrong(name, "a whole number is expected"))
}

fn at(name: &str, value: &Value) -> Result<Cell, Problem> {
    let moment: Option<Instant> = value.as_str().and_then(|text| text.parse().ok());
    moment.map(Cell::from).ok_or_else(|| wrong(name, "a moment in ISO 8601 is expected"))
}

fn word(name: &str, value: &Value, words: &[(&str, &str)]) -> Result<Cell, Problem> {
    let written = value.as_str().ok_or_else(|| wrong(name, "text is expected"))?;
    let known = words.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(written));
    match known {
        Some((_, ours)) => Ok(Cell::from(*ours)),
        None => {
            let all: Vec<&str> = words.iter().map(|(theirs, _)| *theirs).collect();
            Err(wrong(name, &format!("`{written}` is none of {}", all.join(", "))))
        }
    }
}

/// The fields that all rows of cases have in common.
pub(super) fn common<C>(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Option<Field<C>>, Problem> {
    Ok(Some(match name {
        "tenantId" => Field::Tenant,
        "processInstanceKey" | "rootProcessInstanceKey" => Field::Case,
        "processDefinitionId" => Field::Text(By::Case(CaseColumn::Process)),
        "processDefinitionKey" => Field::Such(definition(desk, name, is)?),
        _ => return Ok(None),
    }))
}

/// Cases of a version of a process.
fn definition<C>(desk: &Desk<'_>, name: &str, is: &Is) -> Result<Filter<C>, Problem> {
    match is {
        Is::Eq(value) => {
            let key = value.as_str().ok_or_else(|| wrong(name, "a key is text"))?;
            Ok(of_definitions(desk.book.definitions_of(keys::number(key)?)))
        }
        Is::Exists(exists) => Ok(if *exists { Filter::all() } else { Filter::Or(Vec::new()) }),
        _ => {
            Err(unasked(format!("`filter.{name}`: keys are looked for by `$eq`, `$neq`, `$in` and `$notIn`")))
        }
    }
}

/// Cases of one of these definitions and processes.
pub(super) fn of_definitions<C>(names: Vec<(digipro_vocab::Digest, digipro_vocab::Name)>) -> Filter<C> {
    let each = names.into_iter().map(|(digest, process)| {
        let definition = Filter::Case(CaseColumn::Definition, Test::Eq(digest.into()));
        definition.and(Filter::Case(CaseColumn::Process, Test::Eq(process.into())))
    });
    Filter::Or(each.collect())
}

/// The sorts that all rows of cases have in common.
pub(super) fn common_sort<C>(name: &str) -> Option<By<C>> {
    Some(By::Case(match name {
        "tenantId" => CaseColumn::Entity,
        "processInstanceKey" => CaseColumn::Case,
        "processDefinitionId" => CaseColumn::Process,
        _ => return None,
    }))
}
