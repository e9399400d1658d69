/** Journeys of officers and citizens, end to end: inbox, task, law that stops an act, case, own case; both languages, both widths. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { CITIZEN, today, world, type World } from "./world";

let here: World;
/** Ready for its first task; before the act that the law stops; late. */
let [fresh, denied, late] = [0, 0, 0];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await world();
  const day = today();
  fresh = await here.apply(day);
  late = await here.apply("2026-09-01");
  denied = await here.apply(day);
  await here.complete(denied, { istanza: { oggetto_identificabile: true, costo_richiesto: 0 } });
  await here.complete(denied, {
    rup: { nominativo: "Carla Neri", unita: "Affari generali" },
    conflitto: { dichiarazione: true, grado: 0, interessi: false },
  });
  await here.complete(denied, { controinteressati: { presenti: false, numero: 0 } });
  await here.complete(denied, { esito: "diniego", preavviso: { escluso: true } });
});

test.afterAll(async () => here.end());

async function open(page: Page, path: string, who = "carla"): Promise<void> {
  await page.addInitScript((name) => sessionStorage.setItem("digipro.name", name), who);
  await page.goto(here.console + path);
  await expect(page.locator("h1")).toBeVisible();
}

async function speak(page: Page, language: "it" | "en"): Promise<void> {
  await page.locator(`.languages button[lang=${language}]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

async function sound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  const said = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  expect(said, where).toEqual([]);
}

const picture = (name: string) => fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));

test("what is late by law stands first in the inbox, and a task is taken there", async ({ page }) => {
  await open(page, "/console/officer");
  const rows = page.locator("table.grid tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(`Pratica n. ${late}`);
  await expect(rows.first()).toContainText("scaduta da");
  await page.getByRole("button", { name: "Scadute", exact: true }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: /^Prendi/ }).click();
  await expect(rows.first()).toContainText("me");
  await page.getByRole("button", { name: "Mie", exact: true }).click();
  await expect(rows).toHaveCount(1);
});

test("the law stops a denial without its notice, says why with its norm, and the form keeps what was written", async ({ page }) => {
  await open(page, `/console/officer/cases/${denied}`);
  await page.locator(".waits-task").first().click();
  await expect(page.locator("h1")).toHaveText("Adozione del provvedimento");
  const form = page.locator(".fjs-form");
  await form.getByLabel("Presupposti di fatto").fill("La verifica non è conclusa");
  await form.getByLabel("Ragioni giuridiche").fill("D.Lgs. 33/2013, art. 5-bis");
  await page.getByRole("button", { name: "Completa l’attività" }).click();
  // What the form itself asks for is said at its fields, in the language of the page.
  await expect(form.getByText("Compila questo campo.").first()).toBeVisible();
  const whole = await here.ask<{ tasks: { ticket: number }[] }>("GET", `/digipro/v1/cases/${denied}`);
  const decision = {
    data: today(), espresso: true, motivazione_fatto: "x", motivazione_diritto: "y", limite: "c1-a",
    rimedi_organo: "RPCT; TAR Lazio", rimedi_termine: 30,
  };
  const path = `/digipro/v1/cases/${denied}/tasks/${whole.tasks[0]?.ticket}/completion`;
  await here.ask("POST", path, { variables: { provvedimento: decision } });
  // The page hears of it and shows what the rules said, without being asked.
  const finding = page.locator(".finding-blocks").first();
  await expect(finding).toContainText("Manca il preavviso di rigetto", { timeout: 20_000 });
  const norm = finding.getByRole("link", { name: /L\. 241\/1990, art\. 10-bis/ });
  await expect(norm).toHaveAttribute("href", new RegExp(`normattiva.it.*art10bis!vig=${today()}`));
  await expect(form.getByLabel("Presupposti di fatto")).toHaveValue("La verifica non è conclusa");
});

test("by keyboard alone: from the inbox to a task, and the task is completed", async ({ page }) => {
  await open(page, "/console/officer");
  const link = page.locator(`a[href^="/console/officer/cases/${fresh}/tasks/"]`);
  await expect(link).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await link.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".fjs-form")).toBeVisible();
  const reach = async (name: RegExp) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return at?.labels?.[0]?.textContent ?? at?.textContent ?? "";
      });
      if (name.test(label)) return;
    }
    throw new Error(`the keyboard never came to ${name}`);
  };
  await reach(/oggetto è identificabile/);
  await page.keyboard.press("Space");
  await reach(/Completa l’attività/);
  await page.keyboard.press("Enter");
  await expect(page.locator(".note-good")).toContainText("Fatto", { timeout: 30_000 });
});

test("a case tells its story as a list and on the diagram, with its documents", async ({ page }) => {
  await open(page, `/console/officer/cases/${denied}`);
  await expect(page.locator(".story > li").first()).toBeVisible();
  await page.getByRole("tab", { name: "Diagramma" }).click();
  await expect(page.locator(".djs-element.mark-path").first()).toBeVisible({ timeout: 20_000 });
  await expect(page.locator(".bjs-powered-by")).toBeVisible();
  await page.getByRole("tab", { name: "Documenti" }).click();
  await expect(page.locator(".documents")).toContainText("0013120");
  await page.getByRole("tab", { name: "Rilievi" }).click();
  await expect(page.locator(".finding-list").first()).toBeAttached();
});

test("a citizen reads an own case, and nobody else's, without the libraries of diagrams", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open(page, "/console/citizen", CITIZEN);
  await page.getByLabel("Numero della pratica").fill(String(denied));
  await page.getByRole("button", { name: "Guarda la pratica" }).click();
  await expect(page.locator("h1")).toHaveText("Accesso civico generalizzato");
  await expect(page.getByText("Il silenzio non vale né sì né no")).toBeVisible();
  await expect(page.getByText("Riesame del responsabile della trasparenza")).toBeVisible();
  expect(fetched.filter((url) => /bpmn|dmn-js|form-js/.test(url))).toEqual([]);
  await open(page, `/console/citizen/cases/${denied}`, "somebody-else");
  await expect(page.getByText("Non c’è una tua pratica con questo numero")).toBeVisible();
});

for (const width of [320, 1440] as const) {
  test(`every page is accessible in both languages at ${width} pixels, and nothing is cut off`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 900 });
    const whole = await here.ask<{ tasks: { ticket: number }[] }>("GET", `/digipro/v1/cases/${denied}`);
    const pages: [string, string, string?][] = [
      ["inbox", "/console/officer"],
      ["cases", "/console/officer/cases"],
      ["case", `/console/officer/cases/${denied}`],
      ["task", `/console/officer/cases/${denied}/tasks/${whole.tasks[0]?.ticket}`],
      ["new-case", "/console/officer/new"],
      ["citizen", "/console/citizen"],
      ["own-case", `/console/citizen/cases/${denied}`, CITIZEN],
    ];
    for (const [name, path, who] of pages) {
      await open(page, path, who ?? CITIZEN);
      for (const language of ["it", "en"] as const) {
        await speak(page, language);
        await expect(page.locator(".skeleton")).toHaveCount(0);
        await page.evaluate(() => document.fonts.ready);
        await sound(page, `${name} ${language} ${width}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${name} ${language}`).toBeLessThanOrEqual(width);
        await page.screenshot({ path: picture(`office-${name}-${width}-${language}`), fullPage: true });
      }
    }
  });
}
