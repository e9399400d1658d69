//! Judging natively: what a rule sees, what it is asked for, and the trace that it leaves.

#[cfg(test)]
mod tests {
    use digipro_sdk::{evaluate, judge_alone, prelude::*, vocab};

    const DATA: Fact<Date> = Fact::new("istanza.data");
    const ESITO: Fact<Code> = Fact::new("esito");
    const URGENTE: Fact<bool> = Fact::new("urgenza");
    const ALTRUI: Fact<Text> = Fact::new("richiedente.iban");
    const GIORNI: Parameter<i64> = Parameter::new("giorni");
    const DETTO: Key = Key("detto");

    const NORM: Norm = Norm {
        urn: "urn:nir:stato:legge:1990-08-07;241",
        part: "art2",
        title: "L. 241/1990, art. 2",
        in_force: since(1990, 9, 2),
        confirmed: (day(2026, 11, 23), "test"),
        interpretation: None,
    };
    const EXCEPTION: Norm = Norm { part: "art7", ..NORM };

    const fn rule(judge: fn(&Case<'_>) -> Judged) -> Rule {
        Rule {
            id: "c_prova.regola",
            title: Title { it: "Prova", en: "Test" },
            norms: &[NORM],
            valid: between(day(2020, 1, 1), day(2026, 12, 31)),
            weight: Weight::Blocking,
            points: &["prova"],
            legal_basis: "art. 6 GDPR",
            needs: &[],
            parameters: &["giorni"],
            messages: &[DETTO],
            judge,
            beside: Beside { it: "", en: "", vectors: "" },
        }
    }

    fn reading(judge: fn(&Case<'_>) -> Judged) -> Rule {
        const NEEDS: &[digipro_sdk::Need] =
            &[DATA.to("contare i giorni"), ESITO.to("sapere l'esito"), URGENTE.to("sapere se è urgente")];
        Rule { needs: NEEDS, ..rule(judge) }
    }

    fn request(facts: &[(&str, FactValue)]) -> Request {
        let fact = |(path, value): &(&str, FactValue)| vocab::Fact {
            path: (*path).into(),
            value: value.clone(),
            source: "test".into(),
        };
        let act_date = day(2026, 5, 4);
        Request {
            point: "prova".into(),
            act_date,
            facts_date: act_date,
            known_on: act_date,
            facts: facts.iter().map(fact).collect(),
            parameters: vec![fact(&("giorni", FactValue::Whole(30)))],
        }
    }

    fn outcome(rule: &Rule, facts: &[(&str, FactValue)]) -> (Outcome, Vec<String>) {
        let report = judge_alone(rule, &request(facts));
        (report.findings[0].outcome, report.asks.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn facts_read_together_are_asked_for_together() {
        let rule = reading(|case| {
            let (_, _) = case.read((DATA, ESITO))?;
            Ok(satisfied(DETTO))
        });
        let asks = vec!["istanza.data".to_owned(), "esito".to_owned()];
        assert_eq!(outcome(&rule, &[]), (Outcome::Indeterminate, asks));
        let known = FactValue::Day(day(2026, 4, 1));
        let asks = vec!["esito".to_owned()];
        assert_eq!(outcome(&rule, &[("istanza.data", known)]), (Outcome::Indeterminate, asks));
    }

    #[test]
    fn an_unknown_fact_that_changes_nothing_is_not_asked_for() {
        let rule = reading(|case| {
            let denied = case.holds(ESITO, |outcome| outcome == "diniego");
            let holds = case.decide("diniego urgente", denied & case.truth(URGENTE))?;
            Ok(if holds { violated(DETTO) } else { satisfied(DETTO) })
        });
        let esito = |code: &str| ("esito", FactValue::Code(code.into()));
        assert_eq!(outcome(&rule, &[esito("accoglimento")]), (Outcome::Satisfied, vec![]));
        assert_eq!(outcome(&rule, &[esito("diniego")]), (Outcome::Indeterminate, vec!["urgenza".to_owned()]));
    }

    #[test]
    fn a_rule_sees_only_what_it_declares() {
        let rule = reading(|case| {
            case.read(ALTRUI)?;
            Ok(satisfied(DETTO))
        });
        let given = ("richiedente.iban", FactValue::Text("IT60X0542811101000000123456".into()));
        assert_eq!(outcome(&rule, &[given]).0, Outcome::Indeterminate);
        let rule =
            Rule { parameters: &[], ..reading(|case| case.parameter(GIORNI).map(|_| satisfied(DETTO))) };
        assert_eq!(outcome(&rule, &[]), (Outcome::Indeterminate, vec!["giorni".to_owned()]));
    }

    #[test]
    fn a_value_of_another_type_is_as_good_as_none() {
        let rule = reading(|case| case.read(DATA).map(|_| satisfied(DETTO)));
        let text = FactValue::Text("ieri".into());
        assert_eq!(outcome(&rule, &[("istanza.data", text)]).0, Outcome::Indeterminate);
    }

    #[test]
    fn the_trace_writes_itself() {
        let rule = reading(|case| {
            let applied = case.read(DATA)?;
            let days = case.parameter(GIORNI)?;
            let elapsed = case.computation("giorni trascorsi", |case| {
                case.computed("dal giorno dell'istanza", (case.act_date() - applied).get_days())
            });
            let urgent = case.maybe(URGENTE).unwrap_or(false);
            case.exception("urgenza", EXCEPTION, urgent);
            case.test("entro il termine", i64::from(elapsed) <= days);
            Ok(satisfied(DETTO).with("giorni", elapsed).citing(EXCEPTION))
        });
        let report = judge_alone(&rule, &request(&[("istanza.data", FactValue::Day(day(2026, 4, 24)))]));
        let lines: Vec<String> = report
            .trace
            .iter()
            .map(|step| {
                let grounds: Vec<&str> =
                    step.grounds.iter().map(|ground| &*report.grounds[*ground as usize].part).collect();
                let reads: Vec<&str> = step.reads.iter().map(|path| &**path).collect();
                format!("{:?} {:?} {} {grounds:?} {reads:?}", step.parent, step.kind, step.label)
            })
            .collect();
        assert_eq!(
            lines,
            [
                r#"None Parameter giorni [] ["giorni"]"#,
                r#"None Computation giorni trascorsi ["art2"] ["istanza.data"]"#,
                r#"Some(1) Computation dal giorno dell'istanza ["art2"] []"#,
                r#"None Exception urgenza ["art7"] ["urgenza"]"#,
                r#"None Test entro il termine ["art2"] []"#,
            ]
        );
        assert_eq!(report.trace[1].yields, FactValue::Whole(10));
        let finding = &report.findings[0];
        assert_eq!(finding.because, [0, 1, 2, 3, 4]);
        let cited: Vec<String> =
            finding.citations.iter().map(|c| format!("{} {}", c.part, c.text_of)).collect();
        assert_eq!(cited, ["art2 2026-05-04", "art7 2026-05-04"]);
    }

    #[test]
    fn only_rules_of_that_point_and_day_speak() {
        const RULES: &[Rule] = &[rule(|_| Ok(satisfied(DETTO)))];
        let pack = Pack {
            id: "c_prova",
            version: "1.0.0",
            publisher: "c_prova",
            standing: Standing::Development,
            covers: since(2020, 1, 1),
            fuel: None,
            rules: RULES,
        };
        let at = |point: &str, act_date| Request { point: point.into(), act_date, ..request(&[]) };
        assert_eq!(evaluate(&pack, &at("prova", day(2026, 12, 31))).findings.len(), 1);
        assert_eq!(evaluate(&pack, &at("prova", day(2027, 1, 1))).findings.len(), 0);
        assert_eq!(evaluate(&pack, &at("altrove", day(2026, 5, 4))).findings.len(), 0);
    }
}
