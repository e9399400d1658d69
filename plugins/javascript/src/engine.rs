//! One engine: made for one call, and thrown away.

use rquickjs::{
    CatchResultExt, CaughtError, Context, Ctx, Function, Module, Persistent, Runtime, Value,
    context::{EvalOptions, intrinsic as i},
};

use std::collections::BTreeMap;

/// What every rule has.
const PRELUDE: &str = include_str!("prelude.js");
/// Its name in a stack trace: what is not the author's.
const PRELUDE_NAME: &str = "digipro:prelude.js";
/// Bytes of the engine's stack. None inside a component: there a recursion without end runs into the host's bound,
/// whose outcome is "indeterminate: stack".
const STACK: usize = if cfg!(target_arch = "wasm32") { 0 } else { 256 << 10 };

/// What the language itself needs; no clock, no weak references, no shared memory between threads.
type Intrinsics = (i::Eval, i::RegExpCompiler, i::RegExp, i::Json, i::MapSet, i::Promise);

/// An engine with the prelude.
pub struct Engine {
    /// The prelude's function: it takes a rule's `judge` and the case as JSON.
    run: Persistent<Function<'static>>,
    /// What each source exports as `judge`, by its path.
    rules: BTreeMap<String, Result<Persistent<Value<'static>>, String>>,
    context: Context,
    /// Dropped last.
    _runtime: Runtime,
}

impl Engine {
    /// A fresh engine.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn new() -> Result<Self, String> {
        let broken = |error: rquickjs::Error| format!("the engine cannot be set up: {error}");
        let runtime = Runtime::new().map_err(broken)?;
        // A call is too short for garbage to matter, and collecting it would only cost.
        runtime.set_gc_threshold(usize::MAX);
        runtime.set_max_stack_size(STACK);
        let context = Context::custom::<Intrinsics>(&runtime).map_err(broken)?;
        let run = context.with(|ctx| {
            let mut options = EvalOptions::default();
            options.filename = Some(PRELUDE_NAME.to_owned());
            let run: Function<'_> = said(&ctx, ctx.eval_with_options(PRELUDE, options))?;
            Ok::<_, String>(Persistent::save(&ctx, run))
        })?;
        Ok(Self { run, rules: BTreeMap::new(), context, _runtime: runtime })
    }

    /// Reads a source and keeps its function `judge`, or why there is none: who asks for it is told.
    pub fn read(&mut self, path: &str, source: &str) {
        if self.rules.contains_key(path) {
            return;
        }
        let judge = self.context.with(|ctx| {
            let module = Module::declare(ctx.clone(), path, source).and_then(Module::eval);
            let (module, done) = said(&ctx, module)?;
            if let Some(failed) = done.result::<Value<'_>>() {
                said(&ctx, failed)?;
            }
            let judge: Value<'_> = said(&ctx, module.get("judge"))?;
            Ok::<_, String>(Persistent::save(&ctx, judge))
        });
        self.rules.insert(path.to_owned(), judge);
    }

    /// Calls the function `judge` of a source that was read, and returns what the prelude wrote down.
    ///
    /// # Errors
    /// When the source is no module, or failed before its rule is asked.
    pub fn judge(&self, path: &str, given: &str) -> Result<String, String> {
        let judge = self.rules.get(path).ok_or_else(|| format!("`{path}` was not read"))?.clone()?;
        self.context.with(|ctx| {
            let judge = said(&ctx, judge.restore(&ctx))?;
            let run = said(&ctx, self.run.clone().restore(&ctx))?;
            said(&ctx, run.call((judge, given)))
        })
    }
}

