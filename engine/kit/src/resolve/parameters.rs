//! Parameters: the kit's dated values, and what overlays put in their place within the bound.

use super::{Applied, Merge};
use crate::bounds::may_replace;
use crate::check::{bound, of_kind};
use crate::codes::{P0601, P0602, P0603, P0606, P0611, P0621};
use crate::effective::{Bound, Dated, Parameter, Regional};
use crate::format::overlay::SetEntry;
use crate::format::params::ValueEntry;
use crate::format::{Day, Placed};
use crate::fragment;
use crate::place::{Place, beside, find, list};
use crate::timeline::{lay, overlap};
use digipro_vocab::{Date, Name, diagnostic::Related};

impl<'a> Merge<'a> {
    /// The parameters of the kit.
    pub(super) fn parameters(&mut self) {
        let kit = self.kit;
        for (name, entry) in &kit.params {
            let bound = bound(entry, &mut self.diagnostics);
            let ground = self.cite(&entry.declared, &entry.ground, &[&kit.folder]);
            let (Some(bound), Some(ground)) = (bound, ground) else { continue };
            let mut timeline: Vec<Dated> = Vec::new();
            for value in &entry.value {
                let read = of_kind(&value.file, &value.is, entry.kind, &mut self.diagnostics);
                let citation = self.cite(&value.file, &value.norm, &[&kit.folder]);
                let (Some(read), Some(citation)) = (read, citation) else { continue };
                timeline.push(Dated {
                    from: value.from.get_ref().0,
                    to: value.to.as_ref().map(|to| to.get_ref().0),
                    value: read,
                    level: self.manifest.kit.level,
                    by: fragment::of_file(&value.file)
                        .map_or_else(|| self.manifest.kit.id.get_ref().clone(), Name::from),
                    act: None,
                    citation,
                    overrode: None,
                });
            }
            timeline.sort_by_key(|dated| dated.from);
            let regional = match &entry.regional {
                Some(regional) => {
                    let Some(ground) = self.cite(&entry.declared, &regional.norm, &[&kit.folder]) else {
                        continue;
                    };
                    Some(Regional { by: regional.by, ground })
                }
                None => None,
            };
            let parameter = Parameter {
                kind: entry.kind,
                unit: entry.unit,
                bound,
                direction: *entry.direction.get_ref(),
                protects: entry.protects.clone(),
                ground,
                regional,
                timeline,
            };
            self.effective.parameters.insert(name.get_ref().clone(), parameter);
        }
    }

    /// `[set.NAME]` of an overlay.
    pub(super) fn set(&mut self, layer: &Applied<'a>) {
        for (name, entry) in &layer.manifest.set {
            if !self.is_of_an_organ(layer, name) {
                self.set_one(layer, name, entry);
            }
        }
    }

    /// One value, set by an overlay.
    pub(super) fn set_one(&mut self, layer: &Applied<'a>, name: &Placed<Name>, entry: &SetEntry) {
        let place = Place::of(&layer.file, name);
        let Some(parameter) = self.effective.parameters.get(name.get_ref()) else {
            let known = list(self.effective.parameters.keys().map(AsRef::as_ref));
            let message = format!("no parameter is called `{}`", name.get_ref());
            self.diagnostics.push(place.error(P0606, message).help(format!("the kit has {known}")));
            return;
        };
        let kind = parameter.kind;
        if !self.claim(layer.level, "parameter", name.get_ref(), Place::of(&layer.file, &entry.value)) {
            return;
        }
        let value = of_kind(&layer.file, &entry.value, kind, &mut self.diagnostics);
        let citation = self.cite(&layer.file, &entry.norm, &[&layer.overlay.folder, &self.kit.folder]);
        let (Some(value), Some(citation)) = (value, citation) else { return };
        let Some((from, to)) = self.days(layer, entry) else { return };
        let act = Some(layer.act.clone());
        let (level, by) = (layer.level, layer.by());
        let dated = Dated { from, to, value, level, by, act, citation, overrode: None };
        if self.bounded(layer, name.get_ref(), entry, &dated) {
            self.set.insert((layer.by(), name.get_ref().clone()), Place::of(&layer.file, &entry.value));
            if let Some(parameter) = self.effective.parameters.get_mut(name.get_ref()) {
                parameter.timeline = lay(&parameter.timeline, &[dated]);
            }
        }
    }

