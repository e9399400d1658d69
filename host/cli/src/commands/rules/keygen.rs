//! `digipro rules keygen`: a key that signs packs.

use crate::args::RulesKeygen;
use crate::render::Screen;
use digipro_rules::trust::Secret;
use digipro_site::Error;
use digipro_vocab::FactValue;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

/// The secret half goes into a file that only its owner can read, the public one to standard output.
pub fn run(args: &RulesKeygen, screen: &Screen) -> Result<(), Error> {
    let failed = |error: std::io::Error| {
        Error::input(args.file.display(), error).help("a key never takes the place of a file that is there")
    };
    let secret = Secret::generate().map_err(Error::machinery)?;
    let text = secret.text().map_err(Error::machinery)?;
    let mut options = OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o600).open(&args.file).map_err(failed)?;
    file.write_all(text.as_ref().as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    let path = FactValue::Text(args.file.display().to_string().into());
    screen.note(screen.say("rules-key-made", &[("file", path)]));
    if screen.json() {
        screen.data(&serde_json::json!({ "public": secret.public() }));
    } else {
        screen.line(secret.public());
    }
    Ok(())
}
