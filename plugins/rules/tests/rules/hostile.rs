//! Packs that mean harm, or break the contract while they run. Each ends in its named cause, and the host
//! serves the others as before.

use crate::fixture::{
    Answer, RULE, answering, component, example, host, host_with, manifest, pack, pack_of, request, serves,
};
use digipro_rules::{
    Config, Evaluator as _, Host, PackFiles, Trust,
    files::{COMPONENT, MANIFEST},
    limits::Limits,
    trust::{Purpose, SIGNATURE, Secret, Signature, Signatures},
};
use digipro_vocab::{Digest, Failure, FailureCause, Level, Outcome, PackManifest, Standing};
use std::time::Duration;

/// Asks a hostile component among others, and returns how it fails.
fn asked(host: &Host, component: Vec<u8>) -> Failure {
    let good = host.load(&example()).unwrap().digest;
    let hostile = host.load(&pack(component)).unwrap().digest;
    let failure = host.evaluate(&hostile, &request()).unwrap_err();
    serves(host, &good);
    // The same again: a failure leaves nothing behind.
    assert_eq!(host.evaluate(&hostile, &request()).unwrap_err().cause, failure.cause);
    failure
}

fn fails(component: Vec<u8>, cause: FailureCause, detail: &str) {
    let failure = asked(&host(), component);
    assert_eq!(failure.cause, cause, "{}", failure.detail);
    assert!(failure.detail.contains(detail), "{}", failure.detail);
}

#[test]
fn a_trap() {
    fails(component("unreachable", ""), FailureCause::Trap, "unreachable");
    fails(component("(i32.div_u (i32.const 1) (i32.const 0))", ""), FailureCause::Trap, "divide by zero");
    fails(component("(i32.load (i32.const -1))", ""), FailureCause::Trap, "out of bounds");
}

#[test]
fn a_trap_before_the_call() {
    let start = "(func $start unreachable) (start $start)";
    fails(component("(i32.const 0)", start), FailureCause::Trap, "unreachable");
}

#[test]
fn an_infinite_loop_spends_its_fuel() {
    fails(component("(loop (br 0)) (unreachable)", ""), FailureCause::Budget, "fuel");
}

#[test]
fn an_infinite_loop_with_endless_fuel_meets_the_wall_clock() {
    let limits = Limits { fuel: u64::MAX, wall_clock: Duration::from_millis(100), ..Limits::default() };
    let host = host_with(Config { trust: Trust::examples(), limits, seal: None });
    let failure = asked(&host, component("(loop (br 0)) (unreachable)", ""));
    assert_eq!(failure.cause, FailureCause::Timeout, "{}", failure.detail);
}

#[test]
fn a_memory_bomb() {
    let bomb = "(loop (drop (memory.grow (i32.const 16))) (br 0)) (unreachable)";
    fails(component(bomb, ""), FailureCause::Memory, "bytes of memory and may have 33554432");
}

#[test]
fn a_table_bomb() {
    let bomb = "(loop (drop (table.grow $t (ref.null func) (i32.const 5000))) (br 0)) (unreachable)";
    fails(component(bomb, "(table $t 1 funcref)"), FailureCause::Memory, "a table of");
}

#[test]
fn endless_recursion() {
    let deep = "(func $deep (result i32) (i32.add (call $deep) (i32.const 1)))";
    fails(component("(call $deep)", deep), FailureCause::Stack, "call stack exhausted");
}

#[test]
fn endless_recursion_on_a_stack_of_its_own() {
    // As a compiled language does: the stack lies at the start of the memory and grows down.
    let deep = "(global $stack (mut i32) (i32.const 65536))
        (func $deep (result i32)
            (global.set $stack (i32.sub (global.get $stack) (i32.const 1024)))
            (i32.store (global.get $stack) (i32.const 7))
            (i32.add (call $deep) (i32.load (global.get $stack))))";
    fails(component("(call $deep)", deep), FailureCause::Stack, "out of bounds");
}

