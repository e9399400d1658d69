//! The overlay algebra over whole random kits: values, packs, offices, steps and replacements of three levels, some of
//! them beyond what their level may do.

use crate::kit::read;
use crate::root;
use digipro_kit::effective::{Dated, Effective, Parameter};
use digipro_kit::timeline::lay;
use digipro_kit::{Files, Kit, Overlay, load, resolve, resolve_for};
use digipro_vocab::{Date, Level, PackManifest};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const PARAMETERS: usize = 4;

/// A parameter of the State: how it is bounded, which way it protects, its values from 2010 and from 2025 on.
#[derive(Clone, Debug)]
struct Given {
    bound: &'static str,
    regional: Option<&'static str>,
    values: (i64, i64),
}

/// What one body changes.
#[derive(Clone, Debug)]
struct Changes {
    entity: &'static str,
    /// For each parameter: the value, the first day, and whether it is a law of its own that sets it.
    set: Vec<Option<(i64, u8, bool)>>,
    adds: bool,
    office: bool,
    fills: bool,
    replaces: bool,
    patron: u8,
}

fn given() -> impl Strategy<Value = Given> {
    let bound = prop_oneof![
        Just("bound = \"at-most\"\ndirection = \"less\""),
        Just("bound = \"at-least\"\ndirection = \"more\""),
        Just("bound = \"fixed\"\ndirection = \"none\""),
        Just("bound = \"range\"\nrange = [5, 40]\ndirection = \"less\""),
        Just("bound = \"one-of\"\nchoices = [10, 20, 30]\ndirection = \"none\""),
        Just("bound = \"free\"\ndirection = \"none\""),
    ];
    let value = prop_oneof![Just(10_i64), Just(20), Just(30)];
    let regional = prop_oneof![3 => Just(None), 1 => Just(Some("special")), 1 => Just(Some("any"))];
    (bound, regional, value.clone(), value).prop_map(|(bound, regional, before, after)| Given {
        bound,
        regional,
        values: (before, after),
    })
}

fn changes(entity: &'static str) -> impl Strategy<Value = Changes> {
    let set = prop::option::weighted(
        0.4,
        (prop_oneof![Just(5_i64), Just(10), Just(20), Just(30), Just(45)], 0..3_u8, any::<bool>()),
    );
    let some = || prop::bool::weighted(0.3);
    (prop::collection::vec(set, PARAMETERS), some(), some(), some(), some(), 0..3_u8).prop_map(
        move |(set, adds, office, fills, replaces, patron)| Changes {
            entity,
            set,
            adds,
            office,
            fills,
            replaces,
            patron,
        },
    )
}

/// A kit for an entity of Sicily or Lombardy, with the overlays of both levels.
fn kits() -> impl Strategy<Value = (Vec<Given>, bool, Changes, Changes)> {
    let places = prop_oneof![Just(("r_sicili", "c_f158")), Just(("r_lombar", "c_b157"))];
    (prop::collection::vec(given(), PARAMETERS), any::<bool>(), places).prop_flat_map(
        |(given, open, (region, entity))| (Just(given), Just(open), changes(region), changes(entity)),
    )
}

fn norms(urn: &str) -> String {
    format!(
        "[norma]\nurn = \"{urn}\"\ntitle = \"Norma di prova\"\nin-force-from = 2000-01-01\nconfirmed-on = 2026-11-23\nconfirmed-by = \"prova\"\n"
    )
}

fn overlay(changes: &Changes) -> String {
    let mut text = format!(
        "[overlay]\nentity = \"{0}\"\nname = \"{0}\"\nkit = \"minimo\"\nversion = \"1.0.0\"\nact = \"Atto di prova\"\nact-date = 2026-01-01\nfrom = 2026-01-01\n",
        changes.entity
    );
    for (n, set) in changes.set.iter().enumerate() {
        let Some((value, month, own)) = set else { continue };
        let (norm, month) = (if *own { "norma" } else { "l241-art29" }, month * 3 + 1);
        write!(text, "[set.p{n}]\nvalue = {value}\nfrom = 2026-{month:02}-01\nnorm = \"{norm}\"\n").unwrap();
    }
    if changes.adds {
        let pack = changes.entity;
        write!(text, "[[add]]\npack = \"{pack}@1.0.0\"\npoints = [\"provvedimento\"]\nnorm = \"norma\"\n")
            .unwrap();
    }
    if changes.replaces {
        let by = changes.entity;
        write!(text, "[replace.\"s_italia.l241.termine\"]\nwith = \"{by}.regola\"\nnorm = \"norma\"\n")
            .unwrap();
    }
    if changes.fills {
        text.push_str("[fill]\ndopo-protocollo = \"verifica\"\n");
    }
    if changes.office {
        write!(text, "[lanes]\nLane_urp = \"Ufficio di {}\"\n", changes.entity).unwrap();
    }
    if changes.patron > 0 {
        write!(text, "[calendar]\npatrons = [\"06-{:02}\"]\n", changes.patron).unwrap();
    }
    text
}

