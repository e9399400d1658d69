//! Boxed expressions and decision tables.

use super::{Reader, trimmed};
use crate::{
    Binding, Boxed, Column, ContextEntry, DecisionTable, Expression, FunctionDefinition, FunctionKind,
    HitPolicy, InputClause, Iteration, IterationKind, OutputClause, Rule, Text, codes, namespace,
};
use digipro_vocab::{Diagnostic, Name};
use digipro_xml::NodeId;

/// The elements that are expressions.
const EXPRESSIONS: &[&str] = &[
    "literalExpression",
    "context",
    "invocation",
    "list",
    "relation",
    "functionDefinition",
    "conditional",
    "filter",
    "for",
    "some",
    "every",
    "decisionTable",
];

impl Reader<'_> {
    /// The expression that an element holds.
    pub(super) fn expression_in(&mut self, id: NodeId) -> Option<Expression> {
        let children = self.children(id);
        let (local, id, _) = children.into_iter().find(|(local, ..)| EXPRESSIONS.contains(local))?;
        self.expression(local, id)
    }

    /// The expressions that an element holds.
    fn expressions_in(&mut self, id: NodeId) -> Vec<Expression> {
        let children = self.children(id);
        children.into_iter().filter_map(|(local, id, _)| self.expression(local, id)).collect()
    }

    /// The expression in a child, such as `if` of a conditional.
    fn part(&mut self, id: NodeId, name: &str) -> Option<Box<Expression>> {
        let part = self.child(id, name)?;
        self.expression_in(part).map(Box::new)
    }

    fn expression(&mut self, local: &str, id: NodeId) -> Option<Expression> {
        let boxed = match local {
            "literalExpression" => Boxed::Literal { text: self.text_of(id), language: self.language(id) },
            "context" => Boxed::Context(self.context(id)),
            "invocation" => {
                let callee = self.expression_in(id).map(Box::new);
                Boxed::Invocation { callee, bindings: self.bindings(id) }
            }
            "list" => Boxed::List(self.expressions_in(id)),
            "relation" => self.relation(id),
            "functionDefinition" => Boxed::Function(Box::new(self.function(id))),
            "conditional" => {
                Boxed::Conditional([self.part(id, "if"), self.part(id, "then"), self.part(id, "else")])
            }
            "filter" => Boxed::Filter { items: self.part(id, "in"), keep: self.part(id, "match") },
            "for" | "some" | "every" => self.iteration(local, id),
            "decisionTable" => Boxed::Table(Box::new(self.table(id))),
            _ => return None,
        };
        Some(Expression { boxed, kind: self.attribute(id, "typeRef"), span: self.span(id) })
    }

    /// The language of a literal expression, if it is not FEEL.
    fn language(&self, id: NodeId) -> Option<Text> {
        let language = self.attribute(id, "expressionLanguage");
        language.filter(|text| !text.value.is_empty() && !namespace::FEEL.contains(&&*text.value))
    }

    fn context(&mut self, id: NodeId) -> Vec<ContextEntry> {
        let entries = self.children(id).into_iter().filter(|(local, ..)| *local == "contextEntry");
        let ids: Vec<NodeId> = entries.map(|(_, id, _)| id).collect();
        let entry = |id| ContextEntry {
            variable: self.child(id, "variable").map(|variable| self.variable(variable)),
            value: self.expression_in(id),
            span: self.tag(id),
        };
        ids.into_iter().map(entry).collect()
    }

    fn bindings(&mut self, id: NodeId) -> Vec<Binding> {
        let bindings = self.children(id).into_iter().filter(|(local, ..)| *local == "binding");
        let ids: Vec<NodeId> = bindings.map(|(_, id, _)| id).collect();
        let binding = |id| Binding {
            parameter: self
                .child(id, "parameter")
                .map(|parameter| trimmed(&self.value(parameter, "name")))
                .unwrap_or_default(),
            value: self.expression_in(id),
            span: self.tag(id),
        };
        ids.into_iter().map(binding).collect()
    }

    fn relation(&mut self, id: NodeId) -> Boxed {
        let mut columns = Vec::new();
        let mut rows = Vec::new();
        for (local, child, element) in self.children(id) {
            match local {
                "column" => columns.push(Column {
                    name: trimmed(&self.value(child, "name")),
                    kind: self.attribute(child, "typeRef"),
                }),
                "row" => {
                    let row = self.expressions_in(child);
                    if row.len() != columns.len() {
                        let message =
                            format!("this row has {} values for {} columns", row.len(), columns.len());
                        let help = "write one expression for each column";
                        self.report(Diagnostic::error(codes::P0910, message).at(element.tag).help(help));
                    }
                    rows.push(row);
                }
                _ => {}
            }
        }
        Boxed::Relation { columns, rows }
    }

    /// A function definition, or the logic of a business knowledge model.
    pub(super) fn function(&mut self, id: NodeId) -> FunctionDefinition {
        let kind = match self.attribute(id, "kind") {
            None => FunctionKind::Feel,
            Some(kind) => match &*kind.value {
                "" | "FEEL" => FunctionKind::Feel,
                "Java" => FunctionKind::Java,
                "PMML" => FunctionKind::Pmml,
                other => {
                    let message = format!("`{other}` is not a kind of function");
                    let help = "write `FEEL`, `Java` or `PMML`";
                    self.report(Diagnostic::error(codes::P0903, message).at(kind.span).help(help));
                    FunctionKind::Feel
                }
            },
        };
        let parameters = self.children(id).into_iter().filter(|(local, ..)| *local == "formalParameter");
        FunctionDefinition {
            kind,
            parameters: parameters.map(|(_, id, _)| self.variable(id)).collect(),
            body: self.expression_in(id),
            span: self.tag(id),
        }
    }

    fn iteration(&mut self, local: &str, id: NodeId) -> Boxed {
        let (kind, body) = match local {
            "for" => (IterationKind::For, "return"),
            "some" => (IterationKind::Some, "satisfies"),
            _ => (IterationKind::Every, "satisfies"),
        };
        Boxed::Iteration(Iteration {
            kind,
            variable: trimmed(&self.value(id, "iteratorVariable")),
            items: self.part(id, "in"),
            body: self.part(id, body),
        })
    }

    fn table(&mut self, id: NodeId) -> DecisionTable {
        let mut table = DecisionTable {
            id: self.value(id, "id"),
            hit_policy: self.hit_policy(id),
            inputs: Vec::new(),
            outputs: Vec::new(),
            rules: Vec::new(),
        };
        for (local, child, _) in self.children(id) {
            match local {
                "input" => {
                    let input = self.input(child);
                    table.inputs.push(input);
                }
                "output" => {
                    let output = self.output(child);
                    table.outputs.push(output);
                }
                "rule" => {
                    let rule = self.rule(child, &table);
                    table.rules.push(rule);
                }
                _ => {}
            }
        }
        table
    }

    fn hit_policy(&mut self, id: NodeId) -> HitPolicy {
        let Some(policy) = self.attribute(id, "hitPolicy") else { return HitPolicy::Unique };
        match &*policy.value {
            "UNIQUE" => HitPolicy::Unique,
            "ANY" => HitPolicy::Any,
            "PRIORITY" => HitPolicy::Priority,
            "FIRST" => HitPolicy::First,
            "RULE ORDER" => HitPolicy::RuleOrder,
            "OUTPUT ORDER" => HitPolicy::OutputOrder,
            "COLLECT" => self.aggregation(id),
            other => {
                let message = format!("`{other}` is not a hit policy");
                let help =
                    "write `UNIQUE`, `ANY`, `PRIORITY`, `FIRST`, `RULE ORDER`, `OUTPUT ORDER` or `COLLECT`";
                self.report(Diagnostic::error(codes::P0903, message).at(policy.span).help(help));
                HitPolicy::Unique
            }
        }
    }

    fn aggregation(&mut self, id: NodeId) -> HitPolicy {
        let Some(aggregation) = self.attribute(id, "aggregation") else { return HitPolicy::Collect };
        match &*aggregation.value {
            "SUM" => HitPolicy::Sum,
            "COUNT" => HitPolicy::Count,
            "MIN" => HitPolicy::Min,
            "MAX" => HitPolicy::Max,
            other => {
                let message = format!("`{other}` is not an aggregation");
                let help = "write `SUM`, `COUNT`, `MIN` or `MAX`";
                self.report(Diagnostic::error(codes::P0903, message).at(aggregation.span).help(help));
                HitPolicy::Collect
            }
        }
    }

    fn input(&mut self, id: NodeId) -> InputClause {
        let inner = self.child(id, "inputExpression");
        let expression = inner.map(|inner| Expression {
            boxed: Boxed::Literal { text: self.text_of(inner), language: self.language(inner) },
            kind: self.attribute(inner, "typeRef"),
            span: self.span(inner),
        });
        InputClause {
            label: self.value(id, "label"),
            expression,
            values: self.child(id, "inputValues").and_then(|values| self.tests_of(values)),
            span: self.tag(id),
        }
    }

    fn output(&mut self, id: NodeId) -> OutputClause {
        let default = self.child(id, "defaultOutputEntry").map(|entry| Expression {
            boxed: Boxed::Literal { text: self.text_of(entry), language: self.language(entry) },
            kind: None,
            span: self.span(entry),
        });
        OutputClause {
            name: trimmed(&self.value(id, "name")),
            kind: self.attribute(id, "typeRef"),
            values: self.child(id, "outputValues").and_then(|values| self.tests_of(values)),
            default,
            span: self.tag(id),
        }
    }

    fn rule(&mut self, id: NodeId, table: &DecisionTable) -> Rule {
        let mut rule = Rule {
            id: self.value(id, "id"),
            note: Name::default(),
            tests: Vec::new(),
            outputs: Vec::new(),
            span: self.tag(id),
        };
        for (local, child, _) in self.children(id) {
            match local {
                "inputEntry" => rule.tests.push(self.text_of(child)),
                "outputEntry" => rule.outputs.push(Expression {
                    boxed: Boxed::Literal { text: self.text_of(child), language: self.language(child) },
                    kind: None,
                    span: self.span(child),
                }),
                "annotationEntry" | "description" if rule.note.is_empty() => {
                    let text = if local == "description" { self.content(child) } else { self.text_of(child) };
                    rule.note = text.value;
                }
                _ => {}
            }
        }
        if (rule.tests.len(), rule.outputs.len()) != (table.inputs.len(), table.outputs.len()) {
            let message = format!(
                "this rule has {} tests for {} inputs and {} values for {} outputs",
                rule.tests.len(),
                table.inputs.len(),
                rule.outputs.len(),
                table.outputs.len()
            );
            let help = "write one `inputEntry` for each input and one `outputEntry` for each output";
            self.report(Diagnostic::error(codes::P0910, message).at(rule.span).help(help));
        }
        rule
    }
}
