//! Reports that are signed by the key of the installation: a page to be read and printed, and a signature over its bytes
//! that anybody can verify without this program (RFC 8032).

use crate::error::Error;
use digipro_rules::trust::{PublicKey, Secret};
use digipro_vocab::{Digest, Instant};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

/// The file of the key, in the data folder.
pub const FILE: &str = "report-key.pem";

/// The scheme of signatures.
const SCHEME: &str = "ed25519";

/// The form of signatures.
const FORMAT: u32 = 1;

/// A signature, which stands beside the file that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Version of the form.
    pub format: u32,
    /// `ed25519`: over the bytes of the file.
    pub scheme: String,
    /// Which key has signed. That it is the installation's has to be known from elsewhere.
    pub key: PublicKey,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// When it was signed.
    pub at: Instant,
    /// 128 hexadecimal digits.
    pub signature: String,
}

/// Why a signature does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is of another form or scheme.
    #[error("the signature is of a form that is not known")]
    Form,
    /// It is by another key.
    #[error("it was signed with another key than the one that is named")]
    Key,
    /// The file is not what was signed.
    #[error("the file is not the one that was signed")]
    File,
}

/// The key of the installation, which is made at first use.
///
/// # Errors
/// When it can be neither read nor made.
pub fn key(data: &Path) -> Result<Secret, Error> {
    let path = data.join(FILE);
    let failed = |cause: String| Error::input(path.display(), cause);
    if !path.is_file() {
        let secret = Secret::generate().map_err(|error| failed(error.to_string()))?;
        let text = secret.text().map_err(|error| failed(error.to_string()))?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(mut file) => {
                let written = file.write_all(text.as_ref().as_bytes()).and_then(|()| file.sync_all());
                written.map_err(|error| failed(error.to_string()))?;
            }
            // Another request has just made it.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(error.to_string())),
        }
    }
    let text = fs::read_to_string(&path).map_err(|error| failed(error.to_string()))?;
    Secret::read(&text).map_err(|error| failed(error.to_string()))
}

/// Signs the bytes of a file.
#[must_use]
pub fn sign(secret: &Secret, bytes: &[u8], at: Instant) -> Signature {
    let signature = secret.sign(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    Signature {
        format: FORMAT,
        scheme: SCHEME.to_owned(),
        key: secret.public(),
        sha256: Digest::of(bytes),
        at,
        signature,
    }
}

/// Verifies a signature over the bytes of a file, by a key that is known from elsewhere.
///
/// # Errors
/// Why it does not hold.
pub fn verify(signature: &Signature, bytes: &[u8], key: PublicKey) -> Result<(), Broken> {
    if signature.format != FORMAT || signature.scheme != SCHEME {
        return Err(Broken::Form);
    }
    if signature.key != key {
        return Err(Broken::Key);
    }
    let digits: Option<Vec<u8>> = signature
        .signature
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    let made: [u8; 64] = digits.and_then(|bytes| bytes.try_into().ok()).ok_or(Broken::Form)?;
    if Digest::of(bytes) == signature.sha256 && key.made(&made, bytes) { Ok(()) } else { Err(Broken::File) }
}

/// A page that needs nothing else: to be read, printed and kept.
#[derive(Debug)]
pub struct Page {
    text: String,
}

/// How it looks: on a screen, and on paper.
const STYLE: &str = "body{font:11pt/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#17324d}\
    h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #ccc}\
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;\
    border-bottom:1px solid #ddd}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dd{margin:0}\
    code{font-size:.85em;overflow-wrap:anywhere}@media print{body{margin:0;max-width:none}h2{break-after:avoid}\
    tr,dl{break-inside:avoid}a{color:inherit}}";

impl Page {
    /// A page in a language.
    #[must_use]
    pub fn new(language: &str, title: &str) -> Self {
        let title = escaped(title);
        let text = format!(
            "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
             <style>{STYLE}</style></head><body><main>\n<h1>{title}</h1>\n"
        );
        Self { text }
    }

    /// A heading.
    pub fn heading(&mut self, text: &str) {
        self.text += &format!("<h2>{}</h2>\n", escaped(text));
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.text += &format!("<p>{}</p>\n", escaped(text));
    }

    /// Facts, each by its name.
    pub fn facts(&mut self, facts: &[(String, String)]) {
        self.text += "<dl>";
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            self.text += &format!("<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value));
        }
        self.text += "</dl>\n";
    }

    /// A list; each entry may lead somewhere.
    pub fn list(&mut self, entries: &[(String, Option<String>)]) {
        self.text += "<ul>";
        for (text, link) in entries {
            let text = escaped(text);
            self.text += &match link {
                Some(link) => format!("<li><a href=\"{}\">{text}</a></li>", escaped(link)),
                None => format!("<li>{text}</li>"),
            };
        }
        self.text += "</ul>\n";
    }

    /// A table with a line of names first.
    pub fn table(&mut self, names: &[String], rows: &[Vec<String>]) {
        let head: String =
            names.iter().map(|name| format!("<th scope=\"col\">{}</th>", escaped(name))).collect();
        self.text += &format!("<table><thead><tr>{head}</tr></thead><tbody>");
        for row in rows {
            let cells: String = row.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
            self.text += &format!("<tr>{cells}</tr>");
        }
        self.text += "</tbody></table>\n";
    }

    /// All of it.
    #[must_use]
    pub fn finish(self) -> String {
        self.text + "</main></body></html>\n"
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Broken, Page, key, sign, verify};

    #[test]
    fn a_signature_holds_for_one_file_and_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let secret = key(folder.path()).unwrap();
        assert_eq!(key(folder.path()).unwrap().public(), secret.public(), "the key is kept");
        let signed = sign(&secret, b"report", "2026-11-24T09:00:00Z".parse().unwrap());
        assert_eq!(verify(&signed, b"report", secret.public()), Ok(()));
        assert_eq!(verify(&signed, b"Report", secret.public()), Err(Broken::File));
        let other = digipro_rules::trust::Secret::from_bytes(&[7; 32]).public();
        assert_eq!(verify(&signed, b"report", other), Err(Broken::Key));
        let again = serde_json::from_str(&serde_json::to_string(&signed).unwrap()).unwrap();
        assert_eq!(verify(&again, b"report", secret.public()), Ok(()));
    }

    #[test]
    fn what_is_told_is_never_markup() {
        let mut page = Page::new("it", "a <b>");
        page.table(&["n&m".to_owned()], &[vec!["<script>".to_owned()]]);
        let text = page.finish();
        assert!(
            text.contains("a &lt;b&gt;") && text.contains("n&amp;m") && !text.contains("<script>"),
            "{text}"
        );
    }
}
