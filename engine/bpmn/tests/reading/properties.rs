//! Reading never panics, writing never loses, whatever comes.

use super::{corpus, same::difference};
use proptest::prelude::*;

/// Text that XML can hold, with all that needs escaping.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9 èß𝄞&<>\"'\\]\r\n\t=-]{0,12}"
}

fn attributes() -> impl Strategy<Value = String> {
    prop::collection::btree_map("(z:)?[a-z_][a-zA-Z0-9.-]{0,6}", text(), 0..4).prop_map(|all| {
        all.iter()
            .filter(|(name, _)| !name.starts_with("xml"))
            .map(|(n, v)| format!(" {n}=\"{}\"", escaped(v)))
            .collect()
    })
}

fn escaped(text: &str) -> String {
    let references = [('&', "&amp;"), ('<', "&lt;"), ('>', "&#62;"), ('"', "&quot;"), ('\r', "&#xD;")];
    references.iter().fold(text.to_owned(), |text, (c, reference)| text.replace(*c, reference))
}

/// A well-formed element with children of all kinds and prefixes that are declared again deeper down.
fn element() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        text().prop_map(|text| escaped(&text)),
        "[a-z <&>\r\n]{0,8}".prop_map(|text| format!("<![CDATA[{text}]]>")),
        "[a-z <&>]{0,8}".prop_map(|text| format!("<!--{text}-->")),
        "[a-z <&]{0,8}".prop_map(|text| format!("<?p {text}?>")),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        let names = prop::sample::select(vec!["process", "z:task", "q:x", "b:startEvent", "y"]);
        (names, attributes(), prop::collection::vec(inner, 0..5)).prop_map(|(name, attributes, children)| {
            let declarations =
                " xmlns:q='urn:q' xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns=''";
            format!("<{name}{declarations}{attributes}>{}</{name}>", children.concat())
        })
    })
}

proptest! {
    #[test]
    fn what_is_well_formed_survives_writing(element in element()) {
        let source = format!("<!--before--><r xmlns:z='urn:z'>{element}</r><?after?>");
        let (document, diagnostics) = digipro_bpmn::read(source.as_bytes());
        let malformed: Vec<_> = diagnostics.iter().filter(|d| d.code.id < "P0100").collect();
        prop_assert!(malformed.is_empty(), "{source}: {malformed:?}");
        let written = digipro_bpmn::write(&document);
        let (again, _) = digipro_bpmn::read(written.as_bytes());
        prop_assert_eq!(difference(&document.tree, &again.tree), None);
    }

    #[test]
    fn arbitrary_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_and_write(&bytes);
    }

    #[test]
    fn arbitrary_markup_is_read(markup in "[<>/!?&;#x\\[\\]CDAT=\"' \\-a:éxmlns0-9\u{0}]{0,120}") {
        read_and_write(markup.as_bytes());
        read_and_write(format!("<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'>{markup}").as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn damaged_models_are_read(pick in any::<prop::sample::Index>(), cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 1..8)) {
        let files = corpus::files();
        if files.is_empty() {
            return Ok(());
        }
        let mut bytes = pick.get(&files).1.clone();
        for (at, byte, how) in cuts {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, b"<>&\"/"[usize::from(byte) % 5]),
                _ => { bytes.drain(at..(at + usize::from(byte)).min(bytes.len())); }
            }
        }
        read_and_write(&bytes);
    }
}

/// Reads, and checks that every place is one of the text; writes, reads again.
fn read_and_write(bytes: &[u8]) {
    let (document, diagnostics) = digipro_bpmn::read(bytes);
    for diagnostic in diagnostics {
        let span = diagnostic.span.unwrap_or_default();
        assert!(
            span.start <= span.end && span.end as usize <= document.source.len().max(3),
            "{diagnostic:?}"
        );
        assert!(!diagnostic.message.is_empty() && !diagnostic.message.ends_with('.'), "{diagnostic:?}");
    }
    let _ = digipro_bpmn::read(digipro_bpmn::write(&document).as_bytes());
}
