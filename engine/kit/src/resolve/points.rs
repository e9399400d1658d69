//! Rule points: which packs answer there, from when to when, and what they are told.

use super::{Applied, Merge};
use crate::codes::{P0520, P0560, P0561, P0562, P0563, P0564, P0565, P0566, P0606, P0610};
use crate::effective::{BoundPack, Mode, Point, Regime, Selector};
use crate::format::Placed;
use crate::format::regimes::RegimeEntry;
use crate::place::{Place, beside, has, list};
use crate::timeline::{after, overlap};
use digipro_vocab::{Citation, Date, Name, Need, PackManifest};
use std::collections::BTreeMap;

/// A pack that an overlay adds to points.
pub(super) struct Added {
    pub(super) pack: PackManifest,
    pub(super) points: Vec<Name>,
    from: Date,
    to: Option<Date>,
    place: Place,
}

/// A regime of one point before it is cut.
struct Draft<'a> {
    entry: &'a RegimeEntry,
    from: Date,
    to: Option<Date>,
    citation: Citation,
    selected_by: Selector,
    packs: Vec<PackManifest>,
}

impl<'a> Merge<'a> {
    /// `[[add]]` of an overlay.
    pub(super) fn add(&mut self, layer: &Applied<'a>) {
        for add in &layer.manifest.add {
            let place = Place::of(&layer.file, &add.pack);
            self.cite(&layer.file, &add.norm, &[&layer.overlay.folder, &self.kit.folder]);
            let Some(pack) = self.pack(&layer.file, &add.pack) else { continue };
            if pack.level != layer.level || pack.publisher != *layer.manifest.overlay.entity.get_ref() {
                let message = format!("the pack `{}` is published by `{}`", pack.id, pack.publisher);
                let help =
                    format!("an overlay of `{}` adds packs that `{}` publishes", layer.by(), layer.by());
                self.diagnostics.push(place.error(P0610, message).help(help));
                continue;
            }
            let mut points = Vec::new();
            for point in &add.points {
                if has(&self.manifest.point, point.get_ref()) {
                    points.push(point.get_ref().clone());
                } else {
                    let known = list(self.manifest.point.keys().map(|key| &**key.get_ref()));
                    let message = format!("the kit has no rule point `{}`", point.get_ref());
                    let unknown = Place::of(&layer.file, point).error(P0606, message);
                    self.diagnostics.push(unknown.help(format!("it has {known}")));
                }
            }
            let header = &layer.manifest.overlay;
            let (from, to) = (header.from.get_ref().0, header.to.as_ref().map(|to| to.get_ref().0));
            self.added.push(Added { pack, points, from, to, place });
        }
    }

    /// Binds every point.
    pub(super) fn points(&mut self) {
        let manifest = self.manifest;
        for (name, entry) in &manifest.point {
            let drafts = self.drafts(name.get_ref(), &entry.packs);
            self.apart(&drafts);
            for pack in &entry.packs {
                if !drafts.iter().any(|draft| draft.packs.iter().any(|p| p.id == *pack.get_ref())) {
                    let message = format!("no regime names the pack `{}` for this point", pack.get_ref());
                    let help = "name it with its version in regimes.toml";
                    self.diagnostics.push(Place::of(&entry.file, pack).error(P0563, message).help(help));
                }
            }
            if entry.packs.is_empty() {
                let message = format!("the rule point `{}` asks no pack", name.get_ref());
                self.diagnostics.push(Place::of(&entry.file, name).error(P0563, message));
            }
            let regimes = drafts.into_iter().flat_map(|draft| self.cut(name.get_ref(), draft)).collect();
            self.effective
                .points
                .insert(name.get_ref().clone(), Point { regimes, replaced: BTreeMap::new() });
        }
    }

