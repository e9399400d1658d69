/** What the interface answers as data of its own: what holds, what differs, plans of upgrade, what another version would have said. */

/** A value of a parameter: its type and what it is. */
export interface Setting {
  kind: string;
  value: unknown;
}

/** An act that adopted something. */
export interface Act {
  title: string;
  date: string;
}

/** A norm, by its name in the national scheme. */
export interface Citation {
  urn: string;
  part: string;
  text_of: string;
}

/** A value that holds, who set it, and what it took the place of. */
export interface Held {
  is: Setting;
  level: string;
  by: string;
  act: Act | null;
  citation: Citation;
  norm: string;
  from: string;
  to: string | null;
  overrode?: Held;
}

/** What holds for an entity on a day. */
export interface Holding {
  kit: string;
  version: string;
  entity: string | null;
  on: string;
  definition: string;
  layers: { level: string; by: string; act: Act | null }[];
  parameters: Record<string, { unit: string; value: Held | null; changes: string[] }>;
  lanes: Record<string, { office: string; role: string; instead_of?: string }>;
  organs: Record<string, { lanes: string[]; sits: { it: string; en: string } | null; members: Setting | null }>;
  points: Record<string, Asked[]>;
  extensions: Record<string, { purpose: string; process: string | null; by: string | null }>;
  fields: { form: string; path: string; purpose: string | null; basis: string | null; retention: string | null }[];
  texts: { language: string; key: string; is: string; instead_of: string }[];
  patrons: { month: number; day: number }[];
}

/** A pack that is asked at a point. */
export interface Asked {
  id: string;
  version: string;
  digest: string;
  level: string;
  mode: string;
  norm: string;
  added: boolean;
}

/** One thing that differs between two definitions. */
export interface Change {
  area: string;
  id: string;
  kind: "added" | "removed" | "changed" | "layout-only";
  was?: string;
  name?: string;
  element?: string;
  aspects?: { what: string; from?: string; to?: string }[];
}

/** All that differs between two definitions. */
export interface Difference {
  from: { version: string; entity?: string; digest: string };
  to: { version: string; entity?: string; digest: string };
  changes: Change[];
}

/** How a pack is used, who installed it, who signed it. */
export interface Installed {
  state: string;
  bound: boolean;
  installed: string;
  by: string;
  origin: string;
  manifest: string;
  signers: { ring: string; name: string; key: string; signed_at: string }[];
  enacted: { from: string; citation: Citation } | null;
}

/** What becomes of one thing that the overlay overrides. */
export interface Override {
  area: string;
  id: string;
  what: string;
  standing: "kept" | "obsolete" | "conflicting" | "unlawful";
  ours?: string;
  before?: string;
  after?: string;
}

/** What becomes of one case under way. */
export interface PlannedCase {
  case: number;
  migrates: boolean;
  stays?: string[];
  notes?: string[];
  [more: string]: unknown;
}

/** A plan of upgrade: it is given back as it came, but for `migrates`. */
export interface Plan {
  kit: string;
  entity: string;
  from: { version: string; definition?: string };
  to: { version: string; definition?: string };
  override?: Override[];
  case?: PlannedCase[];
  [more: string]: unknown;
}

/** What applying a plan came to. */
export interface Applied {
  kit: string;
  to: string;
  definition: string | null;
  migrated: number[];
  had: number[];
  stayed: number[];
  refused: [number, { code: { id: string } | string; message: string }][];
}

/** What a rule said, as far as acts are concerned. */
export interface Stance {
  outcome: string;
  weight: string;
}

/** A rule that would have said another thing in a case. */
export interface Flip {
  case: number;
  record: number;
  point: string;
  "act-date": string;
  rule: string;
  then: Stance | null;
  now: Stance | null;
  kind: { kind: string; facts?: string[] };
  blocks: boolean | null;
}

/** Counts of one rule: what stays, what flips, what cannot be told. */
export type Tally = Record<string, number>;

/** What another version of a pack would have said. */
export interface WhatIf {
  pack: string;
  version: string;
  cases: number;
  calls: number;
  unreadable: [number, string][];
  rules: Record<string, Tally>;
  changes: Flip[];
}
