//! Patterns of text: `*` stands for any text, `?` for one character, `\` takes the next one as it is.

/// One part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Any,
    One,
    Exactly(char),
}

fn parts(pattern: &str) -> Vec<Part> {
    let (mut parts, mut chars) = (Vec::new(), pattern.chars());
    while let Some(next) = chars.next() {
        parts.push(match next {
            '*' => Part::Any,
            '?' => Part::One,
            // At the end it stands for itself.
            '\\' => Part::Exactly(chars.next().unwrap_or('\\')),
            other => Part::Exactly(other),
        });
    }
    parts.dedup_by(|next, before| *next == Part::Any && *before == Part::Any);
    parts
}

/// Whether the whole text is like the pattern. Takes time by the product of both at the worst.
pub(crate) fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<Part>, Vec<char>) = (parts(pattern), text.chars().collect());
    // Which beginnings of the text the pattern so far can stand for.
    let mut reached = vec![false; text.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    for part in pattern {
        let next: Vec<bool> = match part {
            Part::Any => {
                let mut seen = false;
                reached
                    .iter()
                    .map(|here| {
                        seen |= *here;
                        seen
                    })
                    .collect()
            }
            Part::One => std::iter::once(false).chain(reached.iter().copied().take(text.len())).collect(),
            Part::Exactly(wanted) => {
                let steps = reached.iter().zip(&text).map(|(here, found)| *here && *found == wanted);
                std::iter::once(false).chain(steps).collect()
            }
        };
        reached = next;
    }
    reached.last().copied().unwrap_or_default()
}

/// The pattern as `GLOB` of SQLite reads it.
pub(crate) fn glob(pattern: &str) -> String {
    let write = |part: Part| match part {
        Part::Any => "*".to_owned(),
        Part::One => "?".to_owned(),
        Part::Exactly(special @ ('*' | '?' | '[')) => format!("[{special}]"),
        Part::Exactly(other) => other.to_string(),
    };
    parts(pattern).into_iter().map(write).collect()
}

/// The pattern as `LIKE` reads it, with `\` before what is special.
pub(crate) fn like(pattern: &str) -> String {
    let write = |part: Part| match part {
        Part::Any => "%".to_owned(),
        Part::One => "_".to_owned(),
        Part::Exactly(special @ ('%' | '_' | '\\')) => format!("\\{special}"),
        Part::Exactly(other) => other.to_string(),
    };
    parts(pattern).into_iter().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::{fits, glob, like};

    #[test]
    fn stars_and_question_marks_stand_for_text_unless_a_backslash_takes_that_away() {
        for (pattern, text) in [
            ("*", ""),
            ("a*", "a"),
            ("a*c", "abc"),
            ("?", "è"),
            ("\\*", "*"),
            ("a\\", "a\\"),
            ("*b*b*", "abxb"),
        ] {
            assert!(fits(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in
            [("", "a"), ("?", ""), ("a*c", "abcd"), ("\\*", "a"), ("A", "a"), ("*b*b*", "ab")]
        {
            assert!(!fits(pattern, text), "{pattern} {text}");
        }
        assert_eq!((glob("a*\\*[?%_"), like("a*\\*[?%_")), ("a*[*][[]?%_".into(), "a%*[_\\%\\_".into()));
    }
}
