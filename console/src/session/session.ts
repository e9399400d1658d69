/** Who sits here: signing in and out, what they may do, for which body, in which language. */
import { computed, signal } from "@preact/signals";
import { api, ask, carried, type Shape } from "~/api/client";
import { asProblem, type Problem } from "~/api/problem";
import { language, LANGUAGES, speak, type Language } from "~/words";

export type Session = Shape<"Session">;
export type Provider = Shape<"Offered">;

/** Whoever asks; none until somebody has signed in. */
export const session = signal<Session | null>(null);
/** How one may sign in. */
export const ways = signal<Shape<"SignIn"> | null>(null);
/** Why it is not known who asks. */
export const failed = signal<Problem | null>(null);
/** Whether somebody was signed in until their time was over. */
export const over = signal(false);
/** The body whose things are shown; none: those of all that one sees. */
export const entity = signal<string | null>(null);
/** The bodies that one can choose from. */
export const entities = signal<Shape<"Entity">[]>([]);
/** What the chosen body is called. */
export const entityName = computed(() => nameOf(entity.value));

/** What a body is called, or its code. */
export function nameOf(code: string | null | undefined): string {
  return entities.value.find((one) => one.entity === code)?.name ?? code ?? "";
}

/** Whether one may ask for an operation, such as `work-on-tasks`. What is shown decides nothing: the service does. */
export function may(...operations: string[]): boolean {
  return operations.some((operation) => session.value?.operations.includes(operation) ?? false);
}

const kept = {
  language: "digipro.language",
  entity: "digipro.entity",
  name: "digipro.name",
};

function keep(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
}

/** Starts: language first, then who one is. */
export async function start(): Promise<void> {
  const last = localStorage.getItem(kept.language);
  const first = LANGUAGES.find((one) => one === last) ?? (navigator.language.startsWith("en") ? "en" : "it");
  carried.language = first;
  await speak(first);
  carried.authorization = authorization;
  carried.unknown = () => {
    if (session.value === null) return;
    over.value = true;
    session.value = null;
  };
  await find();
}

/** Asks the service who one is; nobody yet is no failure. */
export async function find(): Promise<void> {
  failed.value = null;
  try {
    ways.value = await ask(api.GET("/sign-in"));
    session.value = await ask(api.GET("/session"));
    over.value = false;
    if (may("read-definitions")) entities.value = await ask(api.GET("/entities"));
    const last = localStorage.getItem(kept.entity);
    const one = session.value.entities;
    if (one?.length === 1) entity.value = one[0] ?? null;
    else entity.value = entities.value.some((known) => known.entity === last) ? last : null;
  } catch (error) {
    const problem = asProblem(error);
    session.value = null;
    if (!problem.isUnknown) failed.value = problem;
  }
}

/** Shows everything in another language, also what the service says. */
export async function choose(into: Language): Promise<void> {
  keep(kept.language, into);
  carried.language = into;
  await speak(into);
}

/** Shows the things of another body. */
export function show(code: string | null): void {
  keep(kept.entity, code);
  entity.value = code;
}

/** Plays somebody, in development mode. */
export async function play(name: string): Promise<void> {
  sessionStorage.setItem(kept.name, name);
  await find();
}

async function authorization(): Promise<string | null> {
  const name = sessionStorage.getItem(kept.name);
  if (name !== null && ways.value?.development) return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:`)))}`;
  if (!ways.value || ways.value.development) return null;
  const { token } = await import("./provider");
  return token();
}

/** Goes to a provider to sign in. */
export async function signIn(provider: Provider): Promise<void> {
  const { go } = await import("./provider");
  await go(provider, location.pathname + location.search);
}

/** Comes back from a provider; answers where one was. */
export async function arrive(): Promise<string> {
  const { back } = await import("./provider");
  const before = await back();
  await find();
  return before;
}

/** Signs out, at the provider too. */
export async function signOut(): Promise<void> {
  sessionStorage.removeItem(kept.name);
  if (ways.value && !ways.value.development) {
    const { leave } = await import("./provider");
    await leave();
  }
  session.value = null;
  failed.value = null;
  over.value = false;
}

export { language };
