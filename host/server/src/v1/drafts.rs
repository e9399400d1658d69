//! Kits as designers work on them: the files of one at hand to begin from, and a draft as an archive.

use super::definitions::tag;
use super::extract::Body;
use super::problems::Problems;
use crate::identity::Principal;
use crate::path::Path;
use crate::problem::Problem;
use crate::state::App;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use digipro_site::{delivery, shelf};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(files)).routes(routes!(pack))
}

/// The files of a kit.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct KitFiles {
    /// The kit.
    kit: String,
    /// Its version.
    version: String,
    /// Each of its own files by its path, as text; overlays are read by themselves.
    files: BTreeMap<String, String>,
}

/// Gives the files of a kit: what a draft of its next version begins from.
#[utoipa::path(get, path = "/kits/{kit}/files", tag = "kits",
    params(("kit" = String, Path, description = "Its id, with `@version` where it is not the newest.", example = "accesso-civico")),
    responses((status = 200, description = "The files; the digest of their lock is the `ETag`.", body = KitFiles), Problems))]
async fn files(State(app): State<App>, _: Principal, Path(name): Path<String>) -> Result<Response, Problem> {
    app.call(move |engine| {
        let opened = shelf::open(engine, &name)?;
        let (lock, files) = delivery::kit(&opened);
        let texts = files.into_iter().map(|(path, bytes)| {
            let text = String::from_utf8(bytes)
                .map_err(|error| Problem::failed(crate::codes::I0210, format!("`{path}`: {error}")))?;
            Ok((path.to_string(), text))
        });
        let told = KitFiles {
            kit: lock.kit.to_string(),
            version: lock.version.to_string(),
            files: texts.collect::<Result<_, Problem>>()?,
        };
        Ok(([(header::ETAG, tag(&lock.digest().to_string()))], Json(told)).into_response())
    })
    .await
}

/// The files of a kit's draft.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct KitDraft {
    /// Each file by its path in the kit, as text: `kit.toml`, diagrams, tables, forms and what else it has.
    files: BTreeMap<String, String>,
}

/// Makes the archive of a kit's draft, unsigned: to be signed with `digipro kit pack`, or installed where examples are
/// believed. Nothing is kept.
#[utoipa::path(post, path = "/kits/archives", tag = "kits", request_body = KitDraft,
    responses((status = 200, description = "The archive; its `ETag` is the digest of the lock.", body = Vec<u8>,
        content_type = "application/x-tar"), Problems))]
async fn pack(
    State(app): State<App>,
    _: Principal,
    Body(draft): Body<KitDraft>,
) -> Result<Response, Problem> {
    let files = super::trials::files(draft.files);
    app.call(move |_| {
        let (lock, bytes) = delivery::pack_kit(&files)?;
        let name = format!("attachment; filename=\"{}-{}.tar\"", lock.kit, lock.version);
        let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("application/x-tar")),
            (header::CONTENT_DISPOSITION, name),
            (header::ETAG, tag(&lock.digest().to_string())),
        ];
        Ok((headers, bytes).into_response())
    })
    .await
}
