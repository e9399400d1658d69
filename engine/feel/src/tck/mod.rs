//! The DMN technology compatibility kit, as far as FEEL alone goes: each test case becomes one expression, in which
//! inputs, knowledge and required decisions are entries of a context. Runs where the kit stands beside the checkout.

mod model;
mod xml;

use crate::{Context, Declared, Expression, Session, compare, datum::Datum, meter::Meter};
use std::{collections::BTreeMap, path::Path};

/// Cases that pass now; only ever raised.
const PASSED_AT_LEAST: usize = 3_308;

/// What came of one test case.
enum Verdict {
    Passed,
    Failed {
        expression: String,
        expected: String,
        got: String,
    },
    /// It needs more than FEEL: a decision table, a service, an import, a function of another language.
    Beyond,
}

#[test]
fn compatibility_kit() {
    let kit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/dmn-tck/TestCases");
    let Ok(levels) = std::fs::read_dir(&kit) else {
        eprintln!("the compatibility kit does not stand beside this checkout: nothing measured");
        return;
    };
    let mut figures: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let wanted = std::env::var("TCK").unwrap_or_default();
    for level in levels.flatten() {
        for folder in std::fs::read_dir(level.path()).unwrap().flatten() {
            let name = folder.file_name().into_string().unwrap();
            if !name.contains(&wanted) {
                continue;
            }
            run_folder(&folder.path(), figures.entry(name.clone()).or_default(), !wanted.is_empty());
        }
    }
    let total = figures.values().fold([0; 3], |sum, f| [sum[0] + f[0], sum[1] + f[1], sum[2] + f[2]]);
    for (name, [passed, failed, beyond]) in figures.iter().filter(|(_, figures)| figures[1] > 0) {
        println!("{name}: {passed} passed, {failed} failed, {beyond} beyond FEEL");
    }
    println!("total: {} passed, {} failed, {} beyond FEEL", total[0], total[1], total[2]);
    if wanted.is_empty() {
        assert!(total[0] >= PASSED_AT_LEAST, "{} passed, there were {PASSED_AT_LEAST}", total[0]);
    }
}

fn run_folder(folder: &Path, figures: &mut [usize; 3], show: bool) {
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "xml")) {
        let tests = xml::read(&std::fs::read_to_string(file).unwrap());
        let model_name = tests.child("modelName").map(|name| name.text.clone()).unwrap_or_default();
        let Ok(model) = std::fs::read_to_string(folder.join(model_name)) else { continue };
        let model = model::Model::new(&xml::read(&model));
        for case in tests.children("testCase") {
            for node in case.children("resultNode") {
                match judge(&model, case, node) {
                    Verdict::Passed => figures[0] += 1,
                    Verdict::Beyond => figures[2] += 1,
                    Verdict::Failed { expression, expected, got } => {
                        figures[1] += 1;
                        if show {
                            let id = case.attribute("id");
                            println!("{id}: {expression}\n    expected {expected}\n    got      {got}");
                        }
                    }
                }
            }
        }
    }
}

fn judge(model: &model::Model, case: &xml::Element, node: &xml::Element) -> Verdict {
    let Some(expression) = model.expression(case, node) else { return Verdict::Beyond };
    let expected = node.child("expected").map_or_else(|| "null".to_owned(), model::value);
    let context = Context::new("2026-11-23T05:00:00Z".parse().unwrap());
    let run = |text: &str| -> Result<Datum, String> {
        let declared = Declared { names: &[], types: Some(&model.types) };
        let parsed = Expression::parse_with(text, declared).map_err(|error| error.to_string())?;
        Session::new(&context).evaluate(&parsed, &()).map_err(|failure| failure.to_string())
    };
    let wanted = run(&expected).unwrap_or_else(|error| panic!("{expected}: {error}"));
    // What does not parse has no value.
    let (got, shown) = match run(&expression) {
        Ok(got) => {
            let mut text = String::new();
            got.write(&mut text, true, 1_000);
            (got, text)
        }
        Err(error) => (Datum::Null, error),
    };
    if same(&wanted, &got, &mut Meter::new(&context)) {
        return Verdict::Passed;
    }
    Verdict::Failed { expression, expected, got: shown }
}

/// Equal, and with numbers up to what the kit's own runners tolerate.
fn same(wanted: &Datum, got: &Datum, meter: &mut Meter<'_>) -> bool {
    match (wanted, got) {
        (Datum::Number(a), Datum::Number(b)) => {
            let distance = a.sub(*b).unwrap();
            let distance = if distance < digipro_vocab::Number::ZERO { distance.neg() } else { distance };
            distance < "0.00000001".parse().unwrap()
        }
        (Datum::List(a), Datum::List(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same(&a, &b, meter))
        }
        (Datum::Context(a), Datum::Context(b)) => {
            let (a, b) = (a.to_map(), b.to_map());
            a.keys().eq(b.keys()) && a.values().zip(b.values()).all(|(a, b)| same(a, b, meter))
        }
        _ => wanted.kind() == got.kind() && compare::equal(wanted, got, meter).unwrap() == Some(true),
    }
}
