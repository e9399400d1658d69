//! Regions: whose overlay comes between the State and an entity, and what of a higher level they may replace.

use super::{Applied, Merge};
use crate::bounds::may_replace;
use crate::codes::{P0502, P0606, P0618, P0619, P0620, P0621, P0622};
use crate::effective::{Effective, Regions, Replacement};
use crate::format::kit::RuleEntry;
use crate::place::{Place, beside, find, list};
use crate::register::region_of;
use crate::{Kit, Overlay};
use digipro_vocab::{Diagnostic, EntityId, Level, Name, PackManifest};

impl Kit {
    /// The overlays that hold for an entity, in the order of force: that of its Region, then its own, those of them that
    /// the kit has. Empty when the kit has neither.
    ///
    /// # Errors
    /// When the kit has overlays of Regions and nobody says in which one the entity lies (P0618), or two say so and
    /// differ (P0619), or its overlay cannot be read (P0502).
    pub fn chain(&self, entity: &EntityId) -> Result<Vec<&Overlay>, Diagnostic> {
        let own = self.overlay(entity.as_str());
        let folder = format!("overlays/{entity}/");
        let unread =
            |overlay: &&Overlay| overlay.manifest.is_none() && overlay.folder.path.ends_with(&folder);
        if let Some(unread) = self.overlays.iter().find(unread) {
            let message = format!("the overlay of `{entity}` cannot be read");
            let help = "mend what `digipro check` says of it: what an overlay may not do does not parse";
            return Err(Diagnostic::error(P0502, message)
                .file(unread.folder.file("overlay.toml"))
                .help(help));
        }
        let region = match entity.level() {
            Level::Entity => self.region(entity, own)?.and_then(|region| self.overlay(region.as_str())),
            Level::State | Level::Region => None,
        };
        Ok(region.into_iter().chain(own).collect())
    }

    /// The Region of an entity, as its overlay or the register says; none where no overlay of the kit depends on it.
    fn region(&self, entity: &EntityId, own: Option<&Overlay>) -> Result<Option<EntityId>, Diagnostic> {
        let header = own.and_then(|own| Some((own, own.manifest.as_ref()?.overlay.region.as_ref()?)));
        let (said, known) = (header.map(|(_, region)| region.get_ref().clone()), region_of(entity));
        match (header, said, known) {
            (Some((own, place)), Some(said), known)
                if said.level() != Level::Region || known.as_ref().is_some_and(|known| *known != said) =>
            {
                let lies = known.map_or("in a Region".to_owned(), |known| format!("in `{known}`"));
                let place = Place::of(&own.folder.file("overlay.toml"), place);
                Err(place.error(P0619, format!("`{entity}` does not lie in `{said}`, but {lies}")))
            }
            (_, Some(said), _) => Ok(Some(said)),
            (_, None, Some(known)) => Ok(Some(known)),
            (_, None, None) => {
                let of_regions = self.overlays.iter().filter_map(Overlay::entity);
                let regions: Vec<&str> = of_regions.filter(|id| id.starts_with("r_")).collect();
                if regions.is_empty() {
                    return Ok(None);
                }
                let what = format!("nobody says in which Region `{entity}` lies");
                let file = own.map_or("kit.toml".into(), |own| own.folder.file("overlay.toml"));
                let help = format!(
                    "write `region = \"r_…\"` in its overlay; the kit has overlays of {}",
                    list(regions)
                );
                Err(Diagnostic::error(P0618, what).file(file).help(help))
            }
        }
    }
}

/// Merges a kit for an entity: with the overlay of its Region and with its own, those of them that there are.
///
/// # Errors
/// As [`crate::resolve`], and P0618 and P0619 of [`Kit::chain`].
pub fn resolve_for(
    kit: &Kit,
    entity: &EntityId,
    packs: &[PackManifest],
) -> Result<Effective, Vec<Diagnostic>> {
    let chain = kit.chain(entity).map_err(|diagnostic| vec![diagnostic])?;
    let mut effective = super::resolve(kit, &chain, packs)?;
    effective.entity = Some(entity.clone());
    Ok(effective)
}

