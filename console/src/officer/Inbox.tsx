/** The inbox of offices: work by legal time, what is late or due first on top, kept current by news. */
import { useMemo, useState } from "preact/hooks";
import { ask, api, onceKey, type Shape } from "~/api/client";
import { useParts, useWork } from "~/api/cancel";
import { useNews } from "~/api/events";
import { announce, Badge, Button, Empty, Page, Pager, ProblemNote, Select, Skeleton, Table, type Column } from "~/design";
import { entity, entityName, session } from "~/session/session";
import { date, n, number, t, worded } from "~/words";
import { officeName, useOffices, type Office } from "./offices";
import { DueDay, silenceWords } from "./time";
import "./officer.scss";

type Waiting = Shape<"Waiting">;

/** Which part of the work is shown. */
type Lens = "all" | "free" | "mine" | "late" | "suspended";
const LENSES: readonly Lens[] = ["all", "free", "mine", "late", "suspended"];

function asked(lens: Lens, who: string) {
  return {
    ...(lens === "free" ? { taken: false } : {}),
    ...(lens === "mine" ? { assignee: who } : {}),
    ...(lens === "late" ? { late: true } : {}),
    ...(lens === "suspended" ? { suspended: true } : {}),
  };
}

export default function Inbox() {
  const who = session.value?.id ?? "";
  const [lens, look] = useState<Lens>("all");
  const [office, setOffice] = useState("");
  const [total, setTotal] = useState<{ count: number; more: boolean } | null>(null);
  const offices = useOffices(entity.value);
  const list = useParts<Waiting>(
    async (after, signal) => {
      const query = {
        ...asked(lens, who),
        ...(office ? { office } : {}),
        ...(entity.value ? { entity: entity.value } : {}),
        ...(after ? { after } : {}),
        limit: 100,
        count: 1000,
      };
      const part = await ask(api.GET("/tasks", { params: { query }, signal }));
      setTotal({ count: part.total, more: part.more });
      return part;
    },
    [lens, office, entity.value],
  );
  useNews({ entity: entity.value, office: office || null }, (news) => {
    if (news.every((one) => one.kind === "deployed")) return;
    list.again();
    announce(t("officer.inbox.news"));
  });
  const take = useWork(async (task: Waiting, signal) => {
    const place = { case: task.case, ticket: task.ticket };
    const header = { "Idempotency-Key": onceKey() };
    const done = await ask(
      api.PUT("/cases/{case}/tasks/{ticket}/assignee", { params: { path: place, header }, body: {}, signal }),
    );
    announce(t("officer.taken", { task: task.name }));
    list.again();
    return done;
  });
  const columns = useMemo(() => columnsOf(offices, who, (task) => void take.start(task)), [offices, who]);
  return (
    <Page title={t("officer.inbox")} lead={t("officer.inbox.lead", { entity: entityName.value || t("shell.entity.all") })} wide>
      <div class="inbox-tools">
        <div class="lenses" role="group" aria-label={t("officer.inbox.show")}>
          {LENSES.map((one) => (
            <button key={one} type="button" class="lens" aria-pressed={one === lens} onClick={() => look(one)}>
              {t(`officer.lens.${one}`)}
            </button>
          ))}
        </div>
        <Select
          label={t("officer.office")}
          value={office}
          onValue={setOffice}
          options={[
            { value: "", label: t("officer.office.all") },
            ...offices.map((one) => ({ value: one.role, label: one.name })),
          ]}
        />
        <p class="inbox-total" role="status">
          {total && (total.more ? t("officer.inbox.atLeast", { count: number(total.count) }) : n("officer.inbox.total", total.count))}
        </p>
      </div>
      {take.problem && <ProblemNote problem={take.problem} />}
      {list.problem && <ProblemNote problem={list.problem} again={list.again} />}
      {!list.problem && list.waiting && list.rows.length === 0 && <Skeleton lines={8} />}
      {!list.problem && !list.waiting && list.rows.length === 0 && (
        <Empty title={t(lens === "all" ? "officer.empty" : "officer.empty.lens")}>
          <p>{t("officer.emptyHelp")}</p>
        </Empty>
      )}
      {list.rows.length > 0 && (
        <>
          <Table
            caption={t("officer.inbox.caption")}
            columns={columns}
            rows={list.rows}
            rowKey={(task) => `${task.case}-${task.ticket}`}
            {...(total && !total.more ? { total: total.count } : {})}
            onEnd={list.more}
          />
          <Pager of={list} />
        </>
      )}
    </Page>
  );
}

function columnsOf(offices: readonly Office[], who: string, take: (task: Waiting) => void): Column<Waiting>[] {
  return [
    {
      id: "due",
      label: t("officer.due"),
      width: "15rem",
      cell: (task) => <DueDay due={task.legal_due} suspended={task.suspended} />,
    },
    {
      id: "task",
      label: t("officer.task"),
      heads: true,
      cell: (task) => <a href={`/console/officer/cases/${task.case}/tasks/${task.ticket}`}>{task.name}</a>,
    },
    {
      id: "case",
      label: t("officer.case"),
      cell: (task) => (
        <>
          <a href={`/console/officer/cases/${task.case}`}>{t("officer.case.number", { number: task.case })}</a>{" "}
          <span class="dim clip" title={task.subject ?? task.kit}>{task.subject ?? task.kit}</span>
        </>
      ),
    },
    {
      id: "who",
      label: t("officer.assignee"),
      width: "9rem",
      cell: (task) =>
        task.assignee ? (
          task.assignee === who ? t("officer.me") : task.assignee
        ) : (
          <Button small onClick={() => take(task)} aria-label={t("officer.take.of", { task: task.name, number: task.case })}>
            {t("officer.take")}
          </Button>
        ),
    },
    { id: "why", label: t("officer.standing"), cell: (task) => <Standing of={task} /> },
    { id: "office", label: t("officer.office"), cell: (task) => <span class="clip" title={officeName(offices, task.office)}>{officeName(offices, task.office)}</span> },
  ];
}

/** What stands still and why, or what silence will do and when. */
function Standing({ of }: { of: Waiting }) {
  const [stop] = of.stops;
  if (stop) {
    return (
      <Badge tone="info">
        {stop.to
          ? t("officer.stop.until", { why: worded("officer.stop", stop.id), to: date(stop.to) })
          : t("officer.stop.since", { why: worded("officer.stop", stop.id), from: date(stop.from) })}
      </Badge>
    );
  }
  return of.silence ? <span class="dim">{silenceWords(of.silence)}</span> : null;
}