#[test]
fn a_report_of_four_gigabytes() {
    let answer = Answer::default().report_of([(1024, u32::MAX), (0, 0), (0, 0), (0, 0)]);
    fails(answering(&answer), FailureCause::Report, "out of bounds");
}

#[test]
fn a_report_of_thirty_megabytes() {
    // Findings of nothing but zeros, as many as fit in the memory: 600,000 of 44 bytes from 65536 on.
    let body = "(drop (memory.grow (i32.const 450)))
        (i32.store (i32.const 512) (i32.const 65536))
        (i32.store (i32.const 516) (i32.const 600000))
        (i32.const 512)";
    fails(component(body, ""), FailureCause::Report, "fuel allocated for hostcalls");
}

#[test]
fn more_findings_than_allowed() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 0, 1, true, &[]);
    let answer = answer.report(&finding.repeat(300), 300);
    fails(answering(&answer), FailureCause::Report, "300 findings");
}

#[test]
fn a_report_with_invalid_text_or_invalid_choices() {
    let mut answer = Answer::default();
    let finding = answer.finding(b"\xff\xfe", 0, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "utf-8");
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 9, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "discriminant");
    let misplaced = component("(i32.const 3)", "");
    fails(misplaced, FailureCause::Report, "not aligned");
    let outside = component("(i32.const 1073741824)", "");
    fails(outside, FailureCause::Report, "out of bounds");
}

#[test]
fn a_finding_that_cites_nothing() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 1, false, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "it cites no norm");
}

#[test]
fn a_finding_with_a_dangling_index() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 1, true, &[7]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "refers to step 7");
}

#[test]
fn a_finding_of_a_rule_that_is_not_declared() {
    let mut answer = Answer::default();
    let finding = answer.finding(b"s_italia.l241.termine", 0, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "no rule of this id");
}

#[test]
fn a_finding_heavier_than_declared() {
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 0, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "may weigh Warning");
}

#[test]
fn a_message_that_is_not_declared() {
    let mut answer = Answer::default();
    let finding = answer.finding_saying(b"altro", RULE.as_bytes(), 1, 1, true, &[]);
    fails(answering(&answer.report(&finding, 1)), FailureCause::Report, "message `altro` is not declared");
}

#[test]
fn a_rule_that_says_nothing() {
    let answer = Answer::default().report(&[], 0);
    fails(answering(&answer), FailureCause::Report, "`c_prova.regola` says nothing");
}

#[test]
fn the_same_layout_without_a_fault_is_a_verdict() {
    let host = host();
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 1, 1, true, &[]);
    let digest = host.load(&pack(answering(&answer.report(&finding, 1)))).unwrap().digest;
    let verdict = host.evaluate(&digest, &request()).unwrap();
    assert_eq!(verdict.report.findings[0].outcome, Outcome::Violated);
    assert_eq!(verdict.report.findings[0].citations[0].text_of.to_string(), "2026-05-04");
}

#[test]
fn others_are_served_while_a_hostile_pack_runs() {
    let host = host();
    let good = host.load(&example()).unwrap().digest;
    let looping = host.load(&pack(component("(loop (br 0)) (unreachable)", ""))).unwrap().digest;
    std::thread::scope(|scope| {
        let hostile = scope.spawn(|| {
            let causes = (0..4).map(|_| host.evaluate(&looping, &request()).unwrap_err().cause);
            causes.collect::<Vec<_>>()
        });
        let served = scope.spawn(|| (0..200).for_each(|_| serves(&host, &good)));
        assert_eq!(hostile.join().unwrap(), [FailureCause::Budget; 4]);
        served.join().unwrap();
    });
}

#[test]
fn a_pack_that_is_not_there() {
    let failure = host().evaluate(&Digest::of(b"nothing"), &request()).unwrap_err();
    assert_eq!(failure.cause, FailureCause::Absent);
}

