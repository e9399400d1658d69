//! Boxed expressions to logic: names are resolved to slots, texts are parsed once.

use super::{
    index::Index,
    kinds::{Kind, Kinds},
    logic::{Each, Filter, Function, Logic, Slots, Text},
    source::Source,
    table::{Cell, Column, Output, Table, TableLabel},
};
use crate::{
    Boxed, DecisionTable, Expression, FunctionDefinition, FunctionKind, HitPolicy, Identity, Iteration,
    IterationKind, Rule, codes, evaluate::cause,
};
use digipro_feel::{ContextRead, Datum, Declared, NullCause, Parameter, Type, UnaryTests};
use digipro_vocab::{Diagnostic, Name, Span};
use std::{collections::BTreeSet, sync::Arc};

/// What compiling the logic of one element needs.
pub(super) struct Builder<'b> {
    pub(super) source: &'b Source<'b>,
    pub(super) kinds: &'b Kinds,
    /// Names of entries that texts may use, beside the variables.
    pub(super) entries: &'b BTreeSet<Name>,
    /// The element.
    pub(super) owner: &'b Identity,
    /// The variables in the frame, by slot.
    pub(super) scope: Vec<Name>,
    pub(super) tables: &'b mut Vec<TableLabel>,
    pub(super) diagnostics: &'b mut Vec<Diagnostic>,
    /// What texts of the model itself ask the context for.
    pub(super) context: &'b mut Vec<ContextRead>,
    /// Where the names are collected that texts read and that stand below this slot.
    pub(super) reads: Option<(usize, BTreeSet<Name>)>,
}

