/** Where the pages come from: the program itself, as people get them; while they are being written, a bundle in a folder (`CONSOLE_DIST`) or Vite (`CONSOLE_DIST=vite`). */
import { readFile } from "node:fs/promises";
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The console, and how it ends. */
export interface Front {
  url: string;
  close: () => Promise<void>;
}

/** The console in front of a service. */
export async function front(service: string): Promise<Front> {
  const from = process.env["CONSOLE_DIST"];
  if (from === undefined) return { url: service, close: async () => {} };
  return from === "vite" ? bundled(service) : inFolder(from, service);
}

const KINDS: Record<string, string> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf",
};

/** A bundle in a folder, under the headers with which the service sends its own. */
async function inFolder(folder: string, service: string): Promise<Front> {
  const own = await fetch(`${service}/console`);
  const headers = Object.fromEntries(["content-security-policy", "x-content-type-options"].map((name) => [name, own.headers.get(name) ?? ""]));
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? "/", service).pathname;
    if (path !== "/" && !path.startsWith("/console")) return passed(service, asked, answer);
    const name = extname(path) === "" ? "index.html" : path.slice("/console/".length);
    readFile(join(folder, name)).then(
      (bytes) => answer.writeHead(200, { ...headers, "content-type": KINDS[extname(name)] ?? "application/octet-stream" }).end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  return { url: await listening(server), close: () => closed(server) };
}

/** Pages as Vite makes them from their sources. */
async function bundled(service: string): Promise<Front> {
  const { createServer: vite } = await import("vite");
  const root = fileURLToPath(new URL("..", import.meta.url));
  const proxy = Object.fromEntries(["/digipro", "/v2", "/codes", "/oauth"].map((path) => [path, service]));
  const server = createServer();
  const made = await vite({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    server: { middlewareMode: true, proxy, hmr: false, fs: { strict: false } },
  });
  server.on("request", (asked, answer) => made.middlewares(asked, answer));
  return {
    url: await listening(server),
    close: async () => {
      await made.close();
      await closed(server);
    },
  };
}

function passed(service: string, asked: IncomingMessage, answer: ServerResponse): void {
  const on = request(new URL(asked.url ?? "/", service), { method: asked.method, headers: asked.headers }, (told) => {
    answer.writeHead(told.statusCode ?? 502, told.headers);
    told.pipe(answer);
  });
  on.on("error", () => answer.writeHead(502).end());
  answer.on("close", () => on.destroy());
  asked.pipe(on);
}

/** Listens on a free port of loopback. */
export function listening(server: Server): Promise<string> {
  return new Promise((found, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => found(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

/** Ends a server and what is open at it. */
export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
