//! Two versions of a pack compared: each change is named once, and nothing that did not change is.

#[cfg(test)]
mod compare {
    use digipro_build::compare::{Comparison, NormChange, Side, compare};
    use digipro_rules::{Evaluator, PackFiles, Verdict};
    use digipro_vocab::{Digest, Failure, FailureCause, Outcome, PackManifest, Request, Weight};
    use std::path::Path;

    /// Says of each vector what the pack of that component says, with some outcomes turned.
    struct Turned {
        known: Vec<(Request, digipro_vocab::Report)>,
        turned: Option<Outcome>,
    }

    impl Evaluator for Turned {
        fn evaluate(&self, pack: &Digest, request: &Request) -> Result<Verdict, Failure> {
            let absent = || Failure { cause: FailureCause::Absent, detail: String::new() };
            let (_, report) = self.known.iter().find(|(known, _)| known == request).ok_or_else(absent)?;
            let mut report = report.clone();
            // On a day on which the rule is silent there is no finding to turn.
            if let (Some(outcome), Some(finding)) = (self.turned, report.findings.first_mut()) {
                finding.outcome = outcome;
            }
            Ok(Verdict { report, fuel: 0, digest: *pack, contract: "1.0".into() })
        }
    }

    fn files(folder: &Path, below: &str, found: &mut PackFiles) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                files(&entry.path(), &format!("{path}/"), found);
            } else {
                found.insert(path.into(), std::fs::read(entry.path()).unwrap());
            }
        }
    }

    fn example() -> (PackManifest, PackFiles) {
        let mut found = PackFiles::new();
        files(&digipro_build::packs_folder().join("dist/c_esempio"), "", &mut found);
        let manifest = toml::from_str(std::str::from_utf8(&found["pack.toml"]).unwrap()).unwrap();
        (manifest, found)
    }

    fn compared(
        one: &(PackManifest, PackFiles),
        other: &(PackManifest, PackFiles),
        turned: Option<Outcome>,
    ) -> Comparison {
        let vectors =
            |(manifest, files): &(PackManifest, PackFiles)| -> Vec<(Request, digipro_vocab::Report)> {
                let read =
                    |path| serde_json::from_slice::<Vec<digipro_vocab::pack::Vector>>(&files[path]).unwrap();
                manifest.vectors.iter().flat_map(read).map(|vector| (vector.request, vector.report)).collect()
            };
        let known = vectors(one).into_iter().chain(vectors(other)).collect();
        let side = |pack: &'_ (PackManifest, PackFiles)| (pack.0.clone(), pack.1.clone());
        let (one, other) = (side(one), side(other));
        let (one, other) =
            (Side { manifest: &one.0, files: &one.1 }, Side { manifest: &other.0, files: &other.1 });
        compare(one, other, &Turned { known, turned }).unwrap()
    }

    fn edited(file: &str, edit: impl Fn(String) -> String) -> (PackManifest, PackFiles) {
        let (mut manifest, mut files) = example();
        let text = String::from_utf8(files[file].clone()).unwrap();
        let edited = edit(text.clone());
        assert_ne!(text, edited, "nothing was edited");
        files.insert(file.into(), edited.into_bytes());
        manifest.component.digest = Digest::of(b"other");
        (manifest, files)
    }

    #[test]
    fn a_pack_does_not_differ_from_itself_in_other_bytes() {
        let mut same = example();
        same.0.component.digest = Digest::of(b"other");
        let found = compared(&example(), &same, None);
        assert!(found.is_empty() && found.alike > 0, "{found:#?}");
    }

    #[test]
    fn norms_are_confirmed_anew_and_are_in_force_on_other_days() {
        let day = |text: String| text.replacen("confirmed-on = 2026", "confirmed-on = 2027", 1);
        let found = compared(&example(), &edited("norms.toml", day), None);
        assert!(
            matches!(&found.norms[..], [NormChange::Changed { from, to }] if from.confirmed_on < to.confirmed_on)
        );
        let day =
            |text: String| text.replacen("in-force-from = ", "in-force-to = 2030-01-01\nin-force-from = ", 1);
        let found = compared(&example(), &edited("norms.toml", day), None);
        assert!(
            matches!(&found.norms[..], [NormChange::Changed { from, to }] if from.in_force_to.is_none() && to.in_force_to.is_some())
        );
        assert!(found.rules.is_empty() && found.texts.is_empty() && found.flips.is_empty());
    }

    #[test]
    fn rules_say_what_of_them_changed_and_facts_newly_read_say_why() {
        let mut other = example();
        let rule = &mut other.0.rules[0];
        rule.weight = if rule.weight == Weight::Note { Weight::Blocking } else { Weight::Note };
        rule.points.push("albo".into());
        rule.parameters.push("nuovo".into());
        let mut need = rule.needs[0].clone();
        (need.path, need.purpose) = ("nuovo.fatto".into(), "sapere altro".into());
        rule.needs.push(need);
        let found = compared(&example(), &other, None);
        let [change] = &found.rules[..] else { panic!("{:#?}", found.rules) };
        assert!(change.weight.is_some() && !change.new && !change.gone);
        assert_eq!((&*change.points_added[0], &*change.parameters_added[0]), ("albo", "nuovo"));
        assert_eq!(
            (&*change.facts_added[0].path, &*change.facts_added[0].purpose),
            ("nuovo.fatto", "sapere altro")
        );
        let mut fewer = example();
        let gone = fewer.0.rules.remove(0);
        let found = compared(&example(), &fewer, None);
        assert!(found.rules.iter().all(|change| change.gone && change.rule == gone.id));
        assert!(compared(&fewer, &example(), None).rules.iter().all(|change| change.new));
    }

    #[test]
    fn a_reworded_text_is_shown_before_and_after() {
        let reword = |text: String| text.replacen(".citizen = ", ".citizen = Gentile utente, ", 1);
        let found = compared(&example(), &edited("texts/it.ftl", reword), None);
        let [text] = &found.texts[..] else { panic!("{:#?}", found.texts) };
        assert!(text.to.as_ref().unwrap().contains("Gentile utente"), "{text:?}");
        assert!(!text.from.as_ref().unwrap().contains("Gentile utente"), "{text:?}");
    }

    #[test]
    fn vectors_that_the_other_judges_differently_are_flips() {
        let mut other = example();
        other.0.component.digest = Digest::of(b"other");
        let found = compared(&example(), &other, Some(Outcome::NotApplicable));
        assert!(!found.flips.is_empty());
        for flip in &found.flips {
            let foreign = if flip.of == "from" { flip.to } else { flip.from };
            assert_eq!(foreign, Some(Outcome::NotApplicable), "{flip:?}");
        }
    }
}
