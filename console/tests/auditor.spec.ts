/** Journeys of transparency and auditors: figures and heat, evidence verified and asked again, registers and sheets as open data. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { today, world, type World } from "./office-world";

let here: World;
let [late, judged] = [0, 0];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await world();
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
  await expect(page.getByRole("img", { name: /accesso-civico, Anzio: .*In ritardo 1/ })).toBeVisible();
  await page.screenshot({ path: picture("auditor-dashboard"), fullPage: true });
  await row.getByRole("link").click();
  await expect(page.locator(".diagram-flag").first()).toHaveText("2");
  await expect(page.getByRole("region", { name: "Dove aspettano le pratiche" }).last().locator("tbody tr").first()).toContainText("2");
  await page.screenshot({ path: picture("auditor-heat"), fullPage: true });
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
      for (const path of ["", "/cases", `/cases/${late}`, "/registers", "/sheets"]) {
        await open(page, `/console/auditor${path}`, language);
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      }
    });
  }
}
