//! Which Region an entity lies in: the register of the municipalities of Italy.
//!
//! `municipalities.csv` beside this file has one line for each municipality, `CADASTRE,PROVINCE,NAME`, in the order of
//! the cadastral codes: those of the national archive of municipalities on 21 February 2026. The IPA code of a
//! municipality is `c_` and its cadastral code. A municipality that is born, merged or moves to another province is one
//! line there; until then its overlay says `region = "r_…"`. What both know has to agree.

use digipro_vocab::EntityId;

/// The register, one municipality a line.
const MUNICIPALITIES: &str = include_str!("municipalities.csv");

/// IPA code of a Region, its name, the plates of its provinces.
const REGIONS: [(&str, &str, &str); 20] = [
    ("r_abruzz", "Abruzzo", "AQ CH PE TE"),
    ("r_basili", "Basilicata", "MT PZ"),
    ("r_calabr", "Calabria", "CS CZ KR RC VV"),
    ("r_campan", "Campania", "AV BN CE NA SA"),
    ("r_emiro", "Emilia-Romagna", "BO FC FE MO PC PR RA RE RN"),
    ("r_friuve", "Friuli-Venezia Giulia", "GO PN TS UD"),
    ("r_lazio", "Lazio", "FR LT RI RM VT"),
    ("r_liguri", "Liguria", "GE IM SP SV"),
    ("r_lombar", "Lombardia", "BG BS CO CR LC LO MB MI MN PV SO VA"),
    ("r_marche", "Marche", "AN AP FM MC PU"),
    ("r_molise", "Molise", "CB IS"),
    ("r_piemon", "Piemonte", "AL AT BI CN NO TO VB VC"),
    ("r_puglia", "Puglia", "BA BR BT FG LE TA"),
    ("r_sardeg", "Sardegna", "CA NU OR SS SU"),
    ("r_sicili", "Sicilia", "AG CL CT EN ME PA RG SR TP"),
    ("r_toscan", "Toscana", "AR FI GR LI LU MS PI PO PT SI"),
    ("r_trenti", "Trentino-Alto Adige", "BZ TN"),
    ("r_umbria", "Umbria", "PG TR"),
    ("r_vda", "Valle d'Aosta", "AO"),
    ("r_veneto", "Veneto", "BL PD RO TV VE VI VR"),
];

/// A municipality of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its name, such as `Anzio`.
    pub name: &'static str,
    /// The plate of its province, such as `RM`.
    pub province: &'static str,
    /// The Region in which it lies.
    pub region: EntityId,
}

/// What the register says of an entity; none for one that is no municipality, or not in it yet.
#[must_use]
pub fn municipality(entity: &EntityId) -> Option<Municipality> {
    let code = entity.as_str().strip_prefix("c_")?;
    let line = MUNICIPALITIES.lines().find(|line| line.split(',').next() == Some(code))?;
    let (province, name) = line.split_once(',')?.1.split_once(',')?;
    let lies = |(_, _, plates): &&(&str, &str, &str)| plates.split(' ').any(|plate| plate == province);
    let region = REGIONS.iter().find(lies)?.0.parse().ok()?;
    Some(Municipality { name, province, region })
}

/// The Region of an entity; none for one that the register does not know, and for the State.
#[must_use]
pub fn region_of(entity: &EntityId) -> Option<EntityId> {
    municipality(entity).map(|known| known.region)
}

/// What a body is called: a municipality or a Region of the register.
#[must_use]
pub fn name_of(entity: &EntityId) -> Option<&'static str> {
    let region = REGIONS.iter().find(|(code, ..)| *code == entity.as_str()).map(|(_, name, _)| *name);
    region.or_else(|| municipality(entity).map(|known| known.name))
}

#[cfg(test)]
mod tests {
    use super::{MUNICIPALITIES, REGIONS, municipality, name_of, region_of};
    use digipro_vocab::{EntityId, Level};

    fn id(code: &str) -> EntityId {
        code.parse().unwrap()
    }

    #[test]
    fn every_municipality_lies_in_a_region() {
        let codes: Vec<&str> = MUNICIPALITIES.lines().filter_map(|line| line.split(',').next()).collect();
        assert!(codes.is_sorted() && codes.len() == 7_894, "{}", codes.len());
        let plates: Vec<&str> = REGIONS.iter().flat_map(|(.., plates)| plates.split(' ')).collect();
        for line in MUNICIPALITIES.lines() {
            let parts: Vec<&str> = line.split(',').collect();
            let [code, plate, name] = parts[..] else { panic!("{line}") };
            assert_eq!(id(&format!("c_{code}")).level(), Level::Entity);
            assert!(
                plates.iter().filter(|known| **known == plate).count() == 1 && !name.is_empty(),
                "{line}"
            );
        }
        assert!(REGIONS.iter().all(|(code, ..)| id(code).level() == Level::Region));
    }

    #[test]
    fn the_register_knows_where_they_lie() {
        for (code, name, region) in [
            ("c_a323", "Anzio", "r_lazio"),
            ("c_b157", "Brescia", "r_lombar"),
            ("c_f158", "Messina", "r_sicili"),
            ("c_f704", "Monza", "r_lombar"),
            ("c_d643", "Foggia", "r_puglia"),
            ("c_h501", "Roma", "r_lazio"),
        ] {
            let known = municipality(&id(code)).unwrap();
            assert_eq!((known.name, known.region.as_str()), (name, region));
        }
        assert_eq!((region_of(&id("c_esempio")), region_of(&id("s_italia"))), (None, None));
        assert_eq!(name_of(&id("r_puglia")), Some("Puglia"));
    }
}
