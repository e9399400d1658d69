/** What holds here on a day: every value with its level, the act that adopted it, its norm, and what it took the place of. */
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Alert, Badge, Facts, Field, Norm, Page, ProblemNote, Section, Skeleton, Table, Tabs, type Column } from "~/design";
import { at } from "~/routes";
import { entity, entityName, nameOf } from "~/session/session";
import { date, list, n, t, worded } from "~/words";
import { Chosen } from "./Chosen";
import type { Asked, Held, Holding } from "./shapes";
import { measured, official, readable, today, value } from "./values";

export default function HoldingPage({ kit }: { kit: string }) {
  return (
    <Chosen>
      <Effective kit={kit} />
    </Chosen>
  );
}

function Effective({ kit }: { kit: string }) {
  const { query, path, route } = useLocation();
  const body = entity.value ?? "";
  const on = query["on"] ?? today();
  const [shown, show] = useState("values");
  const asked = useAsked(
    async (signal) => {
      const params = { path: { kit }, query: { entity: body, on } };
      return (await ask(api.GET("/kits/{kit}/effective", { params, signal }))) as unknown as Holding;
    },
    [kit, body, on],
  );
  const held = asked.value;
  const tabs = [
    { id: "values", label: t("municipality.tab.values") },
    { id: "rules", label: t("municipality.tab.rules") },
    { id: "offices", label: t("municipality.tab.offices") },
    { id: "more", label: t("municipality.tab.more") },
  ];
  return (
    <Page
      title={t("municipality.holds", { kit })}
      lead={t("municipality.holdsLead", { name: entityName.value })}
      crumbs={[{ label: t("municipality.kits"), href: at("municipality") }]}
      wide
      actions={
        <>
          <a class="btn btn-outline-primary btn-sm" href={at("municipality", `/kits/${kit}/changes`)}>
            {t("municipality.changes")}
          </a>
          <a class="btn btn-primary btn-sm" href={at("municipality", `/kits/${kit}/draft`)}>
            {t("municipality.draft")}
          </a>
        </>
      }
    >
      <div class="filters">
        <Field
          label={t("municipality.on")}
          help={t("municipality.onHelp")}
          type="date"
          value={on}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (day) route(`${path}?on=${day}`, true);
          }}
        />
      </div>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!held && asked.waiting && <Skeleton lines={10} />}
      {held && (
        <>
          <Layers held={held} />
          <Tabs label={t("municipality.tabs")} tabs={tabs} shown={shown} show={show}>
            {shown === "values" && <Values held={held} />}
            {shown === "rules" && <Rules held={held} />}
            {shown === "offices" && <Offices held={held} />}
            {shown === "more" && <More held={held} />}
          </Tabs>
        </>
      )}
    </Page>
  );
}

