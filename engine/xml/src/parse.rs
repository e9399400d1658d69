//! Text to tree: drives quick-xml and closes what it leaves open.

use crate::{
    attributes::Reading,
    escape::{Place, unescape},
    name::is_char,
    scope::{Interner, Scope},
};
use crate::{
    codes,
    diagnostics::Diagnostics,
    limits,
    tree::{Child, Element, NodeId, Tree},
};
use digipro_vocab::{Diagnostic, Name, Span};
use quick_xml::{
    Reader,
    errors::{Error, IllFormedError},
    events::{BytesDecl, BytesStart, Event},
};
use std::ops::ControlFlow;

/// The tree of a text: all that could be read before the first thing after which reading makes no sense.
pub fn parse(source: &str, diagnostics: &mut Diagnostics) -> Tree {
    let mut reader = Reader::from_str(source);
    let config = reader.config_mut();
    // End tags, comments and references are judged here, with places, and reading goes on after them.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.check_comments = false;
    config.allow_dangling_amp = true;
    let mut parser = Parser {
        source,
        tree: Tree::default(),
        open: Vec::new(),
        scope: Scope::new(),
        names: Interner::default(),
        nodes: 0,
        text_from: None,
        diagnostics,
    };
    parser.characters();
    parser.run(reader);
    parser.tree
}

struct Parser<'s, 'd> {
    source: &'s str,
    tree: Tree,
    /// Elements whose end tag has not come.
    open: Vec<NodeId>,
    scope: Scope,
    names: Interner,
    nodes: usize,
    /// Where the text that is being read starts: texts and references that touch are one.
    text_from: Option<usize>,
    diagnostics: &'d mut Diagnostics,
}