/// The result, or what the script threw, on one line.
fn said<'js, T>(ctx: &Ctx<'js>, result: rquickjs::Result<T>) -> Result<T, String> {
    result.catch(ctx).map_err(|error| match error {
        CaughtError::Exception(exception) => {
            let name: String = exception.get("name").unwrap_or_default();
            let stack = exception.stack().unwrap_or_default();
            let place = stack.lines().next().map(str::trim).filter(|place| !place.is_empty());
            let message = exception.message().unwrap_or_default();
            place.map_or_else(|| format!("{name}: {message}"), |place| format!("{name}: {message} ({place})"))
        }
        CaughtError::Value(_) => "the script threw something that is not an Error".to_owned(),
        CaughtError::Error(error) => error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::Engine;

    /// What a rule's body does, as the prelude wrote it down.
    fn does(body: &str) -> String {
        let given = r#"{"point":"p","actDate":"2026-05-04","factsDate":"2026-05-04","knownOn":"2026-05-04",
            "needs":["a","b"],"facts":{"a":["whole","5"]},"parameterNames":[],"parameters":{}}"#;
        let source = format!("export function judge(c) {{ {body} }}");
        asked(&source, given).unwrap()
    }

    fn asked(source: &str, given: &str) -> Result<String, String> {
        let mut engine = Engine::new().unwrap();
        engine.read("regole/prova.js", source);
        engine.judge("regole/prova.js", given)
    }

    #[test]
    fn what_is_not_there_throws_and_names_what_to_use() {
        for (body, instead) in [
            ("Date.now()", "c.actDate"),
            ("new Date()", "c.actDate"),
            ("Date()", "c.actDate"),
            ("new Date('2026-05-04')", "c.actDate"),
            ("Math.random()", "c.read(path)"),
            ("performance.now()", "c.actDate"),
            ("Temporal.Now.plainDateISO()", "c.actDate"),
            ("new Intl.NumberFormat('it')", "it.ftl"),
            ("(5).toLocaleString()", "it.ftl"),
            ("[5].toLocaleString()", "it.ftl"),
            ("'a'.localeCompare('b')", "==="),
            ("crypto.getRandomValues", "c.read(path)"),
            ("Math.sin(1)", "Exact"),
            ("Math.pow(2, 3)", "Exact"),
            ("eval('1')", "signed"),
            ("new Function('return 1')()", "signed"),
            ("(function () {}).constructor('return 1')()", "signed"),
            ("(async () => {}).constructor('return 1')()", "signed"),
            ("console.log('x')", "c.test"),
            ("setTimeout(() => {}, 1)", "c.actDate"),
            ("new WeakRef({})", "no use"),
        ] {
            let did = does(&format!("{body}; return satisfied('x');"));
            assert!(did.contains("NotInARule"), "{body}: {did}");
            assert!(did.contains(instead) && did.contains("regole/prova.js:1:"), "{body}: {did}");
        }
    }

    #[test]
    fn an_amount_never_becomes_a_float() {
        for body in [
            "Exact.of('0.10') + 1",
            "Exact.of('0.10') < Exact.of('0.20')",
            "Exact.of(0.1)",
            "Exact.of('0.1e3')",
            "c.read('a') + 1",
            "Day.of('2026-05-04') < c.actDate",
            "c.computed('x', 0.5)",
            "satisfied('x', { y: 2 ** 60 })",
            "satisfied('x', { y: 2n ** 63n })",
            "Day.of('2026-02-29')",
            "c.test('x', 1)",
        ] {
            let did = does(&format!("{body}; return satisfied('x');"));
            assert!(did.contains("TypeError") || did.contains("RangeError"), "{body}: {did}");
        }
    }

    #[test]
    fn decimals_and_days_are_exact() {
        for (expression, expected) in [
            ("Exact.of('0.10').plus('0.2').toString()", "0.30"),
            ("Exact.of('-0.05').times(3n).toString()", "-0.15"),
            ("Exact.of('2.345').rounded(2).toString()", "2.35"),
            ("Exact.of('-2.345').rounded(2).toString()", "-2.35"),
            ("Exact.of('139999.99').lessThan(140000n) ? 'yes' : 'no'", "yes"),
            ("Exact.of('1.0').equals('1.000') ? 'yes' : 'no'", "yes"),
            ("Day.of('2024-02-28').plus(2n).toString()", "2024-03-01"),
            ("`${Day.of('2026-01-01').until('2027-01-01')}`", "365"),
            ("`${Day.of('2026-11-23').weekday}`", "1"),
            ("Day.of('1969-12-31').plus(1n).toString()", "1970-01-01"),
            ("`${typeof c.read('a')}`", "bigint"),
        ] {
            let did = does(&format!("return satisfied('x', {{ y: {expression} }});"));
            assert!(did.contains(&format!(r#"["y",["text","{expected}"]]"#)), "{expression}: {did}");
        }
    }

    #[test]
    fn what_rules_share_cannot_be_changed() {
        for body in [
            "Array.prototype.push = () => 0",
            "Object.prototype.x = 1",
            "globalThis.x = 1",
            "satisfied.x = 1",
            "Exact.of = () => 0",
            "c.test = () => true",
            "x = 1",
        ] {
            let did = does(&format!("{body}; return satisfied('x');"));
            assert!(did.contains("error"), "{body}: {did}");
        }
    }

    #[test]
    fn the_order_of_keys_is_the_order_of_writing() {
        let did = does("return satisfied('x', { z: 1n, a: 2n, m: 3n });");
        assert!(did.contains(r#"[["z",["whole","1"]],["a",["whole","2"]],["m",["whole","3"]]]"#), "{did}");
    }

    #[test]
    fn an_unknown_fact_counts_even_when_the_rule_catches_it() {
        let did = does("try { c.read('b') } catch {} return satisfied('x');");
        assert!(did.contains(r#""missing":["b"]"#) && !did.contains("verdict"), "{did}");
        let did = does("return c.decide('x', c.truth('b').or(true)) ? satisfied('x') : violated('y');");
        assert!(did.contains("satisfied"), "{did}");
        assert!(does("c.read('other')").contains("does not declare"));
    }

    #[test]
    fn a_source_that_is_no_rule() {
        let judge = |source: &str| asked(source, "{}");
        assert!(judge("export const x = ;").unwrap_err().contains("SyntaxError"));
        assert!(judge("throw new Error('at once')").unwrap_err().contains("at once"));
        assert!(judge("import { x } from './altro.js'").unwrap_err().contains("altro"));
        assert!(judge("export const other = 1").unwrap().contains("does not export a function `judge`"));
        assert!(does("return 5n").contains("judge(c) returns"));
        assert!(does("return (async () => satisfied('x'))()").contains("judge(c) returns"));
    }
}
