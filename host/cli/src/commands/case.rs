//! `digipro case`: lists, shows and works on cases.

use crate::args::{Case, CaseAdopt, CaseAdvance, CaseComplete, CaseList, CasePublish, CaseSet, Given};
use crate::commands::explain;
use crate::commands::run::{by, morning};
use crate::facts;
use crate::render::noted;
use crate::render::{Screen, Story, Tone};
use digipro_kit::Effective;
use digipro_kit::texts::{Register, day_in_words};
use digipro_machine::{Acknowledged, Graph};
use digipro_runner::{Adoption, Done, Message};
use digipro_site::Error;
use digipro_site::engine::{self, Engine};
use digipro_store::{
    CaseFilter, CaseRow, FindingRow, IncidentRow, JobRow, MessageRow, Page, TaskRow, TermRow, TimerRow,
};
use digipro_vocab::time::civil_day;
use digipro_vocab::value::Fields;
use digipro_vocab::{CaseId, FactValue, Finding, Ticket, Value};
use serde::Serialize;
use std::sync::Arc;

/// How many rows of one kind are shown.
const ROWS: usize = 1_000;
/// Width of what an incident says.
const PROSE: usize = 84;

pub fn run(command: &Case, screen: &Screen) -> Result<(), Error> {
    match command {
        Case::List(args) => list(args, screen),
        Case::Show(args) => show(&open(&args.data)?, CaseId(args.case), screen),
        Case::Complete(args) => complete(args, screen),
        Case::Assign(args) => {
            let (engine, case, ticket) = target(&args.target)?;
            let to = args.to.as_deref().map(Into::into);
            done(&engine, engine.runner.assign(case, ticket, by(&args.target.who), to), screen)
        }
        Case::Publish(args) => publish(args, screen),
        Case::Sign(args) => {
            if args.target.who.by == crate::args::NOBODY {
                let help = "write `--by NAME`, and `--role ROLE` for the role in which they decide";
                return Err(Error::usage("a signature needs the name of who decides", help));
            }
            let (engine, case, ticket) = target(&args.target)?;
            let (who, reason) = (by(&args.target.who), args.reason.clone());
            done(&engine, engine.runner.sign_over(case, ticket, who, reason, !args.refuse), screen)
        }
        Case::Retry(args) => {
            let (engine, case, ticket) = target(args)?;
            done(&engine, engine.runner.resolve_incident(case, ticket, by(&args.who)), screen)
        }
        Case::Set(args) => set(args, screen),
        Case::Cancel(args) => {
            let engine = open(&args.target.data)?;
            let case = CaseId(args.target.case);
            done(&engine, engine.runner.cancel(case, by(&args.who), args.reason.clone()), screen)
        }
        Case::Adopt(args) => adopt(args, screen),
        Case::Advance(args) => advance(args, screen),
    }
}

fn open(data: &crate::args::Data) -> Result<Engine, Error> {
    Ok(noted(Engine::open(data.place()?)?))
}

fn target(args: &crate::args::CaseTicket) -> Result<(Engine, CaseId, Ticket), Error> {
    Ok((open(&args.data)?, CaseId(args.case), Ticket(args.ticket)))
}

fn list(args: &CaseList, screen: &Screen) -> Result<(), Error> {
    let engine = open(&args.data)?;
    let rows = engine.runner.store().cases(CaseFilter::default(), Page::first(args.limit)).map_err(kept)?;
    if screen.json() {
        screen.data(&rows);
        return Ok(());
    }
    for row in &rows {
        let status = screen.say(&format!("status-{}", format!("{:?}", row.status).to_lowercase()), &[]);
        let entity = row.entity.as_ref().map(ToString::to_string).unwrap_or_default();
        let trouble =
            if row.incidents > 0 { Tone::Bad.paint(format!("⚠ {}", row.incidents)) } else { String::new() };
        let number = Tone::Strong.paint(format!("{:>6}", row.case));
        screen.line(format!(
            "{number}  {}  {:<10} {entity:<8} {} {trouble}",
            civil_day(row.started),
            status,
            row.process
        ));
    }
    if rows.is_empty() {
        screen.note(screen.say("case-none", &[]));
    } else if rows.len() == args.limit {
        screen.note(
            screen.say(
                "case-more",
                &[("limit", FactValue::Whole(i64::try_from(args.limit).unwrap_or(i64::MAX)))],
            ),
        );
    }
    Ok(())
}

