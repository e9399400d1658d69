//! `digipro kit overlay new`: all that an entity may decide about a kit, in one folder, ready to check.

use super::new::{lay, next, shown};
use crate::args::KitOverlayNew;
use crate::render::{Screen, title};
use digipro_kit::effective::{Bound, Dated, Parameter, Setting};
use digipro_kit::{Effective, Files, load, municipality, resolve};
use digipro_registry::kit::OVERLAYS;
use digipro_runner::Clock;
use digipro_site::Error;
use digipro_site::kits::{self, Named, Origin};
use digipro_site::packs::Titles;
use digipro_vocab::time::civil_day;
use digipro_vocab::{Date, EntityId, Level, Name, Number};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What stands in the head of the overlay.
struct Head<'a> {
    entity: &'a EntityId,
    /// The part of its code after the prefix, as its norms begin.
    short: &'a str,
    name: String,
    /// Its Region, where the register does not know it.
    region: Option<EntityId>,
    act: String,
    act_date: Date,
    from: Date,
    patrons: &'a [String],
}

pub fn run(args: &KitOverlayNew, screen: &Screen) -> Result<(), Error> {
    let kit = kits::named(&args.kit, args.data.as_deref())?;
    let entity = args.entity.as_str();
    if kit.files.keys().any(|path| path.starts_with(&format!("{OVERLAYS}{entity}/"))) {
        let message = format!("the kit has an overlay of `{entity}` already");
        return Err(Error::usage(message, "change that one; `digipro kit effective` shows what it says"));
    }
    let packs = digipro_site::packs::built_in()?;
    let effective =
        resolve(&load(&kit.files).0, &[], &packs).map_err(|found| digipro_site::engine::first(&found))?;
    let head = head(args)?;
    let files = files(&head, &effective);
    let folder = folder(args, &kit);
    lay(&folder, &files)?;
    shown(&folder, &files, screen);
    if !screen.json() {
        next(&folder, &["check", "test", "effective", "pack"], screen);
    }
    Ok(())
}

/// Beside the other overlays of a kit's folder, else in a folder of its own.
fn folder(args: &KitOverlayNew, kit: &Named) -> PathBuf {
    match (&args.folder, &kit.origin) {
        (Some(folder), _) => folder.clone(),
        (None, Origin::Folder(root)) => root.join(OVERLAYS.trim_end_matches('/')).join(args.entity.as_str()),
        (None, _) => {
            Path::new(&format!("{}-{}", args.kit.split('@').next().unwrap_or_default(), args.entity)).into()
        }
    }
}

fn head(args: &KitOverlayNew) -> Result<Head<'_>, Error> {
    let known = municipality(&args.entity);
    let name = match (&args.name, &known) {
        (Some(name), _) => name.clone(),
        (None, Some(known)) => format!("Comune di {}", known.name),
        (None, None) => {
            let message = format!("`{}` is not in the register of municipalities", args.entity);
            return Err(Error::usage(
                message,
                "say what it is called with `--name`, and its Region with `--region`",
            ));
        }
    };
    if let (Some(said), Some(known)) = (&args.region, &known)
        && *said != known.region
    {
        let message = format!("`{}` lies in `{}`, not in `{said}`", args.entity, known.region);
        return Err(Error::usage(message, "leave `--region` out"));
    }
    for patron in &args.patron {
        if format!("2000-{patron}").parse::<Date>().is_err() || patron.len() != 5 {
            let message = format!("`{patron}` is not a day of the year");
            return Err(Error::usage(message, "month and day, such as `--patron 03-22`"));
        }
    }
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ");
    let act_date = args.act_date.unwrap_or_else(|| civil_day(Clock::System.now()));
    let from = args.from.unwrap_or(act_date);
    if from < act_date {
        let message = format!("it cannot be in force from {from}, before the act of {act_date}");
        return Err(Error::usage(message, "let `--from` be the day of the act or later"));
    }
    let act =
        args.act.as_deref().unwrap_or("Deliberazione del Consiglio comunale da adottare (illustrativa)");
    Ok(Head {
        entity: &args.entity,
        short: args.entity.as_str().split_once('_').map_or("", |(_, code)| code),
        name: quoted(&name),
        region: args.region.clone().filter(|_| known.is_none() && args.entity.level() == Level::Entity),
        act: quoted(act),
        act_date,
        from,
        patrons: &args.patron,
    })
}

fn files(head: &Head<'_>, effective: &Effective) -> Files {
    let texts = [
        ("overlay.toml", overlay(head, effective)),
        ("norms.toml", norms(head)),
        ("publiccode.yml", publiccode(head, effective)),
        ("README.md", readme(head, effective)),
    ];
    texts.into_iter().map(|(path, text)| (path.into(), text.into_bytes())).collect()
}

