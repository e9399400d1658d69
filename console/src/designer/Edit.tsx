/** The open definition in the modeler; what is drawn is kept at each change, and checked on its own page. */
import Modeler from "bpmn-js/lib/Modeler";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import "@bpmn-io/properties-panel/assets/properties-panel.css";
import "~/diagram/diagram.scss";
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from "bpmn-js-properties-panel";
import { useEffect, useRef, useState } from "preact/hooks";
import { Alert } from "~/design";
import { t } from "~/words";
import { WithDocument } from "./Needs";
import { open, opened, type Opened } from "./opened";

/** The page. */
export default function Edit() {
  return <WithDocument title="designer.edit">{(document) => <Drawing document={document} />}</WithDocument>;
}

function Drawing({ document }: { document: Opened }) {
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [problem, set] = useState<string | null>(null);
  useEffect(() => {
    if (!canvas.current || !panel.current) return;
    const modeler = new Modeler({
      container: canvas.current,
      propertiesPanel: { parent: panel.current },
      additionalModules: [BpmnPropertiesPanelModule, BpmnPropertiesProviderModule],
    });
    const failed = (error: unknown) => set(error instanceof Error ? error.message : String(error));
    modeler.importXML(document.text).then(() => modeler.get<{ zoom(to: string): void }>("canvas").zoom("fit-viewport"), failed);
    modeler.on("commandStack.changed", () => {
      modeler.saveXML({ format: true }).then(({ xml }) => {
        if (xml) open({ name: opened.value?.name ?? document.name, text: xml });
      }, failed);
    });
    return () => modeler.destroy();
  }, [document.name]);
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
