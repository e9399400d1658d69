/** The decision tables of what is open: changed in the page, each thing that is wrong on its rule and in a list. */
import { useMemo, useState } from "preact/hooks";
import { Section } from "~/design";
import { DecisionTables } from "~/table/DecisionTables";
import { t } from "~/words";
import { decisionOf, FoundList, ruled, useChecks } from "./checks";
import { WithDecisions } from "./Needs";
import { write, type Opened } from "./opened";

/** The page. */
export default function Tables() {
  return <WithDecisions title="designer.tables">{(document) => <Edited document={document} />}</WithDecisions>;
}

function Edited({ document }: { document: Opened }) {
  const [at, choose] = useState<number | null>(null);
  const asked = useChecks(document, false);
  const found = asked.value ?? [];
  const rules = useMemo(() => ruled(found, document), [found, document]);
  const shown = decisionOf(at === null ? undefined : found[at], document);
  return (
    <>
      <DecisionTables name={document.name} xml={document.text} marks={rules} shown={shown} change={(xml) => write(document.name, xml)} />
      <Section title={t("designer.diagnostics")}>
        <FoundList asked={asked} shown={document.name} at={at} choose={choose} />
      </Section>
    </>
  );
}