/// `overlay.toml`: what holds already is written out, what may be changed stands behind `#`.
fn overlay(head: &Head<'_>, effective: &Effective) -> String {
    let mut text = String::new();
    let (entity, name, kit, version) = (head.entity, &head.name, &effective.kit, &effective.version);
    let region = head.region.as_ref().map(|region| format!("region = \"{region}\"\n")).unwrap_or_default();
    let _ = write!(
        text,
        "# Adattamento per {name}: il kit resta com'è, qui sta solo ciò che l'ente decide. Le righe dopo `#` sono proposte.\n\
         # Overlay of {name}: the kit stays as it is. Lines behind `#` are suggestions.\n\n\
         [overlay]\nentity = \"{entity}\"\nname = \"{name}\"\n{region}kit = \"{kit}\"\nversion = \"{version}\"\n\
         act = \"{}\"\nact-date = {}\nfrom = {}\n\n",
        head.act, head.act_date, head.from
    );
    let patrons: Vec<String> = head.patrons.iter().map(|day| format!("\"{day}\"")).collect();
    let _ = write!(
        text,
        "# Il santo patrono, mese e giorno: quel giorno gli uffici sono chiusi.\n[calendar]\npatrons = [{}]\n\n",
        patrons.join(", ")
    );
    text.push_str("# Gli uffici dietro ai ruoli del procedimento.\n[lanes]\n");
    for (id, lane) in &effective.lanes {
        let _ = writeln!(text, "{id} = \"{}\"", lane.office.replace('"', "\\\""));
    }
    text.push_str(
        "\n# I valori propri, ciascuno entro il limite che la legge gli mette e con la sua norma.\n[set]\n",
    );
    let organs: Vec<&Name> =
        effective.organs.values().flat_map(|organ| [&organ.sits, &organ.members]).collect();
    for (name, parameter) in effective.parameters.iter().filter(|(name, _)| !organs.contains(name)) {
        let norm =
            parameter.on(head.from).map(|dated| title(&dated.citation, Some(effective), &Titles::new()));
        text.push_str(&choice(name, parameter, &norm.unwrap_or_default(), head));
    }
    seams(&mut text, effective);
    let _ = write!(
        text,
        "\n# Regole proprie: un pacchetto dell'ente può aggiungere un rilievo, mai toglierne uno della legge.\n\
         # [[add]]\n# pack = \"{entity}.il-mio-pacchetto@1.0.0\"\n# points = [{}]\n# norm = \"{}-regolamento\"\n",
        effective.points.keys().next().map(|point| format!("\"{point}\"")).unwrap_or_default(),
        head.short
    );
    text
}

/// A parameter that the entity may set, with the value that holds otherwise; nothing for one that is fixed.
fn choice(name: &str, parameter: &Parameter, norm: &str, head: &Head<'_>) -> String {
    let standing = parameter.on(head.from).or_else(|| parameter.timeline.last());
    let Some(Dated { value, .. }) = standing else { return String::new() };
    let list = |values: &[Setting]| values.iter().map(literal).collect::<Vec<_>>().join(", ");
    let may = match &parameter.bound {
        Bound::Fixed => return String::new(),
        Bound::AtMost => "si può solo abbassare".to_owned(),
        Bound::AtLeast => "si può solo alzare".to_owned(),
        Bound::Subset => "si possono solo togliere voci".to_owned(),
        Bound::Superset => "si possono solo aggiungere voci".to_owned(),
        Bound::OneOf { choices } => format!("uno di: {}", list(choices)),
        Bound::Range { lowest, highest } => format!("da {} a {}", literal(lowest), literal(highest)),
        Bound::Free => "a scelta dell'ente".to_owned(),
    };
    let (value, short) = (literal(value), head.short);
    format!(
        "# {name}: qui vale {value} ({norm}); {may}\n# [set.{name}]\n# value = {value}\n# norm = \"{short}-regolamento\"\n#\n"
    )
}

/// Organs, extension points and forms.
fn seams(text: &mut String, effective: &Effective) {
    for (name, organ) in &effective.organs {
        let choices: Vec<&str> = organ.title.keys().map(AsRef::as_ref).collect();
        let _ = write!(
            text,
            "\n# Quale organo siede qui: {}.\n# [organs.{name}]\n# is = \"{}\"\n# members = 3\n# norm = \"la-norma\"\n",
            choices.join(", "),
            choices.last().copied().unwrap_or_default()
        );
    }
    let open: Vec<_> = effective.extensions.iter().filter(|(_, point)| point.process.is_none()).collect();
    if !open.is_empty() {
        text.push_str("\n# Passi propri, ciascuno un processo in un file .bpmn qui accanto.\n# [fill]\n");
    }
    for (id, point) in open {
        let _ = writeln!(text, "# {id} = \"il-mio-processo\"   # {}", point.purpose);
    }
    text.push_str("\n# Altre parole al posto di quelle del kit, con gli stessi argomenti.\n# [text.it]\n# chiave = \"parole\"\n");
}

