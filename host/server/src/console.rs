//! The console, from the program itself: its bundle is embedded, so that whoever runs it needs nothing else.
//!
//! Files with a digest in their name never change and are kept by browsers; the page itself is asked for each time, and
//! answers every address below `/console`, since the console's own routes are known to it alone. The bundle is embedded by
//! `include_dir`, which embeds kits and codes as well: bytes, without a server or a reader of the folder of its own.

use crate::problem::{self, Problem};
use crate::state::App;
use axum::Router;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;
use include_dir::{Dir, File, include_dir};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::{LazyLock, OnceLock};

static BUNDLE: Dir<'_> = include_dir!("$DIGIPRO_CONSOLE");

/// The files by their paths in the bundle.
static ASSETS: LazyLock<BTreeMap<&str, Asset>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    gather(&BUNDLE, &mut all);
    all
});

/// A file of the bundle; what is worked out of it is worked out once.
struct Asset {
    bytes: &'static [u8],
    kind: &'static str,
    etag: HeaderValue,
    packed: OnceLock<Option<Vec<u8>>>,
}

fn gather(folder: &'static Dir<'_>, into: &mut BTreeMap<&'static str, Asset>) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str() {
            into.insert(path, Asset::of(path, file));
        }
    }
    for folder in folder.dirs() {
        gather(folder, into);
    }
}

impl Asset {
    fn of(path: &str, file: &'static File<'_>) -> Self {
        let bytes = file.contents();
        let mut etag = String::from("\"");
        for byte in Sha256::digest(bytes).iter().take(16) {
            // Writing to a string does not fail.
            let _ = write!(etag, "{byte:02x}");
        }
        etag.push('"');
        let etag = HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("\"\""));
        Self { bytes, kind: kind(path), etag, packed: OnceLock::new() }
    }

    /// As gzip, where that is smaller; fonts and pictures are compressed already.
    fn packed(&self) -> Option<&[u8]> {
        let pack = || {
            if !(self.kind.starts_with("text/")
                || self.kind.ends_with("svg+xml")
                || self.kind.ends_with("json"))
            {
                return None;
            }
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(self.bytes).ok()?;
            encoder.finish().ok().filter(|packed| packed.len() < self.bytes.len())
        };
        self.packed.get_or_init(pack).as_deref()
    }
}

/// What a file is, by its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        _ => "application/octet-stream",
    }
}

pub(crate) fn router() -> Router<App> {
    let router = Router::new().route("/", get(page)).route("/console", get(page));
    router.route("/console/", get(page)).route("/console/{*page}", get(page))
}

/// A file of the bundle, or the page, which finds out by itself what its address means.
async fn page(State(app): State<App>, headers: HeaderMap, uri: OriginalUri) -> Response {
    let path = uri.path().strip_prefix("/console/").unwrap_or_default().to_owned();
    // A file that is gone is not answered by a page: a browser would take it for a script.
    let asked = if path.starts_with("assets/") || ASSETS.contains_key(path.as_str()) {
        path.as_str()
    } else {
        "index.html"
    };
    let Some(asset) = ASSETS.get(asked) else {
        if asked == "index.html" {
            return unbuilt().into_response();
        }
        return problem::no_such_path(uri).await.into_response();
    };
    let mut response = answer(asset, &headers);
    let own = response.headers_mut();
    let keeps = if asked.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    own.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeps));
    own.insert(header::ETAG, asset.etag.clone());
    own.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    protect(own, &app);
    response
}

fn answer(asset: &'static Asset, headers: &HeaderMap) -> Response {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let own = asset.etag.to_str().unwrap_or_default();
    if known.split(',').any(|one| one.trim().trim_start_matches("W/") == own) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let accepts =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = [(header::CONTENT_TYPE, asset.kind)];
    match asset.packed().filter(|_| takes_gzip(accepts)) {
        Some(packed) => (kind, [(header::CONTENT_ENCODING, "gzip")], packed.to_vec()).into_response(),
        None => (kind, asset.bytes).into_response(),
    }
}

/// Whether gzip is named, and not with a weight of zero (RFC 9110, 12.5.3).
fn takes_gzip(accepts: &str) -> bool {
    accepts.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
        named && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// What browsers let the console do: nothing with others, except to sign in where the configuration says so.
///
/// The libraries that draw diagrams, tables and forms write `style` attributes; style sheets and scripts are files of ours.
fn protect(headers: &mut HeaderMap, app: &App) {
    let mut connects = String::from("'self'");
    for issuer in app.config().identity.issuers.iter().filter(|issuer| issuer.client.is_some()) {
        if let Ok(url) = reqwest::Url::parse(&issuer.issuer) {
            connects.push(' ');
            connects.push_str(&url.origin().ascii_serialization());
        }
    }
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; \
         font-src 'self'; connect-src {connects}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    // Origins are ASCII; a policy that cannot be written closes the page.
    let policy = HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    for (name, value) in [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// A development tree whose console nobody has built.
fn unbuilt() -> Problem {
    Problem::absent("this program was built without the console")
        .help("run `npm ci` and `npm run build` in `console`, then build again")
}

#[cfg(test)]
mod tests {
    use super::takes_gzip;

    #[test]
    fn an_encoding_that_is_refused_is_not_taken() {
        assert!(takes_gzip("br, gzip;q=0.8") && takes_gzip("*"));
        assert!(!takes_gzip("gzip;q=0") && !takes_gzip("br") && !takes_gzip(""));
    }
}