/// What a hostile pack is, how it is handed over, and in what it ends: a code when it is loaded, or the cause of a call.
struct Harm {
    name: &'static str,
    files: PackFiles,
    ends: Ends,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// It is not loaded: the code of the diagnostic.
    Refused(&'static str),
    /// It is loaded and gives no report: the cause of the failure.
    Fails(FailureCause),
    /// It is loaded and does no harm.
    Harmless,
    /// Its compiled code was not believed: the code of the note.
    Noted(&'static str),
}

impl std::fmt::Display for Ends {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(code) => write!(f, "not loaded | [{code}](codes/{code}.md)"),
            Self::Fails(cause) => write!(f, "indeterminate, blocks | `{cause:?}`"),
            Self::Harmless => write!(f, "a report like any other | none"),
            Self::Noted(code) => write!(f, "discarded, compiled anew | [{code}](codes/{code}.md)"),
        }
    }
}

/// A report of one finding, made by a change to what a good one is.
fn reporting(rule: &[u8], cited: bool) -> Vec<u8> {
    let mut answer = Answer::default();
    let finding = answer.finding(rule, 0, 1, cited, &[]);
    answering(&answer.report(&finding, 1))
}

/// A component whose memory comes to differ by the payload of a NaN: canonical NaN makes it the same everywhere, so the
/// answer is read from where the bits say.
fn with_nan() -> Vec<u8> {
    // 0/0 with the sign turned, times a NaN of another payload: the bits are those of the canonical NaN, positive or
    // not at all; masked to an even offset they name the report.
    let mut answer = Answer::default();
    let finding = answer.finding(RULE.as_bytes(), 0, 1, true, &[]);
    let (base, data) = answer.report(&finding, 1).laid_out();
    let nan = "(i64.reinterpret_f64 (f64.mul (f64.div (f64.const 0) (f64.const 0)) (f64.const nan:0x4000000000123)))";
    let body =
        format!("(if (i64.ne {nan} (i64.const 0x7ff8000000000000)) (then (unreachable))) (i32.const {base})");
    component(&body, &data)
}

fn manifest_of(change: impl Fn(&mut PackManifest)) -> PackFiles {
    let component = reporting(RULE.as_bytes(), true);
    let mut manifest = manifest(&component);
    change(&mut manifest);
    pack_of(&manifest, component)
}

/// Signed with a key of the ring of entities, and claiming to speak for the State.
fn above_its_key() -> PackFiles {
    let mut files = manifest_of(|manifest| {
        manifest.id = "s_italia.prova".into();
        manifest.publisher = "s_italia".parse().unwrap();
        manifest.level = Level::State;
        manifest.standing = Standing::Binding;
        manifest.rules[0].id = "s_italia.prova.regola".into();
        manifest.rules[0].norms[0].urn = "urn:nir:stato:legge:1990-08-07;241".into();
    });
    sign(&mut files);
    files
}

/// Signs with the key of entities.
fn sign(files: &mut PackFiles) {
    let (bytes, at) = (files[MANIFEST].clone(), "2026-06-01T12:00:00Z".parse().unwrap());
    let signature = Signature::make(Purpose::Pack, &bytes, at, &Secret::from_bytes(&SECRET));
    files.insert(SIGNATURE.into(), Signatures::default().with(signature).text().into_bytes());
}

/// Binding, rightly signed, on a law of the State alone.
fn on_anothers_norm() -> PackFiles {
    let mut files = manifest_of(|manifest| {
        manifest.standing = Standing::Binding;
        manifest.rules[0].norms[0].urn = "urn:nir:stato:legge:1990-08-07;241".into();
    });
    sign(&mut files);
    files
}

const SECRET: [u8; 32] = [7; 32];

/// A host that believes one key, of the ring of entities, and unsigned packs that claim no force.
fn believing() -> Host {
    let public = Secret::from_bytes(&SECRET).public();
    let text = format!(
        "unsigned = [\"illustrative\", \"development\"]\n[[ring.entity.key]]\nname = \"Prova\"\npublic = \"{public}\"\npublishers = [\"c_prova\"]\n"
    );
    let trust = Trust::read("trust.toml", &text).unwrap();
    host_with(Config { trust, ..Config::default() })
}

