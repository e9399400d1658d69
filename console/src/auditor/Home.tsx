/** Where auditors begin: how lawful each procedure is, in figures. */
import { useAsked } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { Empty, Page, ProblemNote, Section, Skeleton, Table, type Column } from "~/design";
import { entity, nameOf } from "~/session/session";
import { number, t } from "~/words";

type Counted = Shape<"Counted">;

const FIGURES = ["active", "late", "suspended", "incidents", "completed", "cancelled"] as const;

/** The figures of each procedure and body. */
export default function Home() {
  const figures = useAsked(
    (signal) => ask(api.GET("/dashboard", { params: { query: { entity: entity.value ?? undefined } }, signal })),
    [entity.value],
  );
  const columns: Column<Counted>[] = [
    { id: "kit", label: t("auditor.kit"), cell: (row) => row.kit, sort: (row) => row.kit, heads: true },
    { id: "entity", label: t("auditor.entity"), cell: (row) => nameOf(row.entity), sort: (row) => row.entity },
    ...FIGURES.map(
      (figure): Column<Counted> => ({
        id: figure,
        label: t(`auditor.figure.${figure}`),
        cell: (row) => number(row[figure]),
        sort: (row) => row[figure],
        align: "end",
      }),
    ),
  ];
  return (
    <Page title={t("auditor.title")} lead={t("auditor.lead")}>
      <Section title={t("auditor.dashboard")}>
        {figures.problem && <ProblemNote problem={figures.problem} again={figures.again} />}
        {!figures.value && figures.waiting && <Skeleton />}
        {figures.value?.length === 0 && (
          <Empty title={t("auditor.empty")}>
            <p>{t("auditor.emptyHelp")}</p>
          </Empty>
        )}
        {figures.value && figures.value.length > 0 && (
          <Table
            caption={t("auditor.dashboard")}
            columns={columns}
            rows={figures.value}
            rowKey={(row) => `${row.kit}-${row.entity ?? ""}`}
          />
        )}
      </Section>
    </Page>
  );
}
