/** Signing in at a provider of OpenID Connect: there and back, what one may do, out again, time that is over. */
import { expect, test, type Page } from "@playwright/test";
import { believing, provider, type Provider } from "./provider";
import { accessible, fits, watch, World } from "./world";

let [at, here]: [Provider | null, World | null] = [null, null];

test.beforeAll(async () => {
  at = await provider();
  here = await World.start(believing(at));
});

test.afterAll(async () => {
  await here?.end();
  await at?.close();
});

async function enter(page: Page, who: string, path = "/console"): Promise<void> {
  await page.goto(`${here!.console}${path}`);
  await page.getByRole("button", { name: "Personale" }).click();
  await page.getByRole("link", { name: who }).click();
}

test("somebody signs in with a code and its proof, comes back where they were, and signs out", async ({ page }) => {
  const wrong = watch(page);
  await page.goto(`${here!.console}/console/designer/feel`);
  await expect(page.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  await accessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await enter(page, "ada", "/console/designer/feel");
  await expect(page.getByRole("heading", { level: 1, name: "FEEL" })).toBeVisible();
  await expect(page.locator(".person")).toContainText("Ada Designer");
  expect(at!.seen).toMatchObject({ codes: 1, refused: 0 });
  // The token is what the service believes: the page asks with it.
  await page.getByRole("button", { name: "Calcola" }).click();
  await expect(page.getByText("122 (number)")).toBeVisible();
  await page.getByRole("button", { name: "Esci" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  expect(at!.seen.ended).toBe(1);
  await page.goto(`${here!.console}/console/designer`);
  await expect(page.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  expect(wrong).toEqual([]);
});

test("a page shows what the roles allow, and says so where they allow nothing", async ({ page }) => {
  await enter(page, "ugo");
  await expect(page.locator(".person")).toContainText("Ugo Uffici");
  await expect(page.getByRole("link", { name: /Progettazione/ })).toHaveCount(0);
  await page.goto(`${here!.console}/console/designer`);
  await expect(page.getByText("I tuoi ruoli non comprendono questa pagina")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Esci" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  await enter(page, "nemo");
  await expect(page.getByText("Non hai ancora un ruolo")).toBeVisible();
});

test("when the time of a token is over, the page asks to sign in again and goes on where one was", async ({ page }) => {
  at!.lasting(4);
  await enter(page, "ada", "/console/designer/feel");
  await expect(page.getByRole("heading", { level: 1, name: "FEEL" })).toBeVisible();
  await expect(async () => {
    await page.getByRole("button", { name: "Calcola" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText("La sessione è finita")).toBeVisible();
  at!.lasting(600);
  await page.getByRole("button", { name: "Personale" }).click();
  await page.getByRole("link", { name: "ada" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "FEEL" })).toBeVisible();
});
