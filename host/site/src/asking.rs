//! What a procedure asks of whoever applied: the messages that the diagrams let the applicant's pool send.

use digipro_bpmn::read_text;
use digipro_kit::Effective;
use digipro_vocab::Name;
use std::collections::BTreeSet;

/// What the pool of the applicant is called, alone or after the name of a fragment.
const APPLICANT: &str = "richiedente";

/// The ids of the elements that wait for a message of the applicant.
#[must_use]
pub fn of_applicant(effective: &Effective) -> BTreeSet<Name> {
    let mut asked = BTreeSet::new();
    for text in effective.documents.values() {
        let (document, _) = read_text(text);
        for collaboration in &document.definitions.collaborations {
            let pools = collaboration.participants.iter().filter(|pool| pool.process.is_none());
            let theirs: BTreeSet<&Name> =
                pools.map(|pool| &pool.base.id).filter(|id| is_applicant(id)).collect();
            for flow in &collaboration.message_flows {
                let (Some(source), Some(target)) = (&flow.source, &flow.target) else { continue };
                if theirs.contains(&source.id) {
                    asked.insert(target.id.clone());
                }
            }
        }
    }
    asked
}

fn is_applicant(pool: &str) -> bool {
    pool.rsplit('-').next() == Some(APPLICANT)
}
