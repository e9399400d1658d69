/** Journeys of transparency and auditors: figures and heat, evidence verified and asked again, registers and sheets as open data. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Download, type Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { today, world, type World } from "./world";

const program = process.env["DIGIPRO_BIN"] ?? join(process.env["CARGO_TARGET_DIR"] ?? fileURLToPath(new URL("../../target", import.meta.url)), "debug/digipro");
let here: World;
let [late, judged] = [0, 0];
let definition = "";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await world();
  definition = (await here.ask<{ definition: string }[]>("GET", "/digipro/v1/definitions"))[0]?.definition ?? "";
  await here.apply(today());
  late = await here.apply("2026-09-01");
  judged = await here.apply(today());
  await here.complete(judged, { istanza: { oggetto_identificabile: true, costo_richiesto: 0 } });
});

test.afterAll(async () => here.end());

async function open(page: Page, path: string, language: "it" | "en" = "it"): Promise<void> {
  await page.addInitScript((spoken) => {
    sessionStorage.setItem("digipro.name", "rpct");
    localStorage.setItem("digipro.language", spoken);
    localStorage.setItem("digipro.entity", "c_a323");
  }, language);
  await page.goto(here.console + path);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0, { timeout: 30_000 });
}

const picture = (name: string) => fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

test("the dashboard counts what is late, and the procedure shows where cases wait", async ({ page }) => {
  await open(page, "/console/auditor");
  const row = page.getByRole("region", { name: "Per procedimento" }).locator("tbody tr").first();
  await expect(row).toContainText("accesso-civico");
  await expect(row.locator(".tag-bad")).toHaveText("1");
  await expect(row).toContainText("non si registra");
  await expect(page.getByRole("img", { name: /accesso-civico, Anzio: .*In corso, in ritardo 1/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Tempi effettivi di conclusione" })).toContainText("Nessuna pratica conclusa");
  await page.screenshot({ path: picture("auditor-dashboard"), fullPage: true });
  await row.getByRole("link").click();
  await expect(page.locator(".diagram-flag.flag-heat-4")).toHaveText("2");
  await expect(page.getByRole("region", { name: "Dove stanno le pratiche" }).last().locator("tbody tr").first()).toContainText("2");
  await page.screenshot({ path: picture("auditor-heat"), fullPage: true });
  await page.getByLabel("Il colore dice").selectOption("quante pratiche ci passano");
  await expect(page.locator(".diagram-flag.flag-heat-4").first()).toHaveText("3");
  await page.getByLabel("Avviate fino al").fill("2020-01-01");
  await expect(page.getByText("Nessuna pratica è passata di qui")).toBeVisible();
});

test("all exports are in one place, and event logs are what tools of process mining open", async ({ page }) => {
  await open(page, "/console/auditor/open-data");
  const taken = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };
  const xes = await taken("XES, Log degli eventi");
  expect(xes.name).toMatch(/^event-log-c_a323-[\d-]+\.xes$/);
  const tree = await page.evaluate((text) => {
    const log = new DOMParser().parseFromString(text, "application/xml");
    return { root: log.documentElement.localName, traces: log.getElementsByTagName("trace").length, events: log.getElementsByTagName("event").length };
  }, xes.text);
  expect(tree).toMatchObject({ root: "log", traces: 3 });
  const ocel = JSON.parse((await taken("OCEL 2.0, Log degli eventi")).text);
  expect(ocel.events).toHaveLength(tree.events);
  expect(ocel.objects.filter((one: { type: string }) => one.type === "case")).toHaveLength(3);
  const known = new Set(ocel.objects.map((one: { id: string }) => one.id));
  for (const event of ocel.events) for (const one of event.relationships) expect(known).toContain(one.objectId);
  for (const secret of ["Mario Rossi", "RSSMRA80E12A323E", "rpct"]) expect(xes.text + JSON.stringify(ocel)).not.toContain(secret);
  for (const title of ["Registro degli accessi", "Elenco dei provvedimenti", "Schede dei procedimenti", "Legalità dei procedimenti", "Termini in scadenza o scaduti", "Tempi effettivi di conclusione"]) {
    // The browser lets a page start ten downloads in a row, which is more than people do.
    await open(page, "/console/auditor/open-data");
    JSON.parse((await taken(`JSON, ${title}`)).text);
    const csv = await taken(`CSV, ${title}`);
    expect(csv.name, title).toMatch(/\.csv$/);
    expect(csv.text, title).toMatch(/^[^\r\n]+\r?\n/);
  }
  await page.screenshot({ path: picture("auditor-open-data"), fullPage: true });
});

test("the evidence of a case is verified and asked again, by keyboard alone", async ({ page }) => {
  // Components are compiled afresh for it.
  test.setTimeout(240_000);
  await open(page, `/console/auditor/cases/${judged}`);
  await expect(page.locator(".findings li").first()).toBeVisible();
  await page.getByRole("button", { name: "Verifica la catena" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("La catena è integra")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Interroga di nuovo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Le regole dicono ciò che dissero")).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: picture("auditor-evidence"), fullPage: true });
});

test("reports are signed by the service, and verified without it", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "digipro-report-"));
  for (const [path, name] of [["/console/auditor", "legality.html"], [`/console/auditor/cases/${judged}`, `evidence-${judged}.html`]] as const) {
    await open(page, path);
    const files: Download[] = [];
    page.on("download", (file) => files.push(file));
    await page.getByRole("button", { name: "Relazione firmata" }).click();
    await expect.poll(() => files.map((file) => file.suggestedFilename())).toEqual([name, `${name}.sig.json`]);
    for (const file of files) await file.saveAs(join(folder, file.suggestedFilename()));
    page.removeAllListeners("download");
    await expect(page.getByText(`Scaricati ${name} e la sua firma`)).toBeVisible();
    const { key } = await here.ask<{ key: string }>("GET", "/digipro/v1/report-key");
    execFileSync(program, ["audit", "verify", join(folder, name), "--key", key], { stdio: "pipe" });
    appendFileSync(join(folder, name), " ");
    expect(() => execFileSync(program, ["audit", "verify", join(folder, name), "--key", key], { stdio: "pipe" })).toThrow();
  }
  rmSync(folder, { recursive: true, force: true });
});

test("registers and sheets are taken along as CSV and JSON, and print with the digest of their data", async ({ page }) => {
  await open(page, "/console/auditor/registers");
  const taken = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const file = await (await taken).path();
  const text = await readFile(file, "utf8");
  expect(text).toContain("istanza.data");
  expect(text).toContain("2026-09-01");
  await expect(page.locator(".sealed code")).toHaveText(/^[0-9a-f]{64}$/);
  await open(page, "/console/auditor/sheets");
  await expect(page.getByText("m) Potere sostitutivo")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".top")).toBeHidden();
  await expect(page.locator(".signature")).toBeVisible();
});

for (const language of ["it", "en"] as const) {
  for (const width of [320, 1440]) {
    test(`each page is accessible and fits ${width} px (${language})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["", "/cases", `/cases/${late}`, "/registers", "/sheets", "/open-data", `/procedures/${definition}`]) {
        await open(page, `/console/auditor${path}`, language);
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).exclude(".bjs-powered-by").analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      }
    });
  }
}
