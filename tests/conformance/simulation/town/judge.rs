//! The rules of the town: they allow, deny, trap, run out of time and talk nonsense, as the dice fall.

use super::super::Dice;
use digipro_kit::effective::{BoundPack, Mode, Point, Regime, Selector};
use digipro_rules::{Evaluator, Verdict};
use digipro_vocab::{
    Citation, Digest, Failure, FailureCause, Finding, Level, Message, Name, Outcome, Report, Request, Weight,
};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Rules of chance.
pub struct Judge {
    dice: Mutex<Dice>,
    /// Ids of the packs that it speaks for.
    packs: Mutex<BTreeMap<Digest, Name>>,
}

fn citation() -> Citation {
    let text_of = "2026-01-01".parse().unwrap();
    Citation { urn: "urn:nir:stato:legge:1990-08-07;241".into(), part: "art3".into(), text_of }
}

/// The rule point of the town's own definitions.
pub fn point() -> Point {
    let bound = BoundPack {
        id: "s_italia".into(),
        version: "1.0.0".into(),
        digest: Digest::of(b"le regole del paese"),
        contract: "1.0".into(),
        level: Level::State,
        mode: Mode::Binding,
        needs: Vec::new(),
        parameters: Vec::new(),
    };
    let regime = Regime {
        from: "2016-12-23".parse().unwrap(),
        to: None,
        selected_by: Selector::Act,
        packs: vec![bound],
        citation: citation(),
    };
    Point { regimes: vec![regime], ..Point::default() }
}

impl Judge {
    pub fn new(dice: Dice) -> Self {
        Self { dice: Mutex::new(dice), packs: Mutex::default() }
    }

    /// It speaks for the packs of these points.
    pub fn learn<'p>(&self, points: impl Iterator<Item = &'p Point>) {
        let packs = points.flat_map(|point| &point.regimes).flat_map(|regime| &regime.packs);
        self.packs.lock().unwrap().extend(packs.map(|pack| (pack.digest, pack.id.clone())));
    }
}

impl Evaluator for Judge {
    fn evaluate(&self, pack: &Digest, _: &Request) -> Result<Verdict, Failure> {
        let fails = |cause, detail: &str| Err(Failure { cause, detail: detail.into() });
        let id = self.packs.lock().unwrap().get(pack).cloned();
        let Some(id) = id else { return fails(FailureCause::Absent, "nobody knows the pack") };
        let outcome = match self.dice.lock().unwrap().below(16) {
            0 => return fails(FailureCause::Trap, "the component trapped"),
            1 => return fails(FailureCause::Timeout, "no answer in time"),
            2 => return fails(FailureCause::Budget, "fuel is spent"),
            3 => None,
            4 | 5 => Some(Outcome::Violated),
            _ => Some(Outcome::Satisfied),
        };
        let finding = outcome.map(|outcome| Finding {
            rule: format!("{id}.prova").into(),
            outcome,
            weight: Weight::Blocking,
            citations: vec![citation()],
            message: Message { key: "prova".into(), arguments: Vec::new() },
            because: Vec::new(),
        });
        let report = Report { findings: finding.into_iter().collect(), ..Report::default() };
        Ok(Verdict { report, fuel: 0, digest: *pack, contract: "1.0".into() })
    }
}
