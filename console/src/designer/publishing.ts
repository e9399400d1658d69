/** Putting in force what is open: documents by themselves, or a kit as its next version. */
import { api, ask, onceKey, raw } from "~/api/client";
import type { Found } from "./checks";

/** What came into force. */
export interface InForce {
  definition: string;
  kit: string;
  version: string;
  entity: string | null;
  /** How many versions of it were deployed, this one among them; none where the service does not count them. */
  count: number | null;
  /** What was found and did not stand in the way. */
  found: Found[];
}

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", "idempotency-key": onceKey() },
  body: JSON.stringify(body),
});

async function counted(definition: string, signal: AbortSignal): Promise<number> {
  const answer = await raw(`/digipro/v1/definitions/${definition}/versions`, { signal });
  return ((await answer.json()) as unknown[]).length;
}

/** Publishes documents that stand by themselves, for a body or for all. */
export async function publishDocuments(files: Record<string, string>, entity: string | null, signal: AbortSignal): Promise<InForce[]> {
  const body = entity === null ? { files } : { files, entity };
  const answer = await raw("/digipro/v1/definitions/documents", { ...json(body), signal });
  const told = (await answer.json()) as { definitions: Omit<InForce, "count" | "found">[]; found: Found[] };
  const counts = await Promise.all(told.definitions.map((one) => counted(one.definition, signal)));
  return told.definitions.map((one, place) => ({ ...one, count: counts[place] ?? null, found: told.found }));
}

/** The archive of a kit, unsigned. */
export async function archived(files: Record<string, string>, signal: AbortSignal): Promise<ArrayBuffer> {
  const answer = await raw("/digipro/v1/kits/archives", { ...json({ files }), signal });
  return answer.arrayBuffer();
}

/** Puts an archive on the shelf of the service; answers the name under which the kit stands there. */
export async function installed(archive: BodyInit, signal: AbortSignal): Promise<string> {
  const headers = { "content-type": "application/x-tar", "idempotency-key": onceKey() };
  const answer = await raw("/digipro/v1/kits", { method: "POST", headers, body: archive, signal });
  return ((await answer.json()) as { kit: string }).kit;
}

/** Lets a kit that is on the shelf start new cases, as published. */
export async function deployed(kit: string, signal: AbortSignal): Promise<InForce> {
  const header = { "Idempotency-Key": onceKey() };
  const told = await ask(api.POST("/definitions", { params: { header }, body: { kit }, signal }));
  return { ...told, entity: told.entity ?? null, count: await counted(told.definition, signal), found: [] };
}
