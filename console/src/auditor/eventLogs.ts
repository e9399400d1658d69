/** Event logs for process mining: read part by part and joined to one file as the standards have it, so that tools open it. */
import { api, heard } from "~/api/client";

/** The standards: XES (IEEE 1849-2023) and OCEL 2.0 (JSON). */
export type Standard = "xes" | "ocel";

/** Which cases. */
export interface Which {
  entity?: string;
  kit?: string;
  from?: string;
  to?: string;
}

/** Cases of a part: as many as are read before somebody may want to cancel. */
const PART = 1_000;

/** Joins parts as they come. */
interface Joined {
  /** Takes a part, and says how many cases it has. */
  take(part: string): number;
  whole(): Blob;
}

/** A log of the cases in one file. `tell` hears how many cases are read. */
export async function eventLog(standard: Standard, which: Which, signal: AbortSignal, tell: (cases: number) => void): Promise<Blob> {
  const joined = standard === "xes" ? xes() : ocel();
  let cases = 0;
  for (let next: string | null = ""; next !== null; ) {
    const after: { after?: number } = next === "" ? {} : { after: Number(next) };
    const query = { ...which, limit: PART, ...after };
    const part: { data: unknown; headers: Headers } = await heard(
      api.GET("/event-logs/{format}", { params: { path: { format: standard }, query }, parseAs: "text", signal }),
    );
    cases += joined.take(part.data as string);
    tell(cases);
    next = part.headers.get("digipro-next");
  }
  return joined.whole();
}

/** Traces stand one after the other between the head and the end of the log, which are the same in every part. */
export function xes(): Joined {
  const pieces: string[] = [];
  const END = "</log>";
  return {
    take(part) {
      const end = part.lastIndexOf(END);
      const first = part.indexOf("<trace>");
      const begin = first < 0 ? end : first;
      if (pieces.length === 0) pieces.push(part.slice(0, begin));
      pieces.push(part.slice(begin, end));
      return part.split("<trace>").length - 1;
    },
    whole: () => new Blob([...pieces, `${END}\n`], { type: "application/xml" }),
  };
}

interface Ocel {
  objectTypes: { name: string }[];
  eventTypes: { name: string }[];
  objects: { id: string; type: string }[];
  events: unknown[];
}

/** Cases and events are of one part; types, and objects that cases share, may come in each. */
export function ocel(): Joined {
  const objectTypes = new Map<string, unknown>();
  const eventTypes = new Map<string, unknown>();
  const shared = new Set<string>();
  const [objects, events]: [string[], string[]] = [[], []];
  const listed = (things: readonly unknown[]) => things.map((thing) => JSON.stringify(thing)).join(",\n");
  return {
    take(part) {
      const told = JSON.parse(part) as Ocel;
      for (const type of told.objectTypes) objectTypes.set(type.name, type);
      for (const type of told.eventTypes) eventTypes.set(type.name, type);
      const fresh = told.objects.filter((one) => one.type === "case" || !shared.has(one.id));
      for (const one of told.objects.filter((one) => one.type !== "case")) shared.add(one.id);
      if (fresh.length > 0) objects.push(listed(fresh));
      if (told.events.length > 0) events.push(listed(told.events));
      return told.objects.filter((one) => one.type === "case").length;
    },
    whole() {
      const types = `"objectTypes":${JSON.stringify([...objectTypes.values()])},\n"eventTypes":${JSON.stringify([...eventTypes.values()])}`;
      return new Blob([`{${types},\n"objects":[`, objects.join(",\n"), `],\n"events":[`, events.join(",\n"), "]}\n"], { type: "application/json" });
    },
  };
}
