/** What a municipality does that changes something: an upgrade applied, a pack that was tried in shadow and then binds; and a long question cut short. */
import { expect, test, type Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { today, world, type World } from "./world";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env["DIGIPRO_BIN"] ?? join(process.env["CARGO_TARGET_DIR"] ?? join(root, "target"), "debug/digipro");
const picture = (name: string) => join(root, "docs/pictures", `${name}.png`);
const folder = mkdtempSync(join(tmpdir(), "digipro-acts-"));
let here: World;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await world();
});

test.afterAll(async () => {
  await here.end();
  rmSync(folder, { recursive: true, force: true });
});

async function open(page: Page, path: string, entity: string): Promise<void> {
  await page.addInitScript((body) => {
    sessionStorage.setItem("digipro.name", "segretario");
    localStorage.setItem("digipro.language", "it");
    localStorage.setItem("digipro.entity", body);
  }, entity);
  await page.goto(here.console + path);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0, { timeout: 30_000 });
}

/** The archive of a kit, an overlay or a pack. */
function packed(from: string, by: "kit" | "rules"): string {
  const archive = join(folder, `${from.replaceAll(/[^\w.]+/g, "-")}.tar`);
  execFileSync(program, [by, "pack", from, archive], { stdio: "pipe" });
  return archive;
}

async function install(archive: string): Promise<void> {
  const init = { method: "POST", headers: { "content-type": "application/x-tar" }, body: new Uint8Array(readFileSync(archive)) };
  const answer = await fetch(`${here.console}/digipro/v1/kits`, init);
  expect(answer.ok, await answer.text()).toBe(true);
}

/** Anzio's pack, as a next version that says the same: its component has a note more, so that it is another one. */
function nextVersion(): string {
  const made = join(folder, "c_a323");
  cpSync(join(root, "plugins/packs/dist/c_a323"), made, { recursive: true });
  const [name, note] = [Buffer.from("note"), Buffer.from("1.1.0")];
  const component = Buffer.concat([readFileSync(join(made, "component.wasm")), Buffer.from([0, name.length + 1 + note.length, name.length]), name, note]);
  writeFileSync(join(made, "component.wasm"), component);
  const digest = createHash("sha256").update(component).digest("hex");
  const manifest = readFileSync(join(made, "pack.toml"), "utf8")
    .replace('version = "1.0.0"', 'version = "1.1.0"')
    .replace(/(\[component\]\ndigest = ")\w+("\nsize = )\d+/, `$1${digest}$2${component.length}`);
  writeFileSync(join(made, "pack.toml"), manifest);
  return packed(made, "rules");
}

/** A case that has come to where Anzio's own rules are asked. */
async function assigned(): Promise<void> {
  const one = await here.apply(today());
  await here.complete(one, { istanza: { oggetto_identificabile: true, costo_richiesto: 0 } });
  await here.complete(one, { rup: { nominativo: "Anna Verdi", unita: "Affari generali" }, conflitto: { grado: 0 } });
}

