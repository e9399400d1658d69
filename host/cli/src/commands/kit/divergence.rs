//! `digipro kit divergence`: whether the kit that is used is the published one, byte for byte.

use crate::args::KitDivergence;
use crate::render::{Screen, Tone};
use digipro_registry::kit::Differs;
use digipro_site::Error;
use digipro_site::kits::{self, Header, Named, Origin};
use digipro_site::shelf::{Compared, compared};
use digipro_vocab::FactValue;
use std::path::Path;

pub fn run(args: &KitDivergence, screen: &Screen) -> Result<(), Error> {
    let data = args.data.as_deref();
    let kit = kits::named(&args.kit, data)?;
    let header = kits::header(&kit.files)?;
    let published = published(&header, args.against.as_deref(), data)?;
    let compared = compared(&header, &kit.files, &published)?;
    if screen.json() {
        screen.data(&compared);
    } else {
        show(&compared, screen);
    }
    let count = FactValue::Whole(i64::try_from(compared.divergence).unwrap_or(i64::MAX));
    let words = screen.say("kit-divergence", &[("count", count)]);
    if compared.divergence > 0 {
        return Err(Error::Negative(words));
    }
    if !screen.json() {
        screen.line(Tone::Good.paint(words));
    }
    Ok(())
}

/// The kit as it was published.
fn published(header: &Header, against: Option<&str>, data: Option<&Path>) -> Result<Named, Error> {
    if let Some(named) = against {
        return kits::named(named, data);
    }
    kits::released(&header.id, Some(&header.version), data).map_err(|_| {
        let what = format!("{}@{}", header.id, header.version);
        let help = "install the published archive, or name it with `--against`";
        Error::input(what, "nobody has published this version here").help(help)
    })
}

fn show(compared: &Compared, screen: &Screen) {
    let title = format!("{} {}", compared.kit, compared.version);
    let origin = match &compared.origin {
        Origin::Folder(path) | Origin::Archive(path) => path.display().to_string(),
        Origin::Installed => screen.say("kit-shelved", &[]),
        Origin::BuiltIn => screen.say("kit-built-in", &[]),
    };
    let whole = |number: usize| FactValue::Whole(i64::try_from(number).unwrap_or(i64::MAX));
    let digest = FactValue::Text(compared.published.to_string().into());
    let told = [("origin", FactValue::Text(origin.into())), ("digest", digest)];
    screen.line(format!("{} {}", Tone::Strong.paint(title), screen.say("kit-published", &told)));
    screen.line(format!("  {}", screen.say("kit-same", &[("files", whole(compared.same))])));
    for (path, differs) in &compared.differences {
        let key = match differs {
            Differs::Changed => "kit-differs-changed",
            Differs::Missing => "kit-differs-missing",
            Differs::Added => "kit-differs-added",
        };
        screen.line(format!("  {} {path}", Tone::Bad.paint(screen.say(key, &[]))));
    }
    for one in &compared.overlays {
        let told = [("entity", FactValue::Text(one.entity.as_str().into())), ("files", whole(one.files))];
        let digest = Tone::Faint.paint(one.digest.short());
        screen.line(format!("  {} {digest}", screen.say("kit-adapted", &told)));
    }
}
