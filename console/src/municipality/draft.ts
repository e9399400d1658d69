/** The text of an overlay's draft: read as TOML; a value is put into it, changed or taken out, and all else stays as somebody wrote it. */
import { parse, type TomlTable } from "smol-toml";

/** A value that a body sets, with the norm of its own. */
export interface Chosen {
  parameter: string;
  kind: string;
  value: string;
  norm: string;
}

/** Which act adopts the overlay, and from when its values hold. */
export interface Adopted {
  act: string;
  day: string;
  from: string;
}

/** A norm of the body's own. */
export interface OwnNorm {
  key: string;
  title: string;
  urn: string;
  part: string;
  from: string;
}

/** What a draft says; none while it cannot be read. */
export interface Read {
  adopted: Adopted;
  chosen: Map<string, { value: string; norm: string }>;
}

const words = (of: unknown): string => {
  if (Array.isArray(of)) return of.map(words).join(", ");
  if (of instanceof Date) return of.toISOString().slice(0, 10);
  return of === undefined ? "" : String(of);
};
const table = (of: unknown): TomlTable => (typeof of === "object" && of !== null && !Array.isArray(of) && !(of instanceof Date) ? (of as TomlTable) : {});

/** The draft as it stands. */
export function read(overlay: string): Read | null {
  try {
    const told = parse(overlay);
    const head = table(told["overlay"]);
    const chosen = Object.entries(table(told["set"])).map(([parameter, one]): [string, { value: string; norm: string }] => {
      const { value, norm } = table(one);
      return [parameter, { value: words(value), norm: words(norm) }];
    });
    return { adopted: { act: words(head["act"]), day: words(head["act-date"]), from: words(head["from"]) }, chosen: new Map(chosen) };
  } catch {
    // Whoever writes in the file is in the middle of a line; the check of the draft says what is wrong with it.
    return null;
  }
}

/** A value as TOML writes it: numbers and days bare, decimals and words in quotes. */
export function written(kind: string, value: string): string {
  const text = value.trim();
  if (kind === "whole" || kind === "truth" || kind === "day") return text;
  if (kind === "set") return `[${text.split(",").map((one) => JSON.stringify(one.trim())).join(", ")}]`;
  return JSON.stringify(text);
}

/** Where the table of a parameter stands: its first line, and the line after it. */
function place(lines: string[], parameter: string): [first: number, last: number] | null {
  const first = lines.findIndex((line) => line.trim() === `[set.${parameter}]`);
  if (first < 0) return null;
  let last = first + 1;
  while (last < lines.length && /^\s*[\w-]+\s*=/.test(lines[last] ?? "")) last += 1;
  return [first, last];
}

/** The overlay with the value in it: in the place of the one that it had, or at the end. */
export function set(overlay: string, { parameter, kind, value, norm }: Chosen): string {
  const made = `[set.${parameter}]\nvalue = ${written(kind, value)}\nnorm = ${JSON.stringify(norm)}\n`;
  const lines = overlay.split("\n");
  const there = place(lines, parameter);
  if (!there) return `${overlay.trimEnd()}\n\n${made}`;
  return [...lines.slice(0, there[0]), ...made.trimEnd().split("\n"), ...lines.slice(there[1])].join("\n");
}

/** The overlay without the value of a parameter. */
export function unset(overlay: string, parameter: string): string {
  const lines = overlay.split("\n");
  const there = place(lines, parameter);
  if (!there) return overlay;
  const after = lines[there[1]]?.trim() === "" ? there[1] + 1 : there[1];
  return [...lines.slice(0, there[0]), ...lines.slice(after)].join("\n");
}

/** The overlay adopted by another act, or from another day. */
export function adopt(overlay: string, { act, day, from }: Adopted): string {
  const lines: Record<string, string> = { act: JSON.stringify(act), "act-date": day, from };
  let inside = false;
  const changed = overlay.split("\n").map((line) => {
    if (/^\s*\[/.test(line)) inside = line.trim() === "[overlay]";
    const key = inside ? /^\s*(act|act-date|from)\s*=/.exec(line)?.[1] : undefined;
    return key ? `${key} = ${lines[key]}` : line;
  });
  return changed.join("\n");
}

/** The norms of a `norms.toml`: what each is called. */
export function norms(text: string): { key: string; title: string }[] {
  try {
    return Object.entries(parse(text)).map(([key, one]) => ({ key, title: words(table(one)["title"]) || key }));
  } catch {
    return [...text.matchAll(/^\[([\w-]+)\]\s*$/gm)].map((found) => ({ key: found[1] ?? "", title: found[1] ?? "" }));
  }
}

/** A `norms.toml` with one more norm. */
export function cited(text: string, { key, title, urn, part, from }: OwnNorm, today: string, by: string): string {
  const line = (name: string, is: string) => `${name} = ${JSON.stringify(is)}\n`;
  const about = line("urn", urn) + line("part", part) + line("title", title);
  return `${text.trimEnd()}\n\n[${key}]\n${about}in-force-from = ${from}\nconfirmed-on = ${today}\n${line("confirmed-by", by)}`.trimStart();
}

/** What a first overlay says of itself. */
export interface Head {
  entity: string;
  name: string;
  kit: string;
  version: string;
  act: string;
  day: string;
  from: string;
}

/** The beginning of a first overlay. */
export function begun({ entity, name, kit, version, act, day, from }: Head): string {
  const line = (key: string, text: string) => `${key} = ${JSON.stringify(text)}\n`;
  const about = line("entity", entity) + line("name", name) + line("kit", kit) + line("version", version) + line("act", act);
  return `[overlay]\n${about}act-date = ${day}\nfrom = ${from}\n`;
}
