//! What is wrong with the tables of a pack, said before any of them is asked.

use crate::{
    Payload, TableRule, codes,
    compile::{self, Compiled, Decision, Ready, Source, Table},
    complete, domain, limits,
    said::{MESSAGE, NORM, OUTCOME, WEIGHT, outcome, weight},
};
use digipro_dmn::{self as dmn, Boxed, Document, HitPolicy};
use digipro_feel::Datum;
use digipro_vocab::{Code, Diagnostic, FactKind, Name, Span};

/// Everything that is wrong with the tables, and what their author should look at; the file is the path of the model.
#[must_use]
pub fn check(payload: &Payload) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in &payload.rules {
        let mut checking = Checking { rule, found: Vec::new() };
        checking.rule(payload);
        for one in checking.found {
            let one = if one.file.is_none() { one.file(rule.model.clone()) } else { one };
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

struct Checking<'c> {
    rule: &'c TableRule,
    found: Vec<Diagnostic>,
}

impl Checking<'_> {
    fn error(&mut self, code: Code, span: Span, what: String, help: &str) {
        self.found.push(Diagnostic::error(code, what).at(span).help(help));
    }

    fn warning(&mut self, code: Code, span: Span, what: String, help: &str) {
        self.found.push(Diagnostic::warning(code, what).at(span).help(help));
    }

    fn rule(&mut self, payload: &Payload) {
        let Some(text) = payload.models.get(&self.rule.model) else { return };
        let (document, read) = dmn::read_text(text);
        let compiled = dmn::compile(&document, &[]).1;
        self.found.extend(read.into_iter().chain(compiled));
        if self.found.iter().any(Diagnostic::is_error) {
            return;
        }
        let definitions = &document.definitions;
        if let Some(import) = definitions.imports.first() {
            let help = "put what it imports into the model itself";
            self.error(codes::P0768, import.span, "a table of a rule imports no model".to_owned(), help);
        }
        let top = match compile::decision(self.rule, definitions) {
            Ok(top) => top,
            Err(what) => {
                let help = "name the decision in `decision` of the rule, by its id or its name";
                return self.error(codes::P0760, definitions.span, what, help);
            }
        };
        let decision = definitions.decisions.get(top);
        self.clock(&document);
        self.inputs(&document);
        if let Some(decision) = decision {
            self.authorities(&document, decision);
            self.outputs(decision);
        }
        if self.found.iter().any(Diagnostic::is_error) {
            return;
        }
        let compiled = Compiled::new(self.rule, payload);
        match &compiled.ready {
            Ok(ready) => self.tables(&document, ready),
            Err(what) => {
                let help = "correct the model";
                self.error(codes::P0760, definitions.span, what.clone(), help);
            }
        }
    }

    /// No expression asks what time it is, nor what only the definition knows.
    fn clock(&mut self, document: &Document) {
        let mut texts: Vec<&dmn::Text> = Vec::new();
        let definitions = &document.definitions;
        let logics = definitions.decisions.iter().filter_map(|decision| decision.logic.as_ref());
        let bodies = definitions.knowledge.iter().filter_map(|one| one.logic.as_ref()?.body.as_ref());
        logics.chain(bodies).for_each(|logic| gather(logic, &mut texts));
        for text in texts {
            let parsed = digipro_feel::Expression::parse(&text.value);
            let called = |name: &str| match &parsed {
                Ok(one) => one.context_reads().iter().any(|read| read.function == name),
                Err(_) => text.value.contains(&format!("{name}(")),
            };
            if called("now") || called("today") {
                let what = format!("`{}` asks what day it is", shorten(&text.value));
                let help = "read the day of the act: `inputs = { \"data dell'atto\" = \"act-date\" }`";
                self.error(codes::P0764, text.span, what, help);
            }
            if called("parameter") || called("term") {
                let what =
                    format!("`{}` reads the definition, which a pack does not see", shorten(&text.value));
                let help = "make it an input: a parameter or fact that the rule lists";
                self.error(codes::P0805, text.span, what, help);
            }
        }
    }

    /// Every input is a fact or a parameter of the same type, and every fact is read.
    fn inputs(&mut self, document: &Document) {
        let mut read: Vec<Source> = Vec::new();
        for input in &document.definitions.inputs {
            let name = &input.variable.name;
            let Some(source) = compile::source(self.rule, name) else {
                let what =
                    format!("the input `{name}` is neither a fact nor a parameter of `{}`", self.rule.id);
                let help = "declare it as a `[[rule.need]]` or in `parameters`, or say in `inputs` which of them it is";
                self.error(codes::P0762, input.identity.span, what, help);
                continue;
            };
            self.kind(document, input, &source);
            read.push(source);
        }
        for need in &self.rule.needs {
            if !read.contains(&Source::Fact(need.path.clone())) {
                let what =
                    format!("`{}` declares the fact `{}`, which no input reads", self.rule.id, need.path);
                let help = "remove the fact, for a rule may read only what it uses, or add the input";
                self.error(codes::P0762, document.definitions.span, what, help);
            }
        }
        for name in &self.rule.parameters {
            if !read.contains(&Source::Parameter(name.clone())) {
                let what =
                    format!("`{}` declares the parameter `{name}`, which no input reads", self.rule.id);
                self.error(codes::P0762, document.definitions.span, what, "remove it, or add the input");
            }
        }
    }

    fn kind(&mut self, document: &Document, input: &dmn::InputData, source: &Source) {
        let Some(declared) = &input.variable.kind else { return };
        let items = &document.definitions.item_definitions;
        let base = items.iter().find(|item| item.name == declared.value).and_then(|item| item.base.as_ref());
        let base = base.map_or(&*declared.value, |base| &*base.value);
        let base = base.rsplit(':').next().unwrap_or(base);
        let wanted = match source {
            Source::Fact(path) => {
                let need = self.rule.needs.iter().find(|need| need.path == *path);
                need.map(|need| match need.kind {
                    FactKind::Truth => "boolean",
                    FactKind::Whole | FactKind::Exact => "number",
                    FactKind::Text | FactKind::Code => "string",
                    FactKind::Day => "date",
                })
            }
            Source::ActDate | Source::FactsDate | Source::KnownOn => Some("date"),
            Source::Parameter(_) | Source::Nothing => None,
        };
        if let Some(wanted) = wanted.filter(|wanted| base != *wanted && base != "Any") {
            let what =
                format!("the input `{}` is a `{base}`, and its fact a `{wanted}`", input.variable.name);
            let help = "give the input the type of the fact, or the fact the kind of the input";
            self.error(codes::P0767, input.identity.span, what, help);
        }
    }

    /// The authorities that the decision names are the norms that the rule declares, all of them and no others.
    fn authorities(&mut self, document: &Document, decision: &dmn::Decision) {
        let sources = &document.definitions.authorities;
        let mut named: Vec<(&str, &str)> = Vec::new();
        for href in &decision.authorities {
            let id = href.value.strip_prefix('#').unwrap_or_default();
            let location =
                sources.iter().find(|source| *source.id == *id).and_then(|source| source.location.as_ref());
            let Some(location) = location else {
                let what =
                    format!("the authority `{}` says in no `locationURI` where it can be read", href.value);
                let help = "write the NIR name of the norm, `urn:nir:…~art20-com1`, as location of the knowledge source";
                self.error(codes::P0761, href.span, what, help);
                continue;
            };
            let (urn, part) = location.value.split_once('~').unwrap_or((&location.value, ""));
            named.push((urn, part));
            if !self.rule.norms.iter().any(|(_, norm)| *norm.urn == *urn && *norm.part == *part) {
                let what = format!(
                    "`{}` is an authority of the table and no norm of `{}`",
                    location.value, self.rule.id
                );
                let help = "add it to norms.toml and to `norms` of the rule, or correct the location";
                self.error(codes::P0761, location.span, what, help);
            }
        }
        let missing: Vec<String> = self
            .rule
            .norms
            .iter()
            .filter(|(_, norm)| !named.contains(&(&*norm.urn, &*norm.part)))
            .map(|(key, norm)| {
                format!("`{key}` ({}{}{})", norm.urn, if norm.part.is_empty() { "" } else { "~" }, norm.part)
            })
            .collect();
        for norm in missing {
            let name = &decision.variable.name;
            let what =
                format!("the rule applies {norm}, which the decision `{name}` does not name as an authority");
            let help =
                "draw a knowledge source with this location and an authority requirement to the decision";
            self.error(codes::P0761, decision.identity.span, what, help);
        }
    }

    /// The columns make a finding, and what is written in them can.
    fn outputs(&mut self, decision: &dmn::Decision) {
        let Some(Boxed::Table(table)) = decision.logic.as_ref().map(|logic| &logic.boxed) else {
            let what = format!("the decision `{}` is not a table", decision.variable.name);
            let help = "let a table decide; what is computed goes into a decision that it requires";
            return self.error(codes::P0763, decision.identity.span, what, help);
        };
        if matches!(table.hit_policy, HitPolicy::Sum | HitPolicy::Count | HitPolicy::Min | HitPolicy::Max) {
            let what = "a table that counts or sums makes no finding".to_owned();
            let help = "let another decision require it, and say there what follows";
            self.error(codes::P0763, decision.identity.span, what, help);
        }
        for known in [OUTCOME, MESSAGE] {
            if !table.outputs.iter().any(|output| known.contains(&&*output.name)) {
                let what =
                    format!("the table `{}` has no output column `{}`", decision.variable.name, known[0]);
                let help = "name the output columns `esito` and `messaggio`; `peso`, `norma` and arguments of the message may follow";
                self.error(codes::P0763, decision.identity.span, what, help);
            }
        }
        for rule in &table.rules {
            for (output, entry) in table.outputs.iter().zip(&rule.outputs) {
                if let Boxed::Literal { text, .. } = &entry.boxed {
                    self.word(&output.name, text);
                }
            }
        }
    }

    /// A word that is written out in a column that the contract knows.
    fn word(&mut self, column: &str, text: &dmn::Text) {
        let Ok(expression) = digipro_feel::Expression::parse(&text.value) else { return };
        let Some(Datum::Text(word)) = expression.constant() else { return };
        let (is_one, help) = match column {
            _ if OUTCOME.contains(&column) => (
                outcome(word).is_some(),
                "write `rispettata`, `violata`, `non applicabile` or `indeterminata`",
            ),
            _ if WEIGHT.contains(&column) => (
                weight(word).is_some_and(|weight| weight >= self.rule.weight),
                "write `blocco`, `avviso` or `nota`, and no more than the weight of the rule",
            ),
            _ if MESSAGE.contains(&column) => {
                (self.rule.messages.contains(word), "write a key that the rule lists in `messages`")
            }
            _ if NORM.contains(&column) => (
                self.rule.norms.iter().any(|(key, _)| key == word),
                "write a key that the rule lists in `norms`",
            ),
            _ => return,
        };
        if !is_one {
            let what = format!("`{word}` cannot stand in the column `{column}` of `{}`", self.rule.id);
            self.error(codes::P0763, text.span, what, help);
        }
    }

    fn tables(&mut self, document: &Document, ready: &Ready) {
        let rows: usize =
            ready.decisions.iter().filter_map(|one| one.table.as_ref()).map(|table| table.rows).sum();
        if rows > limits::ROWS {
            let what =
                format!("the tables of `{}` have {rows} rows, and may have {}", self.rule.id, limits::ROWS);
            self.error(codes::P0768, document.definitions.span, what, "make rules of their own of its parts");
        }
        for decision in &ready.decisions {
            if let Some(table) = &decision.table {
                self.table(document, ready, decision, table);
            }
        }
    }

    fn table(&mut self, document: &Document, ready: &Ready, decision: &Decision, table: &Table) {
        let Some(found) = complete::search(ready, table) else { return };
        let own = document.definitions.decisions.iter().find(|own| own.identity.id == decision.id);
        let Some(own) = own else { return };
        let rules = match own.logic.as_ref().map(|logic| &logic.boxed) {
            Some(Boxed::Table(table)) => table.rules.as_slice(),
            _ => &[],
        };
        let span = |row: usize| rules.get(row).map_or(own.identity.span, |rule| rule.span);
        let name = &decision.name;
        if let Some(case) = found.gap {
            let what = format!("no row of `{name}` provides for {}", told(&case));
            let help = "add a row, or a default output; without it a person decides these cases";
            self.warning(codes::P0765, own.identity.span, what, help);
        }
        if let Some((first, second, case)) = found.overlap {
            let what =
                format!("rows {} and {} of `{name}` both match {}", first + 1, second + 1, told(&case));
            let help = "let the rows exclude each other; until then a person decides these cases";
            self.warning(codes::P0766, span(second), what, help);
        }
        for row in found.idle {
            let what = format!("row {} of `{name}` never decides", row + 1);
            let help =
                "rows before it leave it no case, or its tests exclude each other: correct or remove it";
            self.warning(codes::P0769, span(row), what, help);
        }
    }
}

