//! Refuses what cannot be executed or breaks the standard, before anything is lowered.
//!
//! Each rule is one function that is named by what a good definition does, reports under one code, and looks at
//! one scope. Expressions are parsed, and what is read but not yet executed is refused, where they are lowered:
//! there it is known.

mod activities;
mod ad_hoc;
mod boundaries;
mod calls;
pub mod codes;
pub(crate) mod collaboration;
mod compensation;
mod conditions;
mod data;
mod event_gateways;
mod events;
mod flows;
mod gateways;
mod inspection;
mod links;
mod listeners;
mod loops;
mod multiple;
mod references;
mod starts;
mod timers;

use crate::graph::Graph;
use crate::lower::{self, Draft};
use digipro_bpmn::{Document, Process};
use digipro_kit::Effective;
use digipro_vocab::{Diagnostic, Instant, Name, Span};
use inspection::{Inspection, Scope, scopes};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A rule about one scope.
type Rule = for<'a> fn(&Scope<'a>, &mut Inspection<'a>);

/// The rules of the standard and of the dialect.
const RULES: &[Rule] = &[
    flows::has_both_ends,
    flows::stays_in_scope,
    flows::agrees_with_nodes,
    flows::has_good_default,
    flows::has_condition_where_it_counts,
    flows::has_condition_where_it_must,
    flows::has_another_way,
    flows::goes_on_from_boundaries,
    flows::reaches_every_node,
    flows::has_no_flow_where_none_can_be,
    flows::event_gateways,
    event_gateways::wait_for_all_only_to_begin,
    event_gateways::wait_in_one_way,
    gateways::says_when_it_fires,
    gateways::has_its_direction,
    gateways::splits_or_joins,
    starts::process_begins,
    starts::has_one_none_start,
    starts::waits_once_to_begin,
    starts::process_begins_from_outside,
    starts::subprocess_begins,
    starts::event_subprocess_begins,
    starts::interrupts_where_it_can,
    starts::instantiates_alone,
    boundaries::stands_on_activity,
    boundaries::waits_for_something,
    boundaries::interrupts_on_error,
    boundaries::catches_once,
    events::fits_position,
    events::refers_to_what_exists,
    events::has_names,
    events::correlates,
    events::throws_a_code,
    conditions::are_written,
    conditions::have_good_filters,
    multiple::are_of_what_can_stand_together,
    multiple::are_several,
    events::names_instance_events,
    timers::has_one_time,
    timers::fits_position,
    links::come_in_pairs,
    links::are_the_only_way,
    data::has_sets_of_its_own,
    data::moves_in_and_out,
    data::moves_what_it_sees,
    data::events_move_one_way,
    activities::has_one_implementation,
    activities::has_what_it_needs,
    activities::calls_something,
    activities::calls_the_version_that_is_here,
    activities::repeats_for_something,
    activities::repeats_where_it_can,
    activities::repeats_in_one_way,
    activities::is_done_by_one_rule,
    activities::maps_to_variables,
    activities::has_good_numbers,
    activities::has_one_form,
    activities::has_its_form,
    activities::compensates_alone,
    ad_hoc::offers_a_choice,
    ad_hoc::collects_whole_results,
    compensation::has_one_handler,
    compensation::handles_something,
    compensation::compensates_what_it_sees,
    compensation::cancels_a_transaction,
    compensation::cancellation_is_caught,
    listeners::are_told_of_what_happens_here,
    loops::has_no_endless_loop,
    collaboration::lanes_hold_nodes,
    collaboration::subscriptions_are_whole,
];

/// A definition that was checked: the only thing that can be lowered.
#[derive(Clone, Debug)]
pub struct Checked(pub(crate) Draft);

/// Checks a definition. `documents` are its BPMN files, each with its name in [`Effective::documents`].
///
/// Returns the checked definition unless a diagnostic is an error.
#[must_use]
pub fn check(
    effective: &Arc<Effective>,
    documents: &[(Name, Document)],
) -> (Option<Checked>, Vec<Diagnostic>) {
    let mut diagnostics = inspect(effective, documents);
    let (draft, found) = lower::draft(effective, documents);
    let missed = unnamed(found, &diagnostics);
    diagnostics.extend(missed);
    diagnostics.sort_by(|a, b| (&a.file, a.span, a.code.id).cmp(&(&b.file, b.span, b.code.id)));
    let refused = diagnostics.iter().any(Diagnostic::is_error);
    shorten(&mut diagnostics);
    ((!refused).then_some(Checked(draft)), diagnostics)
}

/// What lowering misses and no rule has named: most often one has, with a better place and help.
fn unnamed(missed: Vec<Diagnostic>, named: &[Diagnostic]) -> Vec<Diagnostic> {
    let errors = || named.iter().filter(|diagnostic| diagnostic.is_error());
    let elements: BTreeSet<_> = errors().map(|d| (d.file.clone(), d.element.clone())).collect();
    let misplaced: BTreeSet<_> =
        errors().filter(|d| d.code == codes::P0242).map(|d| (d.file.clone(), d.element.clone())).collect();
    let places: BTreeSet<_> = errors().map(|d| (d.file.clone(), d.code, d.span)).collect();
    let unnamed = |d: &Diagnostic| {
        let element = (d.file.clone(), d.element.clone());
        let named = (d.code == crate::codes::P0302 && elements.contains(&element))
            || (d.code == crate::codes::P0301 && misplaced.contains(&element))
            || places.contains(&(d.file.clone(), d.code, d.span));
        !named
    };
    missed.into_iter().filter(unnamed).collect()
}

