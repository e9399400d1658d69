//! Another version of a bound pack: laid beside it in shadow, or put in its place from a day on.
//!
//! Both take an effective definition and give another one, which has a digest of its own: what a running case was
//! opened with stays as it is. Which version answers is still selected for each act (invariant LAW-BY-ACT-DATE).

use crate::codes::{P0520, P0533, P0564, P0565, P0610, P0613, P0614, P0615, P0616, P0617};
use crate::effective::{BoundPack, Effective, Mode, Point, Regime, Selector};
use crate::resolve::bind;
use crate::timeline::after;
use digipro_vocab::{Citation, Code, Date, Diagnostic, Name, PackManifest};
use std::collections::BTreeSet;

/// The feature without which a host would take a shadow for law.
const SHADOW: &str = "shadow";

/// From when a version of a pack binds, and by which norm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enactment {
    /// The first day.
    pub from: Date,
    /// The norm that brings it.
    pub citation: Citation,
    /// What selects the law from that day on, when a transitional rule changes that; none leaves it as it is.
    pub selected_by: Option<Selector>,
}

impl Enactment {
    /// What keeps a pack from being brought into force so, whatever the definition: norms that are none (P0533), and a day
    /// whose law the pack does not encode (P0615).
    #[must_use]
    pub fn unfounded(&self, pack: &PackManifest) -> Vec<Diagnostic> {
        let transitional = self.selected_by.iter().filter_map(|selector| match selector {
            Selector::Fact { citation, .. } => Some(citation),
            Selector::Act => None,
        });
        let no_norm = |cited: &&Citation| !cited.urn.starts_with("urn:nir:");
        let mut wrong = Vec::new();
        for cited in transitional.chain([&self.citation]).filter(no_norm) {
            let what = format!("`{}` is not a NIR name", cited.urn);
            let help = "cite the norm that says so, such as `urn:nir:stato:legge:1990-08-07;241`";
            wrong.push(Diagnostic::error(P0533, what).help(help));
        }
        if !pack.covers.contains(self.from) {
            let what = format!("`{}` {} does not encode the law of {}", pack.id, pack.version, self.from);
            wrong.push(Diagnostic::error(P0615, what).help(covered(pack)));
        }
        wrong
    }
}

