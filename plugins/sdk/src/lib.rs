//! Guest side of the rule contract for Rust: one rule is one file.
//!
//! A rule is a constant of type [`Rule`] that declares what it is, and a function that judges. Beside
//! `preavviso.rs` lies a folder `preavviso/` with its texts (`it.ftl`, `en.ftl`) and its vectors
//! (`vectors.toml`). Nothing is written twice: manifest, register of norms and texts of the pack are
//! generated from the declarations.
//!
//! ```
//! //! Art. 10-bis L. 241/1990: nobody is refused before having been heard.
//! use digipro_sdk::prelude::*;
//!
//! const ESITO: Fact<Code> = Fact::new("esito");
//! const INVIATO: Fact<bool> = Fact::new("preavviso.inviato");
//! const DATA: Fact<Date> = Fact::new("preavviso.data");
//! const GIORNI: Parameter<i64> = Parameter::new("termine-osservazioni");
//!
//! const ART_10_BIS: Norm = Norm {
//!     urn: "urn:nir:stato:legge:1990-08-07;241",
//!     part: "art10bis-com1",
//!     title: "L. 241/1990, art. 10-bis, c. 1",
//!     in_force: since(2005, 3, 8),
//!     confirmed: (day(2026, 11, 23), "Normattiva"),
//!     interpretation: None,
//! };
//!
//! const NON_SERVE: Key = Key("preavviso-non-serve");
//! const RISPETTATO: Key = Key("preavviso-rispettato");
//! const OMESSO: Key = Key("preavviso-omesso");
//! const PRESTO: Key = Key("preavviso-troppo-presto");
//!
//! pub const RULE: Rule = Rule {
//!     id: "s_italia.l241.preavviso",
//!     title: Title { it: "Preavviso di rigetto", en: "Notice before refusal" },
//!     norms: &[ART_10_BIS],
//!     valid: since(2005, 3, 8),
//!     weight: Weight::Blocking,
//!     points: &["provvedimento"],
//!     legal_basis: "art. 6, par. 1, lett. e) GDPR",
//!     needs: &[
//!         ESITO.to("sapere se l'istanza è respinta"),
//!         INVIATO.to("sapere se l'istante è stato preavvisato"),
//!         DATA.to("contare i giorni per le osservazioni"),
//!     ],
//!     parameters: &[GIORNI.name],
//!     messages: &[NON_SERVE, RISPETTATO, OMESSO, PRESTO],
//!     judge,
//! #   beside: Beside { it: "", en: "", vectors: "" },
//! #   /*
//!     beside: beside!("preavviso"),
//! #   */
//! };
//!
//! fn judge(case: &Case) -> Judged {
//!     let outcome = case.read(ESITO)?; // an unknown fact ends here: indeterminate, and it is asked for
//!     if !case.test("l'esito è negativo", matches!(outcome, "diniego" | "accoglimento-parziale")) {
//!         return Ok(not_applicable(NON_SERVE));
//!     }
//!     let sent = case.read(INVIATO)?;
//!     if !case.test("il preavviso è stato inviato", sent) {
//!         return Ok(violated(OMESSO));
//!     }
//!     let (notice, days) = (case.read(DATA)?, case.parameter(GIORNI)?);
//!     let elapsed = (case.act_date() - notice).get_days();
//!     let elapsed = case.computed("giorni trascorsi dal preavviso", i64::from(elapsed));
//!     if case.test("il termine per le osservazioni è decorso", elapsed > days) {
//!         Ok(satisfied(RISPETTATO).with("giorni", elapsed))
//!     } else {
//!         Ok(violated(PRESTO).with("giorni", elapsed).with("minimo", days))
//!     }
//! }
//! #
//! # let request = Request {
//! #     point: "provvedimento".into(), act_date: day(2026, 5, 4), facts_date: day(2026, 5, 4),
//! #     known_on: day(2026, 5, 4), parameters: vec![],
//! #     facts: vec![digipro_vocab::Fact {
//! #         path: "esito".into(), value: FactValue::Code("diniego".into()), source: "test".into(),
//! #     }],
//! # };
//! # let report = digipro_sdk::judge_alone(&RULE, &request);
//! # assert_eq!(report.findings[0].outcome, Outcome::Indeterminate);
//! # assert_eq!(report.asks, ["preavviso.inviato".into()]);
//! ```
//!
//! The texts of a message say it twice, to the clerk and to the citizen:
//!
//! ```text
//! preavviso-omesso = Manca il preavviso di rigetto: il diniego non può essere adottato.
//!     .citizen = Prima di respingere la richiesta l'ufficio deve comunicarti i motivi.
//! ```
//!
//! A vector is a case that the rule must judge so. It runs natively and on the built component, and both
//! must give the same report to the byte:
//!
//! ```toml
//! [[vector]]
//! name = "diniego senza preavviso"
//! act-date = 2026-05-04
//! facts = { "esito" = "diniego", "preavviso.inviato" = false }
//! expect = { outcome = "violated", message = "preavviso-omesso" }
//! ```
//!
//! On the day before the rule is valid it says nothing: `expect = { outcome = "silent" }`. An outcome to
//! which a rule cannot come is declared at the head of the file, with the reason:
//! `never = { not-applicable = "riguarda ogni istanza" }`.
//!
//! A pack is a library crate (`crate-type = ["cdylib", "rlib"]`) whose `lib.rs` ends with `export!(PACK);`,
//! and whose `main.rs` is `fn main() -> std::process::ExitCode { digipro_sdk::native::main(&my_pack::PACK) }`.

pub mod amount;
mod case;
pub mod count;
mod evaluate;
mod fact;
mod rule;
mod truth;
mod verdict;

#[cfg(all(target_arch = "wasm32", feature = "arena"))]
mod arena;
#[cfg(target_arch = "wasm32")]
pub mod guest;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;

pub use case::{Case, Facts};
/// Legal time: a rule counts days exactly as the engine does.
pub use digipro_term as term;
/// The words of the contract.
pub use digipro_vocab as vocab;
pub use evaluate::{evaluate, evaluate_by, judge_alone, judge_alone_by};
pub use fact::{Code, Fact, Kind, Need, Parameter, Shown, Text};
pub use rule::{Beside, FACTS_MISSING, Key, Norm, Pack, Rule, Title, UNVERIFIED, between, day, since};
pub use truth::{Truth, Unknown};
pub use verdict::{Judged, Verdict, indeterminate, not_applicable, satisfied, violated};

/// What a rule's file uses.
pub mod prelude {
    pub use crate::{
        Beside, Case, Code, Fact, Judged, Key, Norm, Pack, Parameter, Rule, Text, Title, Truth, UNVERIFIED,
        Unknown, Verdict, beside, between, day, indeterminate, not_applicable, satisfied, since, term,
        violated,
    };
    pub use digipro_vocab::{
        Date, Exact, FactValue, Interval, Outcome, Report, Request, Standing, StepKind, Weight,
    };
}

/// Makes a component of a pack: `export!(PACK);`, once, at the end of the pack's `lib.rs`. Natively it does
/// nothing.
#[macro_export]
macro_rules! export {
    ($pack:path) => {
        #[cfg(target_arch = "wasm32")]
        #[expect(unsafe_code, reason = "the export is generated by wit-bindgen")]
        const _: () = {
            struct Component;

            impl $crate::guest::Guest for Component {
                fn evaluate(request: $crate::guest::Request) -> $crate::guest::Report {
                    $crate::guest::answer(&$pack, request)
                }
            }

    $crate::guest::bindings::export_rule_pack!(Component with_types_in $crate::guest::bindings);
        };
    };
}
