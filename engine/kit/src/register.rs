//! Which Region an entity lies in: the register of the entities that this repository has packs or overlays for.
//!
//! An entity that is not in it says its Region in its overlay (`region = "r_…"`); what both know has to agree.

use digipro_vocab::EntityId;

/// IPA code of a municipality, its ISTAT code, its name, the IPA code of its Region.
const MUNICIPALITIES: [(&str, &str, &str, &str); 4] = [
    ("c_a323", "058007", "Anzio", "r_lazio"),
    ("c_b157", "017029", "Brescia", "r_lombar"),
    ("c_f158", "083048", "Messina", "r_sicili"),
    ("c_f704", "108033", "Monza", "r_lombar"),
];

/// The Region of an entity; none for one that the register does not know, and for the State.
#[must_use]
pub fn region_of(entity: &EntityId) -> Option<EntityId> {
    let known = MUNICIPALITIES.iter().find(|(code, ..)| *code == entity.as_str());
    known.and_then(|(.., region)| region.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{MUNICIPALITIES, region_of};
    use digipro_vocab::{EntityId, Level};

    #[test]
    fn the_register_names_municipalities_and_regions() {
        for (code, istat, name, region) in MUNICIPALITIES {
            let code: EntityId = code.parse().unwrap();
            assert_eq!((code.level(), istat.len(), name.is_empty()), (Level::Entity, 6, false));
            assert_eq!(region_of(&code).unwrap().as_str(), region);
            assert_eq!(region.parse::<EntityId>().unwrap().level(), Level::Region);
        }
        assert_eq!(region_of(&"c_h501".parse().unwrap()), None);
    }
}
