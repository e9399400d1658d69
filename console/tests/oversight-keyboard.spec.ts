/** The keyboard alone: a municipality drafts and checks a value; an auditor goes from the figures to the diagram, a register and an event log. */
import { expect, test, type Locator, type Page } from "@playwright/test";
import { today, world, type World } from "./world";

let here: World;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  here = await world();
  await here.apply(today());
  await here.apply("2026-09-01");
});

test.afterAll(async () => here.end());

async function open(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => {
    sessionStorage.setItem("digipro.name", "segretario");
    localStorage.setItem("digipro.language", "it");
    localStorage.setItem("digipro.entity", "c_a323");
  });
  await page.goto(here.console + path);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0, { timeout: 30_000 });
}

/** Goes on with the tabulator until something has the focus, which has to be seen there. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let steps = 0; steps < 250; steps += 1) {
    if (await what.evaluate((one) => one === document.activeElement)) {
      expect(await what.evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe("none");
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`the tabulator does not come to ${String(what)}`);
}

async function press(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press("Enter");
}

test("a municipality finds its procedure, drafts a value, and has it checked", async ({ page }) => {
  await open(page, "/console/auditor");
  await press(page, page.getByRole("navigation").getByRole("link", { name: "Ente", exact: true }));
  await ready(page);
  await press(page, page.getByRole("row", { name: /suolo-pubblico/ }).getByRole("link", { name: "Bozza di adattamento" }));
  await ready(page);
  const row = page.locator(".parameter").filter({ has: page.getByRole("heading", { name: "Anticipo osp" }) });
  await tabTo(page, row.getByLabel("Valore: Anticipo osp"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("45");
  await expect(row.getByText("Non lecito")).toBeVisible();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("20");
  await expect(row.getByText("Lecito, nella bozza")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(row.getByLabel("Norma dell’ente: Anticipo osp")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("overlay.toml")).toHaveValue(/\[set\.anticipo-osp\]\nvalue = 20\nnorm = "a323-reg-osp-all1"\n/);
  await press(page, page.getByRole("button", { name: "Controlla" }));
  await expect(page.getByText("Nessun errore")).toBeVisible({ timeout: 30_000 });
});

test("an auditor goes from the figures to the diagram, a register and an event log", async ({ page }) => {
  await open(page, "/console/auditor");
  await press(page, page.getByRole("region", { name: "Per procedimento" }).getByRole("link", { name: "accesso-civico" }));
  await ready(page);
  await expect(page.getByRole("heading", { name: "accesso-civico 1.0.0" })).toBeFocused();
  await tabTo(page, page.getByLabel("Il colore dice"));
  await page.keyboard.press("End");
  await expect(page.getByLabel("Il colore dice")).toHaveValue("visits");
  await open(page, "/console/auditor/registers");
  await tabTo(page, page.getByRole("tab", { name: "Registro degli accessi" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Elenco dei provvedimenti" })).toBeFocused();
  await expect(page.getByRole("tab", { name: "Elenco dei provvedimenti" })).toHaveAttribute("aria-selected", "true");
  await open(page, "/console/auditor/open-data");
  const taken = page.waitForEvent("download");
  await press(page, page.getByRole("button", { name: "XES, Log degli eventi" }));
  expect((await taken).suggestedFilename()).toMatch(/\.xes$/);
  await expect(page.locator(".taken").filter({ hasText: /^Scaricato: event-log-c_a323/ })).toBeVisible();
});
