/** The cases of a body: found by number, words, state and legal time, part by part. */
import { useState } from "preact/hooks";
import { useParts } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { Badge, Button, Empty, Field, Page, Pager, ProblemNote, Select, Skeleton, Table, type Column, type Tone } from "~/design";
import { entity, nameOf } from "~/session/session";
import { date, t, worded } from "~/words";
import { DueDay } from "./time";
import "./officer.scss";

type Listed = Shape<"Listed">;

const tones: Record<string, Tone> = { active: "info", completed: "good", cancelled: "plain", quarantined: "bad" };

/** How far a case is. */
export function Status({ of }: { of: string }) {
  return <Badge tone={tones[of] ?? "plain"}>{worded("officer.status", of)}</Badge>;
}

const VIEWS = ["active", "late", "suspended", "incidents", "completed", "all"] as const;
type View = (typeof VIEWS)[number];

function asked(view: View) {
  switch (view) {
    case "active":
      return { status: "active", sort: "due" } as const;
    case "late":
      return { late: true, sort: "due" } as const;
    case "suspended":
      return { suspended: true, status: "active" } as const;
    case "incidents":
      return { incidents: true } as const;
    case "completed":
      return { status: "completed", sort: "ended" } as const;
    case "all":
      return {};
  }
}

export default function Cases() {
  const [view, look] = useState<View>("active");
  const [typed, type] = useState("");
  const [text, search] = useState("");
  const list = useParts<Listed>(
    async (after, signal) => {
      const query = {
        ...asked(view),
        ...(text ? { text } : {}),
        ...(entity.value ? { entity: entity.value } : {}),
        ...(after ? { after } : {}),
        limit: 100,
        count: 1000,
      };
      const part = await ask(api.GET("/cases", { params: { query }, signal }));
      return part;
    },
    [view, text, entity.value],
  );
  return (
    <Page title={t("officer.cases")} lead={t("officer.cases.lead")} wide>
      <form
        class="inbox-tools"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          search(typed.trim());
        }}
      >
        <Field
          label={t("officer.cases.find")}
          type="search"
          value={typed}
          onInput={(event) => {
            type(event.currentTarget.value);
            if (event.currentTarget.value === "") search("");
          }}
        />
        <Select
          label={t("officer.cases.show")}
          value={view}
          onValue={(one) => look(one as View)}
          options={VIEWS.map((one) => ({ value: one, label: t(`officer.view.${one}`) }))}
        />
        <Button type="submit">{t("officer.cases.search")}</Button>
      </form>
      {list.problem && <ProblemNote problem={list.problem} again={list.again} />}
      {!list.problem && list.waiting && list.rows.length === 0 && <Skeleton lines={8} />}
      {!list.problem && !list.waiting && list.rows.length === 0 && (
        <Empty title={t("officer.cases.none")}>
          <p>{t("officer.cases.noneHelp")}</p>
        </Empty>
      )}
      {list.rows.length > 0 && (
        <>
          <Table caption={t("officer.cases")} columns={columns()} rows={list.rows} rowKey={(row) => row.case} onEnd={list.more} />
          <Pager of={list} />
        </>
      )}
    </Page>
  );
}

function columns(): Column<Listed>[] {
  return [
    {
      id: "case",
      label: t("officer.case"),
      heads: true,
      width: "9rem",
      cell: (row) => <a href={`/console/officer/cases/${row.case}`}>{t("officer.case.number", { number: row.case })}</a>,
    },
    { id: "subject", label: t("officer.subject"), cell: (row) => <span class="clip" title={row.subject ?? row.kit}>{row.subject ?? row.kit}</span> },
    { id: "registration", label: t("officer.registration"), cell: (row) => row.registration ?? "" },
    { id: "entity", label: t("officer.entity"), cell: (row) => nameOf(row.entity) },
    {
      id: "due",
      label: t("officer.due"),
      width: "15rem",
      cell: (row) => (row.status === "active" ? <DueDay due={row.due} suspended={row.suspended} /> : ""),
    },
    { id: "status", label: t("officer.status"), cell: (row) => <Status of={row.status} /> },
    { id: "started", label: t("officer.started"), cell: (row) => date(row.started) },
    {
      id: "incidents",
      label: t("officer.incidents"),
      align: "end",
      cell: (row) => (row.incidents > 0 ? <Badge tone="bad">{row.incidents}</Badge> : ""),
    },
  ];
}
