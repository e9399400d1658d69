/** Values of parameters in words of the reader: with their unit, days as days, truths as yes and no. */
import { date, list, money, n, number, t } from "~/words";
import type { Citation, Setting } from "./shapes";

/** A value without its unit. */
export function value(of: Setting): string {
  if (of.kind === "truth") return of.value === true ? t("municipality.yes") : t("municipality.no");
  if (of.kind === "day") return date(String(of.value));
  if (of.kind === "set") return Array.isArray(of.value) ? list(of.value.map(String)) : String(of.value);
  if (of.kind === "whole" || of.kind === "exact") return number(Number(of.value));
  return String(of.value);
}

/** A value with what it counts. */
export function measured(of: Setting | null | undefined, unit: string): string {
  if (!of) return "–";
  const count = Number(of.value);
  if (Number.isNaN(count) || of.kind === "truth") return value(of);
  const units: Record<string, () => string> = {
    days: () => n("municipality.unit.days", count),
    "working-days": () => n("municipality.unit.working-days", count),
    months: () => n("municipality.unit.months", count),
    years: () => n("municipality.unit.years", count),
    euro: () => money(count),
    percent: () => number(count / 100, { style: "percent", maximumFractionDigits: 2 }),
  };
  return units[unit]?.() ?? value(of);
}

/** A name of the kit's files as people read it: `termine-conclusione` is Termine conclusione. */
export function readable(name: string): string {
  const words = name.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where the text of a norm can be read as in force on its day; none for what Normattiva does not publish. */
export function official(of: Citation): string | null {
  if (!/^urn:nir:(stato|presidente\.repubblica):/.test(of.urn)) return null;
  const part = of.part === "" ? "" : `~${of.part}`;
  return `https://www.normattiva.it/uri-res/N2Ls?${of.urn}${part}!vig=${of.text_of}`;
}

/** A value as the form edits it, and the interface asks for it. */
export function plain(of: Setting | null | undefined): string {
  if (!of) return "";
  return Array.isArray(of.value) ? of.value.join(", ") : String(of.value);
}

/** Today in Rome, as days are written in the interface. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
}
