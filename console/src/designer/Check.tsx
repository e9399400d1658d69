/** The open definition against all checks: each diagnostic on its element and in a list, with the way that leads to it. */
import { useMemo, useState } from "preact/hooks";
import { useAsked } from "~/api/cancel";
import { api, ask } from "~/api/client";
import { Alert, Badge, ProblemNote, Progress, Section, announce } from "~/design";
import { Diagram, type Mark } from "~/diagram/Diagram";
import { n, t, worded } from "~/words";
import { WithDocument } from "./Needs";
import { files, type Opened } from "./opened";

interface Step {
  what: string;
  element: string;
  trail: string[];
  chosen?: { expression: string; answer: unknown }[];
}
interface Found {
  code: string;
  severity: string;
  element?: string;
  message: string;
  help?: string;
  line?: number;
  path?: Step[];
}

const tone = (found: Found) => (found.severity === "error" ? "bad" : found.severity === "warning" ? "warning" : "info");

/** The page. */
export default function Check() {
  return <WithDocument title="designer.check">{(document) => <Checked document={document} />}</WithDocument>;
}

function Checked({ document }: { document: Opened }) {
  const [at, choose] = useState<number | null>(null);
  const asked = useAsked(
    async (signal) => {
      const answer = await ask(api.POST("/checks", { body: { files: files(document) }, signal }));
      const found = (answer as unknown as { found: Found[] }).found;
      announce(n("designer.found", found.length));
      return found;
    },
    [document.text],
  );
  const found = asked.value ?? [];
  const chosen = at === null ? undefined : found[at];
  const marks = useMemo(() => marked(found, chosen), [found, chosen]);
  return (
    <div class="columns two">
      <Diagram xml={document.text} marks={marks} chosen={chosen?.element ?? null} />
      <Section title={t("designer.diagnostics")}>
        {asked.waiting && <Progress label={t("designer.checking")} />}
        {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
        {asked.value?.length === 0 && (
          <Alert tone="good" title={t("designer.clean")} live>
            <p>{t("designer.cleanHelp")}</p>
          </Alert>
        )}
        <ol class="found">
          {found.map((one, place) => (
            <li key={place} class={place === at ? "found-chosen" : undefined}>
              <button type="button" aria-pressed={place === at} onClick={() => choose(place === at ? null : place)}>
                <span class="found-head">
                  <Badge tone={tone(one)}>{worded("designer.severity", one.severity)}</Badge>
                  <span class="mono">
                    {place + 1} {one.element ?? ""}
                  </span>
                </span>
                <span>{one.message}</span>
              </button>
              {place === at && <More of={one} />}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

/** What to do, the way that leads there, and the page of the code. */
function More({ of }: { of: Found }) {
  return (
    <div class="found-more">
      {of.help && <p>{of.help}</p>}
      {of.path && (
        <>
          <h3>{t("designer.way")}</h3>
          <ol>
            {of.path.map((step, place) => (
              <li key={place}>
                <span class="mono">{step.trail.join(" → ")}</span>
                {step.chosen?.map((one) => (
                  <span key={one.expression} class="mono">
                    {` (${one.expression} = ${JSON.stringify(one.answer)})`}
                  </span>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
      <a href={`/codes/${of.code}`} target="_blank" rel="noopener">
        {t("error.code", { code: of.code })}
      </a>
    </div>
  );
}

function marked(found: readonly Found[], chosen: Found | undefined): Mark[] {
  const way = (chosen?.path ?? []).flatMap((step) => step.trail).map((element): Mark => ({ element, look: "path" }));
  const own = found.flatMap((one, place): Mark[] =>
    one.element ? [{ element: one.element, look: tone(one) === "bad" ? "bad" : "warning", label: String(place + 1) }] : [],
  );
  return [...way, ...own];
}