fn told(case: &[(Name, Datum)]) -> String {
    let value = |(name, value): &(Name, Datum)| {
        let other = matches!(value, Datum::Text(text) if **text == *domain::OTHER);
        let value = if other { "any other value".to_owned() } else { shorten(&value.to_string()) };
        format!("`{name}` = {value}")
    };
    case.iter().map(value).collect::<Vec<_>>().join(", ")
}

fn shorten(text: &str) -> String {
    text.chars().take(60).collect()
}

/// Every text of FEEL in a box.
fn gather<'e>(expression: &'e dmn::Expression, texts: &mut Vec<&'e dmn::Text>) {
    let mut inner: Vec<&dmn::Expression> = Vec::new();
    match &expression.boxed {
        Boxed::Literal { text, .. } => texts.push(text),
        Boxed::Context(entries) => inner.extend(entries.iter().filter_map(|entry| entry.value.as_ref())),
        Boxed::Invocation { callee, bindings } => {
            inner.extend(callee.as_deref());
            inner.extend(bindings.iter().filter_map(|binding| binding.value.as_ref()));
        }
        Boxed::List(items) => inner.extend(items),
        Boxed::Relation { rows, .. } => inner.extend(rows.iter().flatten()),
        Boxed::Function(function) => inner.extend(&function.body),
        Boxed::Conditional(parts) => inner.extend(parts.iter().filter_map(|part| part.as_deref())),
        Boxed::Filter { items, keep } => inner.extend(items.as_deref().into_iter().chain(keep.as_deref())),
        Boxed::Iteration(iteration) => {
            inner.extend(iteration.items.as_deref().into_iter().chain(iteration.body.as_deref()));
        }
        Boxed::Table(table) => {
            inner.extend(table.inputs.iter().filter_map(|input| input.expression.as_ref()));
            inner.extend(table.outputs.iter().filter_map(|output| output.default.as_ref()));
            for rule in &table.rules {
                texts.extend(&rule.tests);
                inner.extend(&rule.outputs);
            }
        }
    }
    for expression in inner {
        gather(expression, texts);
    }
}