impl<'s> Parser<'s, '_> {
    /// Reports every character that XML does not allow.
    fn characters(&mut self) {
        for (at, c) in self.source.char_indices().filter(|(_, c)| !is_char(*c)) {
            let message = format!("the control character U+{:04X} cannot stand in XML", u32::from(c));
            let span = Span::new(at, at + c.len_utf8());
            self.report(Diagnostic::error(codes::P0018, message).at(span).help("remove it"));
        }
    }

    fn run(&mut self, mut reader: Reader<&'s [u8]>) {
        let position =
            |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let mut start = 0;
        loop {
            let event = reader.read_event();
            let end = position(&reader);
            let span = Span::new(start, end);
            let flow = match event {
                Ok(Event::Eof) => break,
                Ok(event) => self.event(&event, span),
                Err(error) => {
                    self.flush_text(start);
                    self.syntax(&error, span, end > start)
                }
            };
            if flow.is_break() {
                return;
            }
            start = end;
        }
        self.flush_text(self.source.len());
        self.ended();
    }

    fn event(&mut self, event: &Event<'_>, span: Span) -> ControlFlow<()> {
        if matches!(event, Event::Text(_) | Event::GeneralRef(_)) {
            self.text_from.get_or_insert(span.start as usize);
            return ControlFlow::Continue(());
        }
        self.flush_text(span.start as usize);
        match event {
            Event::Start(tag) => return self.start(tag, span),
            Event::Empty(tag) => {
                self.start(tag, span)?;
                self.close(span.end);
            }
            Event::End(tag) => self.end(tag.name().into_inner(), span),
            Event::CData(text) => return self.cdata(text, span),
            Event::Comment(text) => {
                if text.contains("--") || text.ends_with('-') {
                    let comment = Diagnostic::error(codes::P0025, "`--` stands inside a comment").at(span);
                    self.report(comment.help("write `- -`"));
                }
                let text = Name::from(&**text);
                return self.add(Child::Comment { text, span });
            }
            Event::PI(text) => {
                if text.target().eq_ignore_ascii_case("xml") || text.target().is_empty() {
                    let message = format!("an instruction cannot be named `{}`", text.target());
                    self.report(Diagnostic::error(codes::P0025, message).at(span));
                }
                let text = Name::from(&**text);
                return self.add(Child::Instruction { text, span });
            }
            Event::Decl(declaration) => self.declaration(declaration, span),
            Event::DocType(_) => {
                let help =
                    "remove it: a model needs none, and what it could define is never expanded or fetched";
                let message = "document type declarations are not read";
                self.report(Diagnostic::error(codes::P0012, message).at(span).help(help));
            }
            Event::Text(_) | Event::GeneralRef(_) | Event::Eof => {}
        }
        ControlFlow::Continue(())
    }

    fn start(&mut self, tag: &BytesStart<'_>, span: Span) -> ControlFlow<()> {
        if self.open.is_empty() && self.tree.root().is_some() {
            let message = "a second root element starts here; it and what follows is not read";
            self.report(
                Diagnostic::error(codes::P0020, message).at(span).help("put both into one root element"),
            );
            return ControlFlow::Break(());
        }
        if self.open.len() >= limits::DEPTH {
            let message = format!("elements are nested deeper than {}; nothing more is read", limits::DEPTH);
            self.report(Diagnostic::error(codes::P0004, message).at(span));
            return ControlFlow::Break(());
        }
        self.scope.enter();
        let (source, diagnostics) = (self.source, &mut *self.diagnostics);
        let mut reading = Reading { source, scope: &mut self.scope, names: &mut self.names, diagnostics };
        let attributes = reading.attributes(tag, span);
        let name_span =
            Span::new(span.start as usize + 1, span.start as usize + 1 + tag.name().as_ref().len());
        let name = reading.qname(tag.name().into_inner(), name_span, false);
        let id = NodeId(u32::try_from(self.tree.elements.len()).unwrap_or(u32::MAX));
        let flow = if self.open.is_empty() { self.count(span) } else { self.add(Child::Element(id)) };
        let parent = self.open.last().copied();
        self.tree.elements.push(Element { parent, name, attributes, children: Vec::new(), span, tag: span });
        self.open.push(id);
        flow
    }

    fn end(&mut self, name: &str, span: Span) {
        let depth =
            self.open.iter().rposition(|id| self.tree.get(*id).is_some_and(|e| e.name.written_as(name)));
        let Some(depth) = depth else {
            let message = format!("`</{name}>` closes nothing");
            let mut diagnostic = Diagnostic::error(codes::P0011, message).at(span);
            if let Some(open) = self.open.last().and_then(|id| self.tree.get(*id)) {
                diagnostic = diagnostic.related(Some(open.tag), format!("`{}` is still open", open.name));
            }
            self.report(diagnostic.help("remove it, or correct its name"));
            return;
        };
        while self.open.len() > depth + 1 {
            if let Some(open) = self.open.last().and_then(|id| self.tree.get(*id)) {
                let message = format!("`</{name}>` comes before `</{}>`", open.name);
                let diagnostic = Diagnostic::error(codes::P0011, message).at(span);
                self.report(diagnostic.related(Some(open.tag), format!("`{}` is opened here", open.name)));
            }
            self.close(span.start);
        }
        self.close(span.end);
    }

    /// Closes the innermost open element at `end`.
    fn close(&mut self, end: u32) {
        let Some(id) = self.open.pop() else { return };
        self.scope.leave();
        if let Some(element) = self.tree.elements.get_mut(id.0 as usize) {
            element.span.end = end.max(element.span.end);
        }
    }

    fn cdata(&mut self, text: &str, span: Span) -> ControlFlow<()> {
        if self.open.is_empty() {
            self.outside(span);
            return ControlFlow::Continue(());
        }
        let text = Name::from(text.replace("\r\n", "\n").replace('\r', "\n"));
        self.add(Child::CData { text, span })
    }

    /// Ends the text that is being read, if any, at `end`.
    fn flush_text(&mut self, end: usize) {
        let Some(start) = self.text_from.take() else { return };
        let raw = self.source.get(start..end).unwrap_or_default();
        let span = Span::new(start, end);
        if self.open.is_empty() {
            if let Some(at) = raw.find(|c: char| !c.is_ascii_whitespace()) {
                self.outside(Span::new(start + at, start + raw.trim_end().len().max(at)));
            }
            return;
        }
        if let Some(at) = raw.find("]]>").map(|at| start + at) {
            let diagnostic =
                Diagnostic::error(codes::P0017, "`]]>` stands in text").at(Span::new(at, at + 3));
            self.report(diagnostic.help("write `]]&gt;`"));
        }
        let text = Name::from(unescape(raw, Place::Content, start, |d| self.diagnostics.push(d)));
        // The limit on nodes stops at the element that follows.
        let _ = self.add(Child::Text { text, span });
    }

    fn outside(&mut self, span: Span) {
        let diagnostic = Diagnostic::error(codes::P0019, "text stands outside the root element").at(span);
        self.report(diagnostic.help("remove it"));
    }

    fn declaration(&mut self, declaration: &BytesDecl<'_>, span: Span) {
        let wrong = match declaration.version() {
            _ if span.start != 0 => {
                Some("the XML declaration is not at the start of the document".to_owned())
            }
            Ok(version) if &*version == "1.0" => None,
            Ok(version) => Some(format!("XML version `{version}` is not read")),
            Err(_) => Some("the XML declaration names no version".to_owned()),
        };
        if let Some(message) = wrong {
            let help = "start the document with `<?xml version=\"1.0\" encoding=\"UTF-8\"?>`";
            self.report(Diagnostic::error(codes::P0024, message).at(span).help(help));
        }
    }

    /// Adds a child to the innermost open element, or beside the root.
    fn add(&mut self, child: Child) -> ControlFlow<()> {
        let span = match &child {
            Child::Element(_) => None,
            Child::Text { span, .. }
            | Child::CData { span, .. }
            | Child::Comment { span, .. }
            | Child::Instruction { span, .. } => Some(*span),
        };
        let parent = self.open.last().copied();
        let children = match parent {
            Some(id) => self.tree.elements.get_mut(id.0 as usize).map(|element| &mut element.children),
            None if self.tree.root().is_none() => Some(&mut self.tree.prolog),
            None => Some(&mut self.tree.epilog),
        };
        if let Some(children) = children {
            children.push(child);
        }
        let fallback = parent.and_then(|id| self.tree.get(id)).map(|element| element.tag);
        self.count(span.or(fallback).unwrap_or_default())
    }

    fn count(&mut self, span: Span) -> ControlFlow<()> {
        self.nodes += 1;
        if self.nodes != limits::NODES + 1 {
            return if self.nodes > limits::NODES {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            };
        }
        let message =
            format!("the document has more than {} elements and texts; the rest is not read", limits::NODES);
        self.report(Diagnostic::error(codes::P0005, message).at(span));
        ControlFlow::Break(())
    }

    /// What quick-xml refuses: all but lone markup means that the input ends inside something.
    fn syntax(&mut self, error: &Error, span: Span, advanced: bool) -> ControlFlow<()> {
        let (code, message) = match error {
            Error::Syntax(error) => (codes::P0010, error.to_string()),
            Error::IllFormed(IllFormedError::MissingDoctypeName) => {
                (codes::P0012, "document type declarations are not read".to_owned())
            }
            error => (codes::P0025, error.to_string()),
        };
        let start = span.start as usize;
        let end = if code == codes::P0010 { self.source.len() } else { span.end as usize };
        let mut diagnostic = Diagnostic::error(code, message).at(Span::new(start, end));
        if code == codes::P0010 {
            diagnostic =
                diagnostic.help("the file seems truncated: export it again, or close what is open here");
        }
        self.report(diagnostic);
        if advanced && code != codes::P0010 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    /// The input is over: is the document?
    fn ended(&mut self) {
        let end = self.source.len();
        if let Some(open) = self.open.last().and_then(|id| self.tree.get(*id)) {
            let message = format!("the document ends before `</{}>`", open.name);
            let diagnostic = Diagnostic::error(codes::P0010, message).at(Span::new(end, end));
            let diagnostic = diagnostic.related(Some(open.tag), format!("`{}` is opened here", open.name));
            self.report(diagnostic.help("the file seems truncated: export it again"));
        } else if self.tree.root().is_none() {
            let diagnostic =
                Diagnostic::error(codes::P0009, "the document has no element").at(Span::new(0, 0));
            self.report(diagnostic.help("the root of a model is `definitions`"));
        }
        while !self.open.is_empty() {
            self.close(Span::new(end, end).end);
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}
