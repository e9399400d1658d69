//! Documents of a case: filed, listed, read. Each is on the case's log with who, when and in which role; what is erased
//! stays listed as erased.

use super::extract::{Asked, Bytes, Key};
use super::problems::Problems;
use super::scope;
use crate::identity::Principal;
use crate::limits::{DOCUMENT_MAX, DOCUMENT_NAME_MAX};
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::{HeaderName, StatusCode, header};
use digipro_runner::{Document, NewDocument};
use digipro_vocab::{CaseId, Instant, Name, Rejection};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Media types that are kept: none that a browser would run.
const KEPT: [&str; 20] = [
    "application/gzip",
    "application/json",
    "application/msword",
    "application/octet-stream",
    "application/pdf",
    "application/pkcs7-mime",
    "application/pkcs7-signature",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/xml",
    "application/zip",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "message/rfc822",
    "text/csv",
    "text/plain",
    "text/xml",
];

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, file)).routes(routes!(read))
}

/// A document of a case.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Filed {
    /// Number of the record that files it: its name within the case.
    record: u64,
    /// What it is called; absent once it is erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The fact that it belongs to, by its path.
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<String>,
    /// Its media type.
    media: String,
    /// Its bytes, counted.
    size: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    sha256: String,
    /// When it was filed.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// Who filed it.
    by: String,
    /// In which role.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    /// Whether its bytes were erased.
    erased: bool,
}

impl From<Document> for Filed {
    fn from(document: Document) -> Self {
        let text = |name: Option<Name>| name.map(|name| name.to_string());
        Self {
            record: document.record,
            name: text(document.name),
            fact: text(document.fact),
            media: document.media.to_string(),
            size: document.size,
            sha256: document.sha256.to_string(),
            at: document.at,
            by: document.by.to_string(),
            role: text(document.role),
            erased: document.erased,
        }
    }
}

/// Lists the documents of a case, in the order in which they were filed.
#[utoipa::path(get, path = "/cases/{case}/documents", tag = "documents",
    params(("case" = u64, Path, description = "Its number.", example = 1)),
    responses((status = 200, description = "Its documents.", body = [Filed]), Problems))]
async fn list(
    State(app): State<App>,
    who: Principal,
    Path(id): Path<u64>,
) -> Result<Json<Vec<Filed>>, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        Ok(Json(engine.runner.documents(row.case)?.into_iter().map(Filed::from).collect()))
    })
    .await
}

/// What a document is called, and what it belongs to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Called {
    /// What it is called: the name of a file, without folders.
    #[param(min_length = 1, max_length = 200, example = "planimetria.pdf")]
    name: String,
    /// The fact that it belongs to, by its path: it is kept as long as that one. Otherwise as long as the kit says of
    /// `documents`.
    #[serde(default)]
    fact: Option<String>,
}

/// The bytes of a document with their media type.
pub(super) struct Content {
    media: Name,
    bytes: Vec<u8>,
}

impl FromRequest<App> for Content {
    type Rejection = Problem;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind =
            kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim().to_ascii_lowercase();
        let Some(media) = KEPT.iter().find(|kept| **kept == kind) else {
            let what = format!("`{kind}` is not among the media types that are kept");
            let rejection =
                Rejection::new(crate::codes::R0242, what).help(format!("kept are {}", KEPT.join(", ")));
            return Err(Problem::rejected(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                &rejection,
            ));
        };
        DefaultBodyLimit::max(DOCUMENT_MAX).apply(&mut request);
        let Bytes(bytes) = Bytes::from_request(request, app).await?;
        Ok(Self { media: (*media).into(), bytes })
    }
}

/// Refuses what is no name of a file.
fn named(name: &str) -> Result<Name, Problem> {
    let wrong = |c: char| c.is_control() || matches!(c, '/' | '\\');
    let fits =
        !name.trim().is_empty() && name.chars().count() <= DOCUMENT_NAME_MAX && !name.chars().any(wrong);
    if fits {
        return Ok(name.into());
    }
    Err(Problem::unreadable(format!(
        "`name` holds 1 to {DOCUMENT_NAME_MAX} visible characters and no folder"
    )))
}

/// Files a document with a case: up to 32 MiB, as PDF, signed envelope, image, text, office file, archive or mail. It is on
/// the case's log with who, when and in which role.
#[utoipa::path(post, path = "/cases/{case}/documents", tag = "documents",
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The document itself, with its media type in `Content-Type`."),
    params(("case" = u64, Path, description = "Its number.", example = 1), Called,
        ("Idempotency-Key" = Option<String>, Header, description = "The same key again files nothing and gets the first answer.")),
    responses((status = 201, description = "It is filed.", body = Filed), Problems))]
async fn file(
    State(app): State<App>,
    who: Principal,
    key: Key,
    Path(id): Path<u64>,
    Asked(called): Asked<Called>,
    content: Content,
) -> Result<(StatusCode, Json<Filed>), Problem> {
    let name = named(&called.name)?;
    let fact = called.fact.as_deref().map(named).transpose()?;
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let new = NewDocument { name, fact, media: content.media, bytes: content.bytes };
        let filed = engine.runner.file_document(row.case, new, &key.by(&who))?;
        Ok((StatusCode::CREATED, Json(filed.into())))
    })
    .await
}

/// Headers of a document: to be saved and not shown, and taken for nothing else than it is.
type Sent = ([(HeaderName, String); 4], Vec<u8>);

/// Reads a document of a case, as it was filed.
#[utoipa::path(get, path = "/cases/{case}/documents/{record}", tag = "documents",
    params(("case" = u64, Path, description = "Its number.", example = 1),
        ("record" = u64, Path, description = "The number of the document.", example = 1)),
    responses((status = 200, description = "The document, with its SHA-256 as `ETag`.", body = Vec<u8>, content_type = "application/octet-stream"), Problems))]
async fn read(
    State(app): State<App>,
    who: Principal,
    Path((id, record)): Path<(u64, u64)>,
) -> Result<Sent, Problem> {
    app.call(move |engine| {
        let row = scope::case(engine, &who, CaseId(id))?;
        let document = engine.runner.document(row.case, record)?;
        let bytes = engine.runner.document_bytes(&document)?;
        let name = document.name.as_deref().unwrap_or("document");
        Ok((
            [
                (header::CONTENT_TYPE, document.media.to_string()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{}", escaped(name))),
                (header::ETAG, format!("\"{}\"", document.sha256)),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
            ],
            bytes,
        ))
    })
    .await
}

/// A name as a header takes it (RFC 8187).
fn escaped(name: &str) -> String {
    let mut text = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}