    /// The days of a set value: its own, inside those of the overlay.
    fn days(&mut self, layer: &Applied<'a>, entry: &SetEntry) -> Option<(Date, Option<Date>)> {
        let header = &layer.manifest.overlay;
        let from: &Placed<Day> = entry.from.as_ref().unwrap_or(&header.from);
        let to: Option<&Placed<Day>> = entry.to.as_ref().or(header.to.as_ref());
        let end = header.to.as_ref().map(|to| to.get_ref().0);
        let (first, last) = (from.get_ref().0, to.map(|to| to.get_ref().0));
        let inside = first >= header.from.get_ref().0
            && last.is_none_or(|last| first <= last && end.is_none_or(|end| last <= end));
        if !inside {
            let message = format!("the value would stand from {first} on, outside the days of the overlay");
            let label = Place::of(&layer.file, &header.from).label("the overlay starts here");
            self.diagnostics.push(beside(Place::of(&layer.file, from).error(P0611, message), label));
        }
        inside.then_some((first, last))
    }

    /// Whether a value respects the bound against each value that it would replace.
    fn bounded(&mut self, layer: &Applied<'a>, name: &Name, entry: &SetEntry, dated: &Dated) -> bool {
        let Some(parameter) = self.effective.parameters.get(name) else { return false };
        let place = Place::of(&layer.file, &entry.value);
        let replaced = || {
            parameter.timeline.iter().filter(|upper| overlap((upper.from, upper.to), (dated.from, dated.to)))
        };
        let starts = parameter.timeline.first().map(|first| first.from);
        if replaced().next().is_none() || starts.is_some_and(|starts| dated.from < starts) {
            let message = format!("`{name}` has no value to adapt on {}", dated.from);
            self.diagnostics
                .push(place.error(P0611, message).help("let it start on a day on which the kit has one"));
            return false;
        }
        let Some(upper) = replaced().find(|upper| !parameter.permits(upper, dated)) else {
            return true;
        };
        let competent =
            parameter.regional.as_ref().is_some_and(|regional| may_replace(regional.by, &dated.by));
        let (code, cause) = match &parameter.bound {
            _ if competent => {
                let cause = "a Region replaces a value by a law of its own, and the norm cited is none";
                (P0621, cause.to_owned())
            }
            _ if parameter.bound.allows(&upper.value, &dated.value) => {
                let (value, standing, who) = (&dated.value, &upper.value, &upper.by);
                (
                    P0601,
                    format!(
                        "`{name}` would be `{value}`, which protects less than the `{standing}` that {who} chose"
                    ),
                )
            }
            Bound::Free => return true,
            Bound::Fixed => (P0602, format!("`{name}` may not be changed")),
            Bound::OneOf { choices } => {
                let choices: Vec<String> = choices.iter().map(ToString::to_string).collect();
                (P0603, format!("`{}` is not a choice for `{name}`: {}", dated.value, choices.join(", ")))
            }
            Bound::Range { lowest, highest } => {
                (P0603, format!("`{}` is outside {lowest} to {highest} for `{name}`", dated.value))
            }
            Bound::AtMost => (P0601, loosened(name, dated, upper, "where at most", "is allowed")),
            Bound::AtLeast => (P0601, loosened(name, dated, upper, "where at least", "is allowed")),
            Bound::Subset => (P0601, loosened(name, dated, upper, "and has to stay within", "")),
            Bound::Superset => (P0601, loosened(name, dated, upper, "and has to keep all of", "")),
        };
        let protects =
            parameter.protects.as_ref().map(|who| format!(" protects {who} and")).unwrap_or_default();
        let ground = &parameter.ground;
        let title = self.title(ground).unwrap_or_else(|| ground.urn.clone());
        let link = ground.link().map(|link| format!(": {link}")).unwrap_or_default();
        let help = format!("the bound{protects} rests on {title}{link}");
        let label = self.origin(name, upper);
        let mut diagnostic = place.error(code, cause).help(help);
        diagnostic.related.extend(label);
        self.diagnostics.push(diagnostic);
        false
    }

    /// What the register calls a norm.
    fn title(&self, citation: &digipro_vocab::Citation) -> Option<Name> {
        self.effective.norms.values().find(|norm| norm.citation == *citation).map(|norm| norm.title.clone())
    }

    /// Where a value that stands was written: in params.toml or in a higher overlay.
    fn origin(&self, name: &Name, upper: &Dated) -> Option<Related> {
        let label = format!("`{}` stands here, set by {}", upper.value, upper.by);
        if let Some(place) = self.set.get(&(upper.by.clone(), name.clone())) {
            return Some(place.label(label));
        }
        let (_, entry) = find(&self.kit.params, name)?;
        let written = |value: &&ValueEntry| {
            value.from.get_ref().0 <= upper.from
                && value.to.as_ref().is_none_or(|to| upper.from <= to.get_ref().0)
        };
        let value = entry.value.iter().find(written)?;
        Some(Place::of(&value.file, &value.is).label(label))
    }
}

fn loosened(name: &Name, lower: &Dated, upper: &Dated, bound: &str, end: &str) -> String {
    format!("`{name}` would be `{}` {bound} `{}` {end}", lower.value, upper.value).trim_end().to_owned()
}
