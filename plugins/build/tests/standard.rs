//! Every pack that is checked in keeps to the standard of `digipro rules check`.

#[cfg(test)]
mod tests {
    use digipro_build::{check, packs, packs_folder};
    use digipro_vocab::{Diagnostic, PackManifest};

    #[test]
    fn every_built_pack_keeps_to_the_standard() {
        let mut complaints = Vec::new();
        for pack in packs(&packs_folder()).unwrap() {
            let folder = packs_folder().join("dist").join(&pack);
            let files = read(&folder, &folder);
            let text = String::from_utf8(files["pack.toml"].clone()).unwrap();
            let manifest: PackManifest = toml::from_str(&text).unwrap();
            let checked = check(&manifest, &files);
            assert!(
                checked.counted.rules > 0 && checked.counted.vectors >= 4 * checked.counted.rules,
                "{pack}"
            );
            let line = |found: &Diagnostic| format!("{pack}: {}: {}", found.code, found.message);
            complaints.extend(checked.diagnostics.iter().filter(|found| found.is_error()).map(line));
        }
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }

    fn read(root: &std::path::Path, folder: &std::path::Path) -> digipro_rules::PackFiles {
        let mut files = digipro_rules::PackFiles::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files.extend(read(root, &path));
            } else {
                let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(inside.into(), std::fs::read(&path).unwrap());
            }
        }
        files
    }
}
