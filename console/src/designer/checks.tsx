/** What the service finds in the open files: asked, listed with the way that leads there, marked on diagram and tables. */
import { useEffect, useMemo } from "preact/hooks";
import { useAsked, useWork, type Asked } from "~/api/cancel";
import { api, ask } from "~/api/client";
import { Alert, Badge, ProblemNote, Progress, announce } from "~/design";
import type { Mark } from "~/diagram/Diagram";
import { placeOf } from "~/table/model";
import type { RuleMark } from "~/table/DecisionTables";
import { n, t, worded } from "~/words";
import { files, isDiagram, turn, type Opened } from "./opened";

interface Step {
  what: string;
  element: string;
  trail: string[];
  chosen?: { expression: string; answer: unknown }[];
}

/** One thing that was found. */
export interface Found {
  code: string;
  severity: string;
  element?: string | null;
  message: string;
  help?: string | null;
  file?: string | null;
  line?: number;
  span?: { start: number; end: number };
  path?: Step[];
}

const tone = (found: Found) => (found.severity === "error" ? "bad" : found.severity === "warning" ? "warning" : "info");

/** Whether it stands in the way of publishing. */
export function isError(found: Found): boolean {
  return found.severity === "error";
}

/** What was found, and how far the looking is. */
export interface Checks extends Asked<Found[]> {
  /** Whether all ways through it are being explored; what is found without that is there already. */
  exploring: boolean;
  /** Whether everything was looked at. */
  whole: boolean;
  /** Ends the exploring. */
  stop: () => void;
}

/** Asks what is wrong with what is open: first what is seen at once, then, where `explores`, what comes of all ways through it. */
export function useChecks(document: Opened, explores = true): Checks {
  const all = useMemo(() => files(document), [document]);
  const by = useMemo(() => JSON.stringify(Object.entries(all).sort()), [all]);
  const explored = useWork(async (_: null, signal) => (await checked({ files: all }, signal)));
  const quick = useAsked(
    async (signal) => {
      explored.cancel();
      explored.forget();
      const found = await checked({ files: all, states: 0 }, signal);
      if (explores && !signal.aborted) void explored.start(null);
      return found;
    },
    [by],
  );
  const value = explored.value ?? quick.value;
  useEffect(() => {
    if (value && !explored.working) announce(n("designer.found", value.length));
  }, [value, explored.working]);
  return {
    ...quick,
    value,
    problem: quick.problem ?? explored.problem,
    exploring: explored.working,
    whole: explored.value !== undefined,
    stop: explored.cancel,
  };
}

async function checked(body: { files: Record<string, string>; states?: number }, signal: AbortSignal): Promise<Found[]> {
  const answer = await ask(api.POST("/checks", { body, signal }));
  return (answer as unknown as { found: Found[] }).found;
}

/** The list; who chooses a thing in another file is shown that file. */
export function FoundList({ asked, shown, at, choose }: { asked: Checks; shown: string; at: number | null; choose: (at: number | null) => void }) {
  return (
    <>
      {asked.waiting && <Progress label={t("designer.checking")} />}
      {asked.exploring && <Progress label={t("designer.exploring")} cancel={asked.stop} />}
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value?.length === 0 && !asked.waiting && !asked.exploring && (
        <Alert tone="good" title={t("designer.clean")} live>
          <p>{asked.whole ? t("designer.cleanHelp") : t("designer.cleanAtOnce")}</p>
        </Alert>
      )}
      <Founds of={asked.value ?? []} shown={shown} at={at} choose={choose} />
    </>
  );
}

/** Things that were found, each to be looked at. */
export function Founds({ of, shown, at, choose }: { of: readonly Found[]; shown: string; at: number | null; choose: (at: number | null) => void }) {
  return (
    <ol class="found">
      {of.map((one, place) => (
        <li key={place} class={place === at ? "found-chosen" : undefined}>
          <button
            type="button"
            aria-pressed={place === at}
            onClick={() => {
              if (one.file && one.file !== shown) turn(one.file);
              choose(place === at ? null : place);
            }}
          >
            <span class="found-head">
              <Badge tone={tone(one)}>{worded("designer.severity", one.severity)}</Badge>
              <span class="mono">
                {place + 1} {one.element ?? where(one, shown)}
              </span>
            </span>
            <span>{one.message}</span>
          </button>
          {place === at && <More of={one} />}
        </li>
      ))}
    </ol>
  );
}

function where(found: Found, shown: string): string {
  const line = found.line === undefined ? "" : `:${found.line}`;
  return found.file && found.file !== shown ? `${found.file}${line}` : line === "" ? "" : t("designer.line", { line: found.line ?? 0 });
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

/** Marks on the diagram that is shown: what was found in it, and the way to what somebody chose. */
export function marked(found: readonly Found[], chosen: Found | undefined, shown: string): Mark[] {
  const way = (chosen?.path ?? []).flatMap((step) => step.trail).map((element): Mark => ({ element, look: "path" }));
  const own = found.flatMap((one, place): Mark[] =>
    one.element && (!one.file || one.file === shown || !isDiagram(one.file))
      ? [{ element: one.element, look: tone(one) === "bad" ? "bad" : "warning", label: String(place + 1) }]
      : [],
  );
  return [...way, ...own];
}

/** Marks on the rules of the decision model that is shown. */
export function ruled(found: readonly Found[], document: Opened): RuleMark[] {
  return found.flatMap((one): RuleMark[] => {
    if (one.file !== document.name || !one.span) return [];
    const { decision, rule } = placeOf(document.text, one.span.start);
    return decision === null || rule === null ? [] : [{ decision, rule, look: isError(one) ? "bad" : "warning" }];
  });
}

/** The decision in which what somebody chose stands. */
export function decisionOf(chosen: Found | undefined, document: Opened): string | null {
  return chosen?.file === document.name && chosen.span ? placeOf(document.text, chosen.span.start).decision : null;
}
