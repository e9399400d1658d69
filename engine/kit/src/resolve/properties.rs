//! Properties as they are written to properties as they are proved: each has exactly one form.

use super::{Applied, Merge};
use crate::codes::{P0640, P0641};
use crate::format::properties::{PropertyEntry, Things};
use crate::format::{Placed, Table};
use crate::fragment::of_file;
use crate::place::{Place, beside, list};
use crate::property::{Form, Property, Thing};
use crate::reach::Reach;
use digipro_vocab::{Diagnostic, FactValue, Name};
use std::collections::BTreeMap;

const FORMS: &str = "write one of: `every-path-to` with `passes` or `asks`, `after` with `always` or `never`, \
     `at-most-once`, `excludes`, `different-roles`, `different-people`";
const THINGS: &str = "write the id of an element or flow, `job:TYPE`, `point:NAME`, `term:NAME:ACTION`, `case:start` \
     with `after`, or `case:end` with `every-path-to`";

/// What every property of a kit and its fragments says, and what is wrong with how it is written.
pub(crate) fn written(stated: &[(Name, PropertyEntry)], diagnostics: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<&Name, Place> = BTreeMap::new();
    for (file, entry) in stated {
        let place = Place::of(file, &entry.id);
        if let Some(other) = known.get(entry.id.get_ref()) {
            let message = format!("two properties are called `{}`", entry.id.get_ref());
            diagnostics.push(beside(place.error(P0641, message), other.label("the other one")));
        } else {
            known.insert(entry.id.get_ref(), place);
        }
        let mut reading = Reading { file, entry, diagnostics };
        reading.form();
        reading.rest();
    }
}

impl Merge<'_> {
    /// The properties of the kit, and those of its fragments that are about something that its cases can come to: a
    /// fragment may bring processes that the kit does not call.
    pub(super) fn properties(&mut self, layers: &[Applied<'_>]) {
        let kit = self.kit;
        let filled = self.effective.extensions.values().filter_map(|extension| extension.process.clone());
        let begin = self.effective.root.iter().cloned().chain(filled);
        let overlays = layers.iter().flat_map(|layer| &layer.overlay.folder.documents);
        let reach = Reach::from(begin, kit.folder.documents.iter().chain(overlays));
        for (file, entry) in &kit.properties {
            let Some(citation) = self.cite(file, &entry.norm, &[&kit.folder]) else { continue };
            let mut reading = Reading { file, entry, diagnostics: &mut self.diagnostics };
            let (Some(form), Some((unless, anew_after, given))) = (reading.form(), reading.rest()) else {
                continue;
            };
            if of_file(file).is_some() && !reach.concerns(&form) {
                continue;
            }
            let (it, en) = (entry.says.it.clone(), entry.says.en.clone());
            let property = Property { it, en, citation, form, unless, anew_after, given };
            self.effective.properties.entry(entry.id.get_ref().clone()).or_insert(property);
        }
    }
}

/// One entry being read.
struct Reading<'a> {
    file: &'a Name,
    entry: &'a PropertyEntry,
    diagnostics: &'a mut Vec<Diagnostic>,
}

/// What stands beside the form: exemptions, new beginnings, assumptions.
type Rest = (Vec<Thing>, Vec<Thing>, BTreeMap<Name, FactValue>);

