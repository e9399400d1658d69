/** Writes src/api/schema.d.ts from the description that a running service gives of itself. */
import { writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const service = process.env.DIGIPRO_URL ?? "http://127.0.0.1:8080";
const nodes = await openapi(new URL("/digipro/v1/openapi.json", service), { alphabetize: true });
const head = "/** The interface as the service describes it: written by `npm run schema`, not by hand. */\n\n";
await writeFile(new URL("src/api/schema.d.ts", import.meta.url), head + astToString(nodes));