    /// The regimes that concern a point, in the order of their dates.
    fn drafts(&mut self, point: &Name, packs: &[Placed<Name>]) -> Vec<Draft<'a>> {
        let (file, kit): (Name, _) = ("regimes.toml".into(), self.kit);
        let mut drafts = Vec::new();
        for entry in &kit.regimes.regime {
            let concerns = entry.points.as_ref().is_none_or(|list| list.iter().any(|p| p.get_ref() == point));
            let Some(citation) = self.cite(&file, &entry.norm, &[&kit.folder]) else { continue };
            if !concerns {
                continue;
            }
            let mut bound = Vec::new();
            for reference in &entry.packs {
                let Some(pack) = self.pack(&file, reference) else { continue };
                if packs.iter().any(|id| *id.get_ref() == pack.id) {
                    self.speaks(&pack, point, &Place::of(&file, reference));
                    bound.push(pack);
                }
            }
            if bound.is_empty() {
                continue;
            }
            bound.sort_by_key(|pack| pack.level);
            let selected_by = self.selector(&file, entry, point);
            let (from, to) = (entry.from.get_ref().0, entry.to.as_ref().map(|to| to.get_ref().0));
            drafts.push(Draft { entry, from, to, citation, selected_by, packs: bound });
        }
        drafts.sort_by_key(|draft| draft.from);
        drafts
    }

    /// What selects the law at a point: a transitional rule, else the act.
    fn selector(&mut self, file: &Name, entry: &'a RegimeEntry, point: &Name) -> Selector {
        let rule = entry.transitional.iter().find(|rule| rule.points.iter().any(|p| p.get_ref() == point));
        let Some(rule) = rule else { return Selector::Act };
        match self.cite(file, &rule.norm, &[&self.kit.folder]) {
            Some(citation) => Selector::Fact { path: rule.fact.get_ref().clone(), citation },
            None => Selector::Act,
        }
    }

    /// No day has two regimes.
    fn apart(&mut self, drafts: &[Draft<'_>]) {
        let file: Name = "regimes.toml".into();
        for (i, draft) in drafts.iter().enumerate() {
            let mut earlier = drafts.iter().take(i);
            if let Some(other) = earlier.find(|o| overlap((o.from, o.to), (draft.from, draft.to))) {
                let message = format!("two regimes hold on {}", draft.from.max(other.from));
                let diagnostic = Place::of(&file, &draft.entry.from)
                    .error(P0562, message)
                    .help("end the earlier one with `to`; a pack that stays is named in both");
                let label = Place::of(&file, &other.entry.from).label("the other one");
                self.diagnostics.push(beside(diagnostic, label));
            }
        }
    }

    /// The pack that `id@version` names.
    fn pack(&mut self, file: &Name, reference: &Placed<Name>) -> Option<PackManifest> {
        let place = Place::of(file, reference);
        let Some((id, version)) = reference.get_ref().split_once('@') else {
            let message = format!("`{}` does not name a pack and its version", reference.get_ref());
            self.diagnostics.push(place.error(P0561, message).help("such as `s_italia@1.0.0`"));
            return None;
        };
        let found = self.packs.iter().find(|pack| &*pack.id == id && &*pack.version == version);
        let Some(pack) = found else {
            let known: Vec<String> = self.packs.iter().map(|p| format!("{}@{}", p.id, p.version)).collect();
            let help = format!("packs at hand: {}", list(known.iter().map(String::as_str)));
            let message = format!("there is no rule pack `{}`", reference.get_ref());
            self.diagnostics.push(place.error(P0560, message).help(help));
            return None;
        };
        self.own_ground(pack, &place);
        if pack.contract != self.effective.contract {
            let message = format!(
                "the pack `{id}` speaks contract {}, the kit {}",
                pack.contract, self.effective.contract
            );
            self.diagnostics.push(place.error(P0565, message));
        }
        Some(pack.clone())
    }

    /// Every rule of a pack rests on a norm of the pack's own level: what only applies another's law is not its to add.
    fn own_ground(&mut self, pack: &PackManifest, place: &Place) {
        for rule in pack.rules.iter().filter(|rule| !rule.has_own_ground(pack.level)) {
            let cited: Vec<&str> = rule.norms.iter().map(|norm| &*norm.urn).collect();
            let message = format!("the rule `{}` rests on no norm of its own level", rule.id);
            let help = format!("it cites {}; cite the act by which its publisher made it", list(cited));
            self.diagnostics.push(place.error(P0566, message).help(help));
        }
    }

    /// Whether a pack has rules for a point, and the kit the parameters that they read.
    fn speaks(&mut self, pack: &PackManifest, point: &Name, place: &Place) {
        let mut rules = pack.rules.iter().filter(|rule| rule.points.contains(point)).peekable();
        if rules.peek().is_none() {
            let message = format!("the pack `{}` has no rule for the point `{point}`", pack.id);
            let help = "take the pack from the point's list in kit.toml, or give the pack such a rule";
            self.diagnostics.push(place.error(P0564, message).help(help));
        }
        for rule in rules {
            for name in rule.parameters.iter().filter(|name| !self.effective.parameters.contains_key(*name)) {
                let message =
                    format!("the rule `{}` reads the parameter `{name}`, which the kit lacks", rule.id);
                self.diagnostics.push(place.error(P0520, message).help("declare it in params.toml"));
            }
        }
    }

    /// A regime cut where an added pack, or a rule of a pack, enters or leaves force: so each piece tells the
    /// packs exactly what the rules in force on its days declare.
    fn cut(&mut self, point: &Name, draft: Draft<'a>) -> Vec<Regime> {
        let added: Vec<(PackManifest, Date, Option<Date>, Place)> = self
            .added
            .iter()
            .filter(|add| add.points.contains(point) && overlap((add.from, add.to), (draft.from, draft.to)))
            .map(|add| (add.pack.clone(), add.from, add.to, add.place.clone()))
            .collect();
        for (pack, _, _, place) in &added {
            self.speaks(pack, point, place);
        }
        let mut days = vec![draft.from];
        let rules =
            draft.packs.iter().chain(added.iter().map(|(pack, ..)| pack)).flat_map(|pack| &pack.rules);
        let spans =
            rules.filter(|rule| rule.points.contains(point)).map(|rule| (rule.valid.from, rule.valid.to));
        for (from, to) in spans.chain(added.iter().map(|(_, from, to, _)| (*from, *to))) {
            days.push(from);
            days.extend(to.and_then(after));
        }
        days.retain(|day| *day >= draft.from && draft.to.is_none_or(|to| *day <= to));
        days.sort_unstable();
        days.dedup();
        let mut pieces: Vec<Regime> = Vec::new();
        for (i, &from) in days.iter().enumerate() {
            let to = days.get(i + 1).and_then(|next| next.yesterday().ok()).or(draft.to);
            let extra =
                added.iter().filter(|(_, start, end, _)| *start <= from && end.is_none_or(|end| from <= end));
            let packs = draft.packs.iter().chain(extra.map(|(pack, ..)| pack));
            let packs: Vec<BoundPack> = packs.map(|pack| bind(pack, point, from)).collect();
            match pieces.last_mut() {
                Some(last) if last.packs == packs => last.to = to,
                _ => pieces.push(Regime {
                    from,
                    to,
                    selected_by: draft.selected_by.clone(),
                    packs,
                    citation: draft.citation.clone(),
                }),
            }
        }
        pieces
    }
}

/// A pack at a point on a day, with what its rules there declare.
#[must_use]
pub fn bind(pack: &PackManifest, point: &str, day: Date) -> BoundPack {
    let mut needs: Vec<Need> =
        pack.rules_at(point, day).flat_map(|rule| rule.needs.iter().cloned()).collect();
    needs.sort_by(|a, b| a.path.cmp(&b.path));
    needs.dedup_by(|a, b| a.path == b.path);
    let mut parameters: Vec<Name> =
        pack.rules_at(point, day).flat_map(|rule| rule.parameters.iter().cloned()).collect();
    parameters.sort();
    parameters.dedup();
    BoundPack {
        id: pack.id.clone(),
        version: pack.version.clone(),
        digest: pack.component.digest,
        contract: pack.contract.clone(),
        level: pack.level,
        mode: Mode::Binding,
        needs,
        parameters,
    }
}