impl Reading<'_> {
    fn wrong(&mut self, message: impl Into<String>, help: &str) {
        let place = Place::of(self.file, &self.entry.id);
        self.diagnostics.push(place.error(P0640, message).help(help));
    }

    /// The form, if the keys make exactly one.
    fn form(&mut self) -> Option<Form> {
        let entry = self.entry;
        let keys: Vec<&str> = [
            ("every-path-to", entry.every_path_to.is_some()),
            ("passes", entry.passes.is_some()),
            ("asks", entry.asks.is_some()),
            ("after", entry.after.is_some()),
            ("always", entry.always.is_some()),
            ("never", entry.never.is_some()),
            ("at-most-once", entry.at_most_once.is_some()),
            ("excludes", entry.excludes.is_some()),
            ("different-roles", entry.different_roles.is_some()),
            ("different-people", entry.different_people.is_some()),
        ]
        .into_iter()
        .filter_map(|(key, given)| given.then_some(key))
        .collect();
        match keys.as_slice() {
            ["every-path-to", "passes"] => {
                let (to, passes) = (self.ended(&entry.every_path_to)?, self.things(&entry.passes)?);
                self.apart(&to, &passes)?;
                Some(Form::Passes { to, passes })
            }
            ["every-path-to", "asks"] => {
                let (to, point) = (self.things(&entry.every_path_to)?, entry.asks.as_ref()?);
                Some(Form::Asks { to, point: point.get_ref().clone() })
            }
            ["after", "always"] => {
                let (after, always) = (self.begun(&entry.after)?, self.things(&entry.always)?);
                self.apart(&after, &always)?;
                Some(Form::Always { after, always })
            }
            ["after", "never"] => {
                Some(Form::Never { after: self.things(&entry.after)?, never: self.things(&entry.never)? })
            }
            ["at-most-once"] => Some(Form::AtMostOnce { what: self.things(&entry.at_most_once)? }),
            ["excludes"] => {
                let (one, other) = self.two(&entry.excludes)?;
                self.apart(&one, &other)?;
                Some(Form::Excludes { one, other })
            }
            ["different-roles"] => {
                let (one, other) = self.two(&entry.different_roles)?;
                Some(Form::Different { one, other, same_office: false })
            }
            ["different-people"] => {
                let (one, other) = self.two(&entry.different_people)?;
                Some(Form::Different { one, other, same_office: true })
            }
            [] => {
                self.wrong(format!("the property `{}` asks for nothing", entry.id.get_ref()), FORMS);
                None
            }
            keys => {
                let keys = list(keys.iter().copied());
                self.wrong(format!("{keys} do not make one form of a property"), FORMS);
                None
            }
        }
    }

    /// What stands beside the form; none if it does not belong there.
    fn rest(&mut self) -> Option<Rest> {
        let entry = self.entry;
        let about_tasks = entry.different_roles.is_some() || entry.different_people.is_some();
        let any = entry.unless.is_some() || entry.anew_after.is_some() || !entry.given.is_empty();
        if about_tasks && any {
            let message = "`unless`, `anew-after` and `given` are about ways, not about who does two tasks";
            self.wrong(message, "leave them out");
            return None;
        }
        let unless = entry.unless.as_ref().map_or(Some(Vec::new()), |_| self.things(&entry.unless))?;
        let anew = entry.anew_after.as_ref().map_or(Some(Vec::new()), |_| self.things(&entry.anew_after))?;
        Some((unless, anew, self.given(&entry.given)?))
    }

    fn given(&mut self, written: &Table<Placed<toml::Value>>) -> Option<BTreeMap<Name, FactValue>> {
        let mut given = BTreeMap::new();
        for (path, value) in written {
            let fact = match value.get_ref() {
                toml::Value::Boolean(truth) => FactValue::Truth(*truth),
                toml::Value::Integer(whole) => FactValue::Whole(*whole),
                toml::Value::String(text) => FactValue::Text(text.as_str().into()),
                other => {
                    let message = format!("`{other}` cannot be assumed of `{}`", path.get_ref());
                    let place = Place::of(self.file, value).error(P0640, message);
                    self.diagnostics
                        .push(place.help("a fact is assumed to be true, false, a whole number or a text"));
                    return None;
                }
            };
            given.insert(path.get_ref().clone(), fact);
        }
        Some(given)
    }

    /// Things that happen on the way.
    fn things(&mut self, written: &Option<Placed<Things>>) -> Option<Vec<Thing>> {
        self.read(written.as_ref()?, |thing| !matches!(thing, Thing::CaseStart | Thing::CaseEnd))
    }

    /// The same, or the end of the case.
    fn ended(&mut self, written: &Option<Placed<Things>>) -> Option<Vec<Thing>> {
        self.read(written.as_ref()?, |thing| *thing != Thing::CaseStart)
    }

    /// The same, or its beginning.
    fn begun(&mut self, written: &Option<Placed<Things>>) -> Option<Vec<Thing>> {
        self.read(written.as_ref()?, |thing| *thing != Thing::CaseEnd)
    }

    fn read(&mut self, written: &Placed<Things>, fits: fn(&Thing) -> bool) -> Option<Vec<Thing>> {
        let place = Place::of(self.file, written);
        let names = &written.get_ref().0;
        let things: Vec<Thing> = names.iter().filter_map(|name| Thing::read(name)).filter(fits).collect();
        if things.len() != names.len() || things.is_empty() {
            let message = "this is not something that happens in a case";
            self.diagnostics.push(place.error(P0640, message).help(THINGS));
            return None;
        }
        Some(things)
    }

    /// The two sides of a form.
    fn two(&mut self, written: &Option<Placed<Vec<Things>>>) -> Option<(Vec<Thing>, Vec<Thing>)> {
        let written = written.as_ref()?;
        let [one, other] = written.get_ref().as_slice() else {
            let message = format!("there are {} of them, not two", written.get_ref().len());
            let place = Place::of(self.file, written).error(P0640, message);
            self.diagnostics
                .push(place.help("write two ids, each of them perhaps a list: `[\"a\", [\"b\", \"c\"]]`"));
            return None;
        };
        let placed = |things: &Things| Placed::new(written.span(), things.clone());
        Some((self.things(&Some(placed(one)))?, self.things(&Some(placed(other)))?))
    }

    /// Nothing is on both sides.
    fn apart(&mut self, one: &[Thing], other: &[Thing]) -> Option<()> {
        let Some(both) = one.iter().find(|thing| other.contains(thing)) else { return Some(()) };
        let message = format!("`{both}` stands on both sides of the property");
        self.wrong(message, "name two different things");
        None
    }
}
