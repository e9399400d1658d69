//! Citations as people write them, compared with citations as rules give them.

use digipro_vocab::Citation;

/// What a written citation says, as far as it can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// A piece that the act's NIR name has to contain, such as `:decreto.legislativo:2013-`.
    act: String,
    /// What the NIR name ends with, such as `;33`.
    number: String,
    /// The part or what is above it, such as `art5-com6`; empty for the whole act.
    part: String,
}

/// Kinds of acts as they are abbreviated, and as NIR names them.
const ACTS: [(&str, &str); 9] = [
    ("l.", "legge"),
    ("legge", "legge"),
    ("d.lgs.", "decreto.legislativo"),
    ("dl", "decreto.legge"),
    ("d.l.", "decreto.legge"),
    ("dpr", "decreto"),
    ("d.p.r.", "decreto"),
    ("l.r.", "legge"),
    ("gdpr", "regolamento"),
];

/// Reads a citation such as `D.Lgs. 33/2013, art. 5, c. 6` or `L. 241/1990, art. 10-bis`.
pub(super) fn read(text: &str) -> Option<Written> {
    let lower = text.to_lowercase();
    let mut pieces = lower.split(',').map(str::trim);
    let (kind, number) = pieces.next()?.split_once(' ')?;
    let kind = ACTS.iter().find(|(short, _)| *short == kind).map(|(_, nir)| *nir)?;
    let (number, year) = number.trim().split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(number) || year.len() != 4 || !digits(year) {
        return None;
    }
    let mut parts = Vec::new();
    for piece in pieces {
        let (what, which) = piece.split_once(' ')?;
        let short = match what {
            "art." | "artt." => "art",
            "c." => "com",
            "lett." => "let",
            _ => return None,
        };
        parts.push(format!("{short}{}", which.trim().replace(['-', ' '], "")));
    }
    Some(Written { act: format!(":{kind}:{year}-"), number: format!(";{number}"), part: parts.join("-") })
}

impl Written {
    /// Whether a rule's citation is of that part, or of something below it.
    pub fn covers(&self, citation: &Citation) -> bool {
        let part = citation.part.strip_prefix(self.part.as_str());
        let below = part.is_some_and(|rest| self.part.is_empty() || rest.is_empty() || rest.starts_with('-'));
        citation.urn.contains(&self.act) && citation.urn.ends_with(&self.number) && below
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use digipro_vocab::Citation;

    fn cited(urn: &str, part: &str) -> Citation {
        Citation { urn: urn.into(), part: part.into(), text_of: "2026-04-03".parse().unwrap() }
    }

    #[test]
    fn an_article_covers_its_commas_and_not_its_namesakes() {
        let preavviso = read("L. 241/1990, art. 10-bis").unwrap();
        assert!(preavviso.covers(&cited("urn:nir:stato:legge:1990-08-07;241", "art10bis")));
        assert!(preavviso.covers(&cited("urn:nir:stato:legge:1990-08-07;241", "art10bis-com1")));
        assert!(!preavviso.covers(&cited("urn:nir:stato:legge:1990-08-07;241", "art10")));
        assert!(
            !read("L. 241/1990, art. 10")
                .unwrap()
                .covers(&cited("urn:nir:stato:legge:1990-08-07;241", "art10bis"))
        );
        let foia = read("D.Lgs. 33/2013, art. 5, c. 6").unwrap();
        assert!(foia.covers(&cited("urn:nir:stato:decreto.legislativo:2013-03-14;33", "art5-com6")));
        assert!(!foia.covers(&cited("urn:nir:stato:decreto.legislativo:2013-03-14;33", "art5-com7")));
        assert!(!foia.covers(&cited("urn:nir:stato:legge:2013-03-14;33", "art5-com6")));
    }

    #[test]
    fn what_is_no_citation_is_not_read() {
        assert_eq!(read("la legge"), None);
        assert_eq!(read("L. 241, art. 3"), None);
        assert_eq!(read("L. 241/1990, pagina 3"), None);
    }
}
