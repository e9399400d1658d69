/** What a page and an area of the console are; each kind of people has its own `routes.ts`, gathered here. */
import type { ComponentType } from "preact";
import auditor from "./auditor/routes";
import citizen from "./citizen/routes";
import designer from "./designer/routes";
import municipality from "./municipality/routes";
import officer from "./officer/routes";
import type { Key, Area as Words } from "./words";

/** A page: where it is, and what loads it. */
export interface PageRoute {
  /** Below the area's own path; `/` is its home; `:name` is a parameter, which the page gets as a property. */
  path: string;
  /** How the area's navigation calls it; pages without a label are reached from others. */
  label?: Key;
  /** Operations of which one is needed; otherwise those of the area. */
  needs?: string[];
  // Each page states its own parameters, which differ from page to page.
  load: () => Promise<{ default: ComponentType<any> }>;
}

/** What one kind of people works with. */
export interface Area {
  id: Exclude<Words, "shell">;
  /** Operations of which one is needed to see it. */
  needs: string[];
  pages: PageRoute[];
}

export const AREAS: readonly Area[] = [officer, municipality, designer, auditor, citizen];

/** The address of a page of an area. */
export function at(area: Area["id"], path = "/"): string {
  return `/console/${area}${path === "/" ? "" : path}`;
}