/** The levels that take part, in the order of force. */
function Layers({ held }: { held: Holding }) {
  return (
    <Section title={t("municipality.layers")}>
      <ol class="layers">
        {held.layers.map((layer) => (
          <li key={`${layer.level}-${layer.by}`}>
            <Level of={layer.level} /> <strong>{nameOf(layer.by)}</strong>
            {layer.act && (
              <span class="muted">
                {" "}
                {layer.act.title}, {date(layer.act.date)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The level of a source, in a word. */
export function Level({ of }: { of: string }) {
  return <Badge tone={of === "entity" ? "info" : "plain"}>{worded("municipality.level", of)}</Badge>;
}

type Row = { name: string; unit: string; value: Held | null; changes: string[] };

function Values({ held }: { held: Holding }) {
  const [only, limit] = useState(false);
  const all: Row[] = Object.entries(held.parameters).map(([name, one]) => ({ name, ...one }));
  const own = all.filter((row) => row.value?.overrode !== undefined || row.value?.level === "entity");
  const columns: Column<Row>[] = [
    {
      id: "name",
      label: t("municipality.parameter"),
      heads: true,
      sort: (row) => row.name,
      cell: (row) => (
        <>
          {readable(row.name)}
          <code class="under">{row.name}</code>
        </>
      ),
    },
    {
      id: "value",
      label: t("municipality.value"),
      cell: (row) => (
        <>
          <strong>{measured(row.value?.is, row.unit)}</strong>
          {row.changes.length > 0 && <span class="under">{t("municipality.changesOn", { days: list(row.changes.map(date)) })}</span>}
        </>
      ),
    },
    { id: "level", label: t("municipality.level"), sort: (row) => row.value?.level, cell: (row) => row.value && <Level of={row.value.level} /> },
    { id: "act", label: t("municipality.act"), cell: (row) => row.value && <Adopted by={row.value} /> },
    {
      id: "norm",
      label: t("municipality.norm"),
      cell: (row) => row.value && <Norm label={row.value.norm} href={official(row.value.citation)} />,
    },
    {
      id: "overrode",
      label: t("municipality.overrode"),
      cell: (row) => (row.value?.overrode ? <Replaced held={row.value.overrode} unit={row.unit} /> : "–"),
    },
  ];
  return (
    <div class="wraps">
      <label class="tick">
        <input type="checkbox" checked={only} onChange={(event) => limit(event.currentTarget.checked)} />{" "}
        {n("municipality.onlyOwn", own.length)}
      </label>
      <Table
        caption={t("municipality.tab.values")}
        columns={columns}
        rows={only ? own : all}
        rowKey={(row) => row.name}
        height={760}
      />
    </div>
  );
}

function Adopted({ by }: { by: Held }) {
  return (
    <>
      {by.act ? by.act.title : nameOf(by.by)}
      <span class="under">{by.to ? t("municipality.fromTo", { from: date(by.from), to: date(by.to) }) : t("municipality.from", { from: date(by.from) })}</span>
    </>
  );
}

/** What a value took the place of, down to the first. */
function Replaced({ held, unit }: { held: Held; unit: string }) {
  return (
    <>
      <s>{measured(held.is, unit)}</s> <span class="visually-hidden">{t("municipality.noMore")}</span>
      <span class="under">
        {worded("municipality.level", held.level)}, <Norm label={held.norm} href={official(held.citation)} />
      </span>
      {held.overrode && <Replaced held={held.overrode} unit={unit} />}
    </>
  );
}

function Rules({ held }: { held: Holding }) {
  const rows = Object.entries(held.points).flatMap(([point, packs]) => packs.map((pack) => ({ point, ...pack })));
  const columns: Column<Asked & { point: string }>[] = [
    { id: "point", label: t("municipality.point"), heads: true, sort: (row) => row.point, cell: (row) => readable(row.point) },
    {
      id: "pack",
      label: t("municipality.pack"),
      sort: (row) => row.id,
      cell: (row) => (
        <a href={at("municipality", `/packs/${row.id}@${row.version}`)}>
          {row.id} {row.version}
        </a>
      ),
    },
    { id: "level", label: t("municipality.level"), cell: (row) => <Level of={row.level} /> },
    {
      id: "mode",
      label: t("municipality.mode"),
      cell: (row) => <Badge tone={row.mode === "shadow" ? "warning" : "good"}>{worded("municipality.mode", row.mode)}</Badge>,
    },
    { id: "added", label: t("municipality.origin"), cell: (row) => (row.added ? t("municipality.origin.added") : t("municipality.origin.kit")) },
    { id: "norm", label: t("municipality.norm"), cell: (row) => row.norm },
  ];
  return (
    <Table
      caption={t("municipality.tab.rules")}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.point} ${row.id} ${row.version}`}
      height={760}
    />
  );
}

function Offices({ held }: { held: Holding }) {
  const lanes = Object.entries(held.lanes).map(([lane, one]) => ({ lane, ...one }));
  const days = held.patrons.map((day) => date(`2000-${String(day.month).padStart(2, "0")}-${String(day.day).padStart(2, "0")}`).replace(/ 2000$|, 2000$/, ""));
  return (
    <>
      <Table
        caption={t("municipality.tab.offices")}
        columns={[
          { id: "lane", label: t("municipality.lane"), heads: true, cell: (row: (typeof lanes)[number]) => readable(row.lane) },
          { id: "office", label: t("municipality.office"), cell: (row) => row.office },
          { id: "role", label: t("municipality.role"), cell: (row) => <code>{row.role}</code> },
          { id: "instead", label: t("municipality.overrode"), cell: (row) => (row.instead_of ? <s>{row.instead_of}</s> : "–") },
        ]}
        rows={lanes}
        rowKey={(row) => row.lane}
      />
      <Facts
        of={[
          [t("municipality.patrons"), days.length > 0 ? list(days) : null],
          ...Object.entries(held.organs).map(([name, organ]): [string, string] => [
            readable(name),
            [organ.sits ? organ.sits.it : t("municipality.noOrgan"), organ.members ? value(organ.members) : ""].filter(Boolean).join(", "),
          ]),
        ]}
      />
    </>
  );
}

function More({ held }: { held: Holding }) {
  const places = Object.entries(held.extensions);
  return (
    <>
      <Section title={t("municipality.extensions")}>
        <Facts
          of={places.map(([id, one]) => [
            readable(id),
            <>
              {one.process ? (
                <Badge tone="info">{t("municipality.filled", { process: one.process, by: nameOf(one.by) })}</Badge>
              ) : (
                <Badge>{t("municipality.open")}</Badge>
              )}{" "}
              {one.purpose}
            </>,
          ])}
        />
      </Section>
      <Section title={t("municipality.fields")}>
        {held.fields.length === 0 ? (
          <p class="muted">{t("municipality.none")}</p>
        ) : (
          <Table
            caption={t("municipality.fields")}
            columns={[
              { id: "path", label: t("municipality.field"), heads: true, cell: (row: Holding["fields"][number]) => <code>{row.path}</code> },
              { id: "form", label: t("municipality.form"), cell: (row) => row.form },
              { id: "purpose", label: t("municipality.purpose"), cell: (row) => row.purpose ?? "–" },
              { id: "basis", label: t("municipality.basis"), cell: (row) => row.basis ?? "–" },
              { id: "retention", label: t("municipality.retention"), cell: (row) => row.retention ?? "–" },
            ]}
            rows={held.fields}
            rowKey={(row) => `${row.form} ${row.path}`}
          />
        )}
      </Section>
      <Section title={t("municipality.texts")}>
        {held.texts.length === 0 && <p class="muted">{t("municipality.none")}</p>}
        {held.texts.map((text) => (
          <Alert key={`${text.language} ${text.key}`} tone="plain" title={`${text.key} (${text.language})`}>
            <p>
              <ins lang={text.language}>{text.is}</ins>
            </p>
            <p>
              <del lang={text.language}>{text.instead_of}</del>
            </p>
          </Alert>
        ))}
      </Section>
    </>
  );
}