/// All that a person sees of a case.
#[derive(Serialize)]
struct View {
    case: CaseRow,
    tasks: Vec<TaskRow>,
    jobs: Vec<JobRow>,
    timers: Vec<TimerRow>,
    messages: Vec<MessageRow>,
    incidents: Vec<IncidentRow>,
    terms: Vec<TermRow>,
    findings: Vec<FindingRow>,
    variables: Fields,
}

impl View {
    fn of(engine: &Engine, case: CaseId) -> Result<Self, Error> {
        let store = engine.runner.store();
        let missing =
            || Error::usage(format!("there is no case {case}"), "`digipro case list` shows their numbers");
        let page = || Page::first(ROWS);
        Ok(Self {
            case: store.case(case).map_err(kept)?.ok_or_else(missing)?,
            tasks: store.of_case(case, page()).map_err(kept)?,
            jobs: store.of_case(case, page()).map_err(kept)?,
            timers: store.of_case(case, page()).map_err(kept)?,
            messages: store.of_case(case, page()).map_err(kept)?,
            incidents: store.of_case(case, page()).map_err(kept)?,
            terms: store.of_case(case, page()).map_err(kept)?,
            findings: store.of_case(case, page()).map_err(kept)?,
            variables: engine.runner.variables(case).map_err(engine::failed)?,
        })
    }
}

/// What a case waits for, its time limits, what the rules said, and its variables.
pub fn show(engine: &Engine, case: CaseId, screen: &Screen) -> Result<(), Error> {
    let view = View::of(engine, case)?;
    if screen.json() {
        screen.data(&view);
        return Ok(());
    }
    let graph = law(engine, &view.case)?;
    let effective: &Effective = &graph.effective;
    let story = Story::new(screen, effective, engine);
    let status = screen.say(&format!("status-{}", format!("{:?}", view.case.status).to_lowercase()), &[]);
    screen.line(Tone::Strong.paint(format!("{} · {} {} · {status}", case, effective.kit, effective.version)));
    waits(&view, &story, screen);
    heading(screen, "case-terms", view.terms.is_empty());
    for term in &view.terms {
        let due = term.due.map(|due| day_in_words(due, screen.language())).unwrap_or_else(|| "…".to_owned());
        let state = match (term.ended, term.suspended) {
            (Some(day), _) => screen.say("case-term-ended", &[("day", FactValue::Day(day))]),
            (None, true) => screen.say("case-term-stopped", &[]),
            (None, false) => String::new(),
        };
        screen.line(format!("  {:<40} {due} {}", story.term(&term.name), Tone::Faint.paint(state)));
    }
    heading(screen, "case-findings", view.findings.is_empty());
    for row in &view.findings {
        if let Ok(finding) = serde_json::from_str::<Finding>(&row.body) {
            screen.line(format!(
                "  {} {}",
                Tone::Faint.paint(row.act_date),
                story.finding(&finding, Register::Clerk)
            ));
        }
    }
    heading(screen, "case-variables", view.variables.is_empty());
    for (name, value) in &view.variables {
        screen.line(format!("  {} = {value}", Tone::Link.paint(name)));
    }
    Ok(())
}

/// The definition whose law holds for a case; of one that cannot be read, its own.
pub fn law(engine: &Engine, row: &CaseRow) -> Result<Arc<Graph>, Error> {
    let own = |_| engine.runner.definition(&row.definition);
    engine.runner.law(row.case).or_else(own).map_err(engine::failed)
}

fn heading(screen: &Screen, key: &str, empty: bool) {
    if !empty {
        screen.line("");
        screen.line(Tone::Strong.paint(screen.say(key, &[])));
    }
}

