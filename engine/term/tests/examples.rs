//! The worked examples: facts, what the law gives, and what a careless reckoning would give.

#[cfg(test)]
mod tests {
    use digipro_term::send::{Channel, perfected};
    use digipro_term::{Calendar, Event, Inquiry, Kind, Length, Limit, Norm, Rule, Week};
    use digipro_vocab::Date;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn anzio() -> Calendar {
        Calendar::of(&"c_a323".parse().unwrap()).patron("S. Antonio di Padova", 6, 13)
    }

    fn messina() -> Calendar {
        Calendar::of(&"c_f158".parse().unwrap()).patron("Madonna della Lettera", 6, 3)
    }

    /// Reads `start 2026-03-02; for P30D; notice 2026-03-20; …` into a limit: one clause for each fact.
    fn limit(facts: &str) -> Limit {
        let mut clauses = facts.split("; ").map(|clause| clause.split_once(' ').unwrap());
        let (_, start) = clauses.next().unwrap();
        let (_, length) = clauses.next().unwrap();
        let mut inquiry = Inquiry::new(day(start), length.parse().unwrap());
        for (word, value) in clauses {
            match word {
                "stop" => inquiry.suspensions.push(value.parse().unwrap()),
                "interrupt" => inquiry.interruptions.push(value.parse().unwrap()),
                "notice" => inquiry.notice = Some(day(value)),
                "observations" => inquiry.observations = Some(day(value)),
                "done" => inquiry.concluded = Some(day(value)),
                "kind" => {
                    inquiry.kind = match value {
                        "dilatory" => Kind::Dilatory,
                        "publication" => Kind::Publication,
                        "effects" => Kind::Effects,
                        _ => panic!("kind {value}"),
                    }
                }
                _ => panic!("clause {word}"),
            }
        }
        inquiry.limit()
    }

