/** Calls to `/digipro/v1` with types of its own description, in the language and name of whoever sits here. */
import createClient from "openapi-fetch";
import type { components, paths } from "./schema";
import { problemOf } from "./problem";

/** The shapes of the interface by their names, such as `Shape<"Task">`. */
export type Shape<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** What each request carries: the session sets it. */
export const carried: {
  language: string;
  authorization: () => Promise<string | null> | string | null;
  /** Called when the service does not know any more who asks. */
  unknown: () => void;
} = {
  language: "it",
  authorization: () => null,
  unknown: () => {},
};

/** Headers of a request: language and identity. */
export async function headers(): Promise<Record<string, string>> {
  const authorization = await carried.authorization();
  return { "accept-language": carried.language, ...(authorization === null ? {} : { authorization }) };
}

/** The interface. A refusal arrives as an error: see {@link ask}. */
export const api = createClient<paths>({
  baseUrl: "/digipro/v1",
  // Looked up at each call, so that tests and proxies of the browser see it.
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  async onRequest({ request }) {
    for (const [name, value] of Object.entries(await headers())) request.headers.set(name, value);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) carried.unknown();
  },
});

type Called<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

/** The data of an answer, or its problem thrown. */
export async function ask<Data>(call: Called<Data>): Promise<NonNullable<Data>> {
  return (await heard(call)).data;
}

/** The data of an answer with its headers, or its problem thrown. */
export async function heard<Data>(call: Called<Data>): Promise<{ data: NonNullable<Data>; headers: Headers }> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(response, error);
  return { data: data as NonNullable<Data>, headers: response.headers };
}

/** What has no description of its own, such as archives and exports: the answer as it comes, or its problem thrown. */
export async function raw(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { ...init, headers: { ...(await headers()), ...init.headers } });
  if (response.ok) return response;
  if (response.status === 401) carried.unknown();
  const text = await response.text();
  let body: unknown = text;
  if (response.headers.get("content-type")?.includes("json")) body = JSON.parse(text);
  throw problemOf(response, body);
}

/** A key that makes a repeated request the same request. */
export function onceKey(): string {
  return crypto.randomUUID();
}
