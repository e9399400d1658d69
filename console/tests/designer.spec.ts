/** The designers' journey: open, check, follow a counter-example, simulate, try FEEL, compare. */
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { accessible, expect, fits, speak, test } from "./world";

const shape = (id: string, x: number, w: number, h: number, y = 100 - h / 2) =>
  `<di:BPMNShape id="d_${id}" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${w}" height="${h}"/></di:BPMNShape>`;
const edge = (id: string, from: number, to: number) =>
  `<di:BPMNEdge id="d_${id}" bpmnElement="${id}"><w:waypoint x="${from}" y="100"/><w:waypoint x="${to}" y="100"/></di:BPMNEdge>`;

/** A process whose join waits for ever where `join` is parallel. */
function process(join: "parallelGateway" | "exclusiveGateway"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:w="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="urn:prova">
<process id="p" isExecutable="true"><startEvent id="s"/><exclusiveGateway id="x" default="f3"/><task id="a" name="Istruttoria"/>
<task id="b" name="Rigetto"/><${join} id="g"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
<sequenceFlow id="f2" sourceRef="x" targetRef="a"><conditionExpression>=k</conditionExpression></sequenceFlow>
<sequenceFlow id="f3" sourceRef="x" targetRef="b"/><sequenceFlow id="f4" sourceRef="a" targetRef="g"/>
<sequenceFlow id="f5" sourceRef="b" targetRef="g"/><sequenceFlow id="f6" sourceRef="g" targetRef="e"/></process>
<di:BPMNDiagram id="dia"><di:BPMNPlane id="pl" bpmnElement="p">
${shape("s", 20, 36, 36)}${shape("x", 100, 50, 50)}${shape("a", 200, 100, 80)}${shape("b", 200, 100, 80, 180)}${shape("g", 350, 50, 50)}${shape("e", 450, 36, 36)}
${edge("f1", 56, 100)}${edge("f2", 150, 200)}${edge("f4", 300, 350)}${edge("f6", 400, 450)}
</di:BPMNPlane></di:BPMNDiagram></definitions>`;
}

const picture = (name: string) => fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));
const file = (name: string, text: string) => ({ name, mimeType: "application/xml", buffer: Buffer.from(text) });

test("the home of each kind of people, in both languages, wide and narrow", async ({ page }) => {
  for (const area of ["officer", "municipality", "designer", "auditor"]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/console/${area}`);
    await expect(page.locator("h1")).toBeVisible();
    for (const language of ["English", "Italiano"] as const) {
      await speak(page, language);
      await expect(page.locator(".skeleton")).toHaveCount(0);
      await accessible(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page);
  }
});

test("a deadlock is found, shown with the way that leads to it, mended and simulated", async ({ page }) => {
  await page.goto("/console/designer");
  await page.getByLabel("File BPMN o DMN").setInputFiles(file("prova.bpmn", process("parallelGateway")));
  await expect(page.getByRole("heading", { level: 1, name: "Controlli" })).toBeVisible();
  const found = page.getByRole("button", { name: /errore/ });
  await expect(found).toContainText("g");
  await expect(page.locator('[data-element-id="g"].mark-bad')).toHaveCount(1);
  await found.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("s → f1 → x → f2 → a → f4")).toBeVisible();
  await expect(page.locator('[data-element-id="f2"].mark-path')).toHaveCount(1);
  await expect(page.locator(".bjs-powered-by")).toBeVisible();
  await accessible(page);
  await speak(page, "English");
  await accessible(page);
  await speak(page, "Italiano");

  await page.goto("/console/designer");
  await page.getByLabel("File BPMN o DMN").setInputFiles(file("prova.bpmn", process("exclusiveGateway")));
  await expect(page.getByText("Tutti i controlli sono superati.")).toBeVisible();
  await page.getByRole("link", { name: "Simulazione" }).click();
  await page.getByLabel("Piano").fill('{"start": [{"variables": {"k": true}}]}');
  await page.getByRole("button", { name: "Simula" }).click();
  await expect(page.getByRole("heading", { name: /eventi/ })).toBeVisible();
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.getByLabel("Passo").press("End");
  await expect(page.locator('[data-element-id="e"].mark-done')).toHaveCount(1);
  await accessible(page);

  await page.getByRole("link", { name: "Versioni a confronto" }).click();
  await page.getByLabel(/Versione precedente/).setInputFiles(file("prima.bpmn", process("parallelGateway").replace("Rigetto", "Diniego")));
  await expect(page.locator('[data-element-id="b"].mark-changed')).toHaveCount(2);
  await accessible(page);
});

test("FEEL is tried on facts", async ({ page }) => {
  await page.goto("/console/designer/feel");
  await page.getByRole("button", { name: "Calcola" }).click();
  await expect(page.getByText("122 (number)")).toBeVisible();
  await accessible(page);
});

