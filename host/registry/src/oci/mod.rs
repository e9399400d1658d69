//! Packs as artifacts of registries (OCI): one layer, the plain archive of the pack, under a media type of our own.
//!
//! A registry is a shelf and is believed in nothing: what comes from one is verified like what comes from a stick.

mod layout;
mod remote;

use crate::{archive, codes, limits};
use digipro_rules::{PackFiles, files};
use digipro_vocab::{Diagnostic, Digest, PackManifest};
use oci_client::manifest::{OCI_IMAGE_MEDIA_TYPE, OciDescriptor, OciImageManifest};
use std::collections::BTreeMap;

pub use layout::{is_layout, read, write};
pub use remote::{Access, Pulled, pull, push};

/// What the artifact is.
pub const ARTIFACT: &str = "application/vnd.digipro.rule-pack.v1";
/// Its one layer: the archive.
pub const LAYER: &str = "application/vnd.digipro.rule-pack.archive.v1+tar";
/// The configuration that an artifact without one has (OCI image specification, 1.1).
const EMPTY: &str = "application/vnd.oci.empty.v1+json";
/// Its bytes.
const EMPTY_BYTES: &[u8] = b"{}";

/// A pack as an artifact: its manifest for registries, and the blobs that this names.
pub(crate) struct Artifact {
    pub(crate) manifest: OciImageManifest,
    pub(crate) blobs: Vec<(String, Vec<u8>)>,
    /// Version of the pack: its tag.
    pub(crate) version: String,
}

impl Artifact {
    /// The artifact of a pack: the same bytes each time.
    pub(crate) fn of(files: &PackFiles) -> Result<Self, Diagnostic> {
        let text = files.get(files::MANIFEST).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let pack: PackManifest = toml::from_str(&text.unwrap_or_default()).map_err(|error| {
            let what = format!("the pack's manifest cannot be read: {}", error.message());
            Diagnostic::error(digipro_rules::codes::P0702, what).file(files::MANIFEST)
        })?;
        let bytes = archive::pack(files)?;
        let title = |key: &str, value: &str| (format!("org.opencontainers.image.{key}"), value.to_owned());
        let annotations = BTreeMap::from([
            title("title", &pack.id),
            title("version", &pack.version),
            title("vendor", pack.publisher.as_str()),
        ]);
        let manifest = OciImageManifest {
            media_type: Some(OCI_IMAGE_MEDIA_TYPE.to_owned()),
            artifact_type: Some(ARTIFACT.to_owned()),
            config: descriptor(EMPTY, EMPTY_BYTES),
            layers: vec![descriptor(LAYER, &bytes)],
            annotations: Some(annotations),
            ..OciImageManifest::default()
        };
        let blobs = vec![(named(EMPTY_BYTES), EMPTY_BYTES.to_vec()), (named(&bytes), bytes)];
        Ok(Self { manifest, blobs, version: pack.version.to_string() })
    }
}

fn descriptor(media_type: &str, bytes: &[u8]) -> OciDescriptor {
    OciDescriptor {
        media_type: media_type.to_owned(),
        digest: named(bytes),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        ..OciDescriptor::default()
    }
}

/// A digest as registries write it.
fn named(bytes: &[u8]) -> String {
    format!("sha256:{}", Digest::of(bytes))
}

/// The layer with the pack.
fn layer(manifest: &OciImageManifest) -> Result<&OciDescriptor, Diagnostic> {
    if manifest.artifact_type.as_deref() != Some(ARTIFACT) {
        let kind = manifest.artifact_type.as_deref().unwrap_or(&manifest.config.media_type);
        return Err(not_a_pack(format!("the artifact is `{}`", kind.escape_debug())));
    }
    match manifest.layers.as_slice() {
        [one] if one.media_type == LAYER => {
            if u64::try_from(one.size).is_ok_and(|size| size <= limits::ARCHIVE) {
                Ok(one)
            } else {
                let what = format!("the artifact's layer has {} bytes", one.size);
                let help = format!("it may have {}", limits::ARCHIVE);
                Err(Diagnostic::error(digipro_rules::codes::P0708, what).help(help))
            }
        }
        [one] => Err(not_a_pack(format!("its layer is `{}`", one.media_type.escape_debug()))),
        layers => Err(not_a_pack(format!("it has {} layers", layers.len()))),
    }
}

/// The pack in the bytes of a layer, which have to be those that its descriptor names.
fn unpacked(layer: &OciDescriptor, bytes: &[u8]) -> Result<PackFiles, Diagnostic> {
    if named(bytes) != layer.digest {
        let what =
            format!("the layer has the digest `{}`, the artifact names `{}`", named(bytes), layer.digest);
        return Err(Diagnostic::error(digipro_rules::codes::P0706, what).help("it was changed on its way"));
    }
    archive::unpack(bytes)
}

fn not_a_pack(what: String) -> Diagnostic {
    let help = format!("a rule pack is an artifact `{ARTIFACT}` with one layer `{LAYER}`");
    Diagnostic::error(codes::P0797, what).help(help)
}