fn files((given, open, region, entity): &(Vec<Given>, bool, Changes, Changes)) -> Files {
    let mut files = read(&root().join("tests/golden/kit/good/minimo"));
    let verifica = files["overlays/c_a323/verifica.bpmn"].clone();
    files.retain(|path, _| !path.starts_with("overlays/"));
    let mut params = String::from_utf8(files["params.toml"].clone()).unwrap();
    for (n, given) in given.iter().enumerate() {
        let (before, after) = given.values;
        let regional =
            given.regional.map(|by| format!("regional = {{ by = \"{by}\", norm = \"l241-art29\" }}\n"));
        let regional = regional.unwrap_or_default();
        write!(
            params,
            "\n[p{n}]\nkind = \"whole\"\nground = \"l241-art29\"\n{}\n{regional}\n[[p{n}.value]]\nis = {before}\nfrom = 2010-01-01\nto = 2024-12-31\nnorm = \"l241-art2\"\n[[p{n}.value]]\nis = {after}\nfrom = 2025-01-01\nnorm = \"l241-art2\"\n",
            given.bound
        )
        .unwrap();
    }
    files.insert("params.toml".into(), params.into_bytes());
    if *open {
        let mut kit = String::from_utf8(files["kit.toml"].clone()).unwrap();
        kit.push_str(
            "\n[rule.\"s_italia.l241.termine\"]\nregional = { by = \"special\", norm = \"l241-art29\" }\n",
        );
        files.insert("kit.toml".into(), kit.into_bytes());
    }
    for (changes, urn) in [
        (region, "urn:nir:regione.prova:legge:2026-01-01;1"),
        (entity, "urn:nir:comune.prova:regolamento:2026-01-01;1"),
    ] {
        let folder = format!("overlays/{}", changes.entity);
        files.insert(format!("{folder}/overlay.toml").into(), overlay(changes).into_bytes());
        files.insert(format!("{folder}/norms.toml").into(), norms(urn).into_bytes());
        if changes.fills && changes.entity.starts_with("c_") {
            files.insert(format!("{folder}/verifica.bpmn").into(), verifica.clone());
        }
    }
    files
}

/// The State's pack of the goldens, and one of each body with a rule of its own.
fn packs() -> Vec<PackManifest> {
    let text = |name: &str| {
        std::fs::read_to_string(root().join(format!("tests/golden/kit/packs/{name}.toml"))).unwrap()
    };
    let own = |body: &str| {
        let (level, urn) = match body.starts_with("r_") {
            true => ("region", "urn:nir:regione.prova:legge:2026-01-01;1"),
            false => ("entity", "urn:nir:comune.prova:regolamento:2026-01-01;1"),
        };
        let text = text("r_lazio").replace("r_lazio.termine", "r_lazio.regola").replace("r_lazio", body);
        text.replace("\"region\"", &format!("\"{level}\"")).replace("urn:nir:stato:legge:1990-08-07;241", urn)
    };
    let bodies = ["r_sicili", "r_lombar", "c_f158", "c_b157"].into_iter().map(own);
    bodies.chain([text("s_italia")]).map(|text| toml::from_str(&text).unwrap()).collect()
}

type Resolved = Result<Effective, BTreeSet<&'static str>>;

fn merged(kit: &Kit, overlays: &[&Overlay]) -> Resolved {
    resolve(kit, overlays, &packs()).map_err(|found| found.iter().map(|d| d.code.id).collect())
}

/// Each end of a value's days, and the days beside it.
fn days(parameter: &Parameter) -> BTreeSet<Date> {
    let ends = parameter.timeline.iter().flat_map(|dated| [Some(dated.from), dated.to]).flatten();
    ends.flat_map(|day| [day.yesterday().ok(), Some(day), day.tomorrow().ok()]).flatten().collect()
}