test("a definition in force is opened and drawn in the modeler", async ({ page, world }) => {
  await world.deploy("accesso-civico", "c_a323");
  await page.goto("/console/designer");
  await page.getByRole("button", { name: "Apri accesso-civico" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Controlli" })).toBeVisible();
  await page.getByRole("link", { name: "Disegno" }).click();
  await expect(page.locator(".djs-palette")).toBeVisible();
  await expect(page.locator(".bio-properties-panel")).toBeVisible();
});

/** A definition with one activity, and what stands in its extension elements. */
const small = (inside = "", id = "piccolo") => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:w="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="urn:prova">
<process id="${id}" isExecutable="true"><startEvent id="s"/><userTask id="a" name="Istruttoria">${inside}</userTask><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/></process>
<di:BPMNDiagram id="dia"><di:BPMNPlane id="pl" bpmnElement="${id}">
${shape("s", 20, 36, 36)}${shape("a", 200, 100, 80)}${shape("e", 450, 36, 36)}${edge("f1", 56, 200)}${edge("f2", 300, 450)}
</di:BPMNPlane></di:BPMNDiagram></definitions>`;

/**
 * One more entry of a group of the panel, by keyboard. Whether the panel opens what was added depends on what it was drawing
 * in that moment: what stands closed is opened.
 */
async function added(page: Page, group: Locator, field: Locator) {
  await group.locator(".bio-properties-panel-add-entry").focus();
  await page.keyboard.press("Enter");
  await expect(group.locator(".bio-properties-panel-list-badge")).toHaveText("1");
  await expect(async () => {
    for (const part of ["group-header", "collapsible-entry"]) {
      const closed = group.locator(`.bio-properties-panel-${part}:not(.open) button.bio-properties-panel-arrow`);
      if ((await closed.count()) === 0) continue;
      await closed.first().focus();
      await page.keyboard.press("Enter");
    }
    await expect(field).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test("the panel offers what the law reads, by keyboard alone, and the checks read it", async ({ page }) => {
  await page.goto("/console/designer");
  await page.getByLabel("File BPMN o DMN").setInputFiles(file("piccolo.bpmn", small()));
  await expect(page.getByText("Tutti i controlli sono superati.")).toBeVisible();
  await page.getByRole("link", { name: "Disegno" }).focus();
  await page.keyboard.press("Enter");
  // The page that was left draws the same elements; only the modeler has a palette.
  await expect(page.locator(".djs-palette")).toBeVisible();
  const task = page.locator('[data-element-id="a"]');
  await expect(task).toBeVisible();
  // An element is found and chosen by its name: the modeler's own search.
  await page.locator(".djs-container").click({ position: { x: 300, y: 20 } });
  await page.keyboard.press("Control+f");
  await expect(page.locator(".djs-search-input input")).toBeFocused();
  await page.keyboard.type("Istruttoria");
  await expect(page.locator(".djs-search-result-selected")).toContainText("Istruttoria");
  await page.keyboard.press("Enter");
  const points = page.locator('[data-group-id="group-digipro-point"]');
  await expect(points).toContainText("Legalità: punti di controllo");
  const name = points.getByLabel("Nome nel kit");
  await added(page, points, name);
  await name.fill("provvedimento");
  await points.getByLabel("Effetto").selectOption("consult");
  await points.getByLabel("Variabile del giudizio").fill("giudizio");
  const terms = page.locator('[data-group-id="group-digipro-term"]');
  const action = terms.getByLabel("Che cosa accade al termine");
  await added(page, terms, action);
  await action.selectOption("suspend");
  await expect(page.locator(".bjs-powered-by")).toBeVisible();
  await page.screenshot({ path: picture("designer-panel"), fullPage: true });
  await page.getByRole("link", { name: "File", exact: true }).focus();
  await page.keyboard.press("Enter");
  const text = page.getByRole("textbox", { name: "piccolo.bpmn" });
  await expect(text).toHaveValue(/<digipro:point name="provvedimento" mode="consult" result="giudizio" \/>/);
  await expect(text).toHaveValue(/<digipro:term name="termine" action="suspend" \/>/);
  // The service reads them: a document by itself declares neither.
  await page.getByRole("link", { name: "Controlli" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /provvedimento/ })).toBeVisible();
  await expect(page.locator('[data-element-id="a"].mark-bad')).toHaveCount(1);
});

const table = (price: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="tariffe" name="Tariffe" namespace="urn:comune:tariffe">
  <inputData id="isee_1" name="isee"><variable name="isee" typeRef="number"/></inputData>
  <decision id="tariffa" name="tariffa mensa"><variable name="tariffa mensa" typeRef="number"/>
    <informationRequirement><requiredInput href="#isee_1"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="number"><text>isee</text></inputExpression></input><output typeRef="number"/>
      <rule><inputEntry><text>[0..8000)</text></inputEntry><outputEntry><text>1.20</text></outputEntry></rule>
      <rule><inputEntry><text>&gt;= 8000</text></inputEntry><outputEntry><text>${price}</text></outputEntry></rule>
    </decisionTable></decision></definitions>`;

test("a decision table is opened, shows what is wrong on its rule, and is mended", async ({ page }) => {
  await page.goto("/console/designer");
  await page.getByLabel("File BPMN o DMN").setInputFiles(file("tariffe.dmn", table("5 +")));
  const rules = page.locator(".dmn-decision-table-container tbody tr");
  await expect(rules.nth(1)).toHaveClass(/rule-bad/);
  await expect(page.getByRole("button", { name: /errore/ })).toBeVisible();
  await accessible(page);
  await page.getByRole("link", { name: "Tabelle" }).click();
  await expect(rules.nth(1)).toHaveClass(/rule-bad/);
  await page.screenshot({ path: picture("designer-tables"), fullPage: true });
  const cell = rules.nth(1).locator("td.output-cell");
  await cell.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("5");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText("Nulla salta all’occhio")).toBeVisible();
  await page.getByRole("link", { name: "File", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "tariffe.dmn" })).toHaveValue(/DMN\/20230324\/MODEL/);
});

