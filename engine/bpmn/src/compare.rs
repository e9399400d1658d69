//! What two documents say about the same elements: for those who compare versions of a procedure.
//!
//! Elements are told apart by their ids. What an element says is put into one form, so that layout of the text, order
//! of attributes and prefixes make no difference; where it is drawn is kept apart from what it means.

use crate::namespace::{BPMN, BPMN_DI};
use crate::tree::{Child, Element, NodeId, Tree};
use digipro_vocab::Name;
use std::collections::BTreeMap;

/// What a document says about one element that has an id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What it is: its local name, such as `userTask`.
    pub kind: Name,
    /// Its name, for people.
    pub name: Option<Name>,
    /// The process, subprocess, collaboration or lane set in which it stands.
    pub inside: Option<Name>,
    /// The lane that names it.
    pub lane: Option<Name>,
    /// What else it says, by attribute or child element: `sourceRef`, `conditionExpression`, `term`, `point`.
    pub says: BTreeMap<Name, String>,
    /// Where it is drawn.
    pub drawn: String,
}

/// Elements of which others are made up: what stands in them has a life of its own.
const CONTAINERS: [&str; 9] = [
    "definitions",
    "process",
    "collaboration",
    "subProcess",
    "adHocSubProcess",
    "transaction",
    "laneSet",
    "childLaneSet",
    "lane",
];
/// Children that say again what flows and lanes say.
const SAID_ELSEWHERE: [&str; 5] = ["incoming", "outgoing", "flowNodeRef", "laneSet", "childLaneSet"];

/// The elements of a document that have an id and stand in a process, subprocess, collaboration, lane set, or at the
/// top.
#[must_use]
pub fn parts(tree: &Tree) -> BTreeMap<Name, Part> {
    let mut parts = BTreeMap::new();
    let mut lanes: BTreeMap<Name, Name> = BTreeMap::new();
    let mut drawn: BTreeMap<Name, String> = BTreeMap::new();
    for (place, element) in tree.elements.iter().enumerate() {
        let id = NodeId(u32::try_from(place).unwrap_or(u32::MAX));
        if &*element.name.namespace == BPMN_DI {
            if let Some(of) = element.attribute("bpmnElement") {
                drawn.entry(of.value.clone()).or_default().push_str(&rendered(tree, id, &["id"]));
            }
            continue;
        }
        if element.name.is(BPMN, "flowNodeRef") {
            let lane = element.parent.and_then(|lane| id_of(tree.get(lane)?));
            if let (Some(lane), Some(node)) = (lane, text_of(element)) {
                lanes.insert(node, lane);
            }
        }
        if let Some((name, part)) = part(tree, id, element) {
            parts.entry(name).or_insert(part);
        }
    }
    for (node, lane) in lanes {
        if let Some(part) = parts.get_mut(&node) {
            part.lane = Some(lane);
        }
    }
    for (of, drawn) in drawn {
        if let Some(part) = parts.get_mut(&of) {
            part.drawn = drawn;
        }
    }
    parts
}

fn part(tree: &Tree, id: NodeId, element: &Element) -> Option<(Name, Part)> {
    let around = element.parent.and_then(|parent| tree.get(parent))?;
    let stands = &*element.name.namespace == BPMN
        && &*around.name.namespace == BPMN
        && CONTAINERS.contains(&&*around.name.local)
        && !matches!(&*element.name.local, "laneSet" | "childLaneSet");
    let name = id_of(element).filter(|_| stands)?;
    let mut part = Part {
        kind: element.name.local.clone(),
        name: element.attribute("name").map(|name| name.value.clone()),
        inside: nearest(tree, element),
        ..Part::default()
    };
    for attribute in &element.attributes {
        let written = attribute.name.to_string();
        if !matches!(written.as_str(), "id" | "name") && !is_declaration(&written) {
            part.says.insert(attribute.name.local.clone(), attribute.value.to_string());
        }
    }
    let container = CONTAINERS.contains(&&*element.name.local);
    let mut open: Vec<NodeId> = tree.children(id).map(|(child, _)| child).collect();
    open.reverse();
    while let Some(child) = open.pop() {
        let Some(said) = tree.get(child) else { continue };
        let local = &*said.name.local;
        if SAID_ELSEWHERE.contains(&local) || (container && has_life(said)) {
            continue;
        }
        if said.name.is(BPMN, "extensionElements") {
            let within: Vec<NodeId> = tree.children(child).map(|(child, _)| child).collect();
            open.extend(within.into_iter().rev());
            continue;
        }
        let text = part.says.entry(said.name.local.clone()).or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&rendered(tree, child, &["id"]));
    }
    Some((name, part))
}

