//! Tree to text, with quick-xml's writer; escapes are our own, because line ends and tabs in values must survive.

use crate::tree::{Attribute, Child, Element, NodeId, Tree};
use quick_xml::{
    Writer,
    events::{BytesCData, BytesDecl, BytesEnd, BytesPI, BytesStart, BytesText, Event},
};
use std::fmt::Write as _;

/// A tree as UTF-8 text with an XML declaration.
pub fn write(tree: &Tree) -> String {
    let mut writer = Writer::new(Vec::new());
    // Writing to memory cannot fail.
    let _ = write_tree(tree, &mut writer);
    String::from_utf8(writer.into_inner()).unwrap_or_default()
}

/// What is still to write, as an own stack (invariant FLAT-TREE).
enum Task<'t> {
    Child(&'t Child),
    Element(NodeId),
    End(String),
}

fn write_tree(tree: &Tree, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let line = || Event::Text(BytesText::from_escaped("\n"));
    writer.write_event(line())?;
    for child in &tree.prolog {
        write_leaf(child, writer)?;
        writer.write_event(line())?;
    }
    let mut tasks: Vec<Task<'_>> = tree.root().map(Task::Element).into_iter().collect();
    while let Some(task) = tasks.pop() {
        match task {
            Task::End(name) => writer.write_event(Event::End(BytesEnd::new(name)))?,
            Task::Child(Child::Element(id)) => tasks.push(Task::Element(*id)),
            Task::Element(id) => {
                let Some(element) = tree.get(id) else { continue };
                let name = element.name.to_string();
                let tag = start(element, &name);
                if element.children.is_empty() {
                    writer.write_event(Event::Empty(tag))?;
                } else {
                    writer.write_event(Event::Start(tag))?;
                    tasks.push(Task::End(name));
                    tasks.extend(element.children.iter().rev().map(Task::Child));
                }
            }
            Task::Child(child) => write_leaf(child, writer)?,
        }
    }
    writer.write_event(line())?;
    for child in &tree.epilog {
        write_leaf(child, writer)?;
        writer.write_event(line())?;
    }
    Ok(())
}

fn write_leaf(child: &Child, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
    match child {
        Child::Text { text, .. } => {
            writer.write_event(Event::Text(BytesText::from_escaped(escape(text, false))))
        }
        Child::CData { text, .. } => writer.write_event(Event::CData(BytesCData::new(&**text))),
        Child::Comment { text, .. } => writer.write_event(Event::Comment(BytesText::from_escaped(&**text))),
        Child::Instruction { text, .. } => writer.write_event(Event::PI(BytesPI::new(&**text))),
        Child::Element(_) => Ok(()),
    }
}

fn start<'n>(element: &Element, name: &'n str) -> BytesStart<'n> {
    let mut content = name.to_owned();
    for Attribute { name, value, .. } in &element.attributes {
        // Writing to a string cannot fail.
        let _ = write!(content, " {name}=\"{}\"", escape(value, true));
    }
    BytesStart::from_content(content, name.len())
}

/// Text with its special characters as references.
fn escape(text: &str, is_value: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\r' => escaped.push_str("&#13;"),
            '"' if is_value => escaped.push_str("&quot;"),
            '\n' if is_value => escaped.push_str("&#10;"),
            '\t' if is_value => escaped.push_str("&#9;"),
            c => escaped.push(c),
        }
    }
    escaped
}
