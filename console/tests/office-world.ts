/** The world of the office's journeys: the real service with a kit, cases at several points, and the console in front of it. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer as vite, type ViteDevServer } from "vite";

/** Where the console is, and the service behind it. */
export interface World {
  console: string;
  ask: <Answer = Record<string, never>>(method: string, path: string, body?: unknown) => Promise<Answer>;
  /** A case of civic access whose application arrived on this day, ready for its first task. */
  apply: (day: string) => Promise<number>;
  /** Completes the first open task of a case. */
  complete: (number: number, variables: unknown) => Promise<void>;
  end: () => Promise<void>;
}

interface Whole {
  case: number;
  tasks: { ticket: number }[];
}

/** Who applies: the citizen of these journeys. */
export const CITIZEN = "RSSMRA80E12A323E";

function port(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const found = probe.address();
      probe.close(() => (typeof found === "object" && found ? resolve(found.port) : reject(new Error("no port"))));
    });
  });
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

/** Starts it. `DIGIPRO_BIN` names the program. */
export async function world(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "digipro-console-"));
  const program = process.env["DIGIPRO_BIN"] ?? fileURLToPath(new URL("../../target/debug/digipro", import.meta.url));
  const [own, front] = [await port(), await port()];
  const service = `http://127.0.0.1:${own}`;
  const child = spawn(program, ["serve", "--development", "--data", folder, "--listen", `127.0.0.1:${own}`], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  await lives(child, service);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const proxy = Object.fromEntries(["/digipro", "/v2", "/codes", "/oauth"].map((path) => [path, service]));
  const server: ViteDevServer = await vite({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    server: { port: front, strictPort: true, host: "127.0.0.1", proxy, hmr: false, fs: { strict: false } },
  });
  await server.listen();
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const given = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const answer = await fetch(service + path, { method, ...given });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === "" ? {} : JSON.parse(text)) as Answer;
  };
  const work = async (day: string) => {
    const gives = answers(day);
    for (let done = -1; done !== 0; ) {
      done = 0;
      for (const type of Object.keys(gives)) {
        const asked = { type, worker: "world", timeout: 60_000, maxJobsToActivate: 100, requestTimeout: -1 };
        const { jobs } = await ask<{ jobs: { jobKey: string }[] }>("POST", "/v2/jobs/activation", asked);
        for (const job of jobs) await ask("POST", `/v2/jobs/${job.jobKey}/completion`, { variables: gives[type] });
        done += jobs.length;
      }
    }
  };
  await ask("POST", "/digipro/v1/definitions", { kit: "accesso-civico", entity: "c_a323" });
  const apply = async (day: string) => {
    const istanza = { id: `A-${day}`, data: day, oggetto: "Rapporti della verifica sismica della scuola", modalita_rilascio: "pec" };
    const richiedente = { nome: "Mario Rossi", codice_fiscale: CITIZEN, comune_nascita: "A323", pec: "mario@pec.example.it", cap: "00042" };
    const body = { kit: "accesso-civico", entity: "c_a323", variables: { istanza, richiedente } };
    const { case: number } = await ask<Whole>("POST", "/digipro/v1/cases", body);
    await work(day);
    return number;
  };
  const complete = async (number: number, variables: unknown) => {
    const whole = await ask<Whole>("GET", `/digipro/v1/cases/${number}`);
    const ticket = whole.tasks[0]?.ticket;
    await ask("POST", `/digipro/v1/cases/${number}/tasks/${ticket}/completion`, { variables });
    await work(today());
  };
  const end = async () => {
    await server.close();
    child.kill("SIGTERM");
    await new Promise((ended) => child.once("exit", ended));
    rmSync(folder, { recursive: true, force: true });
  };
  return { console: `http://127.0.0.1:${front}`, ask, apply, complete, end };
}

/** The civil day in Rome. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
}

/** Waits for the line by which the service says that it answers. */
function lives(child: ChildProcess, service: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}`)));
    let said = "";
    const read = (part: Buffer) => {
      said += part.toString();
      if (said.includes(service)) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
  });
}