test("what is sound is published from the page after it was confirmed; what is refused is shown on its elements", async ({ page }) => {
  await page.goto("/console/designer");
  await page.getByLabel("File BPMN o DMN").setInputFiles(file("piccolo.bpmn", small("", "prova-pubblicata")));
  await page.getByRole("link", { name: "Pubblicazione" }).click();
  const publish = page.getByRole("button", { name: "Pubblica", exact: true });
  await publish.click();
  const sure = page.getByRole("dialog");
  await expect(sure).toContainText("Da ora apre le nuove pratiche");
  await sure.getByRole("button", { name: "Pubblica", exact: true }).click();
  await expect(page.getByText("prova-pubblicata.bpmn è in vigore")).toBeVisible();
  await expect(page.getByText("la prima pubblicata")).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: picture("designer-published"), fullPage: true });

  await page.goto("/console/designer");
  const wrong = '<extensionElements><point xmlns="urn:digipro:bpmn:1.0" name="avvio"/></extensionElements>';
  await page.getByLabel("File BPMN o DMN").setInputFiles(file("piccolo.bpmn", small(wrong, "prova-pubblicata")));
  await page.getByRole("link", { name: "Pubblicazione" }).click();
  await expect(page.getByText("Un errore impedisce di pubblicare")).toBeVisible();
  await expect(publish).toBeDisabled();
  await expect(page.locator('[data-element-id="a"].mark-bad')).toHaveCount(1);
});

test("a kit is opened with all its files and becomes its next version", async ({ page }) => {
  // All ways through it are explored.
  test.setTimeout(300_000);
  await page.goto("/console/designer");
  await page.getByRole("button", { name: "Apri i file di accesso-civico" }).click();
  // Who leaves before the files are there gives up opening them.
  await page.waitForURL("**/designer/check");
  await page.getByRole("link", { name: "Disegno" }).click();
  await page.locator(".djs-palette").waitFor();
  await page.locator('[data-element-id="rpct"]').first().waitFor();
  await page.getByRole("link", { name: "Pubblicazione" }).click();
  await page.getByLabel("Versione di accesso-civico").fill("1.0.1");
  const publish = page.getByRole("button", { name: "Pubblica", exact: true });
  await expect(publish).toBeEnabled({ timeout: 240_000 });
  await publish.click();
  await page.getByRole("dialog").getByRole("button", { name: "Pubblica", exact: true }).click();
  await expect(page.getByText("accesso-civico è in vigore")).toBeVisible({ timeout: 60_000 });
});

for (const language of ["Italiano", "English"] as const) {
  for (const width of [320, 1440]) {
    test(`each page of designers is accessible and fits ${width} px (${language})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/console/designer");
      await page.getByLabel("File BPMN o DMN").setInputFiles([file("piccolo.bpmn", small()), file("tariffe.dmn", table("5"))]);
      await expect(page.locator(".note-good")).toBeVisible();
      await speak(page, language);
      for (const path of ["", "/files", "/check", "/edit", "/simulate", "/versions", "/feel", "/publish"]) {
        await page.goto(`/console/designer${path}`);
        await expect(page.locator("h1")).toBeVisible();
        await expect(page.locator(".skeleton")).toHaveCount(0);
        await accessible(page);
        await fits(page);
      }
      await page.goto("/console/designer/tables");
      await page.locator("select.input").first().selectOption("tariffe.dmn");
      await expect(page.locator(".dmn-decision-table-container")).toBeVisible();
      await accessible(page);
      await fits(page);
    });
  }
}
