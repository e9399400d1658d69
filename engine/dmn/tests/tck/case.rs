//! The kit's test files: cases with their inputs and what they expect.

use digipro_dmn::{Model, evaluate};
use digipro_feel::{Context, Datum, Expression, Session};
use digipro_vocab::{Name, Number};
use digipro_xml::{Decoded, Diagnostics, NodeId, Tree, tree::Child};
use std::collections::BTreeMap;

/// A test file.
pub struct Tests {
    pub model: String,
    pub cases: Vec<Case>,
}

/// A case.
pub struct Case {
    pub id: String,
    invocable: Option<String>,
    inputs: BTreeMap<Name, Datum>,
    pub results: Vec<ResultNode>,
}

/// What a case expects of one decision.
pub struct ResultNode {
    pub name: String,
    expected: Datum,
}

impl Tests {
    pub fn read(bytes: &[u8]) -> Self {
        let mut diagnostics = Diagnostics::default();
        let Decoded::Text(text) = digipro_xml::decode(bytes, &mut diagnostics) else {
            return Self { model: String::new(), cases: Vec::new() };
        };
        let tree = digipro_xml::parse(&text, &mut diagnostics);
        let reader = Reader { tree: &tree };
        let root = tree.root().unwrap();
        let model = reader.child(root, "modelName").map(|name| reader.text(name)).unwrap_or_default();
        let cases = reader.children(root, "testCase").map(|case| reader.case(case)).collect();
        Self { model, cases }
    }
}

impl Case {
    /// Evaluates what the case asks for, and compares.
    pub fn judge(&self, model: &Model, result: &ResultNode) -> Result<(), String> {
        let context = context();
        let wanted = self.invocable.as_deref().unwrap_or(&result.name);
        let evaluation = evaluate(model, wanted, &self.inputs, &context).map_err(|e| e.to_string())?;
        let mut got = evaluation.datum;
        // Of a service with several outputs the case names the one that it means.
        if self.invocable.is_some()
            && self.results.len() > 1
            && let Datum::Context(entries) = &got
        {
            got = entries.get(&result.name).unwrap_or_default();
        }
        if same(&result.expected, &got, &mut Session::new(&context)) {
            return Ok(());
        }
        let causes: Vec<String> = evaluation.causes.iter().map(ToString::to_string).collect();
        Err(format!("expected {}, got {got} {causes:?}", result.expected))
    }
}

fn context() -> Context<'static> {
    Context::new("2026-11-23T05:00:00Z".parse().unwrap())
}

/// Equal, and with numbers up to what the kit's own runners tolerate.
fn same(wanted: &Datum, got: &Datum, session: &mut Session<'_>) -> bool {
    match (wanted, got) {
        (Datum::Number(a), Datum::Number(b)) => {
            let distance = a.sub(*b).unwrap();
            let distance = if distance < Number::ZERO { distance.neg() } else { distance };
            distance < "0.00000001".parse().unwrap()
        }
        (Datum::List(a), Datum::List(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same(&a, &b, session))
        }
        (Datum::Context(a), Datum::Context(b)) => {
            let (a, b) = (a.to_map(), b.to_map());
            a.keys().eq(b.keys()) && a.values().zip(b.values()).all(|(a, b)| same(a, b, session))
        }
        _ => wanted.kind() == got.kind() && session.equal(wanted, got).unwrap() == Some(true),
    }
}

/// Test files as XML.
struct Reader<'t> {
    tree: &'t Tree,
}

impl<'t> Reader<'t> {
    fn children(&self, id: NodeId, name: &'t str) -> impl Iterator<Item = NodeId> + use<'t> {
        self.tree.children(id).filter(move |(_, child)| &*child.name.local == name).map(|(id, _)| id)
    }

    fn child(&self, id: NodeId, name: &'t str) -> Option<NodeId> {
        self.children(id, name).next()
    }

    fn attribute(&self, id: NodeId, name: &str) -> String {
        let attributes = &self.tree.get(id).unwrap().attributes;
        let found = attributes.iter().find(|attribute| &*attribute.name.local == name);
        found.map_or_else(String::new, |attribute| attribute.value.to_string())
    }

    fn text(&self, id: NodeId) -> String {
        let texts = self.tree.get(id).unwrap().children.iter().filter_map(|child| match child {
            Child::Text { text, .. } | Child::CData { text, .. } => Some(&**text),
            _ => None,
        });
        texts.collect()
    }

    fn case(&self, id: NodeId) -> Case {
        let invocable = Some(self.attribute(id, "invocableName")).filter(|name| !name.is_empty());
        let inputs = self.children(id, "inputNode");
        let inputs = inputs.map(|input| (self.attribute(input, "name").into(), self.value(input))).collect();
        let results = self.children(id, "resultNode").map(|result| ResultNode {
            name: self.attribute(result, "name"),
            expected: self.child(result, "expected").map_or(Datum::Null, |expected| self.value(expected)),
        });
        Case { id: self.attribute(id, "id"), invocable, inputs, results: results.collect() }
    }

    fn value(&self, id: NodeId) -> Datum {
        let context = context();
        let mut session = Session::new(&context);
        if let Some(list) = self.child(id, "list") {
            return session.list(self.children(list, "item").map(|item| self.value(item)).collect()).unwrap();
        }
        let components: BTreeMap<Name, Datum> = self
            .children(id, "component")
            .map(|component| (self.attribute(component, "name").into(), self.value(component)))
            .collect();
        if !components.is_empty() {
            return session.entries(components).unwrap();
        }
        let Some(value) = self.child(id, "value") else { return Datum::Null };
        let text = self.text(value);
        let kind = self.attribute(value, "type");
        if self.attribute(value, "nil") == "true" {
            return Datum::Null;
        }
        let function = match kind.rsplit(':').next().unwrap() {
            "string" => return Datum::text(text),
            "boolean" => return Datum::Boolean(text.trim() == "true"),
            "date" => "date",
            "time" => "time",
            "dateTime" => "date and time",
            "duration" => "duration",
            "" if text.trim().is_empty() => return Datum::Null,
            "" => return Datum::text(text),
            _ => return text.trim().parse().map_or(Datum::Null, Datum::Number),
        };
        let call = Expression::parse(&format!("{function}(text)")).unwrap();
        let scope = BTreeMap::from([(Name::from("text"), Datum::text(text.trim()))]);
        session.evaluate(&call, &scope).unwrap()
    }
}
