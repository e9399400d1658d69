//! `digipro audit`: the verdicts of a case with their evidence, and whether they come out the same again.

use crate::args::{Audit, AuditReplay, AuditShow, AuditVerify};
use crate::render::{Screen, Story, Tone, evidence};
use digipro_runner::audit::{Auditor, Repetition, Replay, Selection};
use digipro_site::Error;
use digipro_site::archive::{self, Archive};
use digipro_site::engine;
use digipro_site::report::{self, Broken, Signature};
use digipro_vocab::{CaseId, FactValue};

pub fn run(command: &Audit, screen: &Screen) -> Result<(), Error> {
    match command {
        Audit::Show(args) => show(args, screen),
        Audit::Replay(args) => replay(args, screen),
        Audit::Verify(args) => verify(args, screen),
    }
}

/// Of the files alone.
fn verify(args: &AuditVerify, screen: &Screen) -> Result<(), Error> {
    let mut beside = args.file.clone().into_os_string();
    beside.push(".sig.json");
    let signature = args.signature.clone().unwrap_or_else(|| beside.into());
    let read =
        |path: &std::path::Path| std::fs::read(path).map_err(|error| Error::input(path.display(), error));
    let (bytes, signed) = (read(&args.file)?, read(&signature)?);
    let signed: Signature =
        serde_json::from_slice(&signed).map_err(|error| Error::input(signature.display(), error))?;
    let held = report::verify(&signed, &bytes, args.key);
    if screen.json() {
        let broken = held.err().map(|broken| broken.to_string());
        screen.data(&serde_json::json!({ "holds": held.is_ok(), "broken": broken, "at": signed.at }));
    }
    match held {
        Ok(()) => {
            let at = FactValue::Text(signed.at.to_string().into());
            screen.note(format!(
                "{} {}",
                Tone::Good.paint("✓"),
                screen.say("audit-report-signed", &[("at", at)])
            ));
            Ok(())
        }
        Err(broken) => Err(Error::Negative(screen.say(
            match broken {
                Broken::Form => "audit-signature-form",
                Broken::Key => "audit-signature-key",
                Broken::File => "audit-signature-file",
            },
            &[],
        ))),
    }
}

fn show(args: &AuditShow, screen: &Screen) -> Result<(), Error> {
    let auditor = Auditor::open(archive::store(args.data.data.as_deref())?).map_err(engine::failed)?;
    let calls = auditor.calls(CaseId(args.case)).map_err(engine::failed)?;
    if screen.json() {
        screen.data(&calls);
        return Ok(());
    }
    let archive = Archive::open(Some(auditor.store()), &[])?;
    for call in &calls {
        let law = auditor.definition(&call.law).map_err(engine::failed)?;
        let story = Story::with(screen, &law.effective, &archive.texts, &archive.norms);
        for line in evidence::call(screen, &story, call) {
            screen.line(line);
        }
        screen.line("");
    }
    if calls.is_empty() {
        screen.note(screen.say("audit-none", &[]));
    }
    Ok(())
}

fn replay(args: &AuditReplay, screen: &Screen) -> Result<(), Error> {
    let auditor = Auditor::open(archive::store(args.data.data.as_deref())?).map_err(engine::failed)?;
    let archive = Archive::open(Some(auditor.store()), &args.brought.packs)?;
    let cases = match args.case {
        Some(case) => vec![CaseId(case)],
        None => auditor.cases(&Selection::default()).map_err(engine::failed)?,
    };
    let mut replays = Vec::with_capacity(cases.len());
    for case in cases {
        let replay = auditor.replay(case, &archive.host).map_err(engine::failed)?;
        if !screen.json() {
            for line in evidence::replay(screen, &replay) {
                screen.line(line);
            }
        }
        replays.push(replay);
    }
    if screen.json() {
        screen.data(&replays.iter().map(evidence::summary).collect::<Vec<_>>());
    }
    close(&replays, screen)
}

/// The sum of it, and the exit code.
fn close(replays: &[Replay], screen: &Screen) -> Result<(), Error> {
    let count = |of: fn(&Repetition) -> bool| replays.iter().map(|replay| replay.count(of)).sum::<usize>();
    let number = |n: usize| FactValue::Whole(i64::try_from(n).unwrap_or(i64::MAX));
    let erased = |r: &Repetition| matches!(r, Repetition::FactsErased | Repetition::ReportErased);
    let arguments = [
        ("cases", number(replays.len())),
        ("same", number(count(|r| matches!(r, Repetition::Same { .. })))),
        ("differ", number(count(|r| matches!(r, Repetition::Differs { .. } | Repetition::Altered { .. })))),
        ("absent", number(count(|r| matches!(r, Repetition::ComponentAbsent { .. })))),
        ("erased", number(count(erased))),
        ("none", number(count(|r| matches!(r, Repetition::NoVerdict { .. })))),
        ("broken", number(replays.iter().filter(|replay| !replay.broken.is_empty()).count())),
    ];
    let sum = screen.say("audit-sum", &arguments);
    if replays.iter().all(Replay::holds) {
        screen.note(format!("{} {sum}", Tone::Good.paint("✓")));
        return Ok(());
    }
    Err(Error::Negative(sum))
}
