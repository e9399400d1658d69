/** The designers' journey: open, check, follow a counter-example, simulate, try FEEL, compare. */
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
  await page.getByLabel("File BPMN").setInputFiles(file("prova.bpmn", process("parallelGateway")));
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
  await page.getByLabel("File BPMN").setInputFiles(file("prova.bpmn", process("exclusiveGateway")));
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
