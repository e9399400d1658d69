/** What a page shows, to take along: CSV and JSON as open data, and the page as it prints. */
import { Button } from "~/design";
import { saved } from "~/municipality/saved";
import { t } from "~/words";
import { csv } from "./csv";

/** Buttons for rows under a name. */
export function Exports({ name, rows }: { name: string; rows: readonly object[] }) {
  const given = rows as readonly Record<string, unknown>[];
  return (
    <span class="row">
      <Button small onClick={() => saved(csv(given), `${name}.csv`, "text/csv;charset=utf-8")}>CSV</Button>
      <Button small onClick={() => saved(JSON.stringify(given, null, 2), `${name}.json`, "application/json")}>JSON</Button>
      <Button small onClick={() => print()}>{t("common.print")}</Button>
    </span>
  );
}
