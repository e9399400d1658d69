/** Where officers begin: the tasks that wait for their office, which stay current. */
import { useParts } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { useNews } from "~/api/events";
import { Empty, Page, Pager, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { entity } from "~/session/session";
import { date, t } from "~/words";

type Task = Shape<"Task">;

/** The open tasks. */
export default function Home() {
  const tasks = useParts(
    async (after, signal) => {
      const query = { entity: entity.value ?? undefined, after, limit: 100 };
      return ask(api.GET("/tasks", { params: { query }, signal }));
    },
    [entity.value],
  );
  useNews({ entity: entity.value }, () => tasks.again());
  const columns: Column<Task>[] = [
    { id: "task", label: t("officer.task"), cell: (task) => task.name, sort: (task) => task.name, heads: true },
    { id: "case", label: t("officer.case"), cell: (task) => task.case, sort: (task) => task.case, align: "end" },
    { id: "office", label: t("officer.office"), cell: (task) => task.office ?? "–" },
    { id: "assignee", label: t("officer.assignee"), cell: (task) => task.assignee ?? "–" },
    { id: "since", label: t("officer.since"), cell: (task) => date(task.created), sort: (task) => task.created },
  ];
  const shown = tasks.rows.length > 0;
  return (
    <Page title={t("officer.title")} lead={t("officer.lead")}>
      <Section title={t("officer.tasks")}>
        {tasks.problem && <ProblemNote problem={tasks.problem} again={tasks.again} />}
        {!shown && tasks.waiting && <Skeleton />}
        {!shown && !tasks.waiting && !tasks.problem && (
          <Empty title={t("officer.empty")}>
            <p>{t("officer.emptyHelp")}</p>
          </Empty>
        )}
        {shown && (
          <>
            <Table
              caption={t("officer.tasks")}
              columns={columns}
              rows={tasks.rows}
              rowKey={(task) => `${task.case}-${task.ticket}`}
              onEnd={tasks.more}
            />
            <Pager of={tasks} />
          </>
        )}
      </Section>
    </Page>
  );
}
