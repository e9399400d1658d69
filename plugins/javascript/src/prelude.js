// What a rule in JavaScript has, and what it has not.
//
// A rule sees the case through `c`: facts by path, parameters by name, the days of the request. Whole numbers are
// BigInt, decimal numbers Exact, days Day, so that no amount ever becomes a floating point number by accident.
// Clock, chance, locale and time zone are not there: what would use them throws, and names what to use instead.
// The last expression is the function that judges with one rule: it takes and gives JSON.
"use strict";
(() => {
  const { parse, stringify } = JSON;
  const { freeze, defineProperty, getOwnPropertyNames, getPrototypeOf } = Object;

  class NotInARule extends Error {
    get name() { return "NotInARule"; }
  }
  const refuse = (what, instead) => { throw new NotInARule(`${what} is not there in a rule: ${instead}`); };

  // ---------------------------------------------------------------- numbers

  const WHOLE = 2n ** 63n;
  const whole = (value) => {
    if (typeof value === "number" && Number.isSafeInteger(value)) value = BigInt(value);
    if (typeof value !== "bigint") throw new TypeError(`\`${value}\` is not a whole number: write 5n, or Exact.of("2.50")`);
    if (value < -WHOLE || value >= WHOLE) throw new RangeError("a whole number has at most 64 bits");
    return value;
  };
  const places = (scale) => {
    if (!Number.isInteger(scale) || scale < 0 || scale > 18) throw new RangeError("an exact number has 0 to 18 digits after the point");
    return scale;
  };

  /** A decimal number: unscaled / 10^scale. */
  class Exact {
    constructor(unscaled, scale = 0) {
      this.unscaled = whole(unscaled);
      this.scale = places(scale);
      freeze(this);
    }
    /** Of a text such as "139999.99", a whole number, or itself. */
    static of(value) {
      if (value instanceof Exact) return value;
      if (typeof value !== "string") return new Exact(whole(value));
      const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
      if (!parts) throw new TypeError(`\`${value}\` is not a decimal number`);
      const fraction = parts[3] ?? "";
      return new Exact(BigInt(parts[1] + parts[2] + fraction), fraction.length);
    }
    #at(scale) { return this.unscaled * 10n ** BigInt(scale - this.scale); }
    #with(other, how) {
      other = Exact.of(other);
      const scale = this.scale > other.scale ? this.scale : other.scale;
      return [how(this.#at(scale), other.#at(scale)), scale];
    }
    plus(other) { return new Exact(...this.#with(other, (a, b) => a + b)); }
    minus(other) { return new Exact(...this.#with(other, (a, b) => a - b)); }
    times(other) {
      other = Exact.of(other);
      return new Exact(this.unscaled * other.unscaled, this.scale + other.scale);
    }
    /** With so many digits after the point; a half goes away from zero. */
    rounded(scale) {
      if (places(scale) >= this.scale) return new Exact(this.#at(scale), scale);
      const unit = 10n ** BigInt(this.scale - scale);
      const half = this.unscaled < 0n ? -unit / 2n : unit / 2n;
      return new Exact((this.unscaled + half) / unit, scale);
    }
    /** -1n, 0n or 1n: less than, equal to or more than the other. */
    compare(other) { return this.#with(other, (a, b) => (a < b ? -1n : a > b ? 1n : 0n))[0]; }
    lessThan(other) { return this.compare(other) < 0n; }
    moreThan(other) { return this.compare(other) > 0n; }
    atMost(other) { return this.compare(other) <= 0n; }
    atLeast(other) { return this.compare(other) >= 0n; }
    equals(other) { return this.compare(other) === 0n; }
    toString() {
      const negative = this.unscaled < 0n;
      const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, "0");
      const point = digits.length - this.scale;
      return (negative ? "-" : "") + digits.slice(0, point) + (this.scale ? "." + digits.slice(point) : "");
    }
    valueOf() { throw new TypeError("exact numbers are added with plus() and compared with lessThan(), atLeast() …"); }
  }

  // ------------------------------------------------------------------- days

  // Days since 0000-03-01, by Howard Hinnant's "days from civil".
  const floor = (a, b) => { const q = a / b; return a % b < 0n ? q - 1n : q; };
  const number = (year, month, day) => {
    const [y, m] = [BigInt(month <= 2 ? year - 1 : year), BigInt(month > 2 ? month - 3 : month + 9)];
    const era = floor(y, 400n), of = y - era * 400n;
    return era * 146097n + of * 365n + of / 4n - of / 100n + (153n * m + 2n) / 5n + BigInt(day) - 1n;
  };

  /** A length of time. */
  class Length {
    constructor(n, unit, week, patron) {
      [this.n, this.unit, this.week, this.patron] = [whole(n), unit, week, patron];
      if (this.n < 0n || this.n > 36_525n) throw new RangeError("a length has 0 to 36525 days, months or years");
      freeze(this);
    }
    static days(n) { return new Length(n, "days"); }
    /** To the same day of a later month, or to its last day. */
    static months(n) { return new Length(n, "months"); }
    static years(n) { return new Length(n, "years"); }
    /** Only where the norm says so. The week has 5 or 6 days; of the patron only month and day count. */
    static workingDays(n, { week = 5, patron } = {}) {
      if (week !== 5 && week !== 6) throw new RangeError("a week has 5 or 6 working days");
      return new Length(n, "working-days", week, patron === undefined ? undefined : Day.of(patron));
    }
  }

  // Holidays on the same day of each year, with the year since which they are: L. 260/1949, art. 2; DPR 792/1985;
  // L. 336/2000; the 4th of October by L. 151/2025.
  const HOLIDAYS = freeze([
    [1, 1, 0], [1, 6, 0], [4, 25, 0], [5, 1, 0], [6, 2, 0], [8, 15, 0],
    [10, 4, 2026], [11, 1, 0], [12, 8, 0], [12, 25, 0], [12, 26, 0],
  ].map((holiday) => freeze(holiday)));
  const div = (a, b) => (a - a % b) / b;
  /** The number of Easter Sunday, by the anonymous algorithm of 1876. */
  const easter = (year) => {
    const golden = year % 19, century = div(year, 100), rest = year % 100, correction = div(century + 8, 25);
    const moon = (19 * golden + century - div(century, 4) - div(century - correction + 1, 3) + 15) % 30;
    const sunday = (32 + 2 * (century % 4) + 2 * div(rest, 4) - moon - rest % 4) % 7;
    const sum = moon + sunday - 7 * div(golden + 11 * moon + 22 * sunday, 451) + 114;
    return number(year, div(sum, 31), sum % 31 + 1);
  };

  /** A civil day. */
  class Day {
    #number;
    constructor(year, month, day) {
      this.#number = number(year, month, day);
      [this.year, this.month, this.day] = [year, month, day];
      const [y, m, d] = Day.#parts(this.#number);
      if (y !== year || m !== month || d !== day) throw new RangeError(`${year}-${month}-${day} is not a day`);
      freeze(this);
    }
    static #parts(n) {
      const era = floor(n, 146097n), of = n - era * 146097n;
      const y = (of - of / 1460n + of / 36524n - of / 146096n) / 365n;
      const rest = of - (365n * y + y / 4n - y / 100n), shifted = (5n * rest + 2n) / 153n;
      const month = Number(shifted) + (shifted < 10n ? 3 : -9);
      return [Number(y + era * 400n) + (month <= 2 ? 1 : 0), month, Number(rest - (153n * shifted + 2n) / 5n) + 1];
    }
    /** Of a text such as "2026-05-04", or itself. */
    static of(value) {
      if (value instanceof Day) return value;
      const parts = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(value);
      if (!parts) throw new TypeError(`\`${value}\` is not a day`);
      return new Day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }
    plus(days) { return new Day(...Day.#parts(this.#number + whole(days))); }
    /** Days until another day; negative when that is earlier. */
    until(other) { return Day.of(other).#number - this.#number; }
    before(other) { return this.until(other) > 0n; }
    after(other) { return this.until(other) < 0n; }
    onOrBefore(other) { return this.until(other) >= 0n; }
    onOrAfter(other) { return this.until(other) <= 0n; }
    equals(other) { return this.until(other) === 0n; }
    /** 1n is Monday, 7n is Sunday. */
    get weekday() { return (((this.#number + 2n) % 7n) + 7n) % 7n + 1n; }
    /** Whether it is a Sunday, or a statutory holiday by the law of that very day. A Saturday or a patron is none. */
    get festive() {
      this.#encoded();
      if (this.weekday === 7n || this.#number === easter(this.year) + 1n) return true;
      return HOLIDAYS.some(([month, day, since]) => this.month === month && this.day === day && this.year >= since);
    }
    /** The first day from this one on that is not festive. */
    rolled() {
      let day = this;
      while (day.festive) day = day.plus(1n);
      return day;
    }
    /** The last day of a length that runs from this day: this one does not count, and a holiday moves the last. */
    lastDay(length) {
      if (!(length instanceof Length)) throw new TypeError("a length is Length.days(30n), months, years or workingDays");
      this.#encoded();
      switch (length.unit) {
        case "days": return this.plus(length.n).rolled();
        case "months": return this.#months(Number(length.n)).rolled();
        case "years": return this.#months(Number(length.n) * 12).rolled();
        default: return this.#working(length).rolled();
      }
    }
    #encoded() {
      if (this.year < 2001 || this.year > 9998) throw new RangeError(`the holidays of ${this} are not encoded: from 2001 on they are`);
    }
    #months(n) {
      const at = this.year * 12 + this.month - 1 + n;
      const first = (month) => number(div(month, 12), month % 12 + 1, 1);
      const days = Number(first(at + 1) - first(at));
      return new Day(div(at, 12), at % 12 + 1, this.day > days ? days : this.day);
    }
    #working({ n, week, patron }) {
      let day = this;
      for (let left = n; left > 0n;) {
        day = day.plus(1n);
        const saturday = week === 5 && day.weekday === 6n;
        const feast = patron !== undefined && patron.month === day.month && patron.day === day.day;
        if (!day.festive && !saturday && !feast) left -= 1n;
      }
      return day;
    }
    toString() {
      const pad = (part, width) => part.toString().padStart(width, "0");
      return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
    }
    valueOf() { throw new TypeError("days are compared with before(), onOrAfter() …, and counted with until()"); }
  }

  // ----------------------------------------------------------------- values

  /** One of a closed list of codes, as an argument of a message. */
  class Code {
    constructor(text) { this.text = `${text}`; freeze(this); }
  }
  const code = (text) => new Code(text);

  const shown = (value) => {
    switch (typeof value) {
      case "boolean": return ["truth", `${value}`];
      case "bigint": case "number": return ["whole", `${whole(value)}`];
      case "string": return ["text", value];
    }
    if (value instanceof Exact) return ["exact", value.toString()];
    if (value instanceof Day) return ["day", value.toString()];
    if (value instanceof Code) return ["code", value.text];
    throw new TypeError("only truths, whole and exact numbers, days, texts and codes can be shown");
  };
  const taken = ([kind, text]) => {
    switch (kind) {
      case "truth": return text === "true";
      case "whole": return BigInt(text);
      case "exact": return Exact.of(text);
      case "day": return Day.of(text);
      default: return text;
    }
  };

  // ------------------------------------------------------------------ truth

  /** True, false, or unknown for want of facts (Kleene's strong logic). */
  class Truth {
    constructor(value, asks) { [this.value, this.asks] = [value, freeze(asks)]; freeze(this); }
    static of(value) { return value instanceof Truth ? value : new Truth(Boolean(value), []); }
    and(other) {
      other = Truth.of(other);
      if (this.value === false || other.value === false) return new Truth(false, []);
      if (this.value) return other;
      if (other.value) return this;
      return new Truth(undefined, [...this.asks, ...other.asks.filter((path) => !this.asks.includes(path))]);
    }
    or(other) { return this.not().and(Truth.of(other).not()).not(); }
    not() { return this.value === undefined ? this : new Truth(!this.value, []); }
    valueOf() { throw new TypeError("a three-valued truth is decided with c.decide(label, truth)"); }
  }

  // --------------------------------------------------------------- verdicts

  /** What a rule answers. */
  class Verdict {
    constructor(said) { this.said = freeze(said); freeze(this); }
    #and(more) { return new Verdict({ ...this.said, ...more }); }
    /** Lighter than the rule's own weight: "blocking", "warning" or "note". */
    weighing(weight) { return this.#and({ weight: `${weight}` }); }
    /** According to this norm too: its key in norms.toml, one of the rule's. */
    citing(norm) { return this.#and({ citing: freeze([...this.said.citing, `${norm}`]) }); }
    /** With a fact to ask for. */
    asking(path) { return this.#and({ asks: freeze([...this.said.asks, `${path}`]) }); }
  }
  const verdict = (outcome) => (key, args = {}) => {
    const shownArgs = Object.keys(args).map((name) => freeze([name, freeze(shown(args[name]))]));
    return new Verdict({ outcome, key: `${key}`, args: freeze(shownArgs), weight: null, citing: freeze([]), asks: freeze([]) });
  };

  // ------------------------------------------------------------------- case

  const MISSING = freeze(new Error("a fact that was read is unknown"));

  /** The case as one rule sees it. */
  class Case {
    #given;
    #steps;
    #missing;
    constructor(given, steps, missing) {
      [this.#given, this.#steps, this.#missing] = [given, steps, missing];
      freeze(this);
    }
    get point() { return this.#given.point; }
    get actDate() { return Day.of(this.#given.actDate); }
    get factsDate() { return Day.of(this.#given.factsDate); }
    get knownOn() { return Day.of(this.#given.knownOn); }
    #lack(path) { if (!this.#missing.includes(path)) this.#missing.push(path); }

    /** A fact that may well be absent: undefined when nobody has asserted it. */
    maybe(path) {
      if (!this.#given.needs.includes(path)) throw new ReferenceError(`the rule does not declare the fact \`${path}\` in rules.toml`);
      this.#steps.push({ op: "read", path });
      return Object.hasOwn(this.#given.facts, path) ? taken(this.#given.facts[path]) : undefined;
    }
    /** One fact, or several as an array. An unknown one ends the rule as indeterminate, and all of them are asked for. */
    read(...paths) {
      const values = paths.map((path) => this.maybe(path));
      const lacking = paths.filter((_, index) => values[index] === undefined);
      lacking.forEach((path) => this.#lack(path));
      if (lacking.length) throw MISSING;
      return values.length === 1 ? values[0] : values;
    }
    /** Whether something holds of a fact; unknown when the fact is. */
    holds(path, condition) {
      const value = this.maybe(path);
      return value === undefined ? new Truth(undefined, [path]) : new Truth(Boolean(condition(value)), []);
    }
    /** A true-or-false fact in three-valued logic. */
    truth(path) { return this.holds(path, (truth) => truth); }
    /** A parameter; its value is recorded in the trace. */
    parameter(name) {
      if (!this.#given.parameterNames.includes(name)) throw new ReferenceError(`the rule does not declare the parameter \`${name}\` in rules.toml`);
      this.#steps.push({ op: "parameter", name });
      if (Object.hasOwn(this.#given.parameters, name)) return taken(this.#given.parameters[name]);
      this.#lack(name);
      throw MISSING;
    }
    /** Tests a condition, and records it with the facts that were read for it. */
    test(label, condition) {
      if (typeof condition !== "boolean") throw new TypeError(`what is tested is true or false: \`${label}\``);
      this.#steps.push({ op: "test", label: `${label}`, truth: condition });
      return condition;
    }
    /** Tests a three-valued condition. An unknown one ends the rule as indeterminate. */
    decide(label, condition) {
      const truth = Truth.of(condition);
      this.#steps.push({ op: "test", label: `${label}`, truth: truth.value ?? null });
      if (truth.value !== undefined) return truth.value;
      truth.asks.forEach((path) => this.#lack(path));
      throw MISSING;
    }
    /** Considers an exception that a norm (its key in norms.toml) makes to the rule. */
    exception(label, norm, condition) { return this.#considered("exception", label, norm, condition); }
    /** Considers whether a norm takes the case out of the rule's scope. */
    exclusion(label, norm, condition) { return this.#considered("exclusion", label, norm, condition); }
    #considered(op, label, norm, condition) {
      if (typeof condition !== "boolean") throw new TypeError(`what is considered is true or false: \`${label}\``);
      this.#steps.push({ op, label: `${label}`, norm: `${norm}`, truth: condition });
      return condition;
    }
    /**
     * The last day of a length that runs from the day in a fact, recorded. What nothing can be counted from is asked for,
     * as if it were unknown.
     */
    ends(label, path, length) {
      const start = this.read(path);
      if (!(start instanceof Day)) throw new TypeError(`the fact \`${path}\` is no day`);
      let last;
      try {
        last = start.lastDay(length);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.#lack(path);
        throw MISSING;
      }
      return this.computed(label, last);
    }
    /** Records what was computed. */
    computed(label, value) {
      this.#steps.push({ op: "computed", label: `${label}`, value: shown(value) });
      return value;
    }
  }

  // ------------------------------------------- what is not there, and frozen

  const days = "the days are facts: c.actDate, c.factsDate, c.knownOn, and Day.of(\"2026-05-04\")";
  const facts = "what a rule needs is a fact, declared in rules.toml and read with c.read(path)";
  const absent = {
    Date: days, Temporal: days, performance: days, Intl: "texts/it.ftl and en.ftl say it in each language",
    crypto: facts, fetch: facts, require: facts, process: facts, Deno: facts, navigator: facts,
    setTimeout: days, setInterval: days, queueMicrotask: days,
    console: "the trace is the record: c.test(label, condition), c.computed(label, value)",
    WeakRef: "a rule has no use for it", FinalizationRegistry: "a rule has no use for it",
    eval: "a rule is what was signed", Function: "a rule is what was signed",
  };
  for (const name of getOwnPropertyNames(absent)) {
    const get = () => refuse(name, absent[name]);
    defineProperty(globalThis, name, { get, set: undefined, enumerable: false, configurable: false });
  }
  const replace = (owner, name, what, instead) => {
    defineProperty(owner, name, { value: () => refuse(what, instead), writable: false, enumerable: false, configurable: false });
  };
  for (const maker of [function () {}, function* () {}, async function () {}, async function* () {}]) {
    replace(getPrototypeOf(maker), "constructor", "Function", "a rule is what was signed");
  }
  replace(Math, "random", "Math.random", facts);
  for (const name of getOwnPropertyNames(Math)) {
    const exact = ["abs", "ceil", "clz32", "floor", "imul", "max", "min", "random", "round", "sign", "trunc"];
    if (typeof Math[name] === "function" && !exact.includes(name)) {
      replace(Math, name, `Math.${name}`, "amounts are Exact, whole numbers BigInt");
    }
  }
  const wording = "texts/it.ftl and en.ftl say it in each language";
  for (const [owner, name] of [[Object, "Object"], [Number, "Number"], [BigInt, "BigInt"], [Array, "Array"]]) {
    replace(owner.prototype, "toLocaleString", `${name}.toLocaleString`, wording);
  }
  replace(String.prototype, "localeCompare", "localeCompare", "codes are compared with ===");
  replace(String.prototype, "toLocaleUpperCase", "toLocaleUpperCase", "toUpperCase()");
  replace(String.prototype, "toLocaleLowerCase", "toLocaleLowerCase", "toLowerCase()");

  const given = {
    Exact, Day, Length, code,
    satisfied: verdict("satisfied"), violated: verdict("violated"),
    notApplicable: verdict("not-applicable"), indeterminate: verdict("indeterminate"),
  };
  for (const name of getOwnPropertyNames(given)) {
    defineProperty(globalThis, name, { value: given[name], writable: false, enumerable: false, configurable: false });
  }
  // What one rule does to what all rules share does not reach another rule.
  const seen = new Set();
  const frozen = (thing) => {
    if ((typeof thing !== "object" && typeof thing !== "function") || thing === null || seen.has(thing)) return;
    seen.add(thing);
    freeze(thing);
    for (const name of Reflect.ownKeys(thing)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(thing, name);
      frozen(value);
      frozen(get);
      frozen(set);
    }
    frozen(getPrototypeOf(thing));
  };
  for (const shared of [globalThis, Truth, Verdict, Case, [][Symbol.iterator](), new Map().entries(), function* () {}]) frozen(shared);

  // ------------------------------------------------------------ one judgment

  const reason = (error) => {
    if (!(error instanceof Error)) return "the rule threw something that is not an Error";
    const place = /\((.*:\d+:\d+)\)|at (\S+:\d+:\d+)/g;
    const places = [...`${error.stack}`.matchAll(place)].map((found) => found[1] ?? found[2]);
    const own = places.find((where) => !where.startsWith("digipro:"));
    return `${error.name}: ${error.message}${own ? ` (${own})` : ""}`;
  };

  return (judge, request) => {
    const [steps, missing] = [[], []];
    let said, error;
    try {
      if (typeof judge !== "function") throw new TypeError("the rule's file does not export a function `judge`");
      said = judge(new Case(parse(request), steps, missing));
      if (!(said instanceof Verdict) && !missing.length) {
        throw new TypeError("judge(c) returns satisfied(), violated(), notApplicable() or indeterminate()");
      }
    } catch (thrown) {
      if (thrown !== MISSING) error = reason(thrown);
    }
    if (error !== undefined) return stringify({ steps, error });
    return stringify(missing.length ? { steps, missing } : { steps, verdict: said.said });
  };
})()
