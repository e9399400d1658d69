//! A pack of decision tables, from its sources to the component.

#[cfg(test)]
mod tests {
    use digipro_build::{Language, Scaffold, Sources, embed, embedded, interpreters, packs_folder};
    use digipro_rules::{Config, Evaluator as _, Host, Trust};
    use digipro_tables::Payload;
    use digipro_vocab::{FactValue, Outcome, pack::Vector};

    #[test]
    fn no_interpreter_is_stale() {
        let stale: Vec<String> = interpreters::stale().unwrap().iter().map(ToString::to_string).collect();
        assert!(stale.is_empty(), "{}", stale.join("\n"));
    }

    /// The tables of Brescia: built twice, asked natively and in a host.
    #[test]
    fn the_component_of_a_table_is_deterministic_small_in_fuel_and_says_what_the_table_says() {
        let sources = Sources::open(&packs_folder().join("c_b157")).unwrap();
        let built = sources.build().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(built.component, sources.build().unwrap().component);
        // An auditor finds the tables in the component.
        let payload = embedded(&built.component).unwrap();
        assert!(String::from_utf8(payload).unwrap().contains("chi ingombra la carreggiata sente"));
        let config = Config { trust: Trust::examples(), ..Config::default() };
        let (host, _) = Host::new(config, None).unwrap();
        let loaded = host.load(&built.files().unwrap()).unwrap_or_else(|found| panic!("{found:?}"));
        let (mut asked, mut fuel) = (0, Vec::new());
        for path in &built.manifest.vectors {
            let vectors: Vec<Vector> = serde_json::from_str(&built.files[path]).unwrap();
            for vector in vectors.iter().filter(|one| built.manifest.covers.contains(one.request.act_date)) {
                let verdict = host.evaluate(&loaded.digest, &vector.request);
                let verdict = verdict.unwrap_or_else(|failure| panic!("{}: {failure:?}", vector.name));
                let bytes = |report| serde_json::to_vec(report).unwrap();
                assert_eq!(bytes(&verdict.report), bytes(&vector.report), "{}", vector.name);
                fuel.push(verdict.fuel);
                asked += 1;
            }
        }
        println!("{} bytes, fuel {fuel:?}", built.component.len());
        assert!(asked > 25, "{asked}");
        assert!(fuel.iter().all(|fuel| *fuel < 5_000_000), "{fuel:?}");
    }

    /// A table is the same before it is in a component: `--native` finds the gap too.
    #[test]
    fn the_check_finds_a_gap_before_there_is_a_component() {
        let folder = tempfile::tempdir().unwrap();
        copy(&packs_folder().join("c_b157"), folder.path());
        let told = || {
            let found = Sources::open(folder.path()).unwrap().check_tables();
            found.iter().map(|found| found.code.id).collect::<Vec<_>>()
        };
        let before = told();
        assert!(!before.contains(&"P0765"), "{before:?}");
        let table = folder.path().join("regole/esenzione.dmn");
        let mut model = std::fs::read_to_string(&table).unwrap();
        let (from, to) = (model.rfind("<rule").unwrap(), model.rfind("</rule>").unwrap());
        model.replace_range(from..to + "</rule>".len(), "");
        std::fs::write(&table, model).unwrap();
        assert!(told().contains(&"P0765"));
        // A pack in another language has no tables.
        assert!(Sources::open(&packs_folder().join("c_f704")).unwrap().check_tables().is_empty());
    }

    /// An author is told of a gap by `digipro rules check`, which reads the tables out of the component.
    #[test]
    fn the_check_finds_a_gap_in_the_tables_of_a_component() {
        let built = Sources::open(&packs_folder().join("c_b157")).unwrap().build().unwrap();
        let gaps = |component: Vec<u8>| {
            let mut files = built.files().unwrap();
            files.insert("component.wasm".into(), component);
            let found = digipro_build::check(&built.manifest, &files).diagnostics;
            found.iter().filter(|found| found.code.id == "P0765").count()
        };
        let mut payload = Payload::read(&embedded(&built.component).unwrap()).unwrap();
        let before = gaps(built.component.clone());
        let model = payload.models.get_mut("regole/esenzione.dmn").unwrap();
        let (from, to) = (model.rfind("<rule").unwrap(), model.rfind("</rule>").unwrap());
        model.replace_range(from..to + "</rule>".len(), "");
        let template = interpreters::Interpreter::Tables.template();
        assert!(gaps(embed(template, &payload.to_bytes().unwrap()).unwrap()) > before);
    }

