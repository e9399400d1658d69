//! Image layouts: a registry's folder on a stick, for hosts without a network.

use super::{Artifact, layer, unpacked};
use crate::{codes, limits};
use cap_std::fs::Dir;
use digipro_rules::PackFiles;
use digipro_vocab::{Diagnostic, Digest};
use oci_client::manifest::{OCI_IMAGE_MEDIA_TYPE, OciImageManifest};
use serde_json::{Value, json};
use std::io::{self, Read as _};

/// The file that makes a folder a layout.
const MARK: &str = "oci-layout";
const INDEX: &str = "index.json";
/// The annotation with the tag.
const TAG: &str = "org.opencontainers.image.ref.name";

/// Whether a folder is an image layout.
#[must_use]
pub fn is_layout(folder: &Dir) -> bool {
    folder.is_file(MARK)
}

/// The pack in a layout: the one with this tag, or the only one.
///
/// # Errors
/// P0786 when the folder cannot be read, P0797 when there is no such pack in it, P0706 and P0708 for its bytes, P0786
/// to P0789 for the archive.
pub fn read(folder: &Dir, tag: Option<&str>) -> Result<PackFiles, Diagnostic> {
    let index = index(folder)?;
    let all = index.get("manifests").and_then(Value::as_array).cloned().unwrap_or_default();
    let tagged = |entry: &&Value| tag.is_none_or(|tag| tag_of(entry) == Some(tag));
    let found: Vec<&Value> = all.iter().filter(tagged).collect();
    let [one] = found.as_slice() else {
        let known: Vec<String> = all.iter().filter_map(tag_of).map(|tag| format!("`{tag}`")).collect();
        let what = format!("{} artifacts of the layout fit", found.len());
        return Err(Diagnostic::error(codes::P0797, what)
            .help(format!("name one as FOLDER:TAG: {}", known.join(", "))));
    };
    let manifest =
        blob(folder, one.get("digest").and_then(Value::as_str).unwrap_or_default(), limits::MANIFEST)?;
    let manifest: OciImageManifest = serde_json::from_slice(&manifest)
        .map_err(|error| super::not_a_pack(format!("its manifest cannot be read: {error}")))?;
    let layer = layer(&manifest)?;
    unpacked(layer, &blob(folder, &layer.digest, limits::ARCHIVE)?)
}

/// Puts a pack into a layout, which is made when the folder is empty; says the digest of its manifest.
///
/// # Errors
/// P0786 when the folder is something else or cannot be written.
pub fn write(folder: &Dir, tag: Option<&str>, files: &PackFiles) -> Result<String, Diagnostic> {
    if !is_layout(folder) {
        if folder.entries().map_err(|error| failed(&error))?.next().is_some() {
            return Err(unusable("the folder is neither empty nor an image layout".to_owned()));
        }
        folder.write(MARK, r#"{"imageLayoutVersion":"1.0.0"}"#).map_err(|error| failed(&error))?;
        put(folder, INDEX, &json!({ "schemaVersion": 2, "manifests": [] }))?;
    }
    let mut index = index(folder)?;
    let artifact = Artifact::of(files)?;
    folder.create_dir_all("blobs/sha256").map_err(|error| failed(&error))?;
    let bytes = serde_json::to_vec(&artifact.manifest).map_err(|error| unusable(error.to_string()))?;
    let digest = super::named(&bytes);
    let tag = tag.unwrap_or(&artifact.version);
    let entry = json!({
        "mediaType": OCI_IMAGE_MEDIA_TYPE,
        "artifactType": super::ARTIFACT,
        "digest": digest,
        "size": bytes.len(),
        "annotations": { TAG: tag },
    });
    for (digest, bytes) in artifact.blobs.iter().chain([&(digest.clone(), bytes)]) {
        folder.write(path(digest)?, bytes).map_err(|error| failed(&error))?;
    }
    let manifests = index.get_mut("manifests").and_then(Value::as_array_mut);
    let manifests = manifests.ok_or_else(|| unusable("its index lists no manifests".to_owned()))?;
    manifests.retain(|entry| tag_of(entry) != Some(tag));
    manifests.push(entry);
    put(folder, INDEX, &index)?;
    Ok(digest)
}

fn tag_of(entry: &Value) -> Option<&str> {
    entry.get("annotations")?.get(TAG)?.as_str()
}

fn index(folder: &Dir) -> Result<Value, Diagnostic> {
    let bytes = bounded(folder, INDEX, limits::MANIFEST)?;
    serde_json::from_slice(&bytes).map_err(|error| unusable(format!("its index cannot be read: {error}")))
}

/// The bytes of a blob, which have the digest that names them.
fn blob(folder: &Dir, digest: &str, limit: u64) -> Result<Vec<u8>, Diagnostic> {
    let bytes = bounded(folder, &path(digest)?, limit)?;
    if super::named(&bytes) == digest {
        Ok(bytes)
    } else {
        let what = format!("the blob `{digest}` has other bytes");
        Err(Diagnostic::error(digipro_rules::codes::P0706, what).help("it was changed on its way"))
    }
}

/// Where a blob lies. What is not a digest names no file.
fn path(digest: &str) -> Result<String, Diagnostic> {
    let parsed = digest.strip_prefix("sha256:").and_then(|digits| digits.parse::<Digest>().ok());
    let what = || super::not_a_pack(format!("`{}` is not a digest", digest.escape_debug()));
    parsed.map(|digest| format!("blobs/sha256/{digest}")).ok_or_else(what)
}

fn bounded(folder: &Dir, path: &str, limit: u64) -> Result<Vec<u8>, Diagnostic> {
    let mut bytes = Vec::new();
    let file = folder.open(path).map_err(|error| failed(&error))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if bytes.len() as u64 > limit {
        let what = format!("`{path}` has more than {limit} bytes");
        return Err(Diagnostic::error(digipro_rules::codes::P0708, what));
    }
    Ok(bytes)
}

fn put(folder: &Dir, path: &str, value: &Value) -> Result<(), Diagnostic> {
    folder.write(path, value.to_string()).map_err(|error| failed(&error))
}

fn failed(error: &io::Error) -> Diagnostic {
    unusable(format!("the image layout cannot be read or written: {error}"))
}

fn unusable(what: String) -> Diagnostic {
    let help = "an image layout has `oci-layout`, `index.json` and `blobs/sha256/`";
    Diagnostic::error(codes::P0786, what).help(help)
}
