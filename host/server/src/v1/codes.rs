//! The pages of codes, for people: what went wrong, and what to do.

use super::extract::Reads;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Router;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use digipro_kit::texts::Language;
use digipro_site::library;
use pulldown_cmark::{Event, Options, Parser, html};

pub(crate) fn router() -> Router<App> {
    Router::new().route("/codes/{code}", get(page))
}

/// The page of a code: HTML for browsers, Markdown for whoever asks for that.
async fn page(Path(code): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let code = code.to_uppercase();
    let known = library::codes().into_iter().find(|known| **known == *code);
    let markdown = known.and_then(library::page);
    let markdown = markdown.ok_or_else(|| Problem::absent(format!("there is no code `{code}`")))?;
    let reads = Reads::of(&headers);
    let text = library::in_language(markdown, reads.0);
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let language = [(header::CONTENT_LANGUAGE, reads.0.tag()), (header::VARY, "accept, accept-language")];
    if accepts.contains("text/markdown") {
        return Ok((language, [(header::CONTENT_TYPE, "text/markdown; charset=utf-8")], text).into_response());
    }
    let head = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'"),
    ];
    Ok((language, head, whole(&code, &text, reads.0)).into_response())
}

/// A page that needs nothing else.
fn whole(code: &str, markdown: &str, language: Language) -> String {
    // Pages are ours, yet nothing in them is taken as HTML.
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    });
    let mut body = String::new();
    html::push_html(&mut body, events);
    let tag = language.tag();
    format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{code}</title>\
         <style>body{{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}}\
         pre{{overflow:auto}}</style></head><body><main>{body}</main></body></html>"
    )
}
