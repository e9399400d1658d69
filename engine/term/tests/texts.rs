//! Every step and oddity has its wording in both languages, with the arguments that it carries.

#[cfg(test)]
mod tests {
    use digipro_term::{Calendar, Kind, Length, Limit, texts};
    use digipro_vocab::{Date, FactValue, Message};
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
    use std::collections::BTreeSet;

    fn bundle(language: &str, source: &str) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| errors).unwrap();
        bundle.add_resource(resource).unwrap();
        bundle
    }

    fn say(bundle: &FluentBundle<FluentResource>, message: &Message) -> String {
        let mut arguments = FluentArgs::new();
        for argument in &message.arguments {
            match &argument.value {
                FactValue::Whole(n) => arguments.set(argument.name.to_string(), *n),
                FactValue::Day(day) => arguments.set(argument.name.to_string(), day.to_string()),
                FactValue::Code(text) | FactValue::Text(text) => {
                    arguments.set(argument.name.to_string(), text.to_string());
                }
                other => panic!("{other:?}"),
            }
        }
        let found = bundle.get_message(&message.key).unwrap_or_else(|| panic!("no text for {}", message.key));
        let mut errors = Vec::new();
        let text = bundle.format_pattern(found.value().unwrap(), Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{}: {errors:?}", message.key);
        text
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// Limits that between them take every step and commit every oddity.
    fn tour() -> Vec<Limit> {
        let of = |length| Limit::new(day("2026-03-02"), length);
        let thirty = || of(Length::days(30));
        let with = |change: fn(&mut Limit)| {
            let mut limit = thirty();
            change(&mut limit);
            limit
        };
        vec![
            of(Length::months(1)),
            of(Length::years(1)),
            of(Length::working_days(3)),
            of(Length::days(15)).of_kind(Kind::Dilatory),
            of(Length::days(15)).of_kind(Kind::Publication),
            of(Length::days(10)).of_kind(Kind::Effects),
            of(Length::days(5)),
            of(Length::days(6)),
            with(|l| {
                l.suspend(day("2026-03-05"), "a", None);
                l.resume(day("2026-03-12"), "a");
                l.suspend(day("2026-03-08"), "b", Some(Length::days(20)));
                l.conclude(day("2026-05-12"));
            }),
            with(|l| l.suspend(day("2026-03-08"), "b", Some(Length::days(20)))),
            with(|l| {
                l.suspend(day("2026-03-08"), "b", None);
                l.conclude(day("2026-05-12"));
            }),
            with(|l| {
                l.interrupt(day("2026-03-08"), "b", None);
                l.resume(day("2026-03-18"), "b");
                l.conclude(day("2026-03-20"));
                l.conclude(day("2026-03-22"));
                l.observations(day("2026-03-22"));
            }),
            with(|l| l.interrupt(day("2026-03-08"), "b", None)),
            with(|l| {
                l.notice(day("2026-03-08"), Length::days(10));
                l.observations(day("2026-03-12"));
                l.observations(day("2026-03-31"));
            }),
            with(|l| l.notice(day("2026-03-08"), Length::days(10))),
            with(|l| {
                l.observations(day("2026-03-12"));
                l.suspend(day("2026-03-01"), "a", None);
                l.suspend(day("2026-06-01"), "a", None);
                l.resume(day("2026-03-06"), "a");
            }),
            with(|l| {
                l.suspend(day("2026-03-05"), "a", None);
                l.suspend(day("2026-03-06"), "a", None);
            }),
            {
                let mut old = Limit::new(day("2020-03-02"), Length::days(30));
                old.notice(day("2020-03-12"), Length::days(10));
                old
            },
            {
                let mut older = Limit::new(day("2004-03-02"), Length::days(30));
                older.notice(day("2004-03-12"), Length::days(10));
                older
            },
        ]
    }

    #[test]
    fn every_message_is_said_in_both_languages_and_none_is_idle() {
        let calendar = Calendar::italy();
        let mut said = BTreeSet::new();
        for (language, source) in [("it", texts::ITALIAN), ("en", texts::ENGLISH)] {
            let bundle = bundle(language, source);
            for limit in tour() {
                let reckoning = limit.reckon(&calendar).unwrap();
                let steps = reckoning.steps.iter().map(|step| &step.message);
                for message in steps.chain(reckoning.irregularities.iter().map(|odd| &odd.message)) {
                    assert!(!say(&bundle, message).is_empty());
                    said.insert(message.key.to_string());
                }
            }
            let keys = source.lines().filter_map(|line| line.split_once(" ="));
            let keys: BTreeSet<String> = keys
                .map(|(key, _)| key.to_owned())
                .filter(|key| key.starts_with("term-") && key != "term-rest")
                .collect();
            assert_eq!(keys, said, "{language}");
        }
    }

    #[test]
    fn every_holiday_has_a_name_in_both_languages() {
        let rome = Calendar::of(&"c_h501".parse().unwrap());
        for source in [texts::ITALIAN, texts::ENGLISH] {
            for holiday in &rome.holidays {
                assert!(source.contains(&format!("[{}]", holiday.name)), "{}", holiday.name);
            }
        }
    }

    #[test]
    fn a_roll_reads_well() {
        let reckoning = Limit::new(day("2026-03-07"), Length::days(30)).reckon(&Calendar::italy()).unwrap();
        let step = reckoning.steps.last().unwrap();
        assert_eq!(
            say(&bundle("it", texts::ITALIAN), &step.message),
            "La scadenza cade 2026-04-06, il Lunedì dell'Angelo: è festivo, passa a 2026-04-07."
        );
        assert_eq!(
            say(&bundle("en", texts::ENGLISH), &step.message),
            "The last day falls on 2026-04-06, Easter Monday: it is a holiday, and moves to 2026-04-07."
        );
    }
}