/// Whether what stands in a container is an element by itself.
fn has_life(element: &Element) -> bool {
    let said = ["documentation", "extensionElements", "ioSpecification", "property", "completionCondition"];
    &*element.name.namespace == BPMN && id_of(element).is_some() && !said.contains(&&*element.name.local)
}

/// The next container around an element that is not a lane set.
fn nearest(tree: &Tree, element: &Element) -> Option<Name> {
    let mut around = element.parent.and_then(|parent| tree.get(parent));
    while let Some(container) = around {
        if !matches!(&*container.name.local, "laneSet" | "childLaneSet" | "lane" | "definitions") {
            return id_of(container);
        }
        around = container.parent.and_then(|parent| tree.get(parent));
    }
    None
}

fn id_of(element: &Element) -> Option<Name> {
    element.attribute("id").map(|id| id.value.clone())
}

fn text_of(element: &Element) -> Option<Name> {
    element.children.iter().find_map(|child| match child {
        Child::Text { text, .. } | Child::CData { text, .. } => Some(text.trim().into()),
        _ => None,
    })
}

fn is_declaration(attribute: &str) -> bool {
    attribute == "xmlns" || attribute.starts_with("xmlns:")
}

/// An element and all in it in one form: names without prefixes, attributes in order, text without the spaces of its
/// layout. Written without recursion, however deep it is (invariant FLAT-TREE).
#[must_use]
pub fn rendered(tree: &Tree, from: NodeId, without: &[&str]) -> String {
    enum Todo {
        Begin(NodeId),
        End(Name),
        Text(String),
    }
    let mut text = String::new();
    let mut open = vec![Todo::Begin(from)];
    while let Some(next) = open.pop() {
        match next {
            Todo::Text(said) => text.push_str(&said),
            Todo::End(name) => text.push_str(&format!("</{name}>")),
            Todo::Begin(id) => {
                let Some(element) = tree.get(id) else { continue };
                let mut attributes: Vec<_> = element
                    .attributes
                    .iter()
                    .filter(|a| !without.contains(&&*a.name.local) && !is_declaration(&a.name.to_string()))
                    .map(|a| format!(" {}=\"{}\"", a.name.local, a.value))
                    .collect();
                attributes.sort_unstable();
                text.push_str(&format!("<{}{}>", element.name.local, attributes.concat()));
                open.push(Todo::End(element.name.local.clone()));
                for child in element.children.iter().rev() {
                    match child {
                        Child::Element(id) => open.push(Todo::Begin(*id)),
                        Child::Text { text, .. } | Child::CData { text, .. } => {
                            let words: Vec<&str> = text.split_whitespace().collect();
                            open.push(Todo::Text(words.join(" ")));
                        }
                        Child::Comment { .. } | Child::Instruction { .. } => {}
                    }
                }
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::parts;

    const ONE: &str = r#"<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
      <bpmn:process id="p"><bpmn:laneSet id="ls"><bpmn:lane id="urp"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
        <bpmn:userTask name="Registra" id="a"><bpmn:outgoing>f</bpmn:outgoing></bpmn:userTask>
        <bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"><bpmn:conditionExpression>= x</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:subProcess id="b"><bpmn:task id="c"/></bpmn:subProcess>
      </bpmn:process>
      <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
        <bpmndi:BPMNShape id="s" bpmnElement="a"><dc:Bounds x="1" y="2" width="3" height="4"/></bpmndi:BPMNShape>
      </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
    </bpmn:definitions>"#;

    #[test]
    fn what_an_element_says_is_told_from_where_it_is_drawn() {
        let one = parts(&crate::read_text(ONE).0.tree);
        let other =
            ONE.replace("x=\"1\"", "x=\"9\"").replace("name=\"Registra\" id=\"a\"", "id='a' name='Registra'");
        let other = parts(&crate::read_text(&other).0.tree);
        let (a, b) = (&one["a"], &other["a"]);
        assert_eq!(
            (a.lane.as_deref(), a.name.as_deref(), &*a.kind),
            (Some("urp"), Some("Registra"), "userTask")
        );
        assert_eq!((&a.says, &a.name, &a.lane), (&b.says, &b.name, &b.lane));
        assert_ne!(a.drawn, b.drawn);
        assert_eq!(one["c"].inside.as_deref(), Some("b"));
        assert!(one["b"].says.is_empty(), "what stands in a subprocess is no word of its own");
        assert!(one["f"].says.contains_key("conditionExpression"));
    }
}