/// Keeps the first diagnostics, errors before warnings, and says how many more there are.
fn shorten(diagnostics: &mut Vec<Diagnostic>) {
    let hidden = diagnostics.len().saturating_sub(digipro_bpmn::limits::DIAGNOSTICS);
    if hidden > 0 {
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity);
        diagnostics.truncate(digipro_bpmn::limits::DIAGNOSTICS);
        let message = format!("{hidden} more problems are not shown");
        diagnostics
            .push(Diagnostic::warning(digipro_bpmn::codes::P0008, message).help("correct these first"));
    }
}

/// Applies every rule to every process that takes part.
fn inspect(effective: &Effective, documents: &[(Name, Document)]) -> Vec<Diagnostic> {
    let Some(mut inspection) = Inspection::new(documents) else { return vec![nothing()] };
    let mut any = false;
    loop {
        collaboration::pools_show_processes(&mut inspection);
        collaboration::message_flows_cross_pools(&mut inspection);
        collaboration::message_flows_join_messages(&mut inspection);
        collaboration::pools_can_be_filled(&mut inspection);
        calls::come_to_an_end(effective, &mut inspection);
        references::name_what_is_there(&apart(effective, inspection.document), &mut inspection);
        let processes = inspection.document.definitions.processes.iter();
        for process in processes.filter(|process| takes_part(effective, process)) {
            any = true;
            for scope in scopes(process) {
                for rule in RULES {
                    rule(&scope, &mut inspection);
                }
            }
        }
        if !inspection.next() {
            break;
        }
    }
    if !any {
        inspection.found.push(nothing());
    }
    inspection.found
}

/// Where the processes of a document stand that do not take part: they are drawings.
fn apart(effective: &Effective, document: &Document) -> Vec<Span> {
    let processes = document.definitions.processes.iter().filter(|process| !takes_part(effective, process));
    processes.filter_map(|process| Some(document.tree.get(process.base.node)?.span)).collect()
}

fn nothing() -> Diagnostic {
    let help = "set `isExecutable=\"true\"` on the process that should run";
    Diagnostic::error(codes::P0250, "no process here can be executed").help(help)
}

/// Where each process and flow node of a definition stands.
pub(crate) fn places(effective: &Effective) -> BTreeMap<Name, (Name, Span)> {
    let mut places = BTreeMap::new();
    for (file, text) in &effective.documents {
        let (document, _) = digipro_bpmn::read_text(text);
        for process in &document.definitions.processes {
            places.insert(process.base.id.clone(), (file.clone(), process.base.span));
            for scope in scopes(process) {
                let nodes = scope.elements.nodes.iter();
                places.extend(nodes.map(|node| (node.base.id.clone(), (file.clone(), node.base.span))));
            }
        }
    }
    places
}

/// Whether a process takes part: it says so, a case begins with it, or it fills an extension point.
pub(crate) fn takes_part(effective: &Effective, process: &Process) -> bool {
    let id = &process.base.id;
    let fills = effective.extensions.values().any(|extension| extension.process.as_ref() == Some(id));
    process.is_executable == Some(true) || effective.root.as_ref() == Some(id) || fills
}

/// Reads, checks and lowers a definition: all that stands between an effective definition and its graph.
#[must_use]
pub fn compile(effective: &Arc<Effective>) -> (Option<Graph>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut documents = Vec::new();
    for (file, text) in &effective.documents {
        let (document, found) = digipro_bpmn::read_text(text);
        diagnostics.extend(found.into_iter().map(|diagnostic| diagnostic.file(file.clone())));
        documents.push((file.clone(), document));
    }
    if diagnostics.iter().any(Diagnostic::is_error) {
        return (None, diagnostics);
    }
    let (checked, found) = check(effective, &documents);
    diagnostics.extend(found);
    let graph = checked.map(lower::lower);
    // Whether a start depends on a case does not depend on when it is asked.
    let wrong = graph.as_ref().map(|graph| crate::starts(graph, Instant::UNIX_EPOCH).1).unwrap_or_default();
    let graph = graph.filter(|_| wrong.is_empty());
    diagnostics.extend(wrong.into_iter().map(|diagnostic| placed(&documents, diagnostic)));
    (graph, diagnostics)
}

/// The diagnostic with the place of its element.
fn placed(documents: &[(Name, Document)], diagnostic: Diagnostic) -> Diagnostic {
    let mut places = documents.iter().filter_map(|(file, document)| {
        let mut elements = document.tree.elements.iter();
        let is_it = |id: &Name| Some(id) == diagnostic.element.as_ref();
        let element = elements.find(|element| element.attribute("id").is_some_and(|id| is_it(&id.value)))?;
        Some((file.clone(), element.tag))
    });
    match places.next() {
        Some((file, span)) => diagnostic.file(file).at(span),
        None => diagnostic,
    }
}
