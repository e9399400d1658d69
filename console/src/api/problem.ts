/** What went wrong, as the service tells it (RFC 9457), for pages to show with its code and its page. */
import type { components } from "./schema";

type Told = components["schemas"]["Problem"];

/** One thing that is wrong with a document: where, why, what to do. */
export interface Diagnostic {
  code: string;
  severity?: string;
  message: string;
  element?: string | null;
  help?: string | null;
  [more: string]: unknown;
}

/** A request that was refused, failed or did not arrive. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly code: string | null;
  readonly help: string | null;
  readonly diagnostics: Diagnostic[];
  readonly findings: Record<string, unknown>[];

  constructor(told: Partial<Told> & { status: number; detail: string }) {
    super(told.detail);
    this.name = "Problem";
    this.status = told.status;
    this.title = told.title ?? "";
    this.code = told.code ?? null;
    this.help = told.help ?? null;
    this.diagnostics = (told.diagnostics ?? []) as unknown as Diagnostic[];
    this.findings = (told.findings ?? []) as Record<string, unknown>[];
  }

  /** Whether who asks has to sign in (again). */
  get isUnknown(): boolean {
    return this.status === 401;
  }

  /** Whether there is no such thing, or it is another entity's. */
  get isAbsent(): boolean {
    return this.status === 404;
  }
}

/** The problem in an answer that is none of the expected ones. */
export function problemOf(response: Response, body: unknown): Problem {
  if (typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string") {
    return new Problem({ ...(body as Partial<Told>), status: response.status, detail: body.detail });
  }
  const detail = typeof body === "string" && body !== "" ? body : `${response.status} ${response.statusText}`.trim();
  return new Problem({ status: response.status, detail });
}

/** Any failure as a problem: a network that is away has status 0. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ status: 0, detail: error instanceof Error ? error.message : String(error) });
}

/** Whether somebody cancelled it, which is no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
