//! `digipro rules record`: a rule call of a real case as a vector that shows nobody.

use crate::args::RulesRecord;
use crate::render::{Screen, Tone};
use digipro_runner::audit::{Auditor, Call, Wanted};
use digipro_site::Error;
use digipro_site::archive::{self, Archive};
use digipro_site::engine;
use digipro_vocab::{CaseId, FactValue, Name, PackManifest};
use std::fs;
use std::path::Path;

pub fn run(args: &RulesRecord, screen: &Screen) -> Result<(), Error> {
    let auditor = Auditor::open(archive::store(args.data.data.as_deref())?).map_err(engine::failed)?;
    let archive = Archive::open(Some(auditor.store()), &args.brought.packs)?;
    let manifest = asked(args, &auditor, &archive)?;
    let wanted = Wanted {
        point: args.point.as_deref().map(Into::into),
        keep: args.keep.iter().map(|path| path.as_str().into()).collect(),
        shift_days: args.shift_days,
    };
    let recorded =
        auditor.record(CaseId(args.case), &manifest, &archive.host, &wanted).map_err(engine::failed)?;
    let ours = |(rule, _): &&(Name, String)| args.rule.as_deref().is_none_or(|wanted| **rule == *wanted);
    match recorded.vectors.iter().filter(ours).collect::<Vec<_>>().as_slice() {
        [] => {
            let help = "`digipro audit show` lists those that did";
            return Err(Error::usage("no such rule spoke in that call", help));
        }
        [(_, vector)] => write(&args.out, vector)?,
        several => {
            fs::create_dir_all(&args.out).map_err(|error| Error::input(args.out.display(), error))?;
            for (rule, vector) in several {
                write(&args.out.join(format!("{rule}.toml")), vector)?;
            }
        }
    }
    for replaced in &recorded.replaced {
        let sort = serde_json::to_value(replaced.sort).ok();
        let sort = sort.as_ref().and_then(|sort| sort.as_str()).unwrap_or_default();
        let arguments =
            [("fact", FactValue::Text(replaced.path.clone())), ("sort", FactValue::Text(sort.into()))];
        screen.note(format!("{} {}", Tone::Odd.paint("~"), screen.say("record-replaced", &arguments)));
    }
    if args.shift_days != 0 {
        screen.note(format!("{} {}", Tone::Odd.paint("~"), screen.say("record-shifted", &[])));
    }
    for kept in &args.keep {
        let arguments = [("fact", FactValue::Text(kept.as_str().into()))];
        screen.note(format!("{} {}", Tone::Bad.paint("!"), screen.say("record-kept", &arguments)));
    }
    Ok(())
}

/// The pack whose answer is recorded, in the version that was asked.
fn asked(args: &RulesRecord, auditor: &Auditor, archive: &Archive) -> Result<PackManifest, Error> {
    let help = "`digipro audit show` lists where the case has asked which packs";
    let calls = auditor.calls(CaseId(args.case)).map_err(engine::failed)?;
    let at = |call: &&Call| args.point.as_deref().is_none_or(|point| *call.point == *point);
    let mut calls = calls.iter().rev().filter(at).filter(|call| !call.packs.is_empty()).peekable();
    if calls.peek().is_none() {
        return Err(Error::usage("the case has not asked the rules there", help));
    }
    let wanted = |pack: &str| args.pack.as_deref().is_none_or(|wanted| *pack == *wanted);
    // A pack in shadow is asked in a call of its own, after the one that binds.
    let asked = calls.find_map(|call| call.packs.iter().find(|asked| wanted(&asked.pack)));
    let asked = asked.ok_or_else(|| Error::usage("that pack was not asked there", help))?;
    let manifests = archive.host.manifests();
    let known = manifests.get(&asked.component).map(|manifest| PackManifest::clone(manifest));
    known.ok_or_else(|| {
        let absent = format!("the component {} is not at hand", asked.component);
        Error::usage(absent, "bring its pack with `--packs`")
    })
}

/// Nothing that is there is overwritten.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    if path.exists() {
        return Err(Error::input(path.display(), "it is there already").help("name another file"));
    }
    fs::write(path, text).map_err(|error| Error::input(path.display(), error))
}
