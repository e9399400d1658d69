//! From the tree of a document to its typed reading. Never fails: what could be read comes back with what is wrong.

mod expression;
mod types;

use crate::{
    BusinessKnowledge, Decision, DecisionService, Definitions, Identity, Import, InputData, KnowledgeSource,
    Text, Variable, codes, namespace,
};
use digipro_vocab::{Diagnostic, Name, Span};
use digipro_xml::{
    Diagnostics, NodeId, Tree, escape,
    tree::{Child, Element},
};

/// Reads a tree.
pub(crate) fn definitions(source: &str, tree: &Tree, diagnostics: &mut Diagnostics) -> Definitions {
    let mut reader = Reader { source, tree, diagnostics };
    let Some((root, element)) = tree.root().and_then(|root| Some((root, tree.get(root)?))) else {
        return Definitions::default();
    };
    if &*element.name.local != "definitions" || !namespace::is_dmn(&element.name.namespace) {
        let message = format!("the root element is `{}`, not `definitions` of DMN", element.name);
        let help = "save the model as DMN 1.1 to 1.5";
        reader.report(Diagnostic::error(codes::P0901, message).at(element.tag).help(help));
        return Definitions::default();
    }
    reader.definitions(root, element)
}

/// What reading needs.
struct Reader<'r> {
    source: &'r str,
    tree: &'r Tree,
    diagnostics: &'r mut Diagnostics,
}

