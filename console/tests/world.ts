/** A world of its own for each file of journeys: the real service on a free port with a scratch folder, filled through the API. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { front, type Front } from "./front";

const room = fileURLToPath(new URL("..", import.meta.url));
const program =
  process.env["DIGIPRO_BIN"] ?? join(process.env["CARGO_TARGET_DIR"] ?? join(room, "../target"), "debug/digipro");

/** Who applies: the citizen of these journeys. */
export const CITIZEN = "RSSMRA80E12A323E";

interface Whole {
  case: number;
  tasks: { ticket: number }[];
}

/** A running service, and the console in front of it. */
export class World {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly page: Front,
  ) {}

  /** Starts the service and waits until it says where it listens: in development mode, or with a configuration. */
  static async start(config?: string): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), "digipro-console-"));
    if (config !== undefined) writeFileSync(join(folder, "digipro.toml"), config);
    const mode = config === undefined ? ["--development"] : [];
    const child = spawn(program, ["serve", ...mode, "--data", folder, "--listen", "127.0.0.1:0"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const url = await new Promise<string>((found, failed) => {
      const said: string[] = [];
      const look = (line: string) => {
        said.push(line);
        const at = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (at) found(at[0]);
      };
      for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", look);
      child.on("error", failed);
      child.on("exit", (code) => failed(new Error(`the service ended with ${code}: ${said.join("\n")}`)));
    });
    return new World(url, child, folder, await front(url));
  }

  /** Where the console is. */
  get console(): string {
    return this.page.url;
  }

  /** Asks the service, as `name` where one is given, and answers what it answered. */
  async ask<Answer = Record<string, never>>(method: string, path: string, body?: unknown, name?: string): Promise<Answer> {
    const headers = {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(name === undefined ? {} : { authorization: `Basic ${btoa(`${name}:`)}` }),
    };
    const response = await fetch(`${this.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? {} : JSON.parse(text)) as Answer;
  }

  /** Puts a kit in force for a body. */
  async deploy(kit: string, entity: string): Promise<{ definition: string }> {
    return this.ask("POST", "/digipro/v1/definitions", { kit, entity });
  }

  /** A case of civic access whose application arrived on this day, ready for its first task. */
  async apply(day: string): Promise<number> {
    const istanza = { id: `A-${day}`, data: day, oggetto: "Rapporti della verifica sismica della scuola", modalita_rilascio: "pec" };
    const richiedente = { nome: "Mario Rossi", codice_fiscale: CITIZEN, comune_nascita: "A323", pec: "mario@pec.example.it", cap: "00042" };
    const body = { kit: "accesso-civico", entity: "c_a323", variables: { istanza, richiedente } };
    const { case: number } = await this.ask<Whole>("POST", "/digipro/v1/cases", body);
    await this.work(day);
    return number;
  }

  /** Completes the first open task of a case. */
  async complete(number: number, variables: unknown): Promise<void> {
    const whole = await this.ask<Whole>("GET", `/digipro/v1/cases/${number}`);
    await this.ask("POST", `/digipro/v1/cases/${number}/tasks/${whole.tasks[0]?.ticket}/completion`, { variables });
    await this.work(today());
  }

  /** Does the jobs of systems of record, until there are none. */
  private async work(day: string): Promise<void> {
    const gives = answers(day);
    for (let done = -1; done !== 0; ) {
      done = 0;
      for (const type of Object.keys(gives)) {
        const asked = { type, worker: "world", timeout: 60_000, maxJobsToActivate: 100, requestTimeout: -1 };
        const { jobs } = await this.ask<{ jobs: { jobKey: string }[] }>("POST", "/v2/jobs/activation", asked);
        for (const job of jobs) await this.ask("POST", `/v2/jobs/${job.jobKey}/completion`, { variables: gives[type] });
        done += jobs.length;
      }
    }
  }

  /** Ends the service and removes its folder. */
  async end(): Promise<void> {
    await this.page.close();
    this.child.removeAllListeners("exit");
    const gone = new Promise((done) => this.child.once("exit", done));
    // What it had under way is of no use any more, nor is its folder.
    this.child.kill("SIGKILL");
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A world in which civic access is in force in Anzio. */
export async function world(): Promise<World> {
  const made = await World.start();
  await made.deploy("accesso-civico", "c_a323");
  return made;
}

/** The civil day in Rome. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
}

/** What systems of record answer to jobs. */
function answers(day: string): Record<string, unknown> {
  const print = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  return {
    protocolla: {
      protocollo: { numero: "0013120", data: day, mittente: "Mario Rossi", oggetto: "Verifica sismica", impronta: print },
      ricevuta: { data: day },
    },
    notifica: { notifica: { data: day } },
    "registro-accessi": { registro: { iscritto: true, esito: "diniego", data: day } },
    "forma-documento": {},
    avvisa: {},
  };
}

/** Tests with a world, whose pages may neither fail nor break the content security policy. */
export const test = base.extend<{ watched: void }, { world: World }>({
  world: [
    async ({}, use) => {
      const made = await World.start();
      await use(made);
      await made.end();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ world }, use) => use(world.console),
  watched: [
    async ({ page }, use) => {
      const wrong = watch(page);
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** What a page does that it may not: fail, break the content security policy, ask others. */
export function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (said) => {
    if (/Content Security Policy|violates/i.test(said.text())) wrong.push(said.text());
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:/.test(url.protocol) && url.hostname !== "127.0.0.1") wrong.push(`asks ${url.host}`);
  });
  return wrong;
}

/** Nothing on the page stands in the way of people (WCAG 2.1 AA). */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** Nothing is wider than the window. */
export async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

/** Shows everything in a language. */
export async function speak(page: Page, language: "Italiano" | "English"): Promise<void> {
  await page.getByRole("button", { name: language }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language === "English" ? "en" : "it");
}

export { expect };