/// A value as overlay.toml writes it.
fn literal(value: &Setting) -> String {
    match value {
        Setting::Truth(truth) => truth.to_string(),
        Setting::Whole(whole) => whole.to_string(),
        Setting::Exact(exact) => format!("\"{}\"", Number::from(*exact)),
        Setting::Day(day) => day.to_string(),
        Setting::Text(text) | Setting::Code(text) => {
            format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
        }
        Setting::Set(set) => {
            let members: Vec<String> = set.iter().map(|member| format!("\"{member}\"")).collect();
            format!("[{}]", members.join(", "))
        }
    }
}

fn norms(head: &Head<'_>) -> String {
    let place = head.name.trim_start_matches("Comune di ").to_lowercase().replace([' ', '\''], ".");
    let (name, short, day) = (&head.name, head.short, head.act_date);
    format!(
        "# Le norme proprie di {name}, ciascuna registrata una volta, con il giorno in cui qualcuno ne ha riletto il testo.\n\
         # The entity's own norms.\n\n\
         # [{short}-regolamento]\n# urn = \"urn:nir:comune.{place}:regolamento:{day};1\"\n# part = \"art1\"\n\
         # title = \"Regolamento di {place} (illustrativo), art. 1\"\n# in-force-from = {day}\n# confirmed-on = {day}\n\
         # confirmed-by = \"Segreteria generale\"\n"
    )
}

fn publiccode(head: &Head<'_>, effective: &Effective) -> String {
    let (name, kit, entity) = (&head.name, &effective.kit, head.entity);
    format!(
        "publiccodeYmlVersion: \"0.7\"\n\
         name: \"DigiPro - {kit}, adattamento di {name}\"\n\
         url: \"https://example.org/{kit}-{entity}.git\"\n\
         platforms: [linux]\n\
         categories: [workflow-management, compliance-management]\n\
         developmentStatus: concept\n\
         softwareType: addon\n\
         intendedAudience:\n  countries: [IT]\n  scope: [local-authorities]\n\
         dependsOn:\n  open:\n    - name: DigiPro\n      versionMin: \"0.1.0\"\n\
         description:\n\
         \x20 it:\n    shortDescription: \"L'adattamento di {name} al procedimento {kit}.\"\n\
         \x20   longDescription: >\n\
         \x20     Ciò che {name} decide del procedimento {kit} entro i limiti che la legge gli lascia: i valori propri con la\n\
         \x20     norma che li fissa, gli uffici dietro ai ruoli, il calendario. Il kit resta quello pubblicato, senza modifiche.\n\
         \x20   features:\n      - Valori, uffici e calendario dell'ente\n\
         \x20 en:\n    shortDescription: \"The overlay of {name} for the procedure {kit}.\"\n\
         \x20   longDescription: >\n\
         \x20     What {name} decides about the procedure {kit} within the bounds that the law leaves to it: its own values with\n\
         \x20     the norm that sets them, the offices behind the roles, the calendar. The kit stays the published one.\n\
         \x20   features:\n      - Values, offices and calendar of the entity\n\
         legal:\n  license: EUPL-1.2\n\
         maintenance:\n  type: internal\n  contacts:\n    - name: \"{name}\"\n\
         localisation:\n  localisationReady: true\n  availableLanguages: [it, en]\n"
    )
}

fn readme(head: &Head<'_>, effective: &Effective) -> String {
    let (name, kit, version, entity) = (&head.name, &effective.kit, &effective.version, head.entity);
    format!(
        "# {name}: {kit}\n\n\
         L'adattamento di {name} al kit `{kit}` {version}. Il kit non è qui dentro e non si modifica.\n\n\
         | file | che cos'è |\n|---|---|\n\
         | `overlay.toml` | ciò che l'ente decide: valori, uffici, calendario, passi e regole propri |\n\
         | `norms.toml` | le norme proprie che lo consentono |\n\
         | `scenarios/` | casi propri dell'ente, da aggiungere: si eseguono come prove per `{entity}` |\n\n\
         *English:* the overlay of {name} for the kit `{kit}` {version}. The kit is not in here, and is not changed.\n"
    )
}