fn waits(view: &View, story: &Story<'_>, screen: &Screen) {
    let nothing = view.tasks.is_empty() && view.jobs.is_empty() && view.timers.is_empty();
    heading(screen, "case-waits", nothing && view.messages.is_empty() && view.incidents.is_empty());
    let ticket = |ticket: Ticket| Tone::Strong.paint(format!("{ticket:>6}"));
    let word = |key: &str| format!("{:<9}", screen.say(key, &[]));
    for row in &view.tasks {
        let who = row.assignee.as_deref().or(row.office.as_deref()).unwrap_or_default();
        let name = story.element(Some(&row.element), Some(&row.name));
        screen.line(format!(
            "{} {} {name}  {}",
            ticket(row.ticket),
            word("wait-task"),
            Tone::Faint.paint(who)
        ));
    }
    for row in &view.jobs {
        screen.line(format!(
            "{} {} {}  {}",
            ticket(row.ticket),
            word("wait-job"),
            row.kind,
            Tone::Faint.paint(&row.element)
        ));
    }
    for row in &view.messages {
        screen.line(format!(
            "{} {} {}  {}",
            ticket(row.ticket),
            word("wait-message"),
            row.name,
            Tone::Faint.paint(&row.key)
        ));
    }
    for row in &view.timers {
        screen.line(format!(
            "{} {} {}  {}",
            ticket(row.ticket),
            word("wait-timer"),
            civil_day(row.due),
            Tone::Faint.paint(&row.element)
        ));
    }
    for row in &view.incidents {
        screen.line(format!(
            "{} {} [{}] {}",
            ticket(row.ticket),
            Tone::Bad.paint(word("wait-incident")),
            row.code,
            means(row, screen)
        ));
        for line in what_to_do(row, screen) {
            screen.line(format!("{:16} {}", "", Tone::Faint.paint(line)));
        }
    }
}

/// What the code of an incident says, in the reader's language.
fn means(row: &IncidentRow, screen: &Screen) -> String {
    let page = explain::brief(&row.code, screen.language());
    page.map_or_else(|| row.message.clone(), |page| page.title.to_owned())
}

/// What happened here, as the log keeps it, and what to do about it.
fn what_to_do(row: &IncidentRow, screen: &Screen) -> Vec<String> {
    let page = explain::brief(&row.code, screen.language());
    let said = page.map(|page| [row.message.clone(), page.what_to_do.to_owned()]);
    let lines = said.iter().flatten().flat_map(|said| textwrap::wrap(said, PROSE));
    lines.map(std::borrow::Cow::into_owned).collect()
}

fn complete(args: &CaseComplete, screen: &Screen) -> Result<(), Error> {
    let (engine, case, ticket) = target(&args.target)?;
    let variables = given(&engine, case, Some(ticket), &args.given)?;
    let mut acknowledged = Vec::new();
    for reason in &args.because {
        let (rule, reason) = reason
            .split_once('=')
            .ok_or_else(|| Error::usage(format!("`{reason}` gives no reason"), "write `RULE=REASON`"))?;
        acknowledged.push(Acknowledged { rule: rule.into(), reason: reason.to_owned() });
    }
    let who = by(&args.target.who);
    let job: Option<JobRow> = engine.runner.store().row(case, ticket).map_err(kept)?;
    let result = match job {
        Some(_) => engine.runner.complete_job((case, ticket), None, who, variables),
        None => engine.runner.complete_task(case, ticket, who, variables, acknowledged),
    };
    done(&engine, result, screen)
}

/// Variables laid over what the task or the case already knows.
fn given(engine: &Engine, case: CaseId, ticket: Option<Ticket>, given: &Given) -> Result<Arc<Fields>, Error> {
    let known = match ticket {
        Some(ticket) => engine.runner.variables_of(case, ticket),
        None => engine.runner.variables(case),
    };
    let known = known.map_err(engine::failed)?;
    facts::variables(given.facts.as_deref(), &given.set, |name| known.get(name).cloned())
}

fn set(args: &CaseSet, screen: &Screen) -> Result<(), Error> {
    let engine = open(&args.target.data)?;
    let case = CaseId(args.target.case);
    let variables = given(&engine, case, None, &args.given)?;
    done(&engine, engine.runner.set_variables(case, None, by(&args.who), variables, false), screen)
}