impl Effective {
    /// The definition with a version of a pack in shadow beside the version that binds: at the same points, on the same
    /// days. What it says is recorded and does nothing (invariant SHADOW-ONLY-WATCHES).
    ///
    /// # Errors
    /// When no version of the pack binds (P0613), when this one is bound already (P0616) or another one is in shadow
    /// (P0617), and when it does not fit the definition (P0520, P0564, P0565, P0610, P0614, P0615).
    pub fn with_shadow(&self, pack: &PackManifest) -> Result<Self, Vec<Diagnostic>> {
        let mut wrong = self.unfit(pack);
        if let Some(other) = self.bound().find(|bound| bound.id == pack.id && bound.mode == Mode::Shadow) {
            let what = format!("`{}` {} is in shadow already", other.id, other.version);
            let help = "bind that version or take it out of the shadow first";
            wrong.push(Diagnostic::error(P0617, what).help(help));
        }
        if self.binds(pack) {
            let what = format!("`{}` {} is bound already", pack.id, pack.version);
            wrong.push(
                Diagnostic::error(P0616, what).help("a version that binds does not go back to the shadow"),
            );
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut effective = self.cut(pack, None, |piece, point| {
            let next = BoundPack { mode: Mode::Shadow, ..bind(pack, point, piece.from) };
            piece.packs.push(next);
        });
        effective.must_understand.insert(SHADOW.into());
        Ok(effective)
    }

    /// The definition without the shadow of a pack.
    #[must_use]
    pub fn without_shadow(&self, id: &str) -> Self {
        let mut effective = self.clone();
        for regime in effective.points.values_mut().flat_map(|point| &mut point.regimes) {
            regime.packs.retain(|pack| pack.mode == Mode::Binding || *pack.id != *id);
        }
        effective.healed()
    }

    /// The definition in which a version of a pack takes the place of the one that binds, for acts from a day on:
    /// a new piece of each regime, resting on the norm that brought it. A shadow of the pack ends there.
    ///
    /// # Errors
    /// As for [`Effective::with_shadow`], and what [`Enactment::unfounded`] says.
    pub fn rebound(&self, pack: &PackManifest, enactment: &Enactment) -> Result<Self, Vec<Diagnostic>> {
        let Enactment { from, citation, selected_by } = enactment;
        let (mut wrong, from) = (self.unfit(pack), *from);
        wrong.extend(enactment.unfounded(pack));
        let selecting = selected_by.iter().filter_map(|selector| match selector {
            Selector::Fact { path, .. } => Some(path),
            Selector::Act => None,
        });
        for path in selecting.filter(|path| !self.knows(path)) {
            let what = format!("the day in `{path}` selects the law, and the kit collects it for no purpose");
            wrong.push(Diagnostic::error(P0614, what).help("name a fact of the kit"));
        }
        let concerns = |bound: &BoundPack| bound.id == pack.id && bound.mode == Mode::Binding;
        let mut pieces = self.points.values().flat_map(|point| &point.regimes);
        let mut later = pieces.by_ref().filter(|piece| piece.to.is_none_or(|to| from <= to));
        if wrong.is_empty()
            && later
                .all(|piece| !piece.packs.iter().any(|b| concerns(b) && b.digest != pack.component.digest))
        {
            let what = format!("from {from} on no other version of `{}` binds", pack.id);
            wrong.push(
                Diagnostic::error(P0616, what).help("it is bound already, or the last regime ends before"),
            );
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let effective = self.cut(pack, Some(from), |piece, point| {
            piece.citation = citation.clone();
            piece.selected_by = selected_by.clone().unwrap_or_else(|| piece.selected_by.clone());
            piece.packs.retain(|bound| bound.id != pack.id || bound.mode == Mode::Binding);
            for bound in piece.packs.iter_mut().filter(|bound| concerns(bound)) {
                *bound = bind(pack, point, piece.from);
            }
        });
        Ok(effective.healed())
    }

    /// All packs that are bound, at whichever point, in whichever mode.
    fn bound(&self) -> impl Iterator<Item = &BoundPack> {
        self.points.values().flat_map(|point| &point.regimes).flat_map(|regime| &regime.packs)
    }

    /// Whether this very component binds somewhere.
    fn binds(&self, pack: &PackManifest) -> bool {
        self.bound().any(|bound| bound.mode == Mode::Binding && bound.digest == pack.component.digest)
    }

    /// The points at which a version of the pack binds.
    fn points_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Name> {
        let binds = move |point: &Point| point.regimes.iter().any(|regime| is_bound(regime, id));
        self.points.iter().filter(move |(_, point)| binds(point)).map(|(name, _)| name)
    }

    /// What keeps a version of a pack from standing where another one stands.
    fn unfit(&self, pack: &PackManifest) -> Vec<Diagnostic> {
        let Some(bound) = self.bound().find(|bound| bound.id == pack.id && bound.mode == Mode::Binding)
        else {
            let what = format!("the definition binds no version of `{}`", pack.id);
            let known: BTreeSet<&str> = self.bound().map(|bound| &*bound.id).collect();
            let help = format!("it binds {}", crate::place::list(known));
            return vec![Diagnostic::error(P0613, what).help(help)];
        };
        let mut wrong = Vec::new();
        let name = format!("`{}` {}", pack.id, pack.version);
        let mut say =
            |code: Code, what: String, help: &str| wrong.push(Diagnostic::error(code, what).help(help));
        if pack.level != bound.level {
            let what = format!("{name} speaks at another level than the version that binds");
            say(P0610, what, "a pack keeps its level: publish it under another id");
        }
        if pack.contract != self.contract {
            let what = format!("{name} speaks contract {}, the definition {}", pack.contract, self.contract);
            say(P0565, what, "build it for the contract of the definition");
        }
        for point in self.points_of(&pack.id) {
            let rules: Vec<_> = pack.rules.iter().filter(|rule| rule.points.contains(point)).collect();
            if rules.is_empty() {
                let what = format!("{name} has no rule for the point `{point}`, where the pack is asked");
                say(
                    P0564,
                    what,
                    "give it such a rule, or take the pack from that point in a new version of the kit",
                );
            }
            for rule in rules {
                for parameter in rule.parameters.iter().filter(|p| !self.parameters.contains_key(*p)) {
                    let what = format!(
                        "the rule `{}` reads the parameter `{parameter}`, which the kit lacks",
                        rule.id
                    );
                    say(P0520, what, "it needs a version of the kit that declares it");
                }
                for need in rule.needs.iter().filter(|need| !self.knows(&need.path)) {
                    let what = format!(
                        "the rule `{}` reads `{}`, which the kit collects for no purpose",
                        rule.id, need.path
                    );
                    say(
                        P0614,
                        what,
                        "it needs a version of the kit that states purpose and legal basis in `[data]`",
                    );
                }
            }
        }
        wrong
    }

    /// Whether a fact is one that the kit states a purpose for, that a pack at hand reads already, or that the case
    /// computes itself.
    fn knows(&self, path: &str) -> bool {
        let computed = matches!(path, "atto.data" | "caso.avvio") || path.starts_with("termine.");
        let read = || self.bound().flat_map(|bound| &bound.needs).any(|need| *need.path == *path);
        computed || self.use_of(path).is_some() || read()
    }

    /// Changes each piece, from a day on, in which a version of the pack binds; pieces are cut first where a rule of the
    /// pack enters or leaves force, so that it is told exactly what its rules in force declare.
    fn cut(&self, pack: &PackManifest, from: Option<Date>, change: impl Fn(&mut Regime, &Name)) -> Self {
        let mut effective = self.clone();
        for (name, point) in &mut effective.points {
            let mut pieces = Vec::new();
            for regime in std::mem::take(&mut point.regimes) {
                if !is_bound(&regime, &pack.id) {
                    pieces.push(regime);
                    continue;
                }
                for mut piece in parts(&regime, pack, name, from) {
                    if from.is_none_or(|from| from <= piece.from) {
                        change(&mut piece, name);
                        piece.packs.sort_by_key(|bound| (bound.level, bound.mode));
                    }
                    pieces.push(piece);
                }
            }
            point.regimes = joined(pieces);
        }
        effective
    }

    /// Without cuts that tell nothing apart, and without asking for what is not used any more.
    fn healed(mut self) -> Self {
        for point in self.points.values_mut() {
            point.regimes = joined(std::mem::take(&mut point.regimes));
        }
        if self.bound().all(|bound| bound.mode == Mode::Binding) {
            self.must_understand.remove(SHADOW);
        }
        self
    }
}

fn is_bound(regime: &Regime, id: &str) -> bool {
    regime.packs.iter().any(|bound| *bound.id == *id && bound.mode == Mode::Binding)
}

/// A regime in pieces: cut at a day, and where a rule of the pack at this point enters or leaves force.
fn parts(regime: &Regime, pack: &PackManifest, point: &Name, from: Option<Date>) -> Vec<Regime> {
    let rules = pack.rules.iter().filter(|rule| rule.points.contains(point));
    let mut days: BTreeSet<Date> =
        rules.flat_map(|rule| [Some(rule.valid.from), rule.valid.to.and_then(after)]).flatten().collect();
    days.extend(from);
    let mut pieces = vec![regime.clone()];
    for day in days {
        let Some(last) = pieces.last_mut().filter(|last| last.from < day && last.covers(day)) else {
            continue;
        };
        let rest = Regime { from: day, ..last.clone() };
        last.to = day.yesterday().ok();
        pieces.push(rest);
    }
    pieces
}

/// Pieces, those put together that differ in nothing but their days.
fn joined(pieces: Vec<Regime>) -> Vec<Regime> {
    let mut whole: Vec<Regime> = Vec::new();
    for piece in pieces {
        match whole.last_mut() {
            Some(last)
                if last.to.and_then(after) == Some(piece.from)
                    && Regime { from: piece.from, to: piece.to, ..last.clone() } == piece =>
            {
                last.to = piece.to;
            }
            _ => whole.push(piece),
        }
    }
    whole
}

fn covered(pack: &PackManifest) -> String {
    let to = pack.covers.to.map(|to| format!(" to {to}")).unwrap_or_default();
    format!("it encodes the law from {}{to}", pack.covers.from)
}

#[cfg(test)]
mod tests {
    use super::{Effective, Enactment, Mode, Point, Regime, SHADOW, bind};
    use crate::effective::{BoundPack, DataUse, Selector};
    use digipro_vocab::pack::{Component, Norm, Source, Standing, Title};
    use digipro_vocab::{
        Citation, Date, Digest, FactKind, Interval, Level, Need, PackManifest, RuleManifest, Weight,
    };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn citation(part: &str) -> Citation {
        let urn = "urn:nir:stato:legge:1990-08-07;241".into();
        Citation { urn, part: part.into(), text_of: day("2026-01-01") }
    }

    fn rule(id: &str, from: &str, to: Option<&str>, fact: &str) -> RuleManifest {
        RuleManifest {
            id: format!("s_italia.{id}").into(),
            weight: Weight::Blocking,
            points: vec!["avvio".into()],
            parameters: vec![],
            messages: vec!["detto".into()],
            title: Title { it: "Regola".into(), en: "Rule".into() },
            valid: Interval { from: day(from), to: to.map(day) },
            norms: vec![Norm { urn: citation("").urn, part: "art2".into() }],
            never: Default::default(),
            needs: vec![Need {
                path: fact.into(),
                kind: FactKind::Day,
                purpose: "prova".into(),
                legal_basis: "prova".into(),
            }],
        }
    }

    fn pack(version: &str, rules: Vec<RuleManifest>) -> PackManifest {
        PackManifest {
            id: "s_italia".into(),
            version: version.into(),
            publisher: "s_italia".parse().unwrap(),
            level: Level::State,
            standing: Standing::Illustrative,
            contract: "1.0".into(),
            must_understand: vec![],
            fuel: None,
            covers: Interval { from: day("2016-01-01"), to: Some(day("2030-12-31")) },
            component: Component { digest: Digest::of(version.as_bytes()), size: 1 },
            source: Source { digest: Digest::default(), toolchain: "test".into() },
            texts: [].into(),
            vectors: vec![],
            files: [].into(),
            rules,
        }
    }

    /// Asked at `avvio` from 2016 on, and not at `altrove`.
    fn definition() -> Effective {
        let old = pack("1.0.0", vec![rule("a", "2016-01-01", None, "istanza.data")]);
        let regime = |packs| Regime {
            from: day("2016-01-01"),
            to: None,
            selected_by: Selector::Act,
            packs,
            citation: citation("art1"),
        };
        let other =
            BoundPack { id: "c_a323".into(), level: Level::Entity, ..bind(&old, "avvio", day("2020-01-01")) };
        let here = regime(vec![bind(&old, "avvio", day("2020-01-01")), other.clone()]);
        let usage = DataUse::of("prova".into(), citation("art2"), None);
        Effective {
            contract: "1.0".into(),
            points: [
                ("avvio".into(), Point { regimes: vec![here], ..Point::default() }),
                ("altrove".into(), Point { regimes: vec![regime(vec![other])], ..Point::default() }),
            ]
            .into(),
            data: [("istanza.data".into(), usage.clone()), ("conferenza.data".into(), usage)].into(),
            ..Effective::default()
        }
    }

    /// Its second rule is in force from June 2026 on.
    fn next() -> PackManifest {
        let second = rule("b", "2026-06-01", None, "conferenza.data");
        pack("1.1.0", vec![rule("a", "2016-01-01", None, "istanza.data"), second])
    }

    fn enactment(from: &str) -> Enactment {
        Enactment { from: day(from), citation: citation("art9"), selected_by: None }
    }

    /// What is asked on a day: version, mode and number of facts.
    fn on(effective: &Effective, point: &str, at: &str) -> Vec<(String, Mode, usize)> {
        let regime = effective.points[point].on(day(at)).unwrap();
        regime.packs.iter().map(|p| (format!("{}@{}", p.id, p.version), p.mode, p.needs.len())).collect()
    }

    fn codes<T: std::fmt::Debug>(refused: Result<T, Vec<digipro_vocab::Diagnostic>>) -> Vec<&'static str> {
        refused.unwrap_err().iter().map(|diagnostic| diagnostic.code.id).collect()
    }

    #[test]
    fn a_shadow_stands_beside_what_binds_at_the_same_points_on_the_same_days() {
        let (before, after) = (definition(), definition().with_shadow(&next()).unwrap());
        let old = ("s_italia@1.0.0".into(), Mode::Binding, 1);
        let entity = ("c_a323@1.0.0".into(), Mode::Binding, 1);
        for (at, facts) in [("2016-01-01", 1), ("2026-05-31", 1), ("2026-06-01", 2), ("2099-01-01", 2)] {
            let shadow = ("s_italia@1.1.0".into(), Mode::Shadow, facts);
            assert_eq!(on(&after, "avvio", at), [old.clone(), shadow, entity.clone()], "{at}");
        }
        assert_eq!(after.points["altrove"], before.points["altrove"]);
        assert!(after.must_understand.contains(SHADOW) && after.digest() != before.digest());
        // Taken away again, nothing is left of it.
        assert_eq!(after.without_shadow("s_italia"), before);
    }

    #[test]
    fn a_version_binds_from_the_day_and_not_the_day_before() {
        let before = definition();
        let after = before.rebound(&next(), &enactment("2026-05-01")).unwrap();
        assert_eq!(on(&after, "avvio", "2026-04-30")[0].0, "s_italia@1.0.0");
        assert_eq!(on(&after, "avvio", "2026-05-01")[0], ("s_italia@1.1.0".into(), Mode::Binding, 1));
        assert_eq!(on(&after, "avvio", "2026-06-01")[0], ("s_italia@1.1.0".into(), Mode::Binding, 2));
        let cited = |at: &str| after.points["avvio"].on(day(at)).unwrap().citation.part.clone();
        assert_eq!((&*cited("2026-04-30"), &*cited("2026-05-01")), ("art1", "art9"));
        let regimes = &after.points["avvio"].regimes;
        assert!(
            regimes.windows(2).all(|two| two[0].to.and_then(|to| to.tomorrow().ok()) == Some(two[1].from))
        );
        assert_eq!(after.points["altrove"], before.points["altrove"]);
    }

    #[test]
    fn a_shadow_ends_where_its_version_binds() {
        let after =
            definition().with_shadow(&next()).unwrap().rebound(&next(), &enactment("2026-05-01")).unwrap();
        assert_eq!(on(&after, "avvio", "2026-04-30")[1].1, Mode::Shadow);
        assert!(on(&after, "avvio", "2026-05-01").iter().all(|(_, mode, _)| *mode == Mode::Binding));
        // One way: what binds does not become a shadow again.
        assert_eq!(codes(after.without_shadow("s_italia").with_shadow(&next())), ["P0616"]);
    }

    #[test]
    fn a_transitional_rule_can_come_with_the_version() {
        let event = Selector::Fact { path: "conferenza.data".into(), citation: citation("art10") };
        let enacted = Enactment { selected_by: Some(event.clone()), ..enactment("2026-05-01") };
        let after = definition().rebound(&next(), &enacted).unwrap();
        assert_eq!(after.points["avvio"].on(day("2026-05-01")).unwrap().selected_by, event);
        assert_eq!(after.points["avvio"].on(day("2026-04-30")).unwrap().selected_by, Selector::Act);
        let unknown = Selector::Fact { path: "altro.data".into(), citation: citation("art10") };
        let enacted = Enactment { selected_by: Some(unknown), ..enactment("2026-05-01") };
        assert_eq!(codes(definition().rebound(&next(), &enacted)), ["P0614"]);
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_cause() {
        let refuse = |change: &dyn Fn(&mut PackManifest)| {
            let mut pack = next();
            change(&mut pack);
            let (shadow, bound) = (
                codes(definition().with_shadow(&pack)),
                codes(definition().rebound(&pack, &enactment("2026-05-01"))),
            );
            assert_eq!(shadow, bound);
            shadow
        };
        assert_eq!(refuse(&|p| p.id = "s_francia".into()), ["P0613"]);
        assert_eq!(refuse(&|p| p.level = Level::Region), ["P0610"]);
        assert_eq!(refuse(&|p| p.contract = "2.0".into()), ["P0565"]);
        assert_eq!(refuse(&|p| p.rules.iter_mut().for_each(|r| r.points = vec!["fine".into()])), ["P0564"]);
        assert_eq!(refuse(&|p| p.rules[0].parameters.push("giorni".into())), ["P0520"]);
        assert_eq!(refuse(&|p| p.rules[1].needs[0].path = "salute.diagnosi".into()), ["P0614"]);
        let early = definition().rebound(&next(), &enactment("2015-12-31"));
        assert_eq!(codes(early), ["P0615"]);
        let old = pack("1.0.0", vec![rule("a", "2016-01-01", None, "istanza.data")]);
        assert_eq!(codes(definition().rebound(&old, &enactment("2026-05-01"))), ["P0616"]);
        assert_eq!(codes(definition().with_shadow(&old)), ["P0616"]);
        let twice = definition().with_shadow(&next()).unwrap();
        let third = pack("1.2.0", vec![rule("a", "2016-01-01", None, "istanza.data")]);
        assert_eq!(codes(twice.with_shadow(&third)), ["P0617"]);
        let nameless = Citation { urn: "legge 241".into(), ..citation("art9") };
        let enacted = Enactment { citation: nameless, ..enactment("2026-05-01") };
        assert_eq!(codes(definition().rebound(&next(), &enacted)), ["P0533"]);
    }
}
