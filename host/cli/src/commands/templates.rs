//! `digipro templates`: element templates for the Camunda Modeler.

use crate::args::Templates;
use crate::render::Screen;
use digipro_site::{Engine, Error, templates};

/// Writes them as the one file that the modeler reads.
pub fn run(args: &Templates, screen: &Screen) -> Result<(), Error> {
    let engine = Engine::at_rest(args.data.place()?)?;
    let made = templates::list(&engine, args.kit.as_deref(), args.entity.as_ref(), screen.language())?;
    screen.data(&made);
    Ok(())
}
