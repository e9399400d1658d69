/** What is open against all checks: each diagnostic on its element or its rule and in a list, with the way that leads to it. */
import { lazy } from "preact-iso";
import { useMemo, useState } from "preact/hooks";
import { Section } from "~/design";
import { Diagram } from "~/diagram/Diagram";
import { t } from "~/words";
import { decisionOf, FoundList, marked, ruled, useChecks } from "./checks";
import { WithDocument } from "./Needs";
import { isDecision, isDiagram, type Opened } from "./opened";

const DecisionTables = lazy(() => import("~/table/DecisionTables").then((module) => module.DecisionTables));

/** The page. */
export default function Check() {
  return (
    <WithDocument title="designer.check" of={(name) => isDiagram(name) || isDecision(name)}>
      {(document) => <Checked document={document} />}
    </WithDocument>
  );
}

function Checked({ document }: { document: Opened }) {
  const [at, choose] = useState<number | null>(null);
  const asked = useChecks(document);
  const found = asked.value ?? [];
  const chosen = at === null ? undefined : found[at];
  const marks = useMemo(() => marked(found, chosen, document.name), [found, chosen, document.name]);
  const rules = useMemo(() => ruled(found, document), [found, document]);
  return (
    <div class="columns two">
      {isDecision(document.name) ? (
        <DecisionTables name={document.name} xml={document.text} marks={rules} shown={decisionOf(chosen, document)} />
      ) : (
        <Diagram xml={document.text} marks={marks} chosen={chosen?.element ?? null} />
      )}
      <Section title={t("designer.diagnostics")}>
        <FoundList asked={asked} shown={document.name} at={at} choose={choose} />
      </Section>
    </div>
  );
}