fn harms() -> Vec<Harm> {
    use Ends::{Fails, Harmless, Refused};
    let harm = |name, component: Vec<u8>, ends| Harm { name, files: pack(component), ends };
    let import = r#"(component (import "log" (func (param "line" string))))"#;
    let deep = "(func $deep (result i32) (i32.add (call $deep) (i32.const 1)))";
    let busy = "(local $i i64) (loop (local.set $i (i64.add (local.get $i) (i64.const 1)))
        (br_if 0 (i64.lt_u (local.get $i) (i64.const 60000000)))) (unreachable)";
    let grow = "(loop (drop (memory.grow (i32.const 16))) (br 0)) (unreachable)";
    let table = "(loop (drop (table.grow $t (ref.null func) (i32.const 5000))) (br 0)) (unreachable)";
    let gigabyte = Answer::default().report_of([(1024, 1 << 30), (0, 0), (0, 0), (0, 0)]);
    let nested = {
        // A finding whose list of citations is the list of findings itself, a hundred thousand long.
        let mut answer = Answer::default();
        let finding = answer.finding(RULE.as_bytes(), 0, 1, true, &[]);
        let at = answer.put(&finding.repeat(200));
        answer.report_of([(at, 100_000), (at, 100_000), (at, 100_000), (at, 100_000)])
    };
    let text = |text: &str| wat::parse_str(text).unwrap();
    let mut truncated = reporting(RULE.as_bytes(), true);
    truncated.truncate(truncated.len() / 2);
    let mut cut = pack(reporting(RULE.as_bytes(), true));
    if let Some(component) = cut.get_mut(COMPONENT) {
        component.truncate(100);
    }
    vec![
        harm("an infinite loop", component("(loop (br 0)) (unreachable)", ""), Fails(FailureCause::Budget)),
        harm("a fuel bomb: a loop that ends, too late", component(busy, ""), Fails(FailureCause::Budget)),
        harm("a memory bomb", component(grow, ""), Fails(FailureCause::Memory)),
        harm("a table bomb", component(table, "(table $t 1 funcref)"), Fails(FailureCause::Memory)),
        harm(
            "a table too large from the start",
            component("(i32.const 0)", "(table 20000 funcref)"),
            Refused("P0710"),
        ),
        harm("endless recursion", component("(call $deep)", deep), Fails(FailureCause::Stack)),
        harm("a trap", component("unreachable", ""), Fails(FailureCause::Trap)),
        harm("a report of a gigabyte", answering(&gigabyte), Fails(FailureCause::Report)),
        harm("lists within lists without end", answering(&nested), Fails(FailureCause::Report)),
        harm("invalid UTF-8", reporting(b"\xff\xfe", true), Fails(FailureCause::Report)),
        harm("payloads of NaN", with_nan(), Harmless),
        harm("a finding that cites nothing", reporting(RULE.as_bytes(), false), Fails(FailureCause::Report)),
        harm(
            "a finding of another body's rule",
            reporting(b"s_italia.l241.termine", true),
            Fails(FailureCause::Report),
        ),
        harm("a component with imports", text(import), Refused("P0711")),
        harm("a core module instead of a component", text("(module)"), Refused("P0709")),
        harm("a truncated component", truncated, Refused("P0710")),
        Harm { name: "a file truncated after it was built", files: cut, ends: Refused("P0706") },
        Harm {
            name: "a pack that claims a higher level than its key",
            files: above_its_key(),
            ends: Refused("P0716"),
        },
        Harm {
            name: "a pack that claims a higher level than its publisher",
            files: manifest_of(|manifest| manifest.level = Level::State),
            ends: Refused("P0705"),
        },
        Harm {
            name: "a pack that rests on the norm of another level",
            files: on_anothers_norm(),
            ends: Refused("P0567"),
        },
    ]
}

