/** What the overlay of a body changes in the kit as published: on the diagram in colour, and in a list that says the same. */
import { useMemo, useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Badge, Empty, Page, ProblemNote, Section, Select, Skeleton, Table, type Column, type Tone } from "~/design";
import { Diagram } from "~/diagram/Diagram";
import { at } from "~/routes";
import { entity, entityName } from "~/session/session";
import { n, t, worded } from "~/words";
import { Chosen } from "./Chosen";
import { places } from "./places";
import type { Change, Difference } from "./shapes";

const tones: Record<Change["kind"], Tone> = { added: "good", removed: "bad", changed: "warning", "layout-only": "plain" };
const signs: Record<Change["kind"], string> = { added: "+", removed: "−", changed: "≠", "layout-only": "↔" };

export default function AdaptationPage({ kit }: { kit: string }) {
  return (
    <Chosen>
      <Adapted kit={kit} />
    </Chosen>
  );
}

function Adapted({ kit }: { kit: string }) {
  const body = entity.value ?? "";
  const [file, open] = useState("");
  const asked = useAsked(
    (signal) => ask(api.GET("/kits/{kit}/adaptation", { params: { path: { kit }, query: { entity: body } }, signal })),
    [kit, body],
  );
  const files = asked.value?.diagrams ?? [];
  const drawn = file || files[0] || "";
  const difference = asked.value?.difference as unknown as Difference | undefined;
  const told = difference?.changes.filter((change) => change.kind !== "layout-only") ?? [];
  return (
    <Page
      title={t("municipality.changesTitle", { kit })}
      lead={t("municipality.changesLead", { name: entityName.value })}
      crumbs={[
        { label: t("municipality.kits"), href: at("municipality") },
        { label: kit, href: at("municipality", `/kits/${kit}`) },
      ]}
      wide
    >
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton lines={10} />}
      {asked.value && told.length === 0 && <Empty title={t("municipality.noChanges")} />}
      {asked.value && told.length > 0 && (
        <>
          {files.length > 1 && (
            <div class="filters">
              <Select
                label={t("municipality.diagram")}
                value={drawn}
                onValue={open}
                options={files.map((one) => ({ value: one, label: one }))}
              />
            </div>
          )}
          {drawn && <Drawn kit={kit} body={body} file={drawn} changes={told} />}
          <ChangeList changes={told} />
        </>
      )}
    </Page>
  );
}

function Drawn({ kit, body, file, changes }: { kit: string; body: string; file: string; changes: Change[] }) {
  const asked = useAsked(
    (signal) =>
      ask(
        api.GET("/kits/{kit}/diagram", {
          params: { path: { kit }, query: { entity: body, file } },
          parseAs: "text",
          signal,
        }),
      ) as Promise<string>,
    [kit, body, file],
  );
  const marks = useMemo(() => (asked.value ? places(asked.value, changes) : []), [asked.value, changes]);
  return (
    <Section title={t("municipality.onDiagram")}>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && asked.waiting && <Skeleton lines={6} />}
      {asked.value && (
        <>
          <Diagram
            xml={asked.value}
            label={t("municipality.diagramLabel", { file })}
            marks={marks.map((mark) => ({ element: mark.element, look: mark.kind, label: signs[mark.kind] }))}
          />
          <p class="legend">
            {(["added", "changed"] as const).map((kind) => (
              <Badge key={kind} tone={tones[kind]}>
                {signs[kind]} {worded("municipality.kind", kind)}
              </Badge>
            ))}
            <span class="muted">{n("municipality.marked", marks.length)}</span>
          </p>
        </>
      )}
    </Section>
  );
}

/** Changes with what was and what is, by area. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const columns: Column<Change>[] = [
    {
      id: "kind",
      label: t("municipality.whatHappened"),
      sort: (row) => row.kind,
      cell: (row) => <Badge tone={tones[row.kind]}>{worded("municipality.kind", row.kind)}</Badge>,
    },
    { id: "area", label: t("municipality.area"), sort: (row) => row.area, cell: (row) => worded("municipality.area", row.area) },
    {
      id: "id",
      label: t("municipality.what"),
      heads: true,
      sort: (row) => row.name ?? row.id,
      cell: (row) => (
        <>
          {row.name ?? row.id}
          {row.name && <code class="under">{row.id}</code>}
        </>
      ),
    },
    { id: "aspects", label: t("municipality.aspects"), cell: (row) => <Aspects of={row} /> },
  ];
  return (
    <Section title={n("municipality.changesCount", changes.length)}>
      <Table
        caption={t("municipality.changesList")}
        columns={columns}
        rows={changes}
        rowKey={(row) => `${row.area} ${row.id} ${row.kind}`}
        height={760}
      />
    </Section>
  );
}

const MOST = 240;
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

function Aspects({ of }: { of: Change }) {
  return (
    <ul class="aspects">
      {(of.aspects ?? []).map((aspect) => (
        <li key={aspect.what}>
          <span class="muted">{aspect.what}:</span>{" "}
          {aspect.from && (
            <>
              <del title={aspect.from}>{shortened(aspect.from)}</del>{" "}
            </>
          )}
          {aspect.to && <ins title={aspect.to}>{shortened(aspect.to)}</ins>}
        </li>
      ))}
    </ul>
  );
}