impl Builder<'_> {
    fn kind(&mut self, reference: Option<&crate::Text>) -> Kind {
        self.kinds.of(reference, self.source, self.diagnostics)
    }

    /// An expression, of its type if it has one.
    pub(super) fn expression(&mut self, expression: &Expression) -> Logic {
        let logic = self.boxed(expression);
        let kind = self.kind(expression.kind.as_ref());
        typed(logic, kind)
    }

    fn optional(&mut self, expression: Option<&Expression>) -> Logic {
        expression.map_or(Logic::Constant(Datum::Null), |expression| self.expression(expression))
    }

    /// An expression that must be there.
    fn needed(&mut self, expression: Option<&Expression>, what: &str, span: Span) -> Logic {
        match expression {
            Some(expression) => self.expression(expression),
            None => {
                let message = format!("{what} is missing");
                let help = "write an expression in it, such as a `literalExpression`";
                self.diagnostics.push(self.source.error(codes::P0912, message.clone(), span).help(help));
                Logic::Nothing(cause(codes::P0912, message))
            }
        }
    }

    fn boxed(&mut self, expression: &Expression) -> Logic {
        let span = expression.span;
        match &expression.boxed {
            Boxed::Literal { text, language: None } => self.literal(text),
            Boxed::Literal { language: Some(language), .. } => {
                let message = format!("expressions in `{}` are not evaluated", language.value);
                let help = "write the expression in FEEL";
                let diagnostic = self.source.error(codes::P0911, message.clone(), language.span).help(help);
                self.diagnostics.push(diagnostic);
                Logic::Nothing(cause(codes::P0911, message))
            }
            Boxed::Context(entries) => self.context(entries),
            Boxed::Invocation { callee, bindings } => {
                let callee = self.needed(callee.as_deref(), "what is called", span);
                let arguments = bindings
                    .iter()
                    .map(|binding| (binding.parameter.clone(), self.optional(binding.value.as_ref())));
                Logic::Call(Box::new(callee), arguments.collect())
            }
            Boxed::List(items) => Logic::List(items.iter().map(|item| self.expression(item)).collect()),
            Boxed::Relation { columns, rows } => {
                let kinds: Vec<Kind> = columns.iter().map(|column| self.kind(column.kind.as_ref())).collect();
                let row = |row: &Vec<Expression>| {
                    let cells = row.iter().zip(columns.iter().zip(&kinds));
                    let cells = cells.map(|(cell, (column, kind))| {
                        (column.name.clone(), typed(self.expression(cell), kind.clone()))
                    });
                    // The cells of a row do not see each other.
                    Logic::Context(cells.collect())
                };
                Logic::List(rows.iter().map(row).collect())
            }
            Boxed::Function(function) => self.defined(function, &Name::default()),
            Boxed::Conditional([condition, then, otherwise]) => Logic::If(Box::new([
                self.needed(condition.as_deref(), "the condition", span),
                self.needed(then.as_deref(), "the result of a true condition", span),
                self.needed(otherwise.as_deref(), "the result of a false condition", span),
            ])),
            Boxed::Filter { items, keep } => self.filter(items.as_deref(), keep.as_deref(), span),
            Boxed::Iteration(iteration) => self.iteration(iteration, span),
            Boxed::Table(table) => self.table(table),
        }
    }

    /// Parses text with the names and types that are known here.
    fn parsed<T>(
        &mut self,
        text: &crate::Text,
        parse: impl FnOnce(&str, Declared<'_>) -> Result<T, digipro_feel::SyntaxError>,
    ) -> Result<T, NullCause> {
        let names: BTreeSet<&str> = self
            .scope
            .iter()
            .chain(self.entries)
            .map(AsRef::as_ref)
            .filter(|name| !name.is_empty())
            .collect();
        let names: Vec<&str> = names.into_iter().collect();
        let declared = Declared { names: &names, types: Some(&self.kinds.plain) };
        parse(&text.value, declared).map_err(|error| {
            self.diagnostics.push(self.source.syntax(&error, text));
            let (code, span, message) = (error.code, error.span, error.message);
            NullCause { code, span, message, expression: text.value.clone() }
        })
    }

    /// Keeps what a text asks the context for, with its place in the document.
    fn ask(&mut self, text: &crate::Text, reads: &[ContextRead]) {
        if self.source.file.is_none() {
            let document = self.source.document;
            let placed = reads
                .iter()
                .map(|read| ContextRead { span: document.place(text, read.span), ..read.clone() });
            self.context.extend(placed);
        }
    }

    /// The slots of the names that an expression reads.
    fn slots(&mut self, names: &[Name]) -> Slots {
        names.iter().map(|name| self.slot(name)).collect()
    }

    fn slot(&mut self, name: &Name) -> Option<usize> {
        let slot = self.scope.iter().rposition(|variable| variable == name);
        if let Some((below, reads)) = &mut self.reads
            && slot.is_none_or(|slot| slot < *below)
        {
            reads.insert(name.clone());
        }
        slot
    }

    fn literal(&mut self, text: &crate::Text) -> Logic {
        if text.value.is_empty() {
            return Logic::Constant(Datum::Null);
        }
        let expression = match self.parsed(text, digipro_feel::Expression::parse_with) {
            Ok(expression) => expression,
            Err(cause) => return Logic::Nothing(cause),
        };
        self.ask(text, expression.context_reads());
        if let Some(constant) = expression.constant() {
            return Logic::Constant(constant.clone());
        }
        let slots = self.slots(expression.names());
        match (expression.names(), slots.as_slice()) {
            // Nothing but a variable.
            ([name], [Some(slot)]) if **name == *text.value => Logic::Variable(*slot),
            _ => Logic::Text(Text { expression, slots }),
        }
    }

    fn context(&mut self, entries: &[crate::ContextEntry]) -> Logic {
        let outer = self.scope.len();
        let mut named = Vec::with_capacity(entries.len());
        let mut result = None;
        for entry in entries {
            match &entry.variable {
                Some(variable) => {
                    let value = match entry.value.as_ref().map(|value| (&value.boxed, value)) {
                        Some((Boxed::Function(function), value)) => {
                            let function = self.defined(function, &variable.name);
                            let kind = self.kind(value.kind.as_ref());
                            typed(function, kind)
                        }
                        _ => self.optional(entry.value.as_ref()),
                    };
                    let kind = self.kind(variable.kind.as_ref());
                    named.push((variable.name.clone(), typed(value, kind)));
                    self.scope.push(variable.name.clone());
                }
                None => result = Some(self.optional(entry.value.as_ref())),
            }
        }
        self.scope.truncate(outer);
        match result {
            Some(result) => Logic::Let(named.into_iter().map(|(_, value)| value).collect(), Box::new(result)),
            None => Logic::Context(named),
        }
    }

    /// A function definition.
    fn defined(&mut self, definition: &FunctionDefinition, name: &Name) -> Logic {
        match self.function(definition, name, Kind::any()) {
            Ok(function) => Logic::Function(function),
            Err(cause) => Logic::Nothing(cause),
        }
    }

    /// A function, whose result is of a type; an error where it is written in a language that is not evaluated.
    pub(super) fn function(
        &mut self,
        definition: &FunctionDefinition,
        name: &Name,
        result: Kind,
    ) -> Result<Arc<Function>, NullCause> {
        if definition.kind != FunctionKind::Feel {
            let language = if definition.kind == FunctionKind::Java { "Java" } else { "PMML" };
            let message = format!("functions in {language} are not called");
            let help = "write the function in FEEL, or compute the value in a task before the decision";
            let diagnostic = self.source.error(codes::P0911, message.clone(), definition.span).help(help);
            self.diagnostics.push(diagnostic);
            return Err(cause(codes::P0911, message));
        }
        let outer = self.scope.len();
        let mut parameters = Vec::with_capacity(definition.parameters.len());
        let mut kinds = Vec::with_capacity(definition.parameters.len());
        for parameter in &definition.parameters {
            let kind = self.kind(parameter.kind.as_ref());
            let plain = (kind.plain != Type::Any).then(|| kind.plain.clone());
            parameters.push(Parameter { name: parameter.name.clone(), kind: plain });
            kinds.push(kind);
            self.scope.push(parameter.name.clone());
        }
        let body = self.needed(definition.body.as_ref(), "what the function computes", definition.span);
        let body = typed(body, result);
        self.scope.truncate(outer);
        Ok(Arc::new(Function { name: name.clone(), parameters, kinds, body }))
    }

    fn iteration(&mut self, iteration: &Iteration, span: Span) -> Logic {
        let items = self.needed(iteration.items.as_deref(), "what to go through", span);
        let partial: Name = "partial".into();
        let names = match iteration.kind {
            IterationKind::For => vec![iteration.variable.clone(), partial],
            IterationKind::Some | IterationKind::Every => vec![iteration.variable.clone()],
        };
        let outer = self.scope.len();
        self.scope.extend(names.iter().cloned());
        let body = self.needed(iteration.body.as_deref(), "what to compute", span);
        self.scope.truncate(outer);
        let each = match iteration.kind {
            IterationKind::For => Each::Return,
            IterationKind::Some => Each::Some,
            IterationKind::Every => Each::Every,
        };
        let kinds = names.iter().map(|_| Kind::any()).collect();
        let parameters = names.into_iter().map(|name| Parameter { name, kind: None }).collect();
        let function = Function { name: iteration.variable.clone(), parameters, kinds, body };
        Logic::Each(each, Box::new(items), Arc::new(function))
    }

    /// A filter is compiled twice: once to learn which names its condition reads, so that they can have slots.
    fn filter(&mut self, items: Option<&Expression>, keep: Option<&Expression>, span: Span) -> Logic {
        let items = self.needed(items, "what to filter", span);
        let outer = self.scope.len();
        self.scope.push("item".into());
        let before = (self.diagnostics.len(), self.tables.len());
        let above = self.reads.replace((outer, BTreeSet::new()));
        self.needed(keep, "the condition", span);
        let (_, names) = std::mem::replace(&mut self.reads, above).unwrap_or_default();
        self.diagnostics.truncate(before.0);
        self.tables.truncate(before.1);
        self.scope.truncate(outer);
        let names: Vec<(Name, Option<usize>)> =
            names.into_iter().map(|name| (name.clone(), self.slot(&name))).collect();
        self.scope.push("item".into());
        self.scope.extend(names.iter().map(|(name, _)| name.clone()));
        let keep = self.needed(keep, "the condition", span);
        self.scope.truncate(outer);
        Logic::Filter(Box::new(items), Arc::new(Filter { names, keep }))
    }

    fn table(&mut self, table: &DecisionTable) -> Logic {
        let place = u32::try_from(self.tables.len()).unwrap_or(u32::MAX);
        self.tables.push(self.label(table));
        let columns = table.inputs.iter().enumerate().map(|(at, input)| {
            let logic = self.needed(input.expression.as_ref(), "the input expression", input.span);
            let allowed = input.values.as_ref().map(|values| self.cell(values));
            let cells: Vec<Cell> = table
                .rules
                .iter()
                .map(|rule| rule.tests.get(at).map_or(Cell::Anything, |test| self.cell(test)))
                .collect();
            Column { index: Index::new(&cells), input: logic, allowed, cells }
        });
        let columns = columns.collect();
        let outputs = self.outputs(table);
        let rules = table.rules.iter().map(|rule| self.rule(rule, outputs.len())).collect();
        Logic::Table(Box::new(Table { place, policy: table.hit_policy, columns, outputs, rules }))
    }

    fn label(&self, table: &DecisionTable) -> TableLabel {
        let input = |input: &crate::InputClause| match (&input.expression, input.label.trim()) {
            (Some(Expression { boxed: Boxed::Literal { text, .. }, .. }), "") => text.value.clone(),
            _ => input.label.clone(),
        };
        TableLabel {
            id: self.owner.id.clone(),
            name: self.owner.name.clone(),
            inputs: table.inputs.iter().map(input).collect(),
            rules: table.rules.iter().map(|rule| (rule.id.clone(), rule.note.clone())).collect(),
        }
    }

    fn outputs(&mut self, table: &DecisionTable) -> Vec<Output> {
        let several = table.outputs.len() > 1;
        if let (true, HitPolicy::Sum | HitPolicy::Min | HitPolicy::Max, Some(output)) =
            (several, table.hit_policy, table.outputs.get(1))
        {
            let message = "a table with several outputs has no sum, minimum or maximum";
            let help = "leave one output, or collect without an aggregation";
            self.diagnostics.push(self.source.error(codes::P0914, message, output.span).help(help));
        }
        let mut outputs = Vec::with_capacity(table.outputs.len());
        for output in &table.outputs {
            if several && output.name.is_empty() {
                let message = "this output has no name";
                let help = "give each of several outputs a `name`";
                self.diagnostics.push(self.source.error(codes::P0914, message, output.span).help(help));
            }
            let kind = self.kind(output.kind.as_ref());
            outputs.push(Output {
                name: output.name.clone(),
                kind,
                values: output.values.as_ref().map(|values| self.cell(values)),
                default: output.default.as_ref().map(|default| self.expression(default)),
            });
        }
        outputs
    }

    fn rule(&mut self, rule: &Rule, outputs: usize) -> Vec<Logic> {
        let mut values: Vec<Logic> =
            rule.outputs.iter().take(outputs).map(|output| self.expression(output)).collect();
        values.resize_with(outputs, || Logic::Constant(Datum::Null));
        values
    }

    /// Unary tests. No text at all accepts anything, as `-` does.
    fn cell(&mut self, text: &crate::Text) -> Cell {
        if text.value.is_empty() {
            return Cell::Anything;
        }
        match self.parsed(text, UnaryTests::parse_with) {
            Ok(tests) if tests.known().is_some_and(|(negated, tests)| tests.is_empty() && !negated) => {
                Cell::Anything
            }
            Ok(tests) => {
                self.ask(text, tests.context_reads());
                let slots = self.slots(tests.names());
                Cell::Tests(tests, slots)
            }
            Err(_) => Cell::Nothing,
        }
    }
}

/// The logic with its result of a type.
pub(super) fn typed(logic: Logic, kind: Kind) -> Logic {
    if kind.is_any() { logic } else { Logic::Typed(Box::new(logic), kind) }
}