/// What one level set, as it was before it was merged.
fn of_level(timeline: &[Dated], level: Level) -> Vec<Dated> {
    let mut own = Vec::new();
    for dated in timeline {
        let mut at = Some(dated);
        while let Some(here) = at {
            if here.level == level {
                own.push(Dated { overrode: None, ..here.clone() });
            }
            at = here.overrode.as_deref();
        }
    }
    own
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn order_repetition_and_who_names_the_region_change_nothing(given in kits()) {
        let files = files(&given);
        let (kit, _) = load(&files);
        let (region, entity) = (kit.overlay(given.2.entity).unwrap(), kit.overlay(given.3.entity).unwrap());
        let once = merged(&kit, &[region, entity]);
        for again in [&[entity, region][..], &[entity], &[region, entity, region, entity], &[entity, entity]] {
            prop_assert_eq!(&merged(&kit, again), &once);
        }
        let id = given.3.entity.parse().unwrap();
        let chained = resolve_for(&kit, &id, &packs());
        prop_assert_eq!(chained.ok(), once.clone().ok());
        // Merging is a function: the same again is the same, to the byte.
        prop_assert_eq!(merged(&kit, &[region, entity]).map(|e| e.digest()), once.map(|e| e.digest()));
    }

    #[test]
    fn layers_may_be_merged_from_either_end(given in kits()) {
        let files = files(&given);
        let (kit, _) = load(&files);
        let overlays: Vec<&Overlay> = kit.overlays.iter().collect();
        let Ok(effective) = merged(&kit, &overlays) else { return Ok(()) };
        for parameter in effective.parameters.values() {
            let of = |level| of_level(&parameter.timeline, level);
            let (state, region, entity) = (of(Level::State), of(Level::Region), of(Level::Entity));
            // Two values of one day and the next that differ in nothing are one value: that cut is healed first.
            let merged = lay(&parameter.timeline, &[]);
            prop_assert_eq!(&lay(&lay(&state, &region), &entity), &merged);
            prop_assert_eq!(&lay(&state, &lay(&region, &entity)), &merged);
        }
    }

    #[test]
    fn what_is_merged_softens_nothing_on_any_day(given in kits()) {
        let files = files(&given);
        let (kit, _) = load(&files);
        let overlays: Vec<&Overlay> = kit.overlays.iter().collect();
        let Ok(effective) = merged(&kit, &overlays) else { return Ok(()) };
        let state = merged(&kit, &[]).unwrap();
        for (name, parameter) in &effective.parameters {
            for day in days(parameter) {
                prop_assert_eq!(parameter.breach_on(day), None);
                let Some(here) = parameter.on(day) else { continue };
                // Against the State: weaker only inside the range that the State's law gives, or where a Region replaced.
                let upper = state.parameters[name].on(day).unwrap();
                let by_region = of_level(&parameter.timeline, Level::Region).iter().any(|d| d.covers(day)) && parameter.regional.is_some();
                let in_range = matches!(parameter.bound, digipro_kit::effective::Bound::Range { .. });
                prop_assert!(by_region || in_range || !parameter.weakens(&upper.value, &here.value), "{name} on {day}: {here:?}");
                // Against a level between: never.
                let mut at = here;
                while let Some(upper) = at.overrode.as_deref() {
                    if upper.overrode.is_some() {
                        prop_assert!(!parameter.weakens(&upper.value, &at.value), "{name} on {day}: {here:?}");
                    }
                    at = upper;
                }
            }
        }
        // Every pack that the State binds is still asked, with at least its facts, on every day.
        for (name, point) in &state.points {
            for regime in &point.regimes {
                let mine = effective.points[name].on(regime.from).unwrap();
                for pack in &regime.packs {
                    prop_assert!(mine.packs.contains(pack), "{} at {name} from {}", pack.id, regime.from);
                }
            }
            let replaced = &effective.points[name].replaced;
            let special = given.1 && given.2.entity == "r_sicili" && given.2.replaces && given.2.adds;
            prop_assert_eq!(!replaced.is_empty(), special);
        }
    }
}

#[test]
fn random_kits_are_not_all_refused_nor_all_accepted() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut good, mut bad) = (0, BTreeSet::new());
    for _ in 0..200 {
        let given = kits().new_tree(&mut runner).unwrap().current();
        let (kit, _) = load(&files(&given));
        match merged(&kit, &kit.overlays.iter().collect::<Vec<_>>()) {
            Ok(_) => good += 1,
            Err(codes) => bad.extend(codes),
        }
    }
    assert!(good > 20, "{good}");
    for code in ["P0601", "P0602", "P0603", "P0620", "P0621", "P0622"] {
        assert!(bad.contains(code), "{code} is in none of 200 kits: {bad:?}");
    }
}
