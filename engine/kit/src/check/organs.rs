//! Organs: where one decides, which ones may sit there, and of how many members.

use crate::Kit;
use crate::codes::{P0520, P0582, P0592};
use crate::effective::SettingKind;
use crate::format::Placed;
use crate::format::kit::OrganEntry;
use crate::format::params::{BoundKind, ParamEntry};
use crate::place::{Place, find, has};
use digipro_vocab::{Diagnostic, Name};
use std::collections::BTreeSet;

pub(super) fn check(kit: &Kit, diagnostics: &mut Vec<Diagnostic>) {
    let Some(manifest) = &kit.manifest else { return };
    let file: Name = "kit.toml".into();
    for (name, organ) in &manifest.organ {
        for lane in organ.lanes.iter().filter(|lane| !has(&manifest.lane, lane.get_ref())) {
            let what = format!("the kit has no lane `{}`", lane.get_ref());
            diagnostics.push(Place::of(&file, lane).error(P0582, what));
        }
        if let Some(members) = parameter(kit, &organ.members, diagnostics)
            && members.kind != SettingKind::Whole
        {
            let what = format!("`{}` is no number of members", organ.members.get_ref());
            let help = "give it `kind = \"whole\"`, with the bound that holds for each organ that may sit";
            diagnostics.push(Place::of(&file, &organ.members).error(P0592, what).help(help));
        }
        if let Some(sits) = parameter(kit, &organ.sits, diagnostics) {
            choices(name, organ, sits, diagnostics);
        }
    }
}

fn parameter<'a>(
    kit: &'a Kit,
    name: &Placed<Name>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<&'a ParamEntry> {
    let found = find(&kit.params, name.get_ref()).map(|(_, entry)| entry);
    if found.is_none() {
        let what = format!("no parameter is called `{}`", name.get_ref());
        diagnostics.push(Place::of(&"kit.toml".into(), name).error(P0520, what));
    }
    found
}

/// The organs that may sit are those of the parameter's list, each with its title.
fn choices(name: &Placed<Name>, organ: &OrganEntry, sits: &ParamEntry, diagnostics: &mut Vec<Diagnostic>) {
    let file: Name = "kit.toml".into();
    let listed = sits
        .choices
        .as_ref()
        .filter(|_| sits.kind == SettingKind::Code && *sits.bound.get_ref() == BoundKind::OneOf);
    let Some(listed) = listed else {
        let what = format!("`{}` is no choice of an organ", organ.sits.get_ref());
        let help = "give it `kind = \"code\"`, `bound = \"one-of\"` and the organs as `choices`";
        diagnostics.push(Place::of(&file, &organ.sits).error(P0592, what).help(help));
        return;
    };
    let listed: BTreeSet<&str> =
        listed.get_ref().iter().filter_map(|choice| choice.get_ref().as_str()).collect();
    let titled: BTreeSet<&str> = organ.title.keys().map(|key| &**key.get_ref()).collect();
    if listed != titled {
        let differ: Vec<&str> = listed.symmetric_difference(&titled).copied().collect();
        let what = format!(
            "{} of the organ `{}` stands in the choices or among the titles, and not in both",
            crate::place::list(differ),
            name.get_ref()
        );
        let help = format!("`title` has one entry for each of the choices of `{}`", organ.sits.get_ref());
        diagnostics.push(Place::of(&file, name).error(P0592, what).help(help));
    }
}