    struct Example {
        name: &'static str,
        facts: &'static str,
        due_raw: &'static str,
        due: &'static str,
        /// What careless reckonings give.
        naive: &'static [&'static str],
    }

    #[rustfmt::skip]
    const EXAMPLES: &[Example] = &[
        Example { name: "E02 civic access, the last day is a Sunday",
            facts: "start 2026-04-03; for P30D",
            due_raw: "2026-05-03", due: "2026-05-04", naive: &["2026-05-03"] },
        Example { name: "E07 notice of rejection with observations: the restart on Easter does not roll",
            facts: "start 2026-03-02; for P30D; notice 2026-03-20; observations 2026-03-26",
            due_raw: "2026-04-17", due: "2026-04-17", naive: &["2026-04-07", "2026-04-25", "2026-04-27"] },
        Example { name: "E10 one suspension, answered; the second one is refused; a Saturday does not roll",
            facts: "start 2026-01-14; for P90D; stop 2026-02-02..2026-02-20,P30D",
            due_raw: "2026-05-02", due: "2026-05-02", naive: &["2026-05-04"] },
        Example { name: "E10 never answered: the clock restarts by itself after thirty days",
            facts: "start 2026-01-14; for P90D; stop 2026-02-02..,P30D",
            due_raw: "2026-05-14", due: "2026-05-14", naive: &["2026-05-02", "2026-05-04"] },
        Example { name: "E13 SCIA at Messina: the patron day is irrelevant",
            facts: "start 2026-04-16; for P60D",
            due_raw: "2026-06-15", due: "2026-06-15", naive: &["2026-06-16"] },
        Example { name: "E13 annulment within six months of consolidation",
            facts: "start 2026-06-15; for P6M",
            due_raw: "2026-12-15", due: "2026-12-15", naive: &["2026-12-12"] },
        Example { name: "E16 SCIA in building matters",
            facts: "start 2026-02-02; for P30D",
            due_raw: "2026-03-04", due: "2026-03-04", naive: &["2026-04-03"] },
        Example { name: "E17 window for one request of documents",
            facts: "start 2026-01-12; for P30D",
            due_raw: "2026-02-11", due: "2026-02-11", naive: &["2026-02-12"] },
        Example { name: "E17 the request interrupts: sixty days afresh, 1 May is a holiday",
            facts: "start 2026-01-12; for P60D; interrupt 2026-02-05..2026-03-02",
            due_raw: "2026-05-01", due: "2026-05-02", naive: &["2026-04-13"] },
        Example { name: "E17 silence forms after thirty days more, counted from the unrolled day",
            facts: "start 2026-05-01; for P30D",
            due_raw: "2026-05-31", due: "2026-06-01", naive: &["2026-04-13", "2026-05-31"] },
        Example { name: "E20 registration of residence in two working days",
            facts: "start 2026-04-24; for P2WD",
            due_raw: "2026-04-28", due: "2026-04-28", naive: &["2026-04-26", "2026-04-27"] },
        Example { name: "E20 check of residence in forty-five days",
            facts: "start 2026-04-24; for P45D",
            due_raw: "2026-06-08", due: "2026-06-08", naive: &["2026-04-28"] },
        Example { name: "E23 fifteen days of publication",
            facts: "start 2026-04-10; for P15D; kind publication",
            due_raw: "2026-04-25", due: "2026-04-25", naive: &["2026-04-27"] },
        Example { name: "E34 4 October is a holiday from 2026: a Monday of 2027",
            facts: "start 2027-09-04; for P30D",
            due_raw: "2027-10-04", due: "2027-10-05", naive: &["2027-10-04"] },
        Example { name: "E34 twin: in 2025 it is not yet one, and Saturday is none",
            facts: "start 2025-09-04; for P30D",
            due_raw: "2025-10-04", due: "2025-10-04", naive: &["2025-10-06", "2025-10-05"] },
        Example { name: "E36 time for observations from the tenth day, mailbox not opened",
            facts: "start 2026-04-10; for P10D",
            due_raw: "2026-04-20", due: "2026-04-20", naive: &["2026-04-09"] },
        Example { name: "E36 twin: opened on the eighth; Saturday stands",
            facts: "start 2026-04-08; for P10D",
            due_raw: "2026-04-18", due: "2026-04-18", naive: &["2026-04-20"] },
        Example { name: "a roll repeats: Christmas, Saint Stephen, Sunday",
            facts: "start 2026-11-25; for P30D",
            due_raw: "2026-12-25", due: "2026-12-28", naive: &["2026-12-26", "2026-12-27"] },
        Example { name: "31 August and six months: the last of February, a Sunday",
            facts: "start 2026-08-31; for P6M",
            due_raw: "2027-02-28", due: "2027-03-01", naive: &["2027-03-03", "2027-02-28"] },
        Example { name: "a notice without observations: until the time for them ends, itself rolled off Sunday",
            facts: "start 2026-05-04; for P30D; notice 2026-05-14",
            due_raw: "2026-06-14", due: "2026-06-15", naive: &["2026-06-03", "2026-06-13"] },
        Example { name: "before 17 July 2020 a notice interrupted",
            facts: "start 2020-06-01; for P30D; notice 2020-06-15; observations 2020-06-20",
            due_raw: "2020-07-20", due: "2020-07-20", naive: &["2020-07-01", "2020-07-16"] },
        Example { name: "from 17 July 2020 it suspends",
            facts: "start 2020-07-06; for P30D; notice 2020-07-17; observations 2020-07-20",
            due_raw: "2020-08-18", due: "2020-08-18", naive: &["2020-08-05", "2020-08-19"] },
        Example { name: "the last day before, it still interrupts",
            facts: "start 2020-07-06; for P30D; notice 2020-07-16; observations 2020-07-20",
            due_raw: "2020-08-19", due: "2020-08-19", naive: &["2020-08-05", "2020-08-18"] },
        Example { name: "two stops that overlap count once",
            facts: "start 2026-03-02; for P30D; stop 2026-03-10..2026-03-20; stop 2026-03-15..2026-03-25",
            due_raw: "2026-04-16", due: "2026-04-16", naive: &["2026-04-21", "2026-04-11"] },
        Example { name: "stopped on the last day: it may still be done on the day of resumption",
            facts: "start 2026-03-02; for P30D; stop 2026-04-01..2026-04-10",
            due_raw: "2026-04-10", due: "2026-04-10", naive: &["2026-04-01"] },
    ];

    #[test]
    fn the_law_gives_this_and_carelessness_something_else() {
        for example in EXAMPLES {
            let reckoning = limit(example.facts).reckon(&anzio()).unwrap();
            let (raw, due) = (reckoning.due_raw.unwrap(), reckoning.due.unwrap());
            assert_eq!(raw, day(example.due_raw), "{}", example.name);
            assert_eq!(due, day(example.due), "{}", example.name);
            assert!(reckoning.irregularities.is_empty(), "{}", example.name);
            for naive in example.naive {
                assert_ne!(due, day(naive), "{}", example.name);
            }
            assert!(reckoning.steps.iter().all(|step| !step.citations.is_empty()), "{}", example.name);
        }
    }

    #[test]
    fn e10_a_second_suspension_counts_if_it_is_recorded_so_a_rule_must_refuse_it() {
        let facts =
            "start 2026-01-14; for P90D; stop 2026-02-02..2026-02-20,P30D; stop 2026-03-10..2026-03-15";
        let reckoning = limit(facts).reckon(&anzio()).unwrap();
        assert_eq!(reckoning.suspensions(), 2);
        assert_ne!(reckoning.due.unwrap(), day("2026-05-02"));
    }

    #[test]
    fn e13_a_ban_after_the_sixtieth_day_is_late() {
        let on = |done: &str| {
            limit(&format!("start 2026-04-16; for P60D; done {done}")).reckon(&messina()).unwrap().in_time()
        };
        assert_eq!(on("2026-06-15"), Some(true));
        assert_eq!(on("2026-06-16"), Some(false));
    }

    #[test]
    fn e20_the_patron_day_is_no_working_day_but_extends_no_limit() {
        // 13 June 2025 is a Friday, S. Antonio, on which the offices of Anzio are closed.
        let working = limit("start 2025-06-12; for P1WD").reckon(&anzio()).unwrap();
        assert_eq!(working.due.unwrap(), day("2025-06-16"));
        let calendar = limit("start 2025-06-12; for P1D").reckon(&anzio()).unwrap();
        assert_eq!(calendar.due.unwrap(), day("2025-06-13"));
        assert!(calendar.steps.iter().any(|step| step.rule == Rule::T4));
        // A six-day week works on the Saturday after it.
        let six = limit("start 2025-06-12; for P1WD").reckon(&anzio().week(Week::Six)).unwrap();
        assert_eq!(six.due.unwrap(), day("2025-06-14"));
    }

    #[test]
    fn e23_an_act_is_executive_after_the_tenth_day() {
        let executive = |start: &str| {
            limit(&format!("start {start}; for P10D; kind effects")).reckon(&anzio()).unwrap().after.unwrap()
        };
        assert_eq!(executive("2026-04-10"), day("2026-04-21"));
        assert_ne!(executive("2026-04-10"), day("2026-04-20"));
        // The other reading counts from the end of publication.
        assert_eq!(executive("2026-04-25"), day("2026-05-06"));
    }

    #[test]
    fn e36_a_notification_through_the_platform() {
        let send = |night, opened: Option<&str>| {
            perfected(Channel::Digital, day("2026-04-02"), night, opened.map(day)).unwrap()
        };
        assert_eq!(send(true, None), day("2026-04-10"));
        assert_eq!(send(false, None), day("2026-04-09"));
        assert_eq!(send(true, Some("2026-04-08")), day("2026-04-08"));
        assert_eq!(send(true, Some("2026-05-08")), day("2026-04-10"));
        let failed = perfected(Channel::DigitalFailed, day("2026-04-02"), true, None).unwrap();
        assert_eq!(failed, day("2026-04-17"));
        assert_eq!(perfected(Channel::Paper, day("2026-04-02"), true, None).unwrap(), day("2026-04-12"));
    }

    #[test]
    fn a_dilatory_limit_lets_act_on_the_day_after_the_last_and_does_not_roll() {
        // Fifteen days from 11 April 2026 end on a Sunday: the documents may go out on the Monday.
        let waiting = limit("start 2026-04-11; for P15D; kind dilatory").reckon(&anzio()).unwrap();
        assert_eq!((waiting.due.unwrap(), waiting.after.unwrap()), (day("2026-04-26"), day("2026-04-27")));
    }

    #[test]
    fn twenty_nine_june_is_a_holiday_in_rome_only() {
        let rome = Calendar::of(&"c_h501".parse().unwrap());
        let facts = "start 2026-05-30; for P30D"; // 29 June 2026 is a Monday.
        assert_eq!(limit(facts).reckon(&rome).unwrap().due.unwrap(), day("2026-06-30"));
        assert_eq!(limit(facts).reckon(&anzio()).unwrap().due.unwrap(), day("2026-06-29"));
    }

    #[test]
    fn an_open_stop_leaves_no_due_date_but_says_what_remains() {
        let open = limit("start 2026-03-02; for P30D; stop 2026-03-10..").reckon(&anzio()).unwrap();
        assert_eq!((open.due, open.remaining), (None, Some(22)));
        assert!(open.stopped_on(day("2026-03-10")) && open.stopped_on(day("2027-01-01")));
        assert!(!open.stopped_on(day("2026-03-09")) && !open.expired_on(day("2027-01-01")));
        let afresh = limit("start 2026-03-02; for P30D; interrupt 2026-03-10..").reckon(&anzio()).unwrap();
        assert_eq!((afresh.due, afresh.remaining), (None, Some(30)));
    }

    #[test]
    fn an_interruption_may_give_another_length() {
        let facts = "start 2026-03-02; for P20D; interrupt 2026-03-10..2026-03-20,P15D";
        assert_eq!(limit(facts).reckon(&anzio()).unwrap().due.unwrap(), day("2026-04-04"));
    }

    #[test]
    fn a_stop_cites_its_own_norm_or_that_of_the_limit_or_the_general_one() {
        let cited = |limit: &Limit| {
            let steps = limit.reckon(&anzio()).unwrap().steps;
            let step = steps.into_iter().find(|step| step.rule == Rule::T7).unwrap();
            step.citations[0].part.to_string()
        };
        let mut bare = limit("start 2026-03-02; for P30D; stop 2026-03-10..2026-03-20");
        assert_eq!(cited(&bare), "art2-com7");
        bare = bare.set_by(Norm::new("urn:nir:stato:decreto.legislativo:2013-03-14;33", "art5-com6"));
        assert_eq!(cited(&bare), "art5-com6");
        let mut named = Limit::new(day("2026-03-02"), Length::days(30)).set_by(Norm::new("urn", "art1"));
        let norm = Some(Norm::new("urn", "art2"));
        named.record(Event::Suspended { day: day("2026-03-10"), id: "a".into(), cap: None, norm });
        named.resume(day("2026-03-20"), "a");
        assert_eq!(cited(&named), "art2");
    }

    #[test]
    fn odd_events_change_nothing_and_are_named() {
        let odd = |limit: &Limit| {
            let reckoning = limit.reckon(&anzio()).unwrap();
            assert_eq!(reckoning.due.unwrap(), day("2026-04-01"));
            reckoning.irregularities.iter().map(|odd| odd.message.key.to_string()).collect::<Vec<_>>()
        };
        let bare = limit("start 2026-03-02; for P30D");
        let with = |change: fn(&mut Limit)| {
            let mut limit = bare.clone();
            change(&mut limit);
            limit
        };
        type Change = fn(&mut Limit);
        let cases: [(Change, &str); 4] = [
            (|l| l.suspend(day("2026-03-01"), "a", None), "term-odd-before-start"),
            (|l| l.suspend(day("2026-04-02"), "a", None), "term-odd-after-expiry"),
            (|l| l.resume(day("2026-03-10"), "a"), "term-odd-not-stopped"),
            (|l| l.observations(day("2026-03-10")), "term-odd-observations-without-notice"),
        ];
        for (change, key) in cases {
            assert_eq!(odd(&with(change)), [key]);
        }
        let late = with(|l| {
            l.conclude(day("2026-03-09"));
            l.suspend(day("2026-03-10"), "a", None);
        });
        assert_eq!(odd(&late), ["term-odd-after-conclusion"]);
    }

    #[test]
    fn a_stop_told_twice_stops_once_and_one_day_may_end_a_stop_and_begin_the_next() {
        let mut twice = limit("start 2026-03-02; for P30D");
        twice.suspend(day("2026-03-05"), "a", None);
        twice.suspend(day("2026-03-08"), "a", None);
        twice.resume(day("2026-03-10"), "a");
        let reckoning = twice.reckon(&anzio()).unwrap();
        assert_eq!(reckoning.irregularities[0].message.key.as_ref(), "term-odd-already-stopped");
        assert_eq!(reckoning.due.unwrap(), day("2026-04-06").tomorrow().unwrap(), "6 April is Easter Monday");

        let mut chain = limit("start 2026-03-02; for P30D");
        for (from, to) in [("2026-03-05", "2026-03-10"), ("2026-03-10", "2026-03-12")] {
            chain.suspend(day(from), "a", None);
            chain.resume(day(to), "a");
        }
        let reckoning = chain.reckon(&anzio()).unwrap();
        assert_eq!(reckoning.stops.len(), 2);
        assert_eq!(reckoning.due.unwrap(), day("2026-04-08"));
        assert!(reckoning.irregularities.is_empty());
    }

    #[test]
    fn what_cannot_be_reckoned_is_an_error_with_its_name() {
        let error = |limit: &Limit| limit.reckon(&anzio()).unwrap_err().to_string();
        let old = Limit::new(day("1999-01-01"), Length::days(30));
        assert_eq!(
            error(&old),
            "the holidays of 1999-01-01 are not encoded: the calendar begins on 2001-01-01"
        );
        let far = Limit::new(day("9998-06-01"), Length::years(10));
        assert_eq!(error(&far), "the limit that starts on 9998-06-01 ends after 9998-12-31");
        let long = Limit::new(day("2026-01-01"), Length::days(1_000_000));
        assert_eq!(error(&long), "a limit of P1000000D is longer than 36525 of its units");
        let mut many = Limit::new(day("2026-01-01"), Length::days(30));
        for n in 0..1_025 {
            many.suspend(day("2026-01-02"), n.to_string().as_str(), None);
        }
        assert_eq!(error(&many), "the limit has 1025 events, more than 1024");
        let mut never = anzio();
        never.feasts = (1..=12)
            .flat_map(|m| (1..=31).map(move |d| (m, d)))
            .map(|(month, day)| digipro_term::Feast { name: "chiuso".into(), month, day })
            .collect();
        let idle = Limit::new(day("2026-01-01"), Length::working_days(1)).reckon(&never).unwrap_err();
        assert_eq!(idle.to_string(), "the calendar `c_a323` has no working day in a whole year");
    }

    #[test]
    fn a_limit_and_a_calendar_survive_json_and_have_a_name() {
        let facts =
            "start 2026-03-02; for P30D; notice 2026-03-20; observations 2026-03-26; stop 2026-03-05..,P10D";
        let original = limit(facts);
        let json = serde_json::to_string(&original).unwrap();
        assert_eq!(serde_json::from_str::<Limit>(&json).unwrap(), original);
        let json = serde_json::to_string(&anzio()).unwrap();
        assert_eq!(serde_json::from_str::<Calendar>(&json).unwrap(), anzio());
        assert_eq!(anzio().digest().unwrap(), anzio().digest().unwrap());
        assert_ne!(anzio().digest().unwrap(), anzio().week(Week::Six).digest().unwrap());
    }
}
