//! Whether two trees are the same document.

use digipro_bpmn::{
    Tree,
    tree::{Attribute, Child, Element},
};

/// The first difference between two trees, places aside.
pub fn difference(one: &Tree, other: &Tree) -> Option<String> {
    if let Some(difference) = children(&one.prolog, &other.prolog).or(children(&one.epilog, &other.epilog)) {
        return Some(format!("beside the root: {difference}"));
    }
    if one.elements.len() != other.elements.len() {
        return Some(format!("{} elements became {}", one.elements.len(), other.elements.len()));
    }
    one.elements.iter().zip(&other.elements).find_map(|(a, b)| element(a, b))
}

fn element(one: &Element, other: &Element) -> Option<String> {
    if one.name != other.name || one.parent != other.parent {
        return Some(format!("`{}` became `{}`", one.name, other.name));
    }
    let attributes = |element: &Element| {
        let plain = |a: &Attribute| (a.name.clone(), a.value.clone());
        element.attributes.iter().map(plain).collect::<Vec<_>>()
    };
    if attributes(one) != attributes(other) {
        return Some(format!("`{}`: {:?} became {:?}", one.name, attributes(one), attributes(other)));
    }
    children(&one.children, &other.children).map(|difference| format!("`{}`: {difference}", one.name))
}

fn children(one: &[Child], other: &[Child]) -> Option<String> {
    let plain = |child: &Child| match child {
        Child::Element(id) => format!("element {}", id.0),
        Child::Text { text, .. } => format!("text {text:?}"),
        Child::CData { text, .. } => format!("section {text:?}"),
        Child::Comment { text, .. } => format!("comment {text:?}"),
        Child::Instruction { text, .. } => format!("instruction {text:?}"),
    };
    let (one, other): (Vec<_>, Vec<_>) = (one.iter().map(plain).collect(), other.iter().map(plain).collect());
    (one != other).then(|| format!("{one:?} became {other:?}"))
}
