//! `digipro rules new`: a pack with one norm and one rule that builds and passes its vectors at once.

use crate::{Error, Language, sdk};
use digipro_vocab::EntityId;
use include_dir::{Dir, include_dir};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// `plugins/scaffold`: `common` for every pack, `declared` for those that are not written in Rust, and a
/// folder for each language. `@NAME@` and the like stand for what the author chooses.
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../scaffold");

/// What the author chooses.
#[derive(Clone, Debug)]
pub struct Scaffold<'a> {
    /// Name of the folder, of the rule's file and, after the entity, of the pack.
    pub name: &'a str,
    /// Who publishes it.
    pub entity: &'a EntityId,
    /// In which language its rules are written.
    pub language: Language,
    /// A checkout to take the SDK from; a copy of it is laid beside the pack when absent.
    pub sdk: Option<&'a Path>,
}

impl Scaffold<'_> {
    /// Lays the pack into a new folder, and returns the files that its author will edit.
    ///
    /// # Errors
    /// When the name does not serve as one, when the folder is there, when a file cannot be written.
    pub fn lay(&self, to: &Path) -> Result<Vec<PathBuf>, Error> {
        self.named(to)?;
        if to.exists() {
            return Err(Error::Source { path: to.to_owned(), what: "it exists already".to_owned() });
        }
        let mut files = self.files()?;
        let mine: Vec<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
        if self.language == Language::Rust {
            let lock = sdk::lock(&self.package(), "1.0.0")?;
            files.push(("Cargo.lock".into(), lock.into_bytes()));
            files.push((".gitignore".into(), b"target/\ndist/\n".to_vec()));
            if self.sdk.is_none() {
                let all = sdk::embedded()?;
                files.extend(all.into_iter().map(|(path, bytes)| (Path::new("sdk").join(&*path), bytes)));
            }
        }
        for (path, bytes) in files {
            let path = to.join(path);
            let parent = path.parent().unwrap_or(to);
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, bytes))
                .map_err(|e| Error::io(&path, e))?;
        }
        Ok(mine)
    }

    /// The templates, filled in.
    fn files(&self) -> Result<Vec<(PathBuf, Vec<u8>)>, Error> {
        let words = self.words()?;
        let fill = |text: &str| words.iter().fold(text.to_owned(), |text, (word, by)| text.replace(word, by));
        let mut files = Vec::new();
        let name = self.name;
        for (template, to) in self.shared() {
            let found = TEMPLATES.get_file(&template).and_then(|file| file.contents_utf8());
            let text = found.ok_or_else(|| self.untemplated(&template))?;
            files.push((to.into(), fill(text).into_bytes()));
        }
        let own =
            TEMPLATES.get_dir(self.language.name()).ok_or_else(|| self.untemplated(self.language.name()))?;
        let mut open = vec![own];
        while let Some(here) = open.pop() {
            open.extend(here.dirs());
            for file in here.files() {
                let path = file.path().strip_prefix(own.path()).unwrap_or(file.path());
                let path = path.to_string_lossy().replace("@NAME@", name);
                let bytes = match file.contents_utf8() {
                    Some(text) => fill(text).into_bytes(),
                    None => file.contents().to_vec(),
                };
                files.push((path.into(), bytes));
            }
        }
        // A language may bring a file of its own in place of a shared one.
        let mut seen = std::collections::BTreeMap::new();
        for (path, bytes) in files {
            seen.insert(path, bytes);
        }
        Ok(seen.into_iter().collect())
    }

    /// The shared templates, and where they go.
    fn shared(&self) -> Vec<(String, String)> {
        let name = self.name;
        let common = |file: &str| format!("common/{file}");
        if self.language == Language::Rust {
            return ["it.ftl", "en.ftl", "vectors.toml"]
                .map(|file| (common(file), format!("src/{name}/{file}")))
                .into();
        }
        let mut shared = vec![
            (common("it.ftl"), "texts/it.ftl".to_owned()),
            (common("en.ftl"), "texts/en.ftl".to_owned()),
            (common("vectors.toml"), format!("vectors/{name}.toml")),
        ];
        shared.extend(
            ["rules.toml", "norms.toml", "README.md"]
                .map(|file| (format!("declared/{file}"), file.to_owned())),
        );
        shared
    }

    fn words(&self) -> Result<Vec<(&'static str, String)>, Error> {
        let laid = "The SDK lies in `sdk/`, as it was when the pack was begun: leave it as it is.".to_owned();
        let note = self.sdk.map_or(laid, |from| format!("The SDK is taken from `{}`.", from.display()));
        let sdk = match self.sdk {
            None => "sdk/plugins/sdk".to_owned(),
            Some(checkout) => {
                let sdk = checkout.join("plugins/sdk");
                let sdk = fs::canonicalize(&sdk).map_err(|error| Error::io(&sdk, error))?;
                sdk.to_string_lossy().into_owned()
            }
        };
        let extension = match self.language {
            Language::Rust => "rs",
            Language::C => "c",
            Language::JavaScript => "js",
            Language::Table => "dmn",
        };
        let source = match self.language {
            Language::Rust => format!("src/{}.rs", self.name),
            _ => format!("regole/{}.{extension}", self.name),
        };
        Ok(vec![
            ("@PACK@", format!("{}.{}", self.entity, self.name)),
            ("@CRATE@", self.package()),
            ("@ENTITY@", self.entity.to_string()),
            ("@NAME@", self.name.to_owned()),
            ("@LANGUAGE@", self.language.name().to_owned()),
            ("@SOURCE@", source),
            ("@SDK_NOTE@", note),
            ("@SDK@", sdk),
        ])
    }

    fn package(&self) -> String {
        format!("{}_{}", self.entity, self.name)
    }

    fn named(&self, to: &Path) -> Result<(), Error> {
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let first = self.name.starts_with(|c: char| c.is_ascii_lowercase());
        if first
            && self.name.chars().all(good)
            && !matches!(self.name, "sdk" | "src" | "dist" | "target" | "main" | "lib")
        {
            return Ok(());
        }
        let what = format!(
            "`{}` cannot be the name of a pack: small letters, digits and `_`, such as `dehors`",
            self.name
        );
        Err(Error::Source { path: to.to_owned(), what })
    }

    fn untemplated(&self, template: &str) -> Error {
        let what = format!("no template for packs in {} is built in", self.language);
        Error::Source { path: Path::new("plugins/scaffold").join(template), what }
    }
}