/// In what a pack ends.
fn end(host: &Host, files: &PackFiles) -> Ends {
    let loaded = match host.load(files) {
        Ok(loaded) => loaded,
        Err(wrong) => return Ends::Refused(wrong[0].code.id),
    };
    match host.evaluate(&loaded.digest, &request()) {
        Ok(_) => Ends::Harmless,
        Err(failure) => Ends::Fails(failure.cause),
    }
}

/// The two that are no packs: entries of the cache of compiled code.
fn harmful_entries() -> Vec<(&'static str, Ends)> {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        let dir = cap_std::fs::Dir::open_ambient_dir(folder.path(), cap_std::ambient_authority()).unwrap();
        Host::new(Config { trust: Trust::examples(), ..Config::default() }, Some(dir)).unwrap().0
    };
    let load = || {
        let host = open();
        let loaded = host.load(&example()).unwrap();
        serves(&host, &loaded.digest);
        loaded
    };
    load();
    let entries = || std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let entry = entries().find(|path| path.extension().is_some_and(|end| end == "aot")).unwrap();
    let good = std::fs::read(&entry).unwrap();
    // Stale: an entry of another compiler, put under the name of this one. Its seal is of the other name.
    let mut stale = good.clone();
    stale.rotate_left(1);
    let mut ends = Vec::new();
    let mut poisoned = good;
    if let Some(byte) = poisoned.last_mut() {
        *byte ^= 1;
    }
    for (name, bytes) in [("a stale entry of the cache", stale), ("a poisoned entry of the cache", poisoned)]
    {
        std::fs::write(&entry, bytes).unwrap();
        let loaded = load();
        assert_eq!(loaded.compiled, digipro_rules::Compiled::Discarded);
        ends.push((name, Ends::Noted(loaded.notes[0].code.id)));
    }
    ends
}

/// The table of docs/hostile.md; `BLESS=1` writes it.
#[test]
fn every_hostile_pack_ends_in_its_named_outcome() {
    let host = believing();
    let good = host.load(&example()).unwrap().digest;
    let mut table = String::from("| hostile pack | what becomes of it | named |\n|---|---|---|\n");
    for Harm { name, files, ends } in harms() {
        assert_eq!(end(&host, &files), ends, "{name}");
        serves(&host, &good);
        table += &format!("| {name} | {ends} |\n");
    }
    for (name, ends) in harmful_entries() {
        assert_eq!(ends, Ends::Noted("P0718"), "{name}");
        table += &format!("| {name} | {ends} |\n");
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/hostile.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once("<!-- table -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    let whole = format!("{before}<!-- table -->\n{table}<!-- end -->{after}");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &whole).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), whole, "BLESS=1 writes the table anew");
}

/// Bytes of this process that are in memory.
#[cfg(target_os = "linux")]
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap();
    status.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4096
}

/// What hostile calls took is given back: after the first round, which fills the pools, more rounds add nothing.
#[cfg(target_os = "linux")]
#[test]
fn memory_returns_to_where_it_was() {
    let host = host();
    let good = host.load(&example()).unwrap().digest;
    let full = "(local $i i32) (drop (memory.grow (i32.const 500)))
        (loop (i32.store8 (local.get $i) (i32.const 7)) (local.set $i (i32.add (local.get $i) (i32.const 4096)))
        (br_if 0 (i32.lt_u (local.get $i) (i32.const 32000000)))) (unreachable)";
    let hostile = host.load(&pack(component(full, ""))).unwrap().digest;
    let round = |times: usize| {
        for _ in 0..times {
            assert_eq!(host.evaluate(&hostile, &request()).unwrap_err().cause, FailureCause::Trap);
            serves(&host, &good);
        }
    };
    round(20);
    let before = resident();
    // Each call touches thirty megabytes: kept, they would be six gigabytes. Other tests run beside this one.
    round(200);
    let grown = resident().saturating_sub(before);
    assert!(grown < 512 << 20, "{grown} bytes more are in memory");
}