    /// What never ends in a table ends in the limit of FEEL, and the host goes on.
    #[test]
    fn a_hostile_table_is_undecided_and_costs_no_more_than_a_call_may() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("pack");
        copy(&packs_folder().join("c_b157"), &at);
        let path = at.join("regole/esenzione.dmn");
        let model = std::fs::read_to_string(&path).unwrap();
        let hostile = model.replace("&lt;= 4", "sum(for i in 1..9000, j in 1..9000 return i * j) = ?");
        assert_ne!(hostile, model);
        std::fs::write(&path, hostile).unwrap();
        // Its own vectors notice; a component is built of the others.
        let error = Sources::open(&at).unwrap().bundle().unwrap_err().to_string();
        assert!(error.contains("occupazione di quattro ore"), "{error}");
        let vectors = at.join("vectors/esenzione.toml");
        let kept = std::fs::read_to_string(&vectors).unwrap();
        let changed = kept
            .replace(
                "\"satisfied\", message = \"esenzione-spetta\" }",
                "\"indeterminate\", message = \"tabella-non-decide\" }",
            )
            .replace(
                "\"violated\", message = \"esenzione-non-spetta\" }",
                "\"indeterminate\", message = \"tabella-non-decide\" }",
            );
        std::fs::write(&vectors, changed).unwrap();
        let built = Sources::open(&at).unwrap().build().unwrap_or_else(|error| panic!("{error}"));
        let config = Config { trust: Trust::examples(), ..Config::default() };
        let (host, _) = Host::new(config, None).unwrap();
        let loaded = host.load(&built.files().unwrap()).unwrap();
        let path = "vectors/c_b157.osp.esenzione.2021-01-01.json";
        let vectors: Vec<Vector> = serde_json::from_str(&built.files[path]).unwrap();
        let four = vectors.iter().find(|vector| &*vector.name == "occupazione di quattro ore").unwrap();
        let verdict = host.evaluate(&loaded.digest, &four.request).unwrap();
        let finding =
            &verdict.report.findings.iter().find(|one| &*one.rule == "c_b157.osp.esenzione").unwrap();
        assert_eq!((finding.outcome, &*finding.message.key), (Outcome::Indeterminate, "tabella-non-decide"));
        let FactValue::Text(reason) = &finding.message.arguments[1].value else { panic!() };
        assert!(reason.contains("P044"), "{reason}");
        println!("fuel of a table that never ends: {}", verdict.fuel);
        assert_eq!(verdict.fuel, host.evaluate(&loaded.digest, &four.request).unwrap().fuel);
    }

    #[test]
    fn what_is_wrong_with_a_table_is_told_with_its_code_and_place() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("pack");
        copy(&packs_folder().join("c_b157"), &at);
        let path = at.join("regole/esenzione.dmn");
        let model = std::fs::read_to_string(&path).unwrap();
        std::fs::write(
            &path,
            model.replacen("\"rispettata\"</text></outputEntry>", "\"forse\"</text></outputEntry>", 1),
        )
        .unwrap();
        let error = Sources::open(&at).unwrap().bundle().unwrap_err().to_string();
        assert!(error.contains("P0763 regole/esenzione.dmn:"), "{error}");
        assert!(error.contains("`forse` cannot stand in the column `esito`"), "{error}");
    }

    #[test]
    fn a_table_to_begin_with_holds_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("termine");
        let entity = "c_b157".parse().unwrap();
        let scaffold = Scaffold { name: "termine", entity: &entity, language: Language::Table, sdk: None };
        scaffold.lay(&at).unwrap();
        let bundle = Sources::open(&at).unwrap().bundle().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(bundle.manifest.rules.len(), 1);
    }

    fn copy(from: &std::path::Path, to: &std::path::Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &target);
            } else {
                std::fs::copy(&path, &target).unwrap();
            }
        }
    }
}
