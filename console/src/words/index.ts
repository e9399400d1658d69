/** Words in Italian and English: typed keys, loaded area by area; dates, numbers and plurals by the browser's own Intl. */
import { signal } from "@preact/signals";
import type auditor from "./it/auditor.json";
import type citizen from "./it/citizen.json";
import type designer from "./it/designer.json";
import type municipality from "./it/municipality.json";
import type officer from "./it/officer.json";
import type shell from "./it/shell.json";

export type Language = "it" | "en";
export const LANGUAGES: readonly Language[] = ["it", "en"];

type Words = typeof shell & typeof designer & typeof municipality & typeof officer & typeof auditor & typeof citizen;
/** A key of the words. */
export type Key = keyof Words;
/** A key that has `.one` and `.other`. */
export type Counted = { [K in Key]: K extends `${infer Stem}.one` ? Stem : never }[Key];
/** The parts into which words are split: each kind of people has a file, the shell has one. */
export type Area = "shell" | "designer" | "municipality" | "officer" | "auditor" | "citizen";

/** The language in which everything is shown; components that read words follow it. */
export const language = signal<Language>("it");

const files = import.meta.glob<{ default: Record<string, string> }>("./*/*.json");
const loaded: Record<Language, Record<string, string>> = { it: {}, en: {} };
const areas = new Set<Area>(["shell"]);
/** Changes when words arrive, so that what was drawn without them is drawn anew. */
const arrived = signal(0);

async function fetched(into: Language, area: Area): Promise<void> {
  const file = files[`./${into}/${area}.json`];
  if (file !== undefined) Object.assign(loaded[into], (await file()).default);
}

/** Loads the words of an area in the language of now, before a page of it is shown. */
export async function loadWords(area: Area): Promise<void> {
  areas.add(area);
  await fetched(language.value, area);
  arrived.value += 1;
}

/** Shows everything in this language from now on. */
export async function speak(into: Language): Promise<void> {
  await Promise.all([...areas].map((area) => fetched(into, area)));
  document.documentElement.lang = into;
  language.value = into;
}

/** Arguments of a text: what stands for `{name}` in it. */
export type Arguments = Record<string, string | number>;

/** The text of a key, with its arguments. */
export function t(key: Key, given: Arguments = {}): string {
  const text = (arrived.value, loaded[language.value][key] ?? key);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in given ? String(given[name]) : whole));
}

/** The text of a key for a number, which is its `{count}`. */
export function n(key: Counted, count: number, given: Arguments = {}): string {
  const form = new Intl.PluralRules(language.value).select(count) === "one" ? "one" : "other";
  return t(`${key}.${form}` as Key, { count: number(count), ...given });
}

/** Whether a text stands under this key: for words of the service that may grow (states, kinds). */
export function has(key: string): key is Key {
  return loaded[language.value][key] !== undefined;
}

/** The text of a word of the service under a stem, or the word itself where it is a new one. */
export function worded(stem: string, word: string): string {
  const key = `${stem}.${word}`;
  return has(key) ? t(key) : word;
}

const zone = "Europe/Rome";
const asDate = (day: string) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T12:00:00Z`) : new Date(day));

/** A day, such as 3 apr 2026. Legal time is that of Rome. */
export function date(day: string | null | undefined): string {
  if (day == null) return "–";
  return new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeZone: zone }).format(asDate(day));
}

/** A day with its name, for plain language: venerdì 3 aprile 2026. */
export function longDate(day: string | null | undefined): string {
  if (day == null) return "–";
  return new Intl.DateTimeFormat(language.value, { dateStyle: "full", timeZone: zone }).format(asDate(day));
}

/** A moment, to the minute. */
export function moment(at: string | null | undefined): string {
  if (at == null) return "–";
  return new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
    new Date(at),
  );
}

/** A number as people of this language write it. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language.value, options).format(value);
}

/** An amount in euros. */
export function money(value: number | string): string {
  return new Intl.NumberFormat(language.value, { style: "currency", currency: "EUR" }).format(Number(value));
}

/** Things in a row: a, b e c. */
export function list(things: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: "conjunction" }).format(things);
}
