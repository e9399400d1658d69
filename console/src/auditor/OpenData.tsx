/** All that can be taken along, in one place: figures, registers, sheets and event logs, each with what it has and what opens it. */
import { useState } from "preact/hooks";
import { api, ask } from "~/api/client";
import { useAsked, useWork } from "~/api/cancel";
import { announce, Button, Field, Page, ProblemNote, Progress, Section, Select } from "~/design";
import { saved } from "~/municipality/saved";
import { today } from "~/municipality/values";
import { at } from "~/routes";
import { entity, may, session } from "~/session/session";
import { n, t, type Key } from "~/words";
import { csv } from "./csv";
import { eventLog, type Standard } from "./eventLogs";

/** What one asks for. */
interface Wanted {
  entity: string | null;
  kit: string;
  from: string;
  to: string;
}

type Format = "csv" | "json" | "xes" | "ocel";

/** Something to take along. */
interface Taken {
  id: "legality" | "terms" | "times" | "accesses" | "acts" | "sheets" | "log";
  formats: Format[];
  get: (format: Format, wanted: Wanted, signal: AbortSignal, tell: (cases: number) => void) => Promise<Blob>;
}

const tables: Format[] = ["csv", "json"];
const SUFFIX: Record<Format, string> = { csv: "csv", json: "json", xes: "xes", ocel: "jsonocel" };
/** What the formats are called, in every language. */
const NAMES: Record<Format, string> = { csv: "CSV", json: "JSON", xes: "XES", ocel: "OCEL 2.0" };
const LIMITS = 500;

/** What the service writes as CSV itself. */
const given = (format: Format) => ({ headers: { accept: format === "csv" ? "text/csv" : "application/json" }, parseAs: "blob" as const });
/** What the service tells as JSON only. */
function made(format: Format, rows: readonly object[]): Blob {
  const text = format === "csv" ? csv(rows as readonly Record<string, unknown>[]) : JSON.stringify(rows, null, 2);
  return new Blob([text], { type: format === "csv" ? "text/csv;charset=utf-8" : "application/json" });
}
const of = (wanted: Wanted) => (wanted.entity ? { entity: wanted.entity } : {});
const span = (wanted: Wanted) => ({ ...(wanted.from ? { from: wanted.from } : {}), ...(wanted.to ? { to: wanted.to } : {}) });

const register = (id: "accesses" | "acts"): Taken => ({
  id,
  formats: tables,
  get: (format, wanted, signal) =>
    ask(api.GET("/registers/{register}", { params: { path: { register: id }, query: { ...of(wanted), ...span(wanted) } }, ...given(format), signal })),
});

const FIGURES: Taken[] = [
  { id: "legality", formats: tables, get: (format, wanted, signal) => ask(api.GET("/legality", { params: { query: { ...of(wanted), ...span(wanted) } }, ...given(format), signal })) },
  {
    id: "terms",
    formats: tables,
    get: async (format, wanted, signal) => made(format, (await ask(api.GET("/terms", { params: { query: { ...of(wanted), days: 30, limit: LIMITS } }, signal }))).items),
  },
];
const TIMES: Taken = { id: "times", formats: tables, get: (format, _, signal) => ask(api.GET("/statistics", { ...given(format), signal })) };
const REGISTERS: Taken[] = [
  register("accesses"),
  register("acts"),
  { id: "sheets", formats: tables, get: (format, wanted, signal) => ask(api.GET("/sheets", { params: { query: of(wanted) }, ...given(format), signal })) },
];
const LOG: Taken = {
  id: "log",
  formats: ["xes", "ocel"],
  get: (format, wanted, signal, tell) => eventLog(format as Standard, { ...of(wanted), ...span(wanted), ...(wanted.kit ? { kit: wanted.kit } : {}) }, signal, tell),
};

export default function OpenData() {
  const [kit, narrow] = useState("");
  const [from, since] = useState("");
  const [to, until] = useState("");
  const kits = useAsked((signal) => ask(api.GET("/kits", { signal })), []);
  const names = [...new Set(kits.value?.map((one) => one.kit))];
  const wanted = { entity: entity.value, kit, from, to };
  const all = session.value?.entities == null;
  return (
    <Page title={t("auditor.openData")} lead={t("auditor.openDataLead")}>
      {kits.problem && <ProblemNote problem={kits.problem} again={kits.again} />}
      <div class="filters">
        <Select label={t("auditor.procedure")} value={kit} onValue={narrow} options={[{ value: "", label: t("auditor.all") }, ...names.map((name) => ({ value: name, label: name }))]} />
        <Field label={t("auditor.begunFrom")} type="date" value={from} onInput={(event) => since(event.currentTarget.value)} />
        <Field label={t("auditor.begunTo")} type="date" value={to} onInput={(event) => until(event.currentTarget.value)} />
      </div>
      <p class="muted">{t("auditor.openDataSpan")}</p>
      <Group title={t("auditor.group.registers")} things={REGISTERS} wanted={wanted} />
      <Group title={t("auditor.group.figures")} things={all ? [...FIGURES, TIMES] : FIGURES} wanted={wanted} />
      <Group title={t("auditor.group.logs")} things={[LOG]} wanted={wanted} />
      {may("read-evidence") && (
        <Section title={t("auditor.group.evidence")}>
          <p>
            {t("auditor.open.evidence")} <a href={at("auditor", "/cases")}>{t("auditor.cases")}</a>
          </p>
        </Section>
      )}
    </Page>
  );
}

function Group({ title, things, wanted }: { title: string; things: Taken[]; wanted: Wanted }) {
  return (
    <Section title={title}>
      <p class="muted">{t(things.includes(LOG) ? "auditor.opensLog" : "auditor.opensTable")}</p>
      <ul class="open-data">
        {things.map((thing) => (
          <Thing key={thing.id} of={thing} wanted={wanted} />
        ))}
      </ul>
    </Section>
  );
}

function Thing({ of: thing, wanted }: { of: Taken; wanted: Wanted }) {
  const [cases, read] = useState(0);
  const title = t(`auditor.open.${thing.id}` as Key);
  const work = useWork(async (format: Format, signal) => {
    read(0);
    const blob = await thing.get(format, wanted, signal, read);
    const name = [thing.id === "log" ? "event-log" : thing.id, wanted.entity, thing.id === "log" && wanted.kit, today()].filter(Boolean).join("-");
    const file = saved(blob, `${name}.${SUFFIX[format]}`);
    announce(t("auditor.taken", { file }));
    return file;
  });
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p>{t(`auditor.open.${thing.id}.has` as Key)}</p>
        {work.working && <Progress {...(thing.id === "log" ? { label: n("auditor.read", cases) } : {})} cancel={work.cancel} />}
        {work.problem && <ProblemNote problem={work.problem} />}
        {work.value && !work.working && <p class="taken">{t("auditor.taken", { file: work.value })}</p>}
      </div>
      <div class="row">
        {thing.formats.map((format) => (
          <Button key={format} small disabled={work.working} aria-label={`${NAMES[format]}, ${title}`} onClick={() => void work.start(format)}>
            {NAMES[format]}
          </Button>
        ))}
      </div>
    </li>
  );
}