impl<'r> Reader<'r> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The child elements of DMN, by local name.
    fn children(&self, id: NodeId) -> Vec<(&'r str, NodeId, &'r Element)> {
        let children = self.tree.children(id).filter(|(_, child)| namespace::is_dmn(&child.name.namespace));
        children.map(|(id, child)| (&*child.name.local, id, child)).collect()
    }

    /// The first child element of this name.
    fn child(&self, id: NodeId, name: &str) -> Option<NodeId> {
        self.children(id).into_iter().find(|(local, ..)| *local == name).map(|(_, id, _)| id)
    }

    fn attribute(&self, id: NodeId, name: &str) -> Option<Text> {
        let attribute = self.tree.get(id)?.attribute(name)?;
        Some(Text { value: attribute.value.clone(), span: attribute.value_span })
    }

    fn value(&self, id: NodeId, name: &str) -> Name {
        self.attribute(id, name).map(|text| text.value).unwrap_or_default()
    }

    fn span(&self, id: NodeId) -> Span {
        self.tree.get(id).map(|element| element.span).unwrap_or_default()
    }

    fn tag(&self, id: NodeId) -> Span {
        self.tree.get(id).map(|element| element.tag).unwrap_or_default()
    }

    /// The text of an element, without the space around it.
    fn content(&self, id: NodeId) -> Text {
        let Some(element) = self.tree.get(id) else { return Text::default() };
        let mut value = String::new();
        let mut whole: Option<Span> = None;
        for child in &element.children {
            if let Child::Text { text, span } | Child::CData { text, span } = child {
                value.push_str(text);
                let start = whole.map_or(span.start, |whole| whole.start);
                whole = Some(Span { start, end: span.end });
            }
        }
        let end = element.tag.end;
        let mut text = Text { value: value.trim().into(), span: whole.unwrap_or(Span { start: end, end }) };
        if whole.is_some() {
            let part = Span::new(0, text.value.len());
            text.span = escape::place(self.source, &text.value, text.span, part);
        }
        text
    }

    /// The content of the child `text`, as unary tests and literal expressions have it.
    fn text_of(&self, id: NodeId) -> Text {
        self.child(id, "text").map_or_else(
            || {
                let tag = self.tag(id);
                Text { value: Name::default(), span: Span { start: tag.end, end: tag.end } }
            },
            |text| self.content(text),
        )
    }

    fn definitions(&mut self, root: NodeId, element: &Element) -> Definitions {
        let mut definitions = Definitions {
            name: self.value(root, "name"),
            namespace: self.value(root, "namespace"),
            span: element.tag,
            ..Definitions::default()
        };
        for (local, id, child) in self.children(root) {
            match local {
                "import" => definitions.imports.push(self.import(id)),
                "itemDefinition" => definitions.item_definitions.push(self.item_definition(id)),
                "inputData" => definitions
                    .inputs
                    .push(InputData { identity: self.identity(id), variable: self.variable_of(id) }),
                "decision" => {
                    let decision = self.decision(id);
                    definitions.decisions.push(decision);
                }
                "businessKnowledgeModel" => {
                    let knowledge = self.knowledge(id);
                    definitions.knowledge.push(knowledge);
                }
                "decisionService" => definitions.services.push(self.service(id)),
                "knowledgeSource" => definitions.authorities.push(self.authority(id)),
                "description"
                | "extensionElements"
                | "performanceIndicator"
                | "organizationUnit"
                | "elementCollection"
                | "group"
                | "textAnnotation"
                | "association"
                | "artifact"
                | "businessContextElement"
                | "invocable" => {}
                _ => self.unknown(child),
            }
        }
        definitions
    }

    fn unknown(&mut self, element: &Element) {
        let message = format!("`{}` is not an element that can stand here", element.name);
        let help = "correct its name, or remove it";
        self.report(Diagnostic::error(codes::P0902, message).at(element.tag).help(help));
    }

    fn import(&mut self, id: NodeId) -> Import {
        let kind = self.value(id, "importType");
        Import {
            namespace: self.value(id, "namespace"),
            name: self.value(id, "name"),
            is_model: kind.is_empty() || namespace::is_dmn(&kind),
            span: self.tag(id),
        }
    }

    fn identity(&mut self, id: NodeId) -> Identity {
        let name = self.value(id, "name");
        let version_tag = self.version_tag(id);
        let identity = Identity { id: self.value(id, "id"), name, version_tag, span: self.tag(id) };
        if identity.name.trim().is_empty() {
            let message = "this element has no name";
            let help = "give it a `name`, by which expressions know it";
            self.report(Diagnostic::error(codes::P0903, message).at(identity.span).help(help));
        }
        identity
    }

    /// The value of `zeebe:versionTag` among the extension elements.
    fn version_tag(&self, id: NodeId) -> Option<Name> {
        let extensions = self.child(id, "extensionElements")?;
        let is_tag = |element: &&Element| element.name.is(namespace::ZEEBE, "versionTag");
        let tag = self.tree.children(extensions).map(|(_, child)| child).find(is_tag)?;
        tag.attribute("value").map(|value| value.value.clone())
    }

    /// The variable of an element; without one, its name.
    fn variable_of(&self, id: NodeId) -> Variable {
        let variable = self.child(id, "variable").map(|variable| self.variable(variable));
        let mut variable = variable.unwrap_or_default();
        // The element's own name is the one that it is known by (7.3.1); the variable's must be the same.
        variable.name = match self.value(id, "name") {
            name if name.is_empty() => variable.name,
            name => name,
        };
        variable
    }

    fn variable(&self, id: NodeId) -> Variable {
        Variable { name: trimmed(&self.value(id, "name")), kind: self.attribute(id, "typeRef") }
    }

    fn decision(&mut self, id: NodeId) -> Decision {
        Decision {
            identity: self.identity(id),
            variable: self.variable_of(id),
            requires: self.requirements(id),
            authorities: self.authorities(id),
            logic: self.expression_in(id),
        }
    }

    fn knowledge(&mut self, id: NodeId) -> BusinessKnowledge {
        let logic = self.child(id, "encapsulatedLogic").map(|logic| self.function(logic));
        BusinessKnowledge {
            identity: self.identity(id),
            variable: self.variable_of(id),
            requires: self.requirements(id),
            logic,
        }
    }

    /// References to what an element requires; authorities say nothing about values.
    fn requirements(&self, id: NodeId) -> Vec<Text> {
        let mut requires = Vec::new();
        for (local, requirement, _) in self.children(id) {
            if !matches!(local, "informationRequirement" | "knowledgeRequirement") {
                continue;
            }
            for (local, required, _) in self.children(requirement) {
                if matches!(local, "requiredInput" | "requiredDecision" | "requiredKnowledge") {
                    requires.extend(self.attribute(required, "href"));
                }
            }
        }
        requires
    }

    /// References to the authorities of an element.
    fn authorities(&self, id: NodeId) -> Vec<Text> {
        let requirements =
            self.children(id).into_iter().filter(|(local, ..)| *local == "authorityRequirement");
        let required = requirements.filter_map(|(_, id, _)| self.child(id, "requiredAuthority"));
        required.filter_map(|id| self.attribute(id, "href")).collect()
    }

    fn authority(&self, id: NodeId) -> KnowledgeSource {
        KnowledgeSource {
            id: self.value(id, "id"),
            name: self.value(id, "name"),
            location: self.attribute(id, "locationURI"),
            span: self.tag(id),
        }
    }

    fn service(&mut self, id: NodeId) -> DecisionService {
        let hrefs = |name: &str| {
            let children = self.children(id).into_iter().filter(|(local, ..)| *local == name);
            children.filter_map(|(_, id, _)| self.attribute(id, "href")).collect()
        };
        let (outputs, encapsulated) = (hrefs("outputDecision"), hrefs("encapsulatedDecision"));
        let (input_decisions, input_data) = (hrefs("inputDecision"), hrefs("inputData"));
        DecisionService {
            identity: self.identity(id),
            variable: self.variable_of(id),
            outputs,
            encapsulated,
            input_decisions,
            input_data,
        }
    }
}

/// A name without the space around it.
fn trimmed(name: &Name) -> Name {
    if name.trim().len() == name.len() { name.clone() } else { name.trim().into() }
}
