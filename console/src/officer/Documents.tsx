/** Documents that a case names: number, day and fingerprint, as systems of record gave them. The files stay there. */
import { useAsked } from "~/api/cancel";
import { api, ask } from "~/api/client";
import { Empty, Facts, ProblemNote, Skeleton } from "~/design";
import { date, t } from "~/words";

/** A document, by the fact that names it. */
export interface Named {
  path: string;
  number: string | null;
  day: string | null;
  subject: string | null;
  print: string | null;
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** Facts that name a document: those with a number and a day, or with a fingerprint. */
export function documentsIn(value: Record<string, unknown>, under = ""): Named[] {
  return Object.entries(value).flatMap(([name, inner]): Named[] => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return [];
    const fields = inner as Record<string, unknown>;
    const path = under === "" ? name : `${under}.${name}`;
    const [number, day] = [text(fields["numero"]) ?? text(fields["id"]), text(fields["data"])];
    const print = text(fields["impronta"]);
    const found = (number !== null && day !== null) || print !== null;
    const here = found ? [{ path, number, day, subject: text(fields["oggetto"]), print }] : [];
    return [...here, ...documentsIn(fields, path)];
  });
}

export function Documents({ of: id, head }: { of: number; head: number }) {
  const asked = useAsked(
    (signal) => ask(api.GET("/cases/{case}/variables", { params: { path: { case: id } }, signal })),
    [id, head],
  );
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />;
  if (!asked.value) return <Skeleton />;
  const found = documentsIn(asked.value as Record<string, unknown>);
  if (found.length === 0) {
    return (
      <Empty title={t("officer.documents.none")}>
        <p>{t("officer.documents.help")}</p>
      </Empty>
    );
  }
  return (
    <>
      <p>{t("officer.documents.help")}</p>
      <ul class="documents">
        {found.map((one) => (
          <li key={one.path}>
            <h3>{one.path}</h3>
            <Facts
              of={[
                [t("officer.document.number"), one.number],
                [t("officer.document.day"), one.day && date(one.day)],
                [t("officer.subject"), one.subject],
                [t("officer.document.print"), one.print && <code class="print">{one.print}</code>],
              ]}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
