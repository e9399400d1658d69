/** Two versions side by side: what was added, removed, changed and moved, in colour and in a list. */
import { BpmnModdle } from "bpmn-moddle";
import { diff } from "bpmn-js-differ";
import { useState } from "preact/hooks";
import { useAsked } from "~/api/cancel";
import { Badge, Empty, Field, ProblemNote, Section, Table, type Column } from "~/design";
import { Diagram, type Mark } from "~/diagram/Diagram";
import { t, worded } from "~/words";
import { WithDiagram } from "./Needs";
import type { Opened } from "./opened";

interface Change {
  element: string;
  name: string;
  look: "added" | "removed" | "changed" | "moved";
}

/** The page. */
export default function Versions() {
  return <WithDiagram title="designer.versions">{(document) => <Compared document={document} />}</WithDiagram>;
}

function Compared({ document }: { document: Opened }) {
  const [other, setOther] = useState<Pick<Opened, "name" | "text"> | null>(null);
  const changes = useAsked(async () => (other ? changed(other.text, document.text) : []), [other, document.text]);
  const marks = (changes.value ?? []) as Mark[];
  const columns: Column<Change>[] = [
    { id: "element", label: t("designer.element"), cell: (one) => one.element, heads: true },
    { id: "name", label: t("designer.name"), cell: (one) => one.name },
    {
      id: "look",
      label: t("designer.change"),
      cell: (one) => <Badge tone={one.look === "removed" ? "bad" : one.look === "added" ? "good" : "info"}>{worded("designer.changes", one.look)}</Badge>,
    },
  ];
  return (
    <>
      <Field
        label={t("designer.before")}
        type="file"
        accept=".bpmn,.xml"
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          if (file) setOther({ name: file.name, text: await file.text() });
        }}
      />
      {changes.problem && <ProblemNote problem={changes.problem} />}
      {other && (
        <>
          <div class="columns half">
            <Section title={other.name}>
              <Diagram xml={other.text} marks={marks} label={other.name} />
            </Section>
            <Section title={document.name}>
              <Diagram xml={document.text} marks={marks} label={document.name} />
            </Section>
          </div>
          {changes.value?.length === 0 && !changes.waiting && <Empty title={t("designer.same")} />}
          {changes.value && changes.value.length > 0 && (
            <Table caption={t("designer.changed")} columns={columns} rows={changes.value} rowKey={(one) => `${one.look}-${one.element}`} />
          )}
        </>
      )}
    </>
  );
}

async function changed(before: string, after: string): Promise<Change[]> {
  const moddle = new BpmnModdle();
  const [one, other] = [await moddle.fromXML(before), await moddle.fromXML(after)];
  const found = diff(one.rootElement, other.rootElement);
  const rows = (of: Record<string, unknown>, look: Change["look"]) =>
    Object.entries(of).map(([element, what]): Change => {
      const model = ((what as { model?: { name?: string } }).model ?? what) as { name?: string };
      return { element, name: model.name ?? "", look };
    });
  return [
    ...rows(found._added, "added"),
    ...rows(found._removed, "removed"),
    ...rows(found._changed, "changed"),
    ...rows(found._layoutChanged, "moved"),
  ];
}