fn publish(args: &CasePublish, screen: &Screen) -> Result<(), Error> {
    let engine = open(&args.data)?;
    let variables = facts::variables(args.given.facts.as_deref(), &args.given.set, |_| None::<Value>)?;
    let message = Message {
        entity: args.entity.clone(),
        name: args.message.as_str().into(),
        key: args.key.as_str().into(),
        variables,
        id: None,
        time_to_live: 0,
    };
    let reached = engine.runner.publish_message(message, by(&args.who)).map_err(engine::failed)?;
    engine.keep_time()?;
    if reached.nobody() {
        return Err(Error::Negative(
            screen.say("case-nobody", &[("message", FactValue::Text(args.message.as_str().into()))]),
        ));
    }
    for case in reached.cases.iter().chain(&reached.started) {
        show(&engine, *case, screen)?;
    }
    Ok(())
}

/// Gives one case, or all of a kit and entity, the law of a definition.
fn adopt(args: &CaseAdopt, screen: &Screen) -> Result<(), Error> {
    let engine = open(&args.data)?;
    let law = match (&args.kit, args.law) {
        (Some(kit), _) => super::run::deploy(&engine, kit, args.entity.as_ref(), screen)?,
        (None, Some(law)) => law,
        (None, None) => {
            return Err(Error::usage("no definition is named", "give its digest, or `--kit KIT`"));
        }
    };
    let who = by(&args.who);
    let adoption = match args.case {
        Some(case) => {
            let case = CaseId(case);
            engine.runner.adopt_law(case, law, who).map_err(engine::failed)?;
            Adoption { adopted: vec![case], ..Adoption::default() }
        }
        None => engine.runner.adopt(law, &who).map_err(engine::failed)?,
    };
    engine.keep_time()?;
    if screen.json() {
        screen.data(&adoption);
    } else {
        let count = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
        let law = FactValue::Text(law.to_string().into());
        let (adopted, had) = (count(adoption.adopted.len()), count(adoption.had));
        screen.line(screen.say("case-adopted", &[("law", law), ("adopted", adopted), ("had", had)]));
        for (case, rejection) in &adoption.refused {
            screen.note(format!("{} {case}: {rejection}", Tone::Odd.paint("!")));
        }
    }
    if adoption.refused.is_empty() {
        return Ok(());
    }
    let refused = i64::try_from(adoption.refused.len()).unwrap_or(i64::MAX);
    Err(Error::Negative(screen.say("case-not-adopted", &[("refused", FactValue::Whole(refused))])))
}

fn advance(args: &CaseAdvance, screen: &Screen) -> Result<(), Error> {
    let engine = open(&args.data)?;
    let fired = engine.runner.advance_to(morning(args.to)?).map_err(engine::failed)?;
    engine.keep_time()?;
    let fired = FactValue::Whole(i64::try_from(fired).unwrap_or(i64::MAX));
    screen.note(screen.say("case-advanced", &[("day", FactValue::Day(args.to)), ("fired", fired)]));
    Ok(())
}

/// What a command came to: the case as it is now; findings when the rules gave a task back.
fn done(engine: &Engine, result: Result<Done, digipro_runner::Error>, screen: &Screen) -> Result<(), Error> {
    let done = result.map_err(engine::failed)?;
    engine.keep_time()?;
    let Some(findings) = &done.returned else {
        return show(engine, done.case, screen);
    };
    if screen.json() {
        screen.data(findings);
    } else {
        let graph = engine.runner.law(done.case).map_err(engine::failed)?;
        let story = Story::new(screen, &graph.effective, engine);
        for finding in findings {
            screen.line(story.finding(finding, Register::Clerk));
            for link in story.norms(finding).into_iter().filter_map(|(_, link)| link) {
                screen.line(format!("    {}", Tone::Link.paint(link)));
            }
        }
    }
    Err(Error::Negative(screen.say("case-returned", &[])))
}

/// An error of the store.
pub fn kept(error: digipro_store::Error) -> Error {
    engine::failed(error.into())
}
