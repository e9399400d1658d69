/** The open diagram in the modeler, with what the law reads in its panel; what is drawn is kept at each change, and checked on its own page. */
import Modeler from "bpmn-js/lib/Modeler";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "@bpmn-io/properties-panel/assets/properties-panel.css";
import "~/diagram/diagram.scss";
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from "bpmn-js-properties-panel";
import behaviors from "camunda-bpmn-js-behaviors/lib/camunda-cloud";
import { useEffect, useRef, useState } from "preact/hooks";
import zeebe from "zeebe-bpmn-moddle/resources/zeebe.json";
import { Alert } from "~/design";
import { language, t } from "~/words";
import dialect from "./modeler/dialect.json";
import { LegalityModule } from "./modeler/legality";
import { TranslateModule } from "./modeler/translate";
import { WithDiagram } from "./Needs";
import { opened, write, type Opened } from "./opened";

/** The page. */
export default function Edit() {
  return <WithDiagram title="designer.edit">{(document) => <Drawing document={document} />}</WithDiagram>;
}

function Drawing({ document }: { document: Opened }) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [problem, set] = useState<string | null>(null);
  const spoken = language.value;
  useEffect(() => {
    if (!canvas.current || !panel.current) return;
    const modeler = new Modeler({
      container: canvas.current,
      propertiesPanel: { parent: panel.current },
      moddleExtensions: { zeebe, digipro: dialect },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        ZeebePropertiesProviderModule,
        behaviors,
        LegalityModule,
        TranslateModule,
      ],
    });
    const failed = (error: unknown) => set(error instanceof Error ? error.message : String(error));
    const text = opened.value?.name === document.name ? opened.value.text : document.text;
    modeler.importXML(text).then(() => modeler.get<{ zoom(to: string): void }>("canvas").zoom("fit-viewport"), failed);
    modeler.on("commandStack.changed", () => {
      modeler.saveXML({ format: true }).then(({ xml }) => {
        if (xml) write(document.name, xml);
      }, failed);
    });
    return () => modeler.destroy();
  }, [document.name, spoken]);
  return (
    <>
      {problem && (
        <Alert tone="bad" live>
          <p>{t("diagram.unreadable", { why: problem })}</p>
        </Alert>
      )}
      <div class="editor">
        <div class="diagram" ref={canvas} role="application" aria-label={t("designer.edit")} />
        <div class="editor-panel" ref={panel} role="region" aria-label={t("designer.properties")} tabIndex={0} />
      </div>
    </>
  );
}
