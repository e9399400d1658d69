/** A world of its own for each file of journeys: the real service on a free port with a scratch folder, filled through the API. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const room = new URL("..", import.meta.url).pathname;
const program =
  process.env["DIGIPRO_BIN"] ?? join(process.env["CARGO_TARGET_DIR"] ?? join(room, "../target"), "debug/digipro");

/** A running service. */
export class World {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Starts the service in development mode and waits until it says where it listens. */
  static async start(...options: string[]): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), "digipro-console-"));
    const given = options.length > 0 ? options : ["--development"];
    const child = spawn(program, ["serve", ...given, "--data", folder, "--listen", "127.0.0.1:0"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const url = await new Promise<string>((found, failed) => {
      const look = (line: string) => {
        const said = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
        if (said) found(said[0]);
      };
      for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", look);
      child.on("error", failed);
      child.on("exit", (code) => failed(new Error(`the service ended with ${code}`)));
    });
    return new World(url, child, folder);
  }

  /** Asks the service as `name`, and answers what it answered. */
  async ask<Answer>(method: string, path: string, body?: unknown, name = "prova"): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Basic ${btoa(`${name}:`)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  }

  /** Puts a kit in force for a body. */
  async deploy(kit: string, entity: string): Promise<{ definition: string }> {
    return this.ask("POST", "/digipro/v1/definitions", { kit, entity });
  }

  /** Ends the service and removes its folder. */
  async stop(): Promise<void> {
    this.child.removeAllListeners("exit");
    const gone = new Promise((done) => this.child.once("exit", done));
    this.child.kill("SIGTERM");
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Tests with a world, whose pages may neither fail nor break the content security policy. */
export const test = base.extend<{ watched: void }, { world: World }>({
  world: [
    async ({}, use) => {
      const world = await World.start();
      await use(world);
      await world.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ world }, use) => use(world.url),
  watched: [
    async ({ page }, use) => {
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(error.message));
      page.on("console", (said) => {
        if (/Content Security Policy|violates/i.test(said.text())) wrong.push(said.text());
      });
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:/.test(url.protocol) && url.hostname !== "127.0.0.1") wrong.push(`asks ${url.host}`);
      });
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

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
