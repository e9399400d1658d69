//! Citations as lawyers write them.

use crate::packs::Titles;
use digipro_kit::Effective;
use digipro_vocab::Citation;

/// Types of acts and how they are abbreviated.
const ACTS: [(&str, &str); 6] = [
    ("legge", "L."),
    ("decreto.legislativo", "D.Lgs."),
    ("decreto.legge", "D.L."),
    ("decreto.presidente.repubblica", "D.P.R."),
    ("regio.decreto", "R.D."),
    ("costituzione", "Cost."),
];

/// A citation for people: what the definition's register calls the norm, else what the packs call it, else
/// `L. 241/1990, art. 10-bis, c. 1`.
pub fn title(citation: &Citation, effective: Option<&Effective>, packs: &Titles) -> String {
    let registered = effective.into_iter().flat_map(|effective| effective.norms.values());
    let known = registered
        .into_iter()
        .find(|norm| norm.citation.urn == citation.urn && norm.citation.part == citation.part);
    let by_pack = || packs.get(&(citation.urn.clone(), citation.part.clone())).map(ToString::to_string);
    known.map(|norm| norm.title.to_string()).or_else(by_pack).unwrap_or_else(|| written(citation))
}

/// The civil code is an annex of the decree that brought it.
const CIVIL_CODE: &str = "urn:nir:stato:regio.decreto:1942-03-16;262:2";

fn written(citation: &Citation) -> String {
    if citation.urn.starts_with(CIVIL_CODE) {
        return format!("c.c., {}", part(&citation.part));
    }
    let mut pieces = citation.urn.split(':').skip(2);
    let (authority, act, rest) =
        (pieces.next(), pieces.next().unwrap_or_default(), pieces.next().unwrap_or_default());
    let act = if authority == Some("presidente.repubblica") { "decreto.presidente.repubblica" } else { act };
    let name = ACTS.iter().find(|(kind, _)| *kind == act).map(|(_, short)| *short);
    let (Some(name), Some((date, number))) = (name, rest.split_once(';')) else {
        return [&*citation.urn, &*citation.part].join(" ").trim_end().to_owned();
    };
    let year = date.split('-').next().unwrap_or_default();
    let part = part(&citation.part);
    if part.is_empty() {
        format!("{name} {number}/{year}")
    } else {
        format!("{name} {number}/{year}, {part}")
    }
}

/// `art10bis-com1-leta` as `art. 10-bis, c. 1, lett. a`.
fn part(text: &str) -> String {
    let words = [("art", "art. "), ("com", "c. "), ("let", "lett. "), ("num", "n. ")];
    let piece = |piece: &str| {
        let (word, rest) =
            words.iter().find_map(|(short, long)| Some((*long, piece.strip_prefix(short)?)))?;
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        let (number, suffix) = rest.split_at_checked(digits).unwrap_or((rest, ""));
        let dash = if number.is_empty() || suffix.is_empty() { "" } else { "-" };
        Some(format!("{word}{number}{dash}{suffix}"))
    };
    text.split('-').filter_map(piece).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::title;
    use crate::packs::Titles;
    use digipro_vocab::Citation;

    #[test]
    fn norms_are_written_as_lawyers_write_them() {
        let cite = |urn: &str, part: &str| {
            let text_of = "2026-01-01".parse().unwrap();
            title(&Citation { urn: urn.into(), part: part.into(), text_of }, None, &Titles::new())
        };
        assert_eq!(
            cite("urn:nir:stato:legge:1990-08-07;241", "art10bis-com1"),
            "L. 241/1990, art. 10-bis, c. 1"
        );
        let d33 = "urn:nir:stato:decreto.legislativo:2013-03-14;33";
        assert_eq!(cite(d33, "art5bis-com1-leta"), "D.Lgs. 33/2013, art. 5-bis, c. 1, lett. a");
        assert_eq!(cite(d33, ""), "D.Lgs. 33/2013");
        assert_eq!(
            cite("urn:nir:stato:regio.decreto:1942-03-16;262:2", "art2963-com2"),
            "c.c., art. 2963, c. 2"
        );
        assert_eq!(
            cite("urn:nir:comune.anzio:regolamento:2026-03-10;12", "art7"),
            "urn:nir:comune.anzio:regolamento:2026-03-10;12 art7"
        );
    }
}