impl<'a> Merge<'a> {
    /// The overlays given, each once, and the Region's of each entity among them: nobody's law is left out because
    /// somebody forgot to name it.
    pub(super) fn complete(&mut self, overlays: &[&'a Overlay]) -> Vec<&'a Overlay> {
        let mut complete: Vec<&'a Overlay> = Vec::new();
        for &overlay in overlays {
            let entity = overlay.entity().and_then(|entity| entity.parse::<EntityId>().ok());
            let entity = entity.filter(|entity| entity.level() == Level::Entity);
            match entity.map_or(Ok(None), |entity| self.kit.region(&entity, Some(overlay))) {
                Ok(region) => complete.extend(region.and_then(|region| self.kit.overlay(region.as_str()))),
                Err(diagnostic) => self.diagnostics.push(diagnostic),
            }
            complete.push(overlay);
        }
        let mut once: Vec<&'a Overlay> = Vec::new();
        for overlay in complete {
            if !once.iter().any(|other| std::ptr::eq(*other, overlay)) {
                once.push(overlay);
            }
        }
        once
    }

    /// An entity's overlay is merged with that of its own Region only.
    pub(super) fn of_its_region(&self, layer: &Applied<'_>, others: &[Applied<'_>]) -> Option<Diagnostic> {
        let region = others.iter().find(|other| other.level == Level::Region)?;
        let entity = layer.manifest.overlay.entity.get_ref();
        let lies = self.kit.region(entity, Some(layer.overlay)).ok()??;
        if layer.level != Level::Entity || *lies.as_str() == *region.by() {
            return None;
        }
        let what =
            format!("`{entity}` lies in `{lies}`: the overlay of `{}` does not concern it", region.by());
        let label = Place::of(&region.file, &region.manifest.overlay.entity).label("the other Region");
        Some(beside(Place::of(&layer.file, &layer.manifest.overlay.entity).error(P0619, what), label))
    }

    /// `[rule."ID"]` of the kit: the norms behind it are registered.
    pub(super) fn rules(&mut self) {
        let manifest = self.manifest;
        for entry in manifest.rule.values() {
            self.cite(&"kit.toml".into(), &entry.regional.norm, &[&self.kit.folder]);
        }
    }

    /// `[replace."RULE"]` of a Region's overlay, once the packs that overlays add are known.
    pub(super) fn replace(&mut self, layer: &Applied<'a>) {
        for (rule, entry) in &layer.manifest.replace {
            let place = Place::of(&layer.file, rule);
            let allowed = find(&self.manifest.rule, rule.get_ref()).map(|(_, entry)| entry);
            if let Some(refused) = self.not_replaceable(layer, rule.get_ref(), allowed) {
                self.diagnostics.push(place.error(P0620, refused.0).help(refused.1));
                continue;
            }
            let registers = [&layer.overlay.folder, &self.kit.folder];
            let Some(citation) = self.cite(&layer.file, &entry.norm, &registers) else { continue };
            if Level::of_norm(&citation.urn) != Level::Region {
                let what = format!("`{}` is not a norm of the Region", entry.norm.get_ref());
                let help = "a Region replaces a rule by a law of its own: cite that law";
                self.diagnostics.push(Place::of(&layer.file, &entry.norm).error(P0621, what).help(help));
                continue;
            }
            let points = self.points_of_added(layer, entry.with.get_ref());
            if points.is_empty() {
                let what = format!("no pack that the overlay adds has the rule `{}`", entry.with.get_ref());
                let help = "add the pack with `[[add]]` at the points of the rule that it replaces";
                self.diagnostics.push(Place::of(&layer.file, &entry.with).error(P0622, what).help(help));
                continue;
            }
            let header = &layer.manifest.overlay;
            let (from, to) = (header.from.get_ref().0, header.to.as_ref().map(|to| to.get_ref().0));
            for point in points {
                let claimed = format!("{point}/{}", rule.get_ref()).into();
                if self.claim(layer.level, "rule", &claimed, place.clone())
                    && let Some(point) = self.effective.points.get_mut(&point)
                {
                    let by = entry.with.get_ref().clone();
                    let replacement = Replacement { by, from, to, citation: citation.clone() };
                    point.replaced.insert(rule.get_ref().clone(), replacement);
                }
            }
        }
    }

    /// Why a layer may not replace a rule, and what it may do instead.
    fn not_replaceable(
        &self,
        layer: &Applied<'_>,
        rule: &Name,
        entry: Option<&RuleEntry>,
    ) -> Option<(String, String)> {
        let Some(entry) = entry else {
            let help = "add a rule beside it: a lower level adds findings, and removes none".to_owned();
            return Some((format!("the kit lets nobody replace the rule `{rule}`"), help));
        };
        if layer.level == Level::Region && may_replace(entry.regional.by, &layer.by()) {
            return None;
        }
        let who = match entry.regional.by {
            Regions::Special => "a Region of special statute",
            Regions::Any => "a Region",
        };
        let what = format!("`{}` may not replace the rule `{rule}`: only {who} may", layer.by());
        Some((what, "add a rule beside it".to_owned()))
    }

    /// The points at which packs that a layer adds have a rule.
    fn points_of_added(&self, layer: &Applied<'_>, rule: &Name) -> Vec<Name> {
        let own = self.added.iter().filter(|added| *added.pack.publisher.as_str() == *layer.by());
        let has = |added: &super::points::Added, point: &Name| {
            added.pack.rules.iter().any(|known| known.id == *rule && known.points.contains(point))
        };
        own.flat_map(|added| added.points.iter().filter(move |point| has(added, point)).cloned()).collect()
    }

    /// A rule that is replaced has to be one of a pack that is bound.
    pub(super) fn replaced_rules_are_known(&mut self, layer: &Applied<'a>) {
        let unknown = |rule: &Name| !self.packs.iter().any(|pack| pack.rule(rule).is_some());
        let names = layer.manifest.replace.keys().filter(|rule| unknown(rule.get_ref()));
        for rule in names.collect::<Vec<_>>() {
            let what = format!("no pack at hand has the rule `{}`", rule.get_ref());
            self.diagnostics.push(Place::of(&layer.file, rule).error(P0606, what));
        }
    }
}
