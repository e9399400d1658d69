/** How long something took, in the unit that people would say it in. */
import { number } from "~/words";

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** Seconds in words: 2,5 gg, 3 h, 12 min. */
export function lasting(seconds: number | null | undefined): string {
  if (seconds == null) return "–";
  const [unit, of] = UNITS.find(([, of]) => seconds >= of) ?? (["second", 1] as const);
  return number(seconds / of, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: seconds < 10 * of ? 1 : 0 });
}