test("an upgrade is planned, corrected by somebody, applied, and told case by case", async ({ page }) => {
  test.setTimeout(240_000);
  const kits = join(root, "tests/golden/kit/upgrade");
  await install(packed(join(kits, "1.0.0"), "kit"));
  await install(packed(join(kits, "1.0.0/overlays/c_b157"), "kit"));
  await here.ask("POST", "/digipro/v1/definitions", { kit: "buoni-libro", entity: "c_b157" });
  const begin = () => here.ask<{ case: number }>("POST", "/digipro/v1/cases", { kit: "buoni-libro", entity: "c_b157", variables: { domanda: { data: "2026-03-02" } } });
  const cases = [(await begin()).case, (await begin()).case, (await begin()).case];
  const third = cases[2] ?? 0;
  await here.complete(third, { priorita: 1 });
  await here.complete(third, { priorita: 1 });
  await install(packed(join(kits, "1.1.0"), "kit"));
  await open(page, "/console/municipality/upgrades", "c_b157");
  await page.getByLabel("Dalla versione", { exact: true }).selectOption("buoni-libro@1.0.0");
  await page.getByLabel("Alla versione", { exact: true }).selectOption("buoni-libro@1.1.0");
  await page.getByRole("button", { name: "Pianifica" }).click();
  await expect(page.getByText("Nulla è ancora cambiato")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Migrerebbero 2 pratiche su 3.")).toBeVisible();
  const overrides = page.getByRole("region", { name: "Scelte dell’ente" });
  await expect(overrides.getByRole("row", { name: /canali/ }).first()).toContainText("in conflitto");
  await expect(overrides.getByRole("row", { name: /termine-conclusione/ }).first()).toContainText("superfluo");
  const planned = page.getByRole("region", { name: "Pratiche in corso" });
  await expect(planned.getByRole("row", { name: new RegExp(`^${third} `) })).toContainText("visita");
  await expect(planned.getByRole("row", { name: new RegExp(`^${third} `) }).getByRole("checkbox")).toBeDisabled();
  await page.screenshot({ path: picture("municipality-upgrade"), fullPage: true });
  await planned.getByRole("row", { name: new RegExp(`^${cases[1]} `) }).getByRole("checkbox").uncheck();
  await expect(page.getByText("Migrerebbe 1 pratica su 3.")).toBeVisible();
  await page.getByRole("button", { name: "Applica" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Applica" }).click();
  await expect(page.getByText("La versione 1.1.0 è in vigore")).toBeVisible({ timeout: 60_000 });
  const report = page.getByRole("region", { name: "Resoconto per pratica" }).last();
  await expect(report.getByRole("row", { name: new RegExp(`^${cases[0]} `) })).toContainText("migrata");
  await expect(report.getByRole("row", { name: new RegExp(`^${cases[1]} `) })).toContainText("rimasta com’è");
  await expect(report.getByRole("row", { name: new RegExp(`^${third} `) })).toContainText("visita");
  const versions = await Promise.all(cases.map(async (id) => (await here.ask<{ version: string }>("GET", `/digipro/v1/cases/${id}`)).version));
  expect(versions).toEqual(["1.1.0", "1.0.0", "1.0.0"]);
});

test("a pack is installed in shadow, what it said is read beside what bound, and it is made binding", async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, "/console/municipality/packs", "c_a323");
  await page.getByLabel("Archivio (.tar)").setInputFiles(nextVersion());
  await page.getByRole("button", { name: "Installa" }).click();
  await expect(page.getByText(/^c_a323@1\.1\.0 installato, \d+ vettori superati/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("row", { name: /c_a323 1\.1\.0/ })).toContainText("in ombra");
  await assigned();
  await open(page, "/console/municipality/packs/c_a323@1.1.0", "c_a323");
  await page.getByRole("button", { name: "Leggi i risultati" }).click();
  const watched = page.getByRole("region", { name: "Risultati in ombra" }).last();
  await expect(watched.locator("tbody tr").first()).toContainText("c_a323.", { timeout: 30_000 });
  await page.screenshot({ path: picture("municipality-shadow"), fullPage: true });
  await page.getByRole("button", { name: "Rendi vincolante" }).click();
  const dialog = page.getByRole("dialog");
  const go = dialog.getByRole("button", { name: "Rendi vincolante" });
  await dialog.getByLabel("Vincola dal").fill("2027-01-01");
  await dialog.getByLabel("Norma che lo introduce").fill("urn:nir:comune.anzio:regolamento:2025-12-22;52~art4");
  await dialog.getByLabel("Motivo").fill("Deliberazione n. 9/2026");
  await expect(go).toBeDisabled();
  await dialog.getByLabel("So che non si torna indietro").check();
  await go.click();
  await expect(page.getByRole("button", { name: "Rendi vincolante" })).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator(".facts").first()).toContainText("vincolante");
  await expect(page.locator(".facts").first()).toContainText("1 gen 2027");
});

test("a question over past cases shows how far it is, and is cut short", async ({ page }) => {
  test.setTimeout(240_000);
  await assigned();
  for (let made = 0; made < 11; made += 1) await here.apply(today());
  await open(page, "/console/municipality/what-if", "c_a323");
  // The second part is held back until nobody waits for it any more.
  let parts = 0;
  let left: () => void = () => {};
  const gone = new Promise<void>((done) => (left = done));
  await page.route("**/digipro/v1/what-if", async (route) => {
    parts += 1;
    if (parts === 1) return route.continue();
    await gone;
    return route.abort();
  });
  await page.getByLabel("Pacchetto").selectOption("c_a323@1.0.0");
  await page.getByLabel("Procedimento").selectOption("accesso-civico");
  await page.getByRole("button", { name: "Interroga" }).click();
  await expect(page.getByText(/^10 pratiche su \d+$/)).toBeVisible({ timeout: 120_000 });
  await page.screenshot({ path: picture("municipality-what-if"), fullPage: true });
  const ended = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/what-if"));
  await page.getByRole("button", { name: "Annulla" }).click();
  await ended;
  left();
  await expect(page.getByText(/^Interrotto: 10 pratiche su \d+$/)).toBeVisible();
  await expect(page.getByText(/interrogazioni ripetute in 10 pratiche/)).toBeVisible();
  await page.unroute("**/digipro/v1/what-if");
  await page.getByRole("button", { name: "Interroga" }).click();
  await expect(page.getByText("0 giudizi sarebbero diversi")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^Interrotto/)).toHaveCount(0);
});
