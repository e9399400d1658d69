/** Journeys of municipalities: what holds, what the overlay changes, a lawful draft installed, packs tried, an upgrade planned, what if. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { today, world, type World } from "./world";

let here: World;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await world();
  await here.apply(today());
});

test.afterAll(async () => here.end());

async function open(page: Page, path: string, language: "it" | "en" = "it"): Promise<void> {
  await page.addInitScript((spoken) => {
    sessionStorage.setItem("digipro.name", "segretario");
    localStorage.setItem("digipro.language", spoken);
    localStorage.setItem("digipro.entity", "c_a323");
  }, language);
  await page.goto(here.console + path);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0, { timeout: 30_000 });
}

const picture = (name: string) => fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

test("what holds is told with level, act and norm, and changes with the day", async ({ page }) => {
  await open(page, "/console/municipality/kits/suolo-pubblico?on=2026-05-04");
  const row = page.getByRole("row", { name: /Anticipo osp/ });
  await expect(row).toContainText("15 giorni");
  await expect(row).toContainText("Deliberazione del Consiglio comunale n. 52/2025");
  await expect(row.locator("s")).toHaveText("0 giorni");
  await page.screenshot({ path: picture("municipality-holds"), fullPage: true });
  await page.getByLabel("Nel giorno").fill("2025-05-04");
  await expect(row.locator("s")).toHaveCount(0);
});

test("what the overlay changes is coloured on the diagram and listed", async ({ page }) => {
  await open(page, "/console/municipality/kits/suolo-pubblico/changes");
  await expect(page.locator(".diagram-flag").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Elenco delle modifiche" })).toContainText("anticipo-osp");
  await page.screenshot({ path: picture("municipality-changes"), fullPage: true });
});

test("a draft takes only what is lawful, cites, names its act and day, is checked, installed and put in force", async ({ page }) => {
  await open(page, "/console/municipality/kits/suolo-pubblico/draft");
  await page.getByRole("textbox", { name: /^Atto/ }).fill("Deliberazione del Consiglio comunale n. 7/2026");
  await page.getByLabel("Data dell’atto di adozione").fill("2026-11-20");
  await page.getByLabel("I valori valgono dal").fill("2026-11-01");
  await expect(page.getByText("Non prima dell’atto.")).toBeVisible();
  await page.getByLabel("I valori valgono dal").fill("2026-12-01");
  const row = page.locator(".parameter").filter({ has: page.getByRole("heading", { name: "Anticipo osp" }) });
  await row.getByLabel("Valore: Anticipo osp").fill("45");
  await expect(row.getByText("Non lecito")).toBeVisible();
  await expect(page.getByLabel("overlay.toml")).toHaveValue(/\[set\.anticipo-osp\]\nvalue = 15\n/);
  await page.screenshot({ path: picture("municipality-draft") });
  await row.getByLabel("Valore: Anticipo osp").fill("20");
  await expect(row.getByText("Lecito, nella bozza")).toBeVisible();
  await row.getByLabel("Norma dell’ente: Anticipo osp").selectOption("una norma nuova…");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Come si cita").fill("Regolamento di Anzio sul suolo pubblico, art. 5");
  await dialog.getByLabel("Nome breve").fill("a323-reg-osp-art5");
  await dialog.getByLabel("URN").fill("urn:nir:comune.anzio:regolamento:2025-12-22;52");
  await dialog.getByLabel("Parte").fill("art5");
  await dialog.getByRole("button", { name: "Metti nella bozza" }).click();
  await expect(page.getByLabel("overlay.toml")).toHaveValue(/\[set\.anticipo-osp\]\nvalue = 20\nnorm = "a323-reg-osp-art5"\n/);
  await expect(page.getByLabel("overlay.toml")).toHaveValue(/act = "Deliberazione del Consiglio comunale n\. 7\/2026"\nact-date = 2026-11-20\nfrom = 2026-12-01\n/);
  const other = page.locator(".parameter").filter({ has: page.getByRole("heading", { name: "Durata albo" }) });
  await other.getByLabel("Valore: Durata albo").fill("20");
  await expect(other.getByText("Lecito, nella bozza")).toBeVisible();
  await other.getByRole("button", { name: "Togli dalla bozza Durata albo" }).click();
  await expect(page.getByLabel("overlay.toml")).not.toHaveValue(/durata-albo/);
  await page.getByRole("button", { name: "Controlla" }).click();
  await expect(page.getByText("Nessun errore")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Installa", exact: true }).click();
  await expect(page.getByText(/^Installato/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Metti in vigore" }).click();
  await expect(dialog).toContainText("Deliberazione del Consiglio comunale n. 7/2026");
  await expect(dialog).toContainText("1 dic 2026");
  await page.screenshot({ path: picture("municipality-enactment") });
  await dialog.getByRole("button", { name: "Metti in vigore" }).click();
  await expect(page.getByText(/apre le nuove pratiche/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: "Che cosa vale da quel giorno" }).click();
  const held = page.getByRole("row", { name: /Anticipo osp/ });
  await expect(held).toContainText("20 giorni");
  await expect(held).toContainText("n. 7/2026");
  await page.getByLabel("Nel giorno").fill("2026-11-25");
  await expect(held).not.toContainText("20 giorni");
});

test("vectors of a pack are run here and pass", async ({ page }) => {
  await open(page, "/console/municipality/packs/c_a323@1.0.0");
  await page.getByRole("button", { name: "Esegui i vettori" }).click();
  await expect(page.getByText(/Tutti i \d+ vettori superati/)).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: picture("municipality-pack"), fullPage: true });
});

test("an upgrade is planned, and the past is asked what if, by keyboard alone", async ({ page }) => {
  await open(page, "/console/municipality/upgrades");
  await page.getByLabel("Dalla versione", { exact: true }).selectOption("accesso-civico@1.0.0");
  await page.getByLabel("Alla versione", { exact: true }).selectOption("accesso-civico@1.0.0");
  await page.getByRole("button", { name: "Pianifica" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nulla è ancora cambiato")).toBeVisible({ timeout: 60_000 });
  await open(page, "/console/municipality/what-if");
  await page.getByLabel("Pacchetto").selectOption("s_italia@1.1.0");
  await page.getByRole("button", { name: "Interroga" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("0 giudizi sarebbero diversi")).toBeVisible({ timeout: 60_000 });
});

for (const language of ["it", "en"] as const) {
  for (const width of [320, 1440]) {
    test(`each page is accessible and fits ${width} px (${language})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const kit = "/kits/suolo-pubblico";
      for (const path of ["", kit, `${kit}/changes`, `${kit}/draft`, "/packs", "/packs/c_a323@1.0.0", "/upgrades", "/what-if"]) {
        await open(page, `/console/municipality${path}`, language);
        const scan = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).exclude(".bjs-powered-by");
        const { violations } = await scan.analyze();
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      }
    });
  }
}
