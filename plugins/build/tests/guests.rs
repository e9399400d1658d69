//! Packs in other languages than Rust, from their sources to a host: what they answer, and how hostile ones end.

#[cfg(test)]
mod tests {
    use digipro_build::{BuiltPack, Language, Sources, guest, packs_folder, read_declared};
    use digipro_rules::{Config, Evaluator as _, Host, LoadedPack, Trust, vectors};
    use digipro_vocab::{
        Digest, Exact, Fact, FactValue, Failure, FailureCause, Outcome, Report, Request, pack::Component,
    };
    use std::{fs, path::Path, time::Instant};

    fn host() -> Host {
        Host::new(Config { trust: Trust::examples(), ..Config::default() }, None).unwrap().0
    }

    fn load(host: &Host, built: &BuiltPack) -> LoadedPack {
        let files = built.files().unwrap().into_iter().collect();
        host.load(&files).unwrap_or_else(|found| panic!("{found:?}"))
    }

    fn holds(name: &str, fuel: u64) {
        let built = Sources::open(&packs_folder().join(name)).unwrap().build().unwrap();
        let host = host();
        let started = Instant::now();
        let loaded = load(&host, &built);
        let compiled = started.elapsed();
        let files = built.files().unwrap().into_iter().collect();
        let tried = vectors::run(&host, &loaded, &files);
        assert!(tried.len() >= 10);
        let spent = tried
            .iter()
            .map(|tried| tried.outcome.as_ref().unwrap_or_else(|e| panic!("{}: {e}", tried.name)));
        let most = *spent.max().unwrap();
        println!("{name}: {} bytes, compiled in {compiled:?}, fuel up to {most}", built.component.len());
        assert!(most < fuel, "{most}");
    }

    #[test]
    fn the_pack_in_javascript_answers_its_vectors_to_the_byte() {
        holds("c_f704", 2_000_000);
    }

    #[test]
    fn the_pack_in_c_answers_its_vectors_to_the_byte() {
        holds("c_f158", 100_000);
    }

    #[test]
    fn the_same_script_makes_the_same_component() {
        let pack = read_declared(&packs_folder().join("c_f704")).unwrap();
        let component = || guest(Language::JavaScript, "c_f704").unwrap().component(&pack).unwrap();
        assert_eq!(Digest::of(&component()), Digest::of(&component()));
    }

    /// What the pack of Monza answers when the body of its rule is another.
    fn asked(body: &str) -> Result<Report, Failure> {
        let folder = packs_folder().join("c_f704");
        let mut pack = read_declared(&folder).unwrap();
        for source in &mut pack.sources {
            source.text = format!("export function judge(c) {{ {body} }}");
        }
        let component = guest(Language::JavaScript, "c_f704").unwrap().component(&pack).unwrap();
        let manifest = fs::read_to_string(Path::new(&packs_folder()).join("dist/c_f704/pack.toml")).unwrap();
        let mut manifest: digipro_vocab::PackManifest = toml::from_str(&manifest).unwrap();
        manifest.component = Component { digest: Digest::of(&component), size: component.len() as u64 };
        manifest.files.clear();
        manifest.vectors.clear();
        manifest.texts.clear();
        let built = BuiltPack { manifest, files: std::collections::BTreeMap::new(), component };
        let host = host();
        let digest = load(&host, &built).digest;
        let day = "2026-05-04".parse().unwrap();
        let amount = FactValue::Exact(Exact { unscaled: 10, scale: 2 });
        let fact = Fact { path: "affidamento.importo_netto".into(), value: amount, source: "test".into() };
        let point = "affidamento".into();
        let request = Request {
            point,
            act_date: day,
            facts_date: day,
            known_on: day,
            facts: vec![fact],
            parameters: vec![],
        };
        let verdict = host.evaluate(&digest, &request)?;
        // The same again: a call leaves nothing behind.
        assert_eq!(host.evaluate(&digest, &request)?.fuel, verdict.fuel);
        Ok(verdict.report)
    }

    #[test]
    fn a_script_without_end_meets_the_bounds_of_every_language() {
        for (body, causes) in [
            ("for (;;) {}", &[FailureCause::Budget][..]),
            ("const deep = (n) => deep(n + 1) + 1; return deep(0)", &[FailureCause::Stack]),
            // An interpreted script mostly spends its fuel before it has filled the memory.
            (
                "const all = []; for (;;) all.push('x'.repeat(1 << 20) + all.length)",
                &[FailureCause::Memory, FailureCause::Budget],
            ),
        ] {
            let failure = asked(body).unwrap_err();
            assert!(causes.contains(&failure.cause), "{body}: {:?} {}", failure.cause, failure.detail);
        }
    }

    #[test]
    fn a_script_that_throws_is_indeterminate_with_its_reason() {
        for (body, reason) in [
            ("Date.now()", "Date is not there in a rule"),
            ("Math.random()", "Math.random is not there in a rule"),
            ("c.read('affidamento.importo_netto') + 1n", "exact numbers are added with plus()"),
            ("return satisfied('altro')", "`altro` is not among the rule's messages"),
            ("c.read('richiedente.codice_fiscale')", "does not declare the fact"),
        ] {
            let report = asked(body).unwrap();
            for finding in &report.findings {
                assert_eq!(finding.outcome, Outcome::Indeterminate, "{body}");
                assert_eq!(&*finding.message.key, "regola-interrotta");
                let said = format!("{:?}", finding.message.arguments);
                assert!(said.contains(reason), "{body}: {said}");
            }
        }
    }
}
