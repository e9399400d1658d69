/** The case on its diagram: what is done, what waits, what stands in the way; said in words below for who does not see it. */
import { useMemo, useState } from "preact/hooks";
import { useAsked } from "~/api/cancel";
import { api, ask, raw, type Shape } from "~/api/client";
import { ProblemNote, Skeleton } from "~/design";
import { Diagram, type Mark } from "~/diagram/Diagram";
import { moment, t } from "~/words";

export default function CaseDiagram({ of: whole }: { of: Shape<"Whole"> }) {
  const [chosen, choose] = useState<string | null>(null);
  const drawn = useAsked(
    async (signal) => (await raw(`/digipro/v1/definitions/${whole.definition}/diagram`, { signal })).text(),
    [whole.definition],
  );
  const story = useAsked(
    (signal) =>
      ask(api.GET("/cases/{case}/timeline", { params: { path: { case: whole.case }, query: { full: true } }, signal })),
    [whole.case, whole.head.record],
  );
  const marks = useMemo(() => marksOf(whole, story.value ?? []), [whole, story.value]);
  const told = (story.value ?? []).flatMap((chapter) =>
    chapter.events.filter((event) => event.element === chosen).map((event) => ({ at: chapter.at, words: event.words })),
  );
  if (drawn.problem) return <ProblemNote problem={drawn.problem} again={drawn.again} />;
  if (drawn.value === undefined) return <Skeleton lines={10} />;
  return (
    <>
      <Diagram xml={drawn.value} marks={marks} chosen={chosen} onChoose={choose} height={520} label={t("officer.diagram")} />
      <ul class="legend">
        <li class="legend-done">{t("officer.diagram.done")}</li>
        <li class="legend-open">{t("officer.diagram.open")}</li>
        <li class="legend-bad">{t("officer.diagram.bad")}</li>
      </ul>
      <div role="status">
        {chosen && (
          <>
            <h3>{t("officer.diagram.at", { element: chosen })}</h3>
            {told.length === 0 && <p>{t("officer.diagram.never")}</p>}
            <ul class="story-events">
              {told.map((one, place) => (
                <li key={place}>
                  <time dateTime={one.at}>{moment(one.at)}</time>: {one.words}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** What is done, then what waits, then what is wrong: the later mark is the one that is seen. */
function marksOf(whole: Shape<"Whole">, story: readonly Shape<"Chapter">[]): Mark[] {
  const done = new Set(
    story.flatMap((chapter) =>
      chapter.events.flatMap((event) => (event.kind === "completed" && event.element ? [event.element] : [])),
    ),
  );
  const open = new Set(whole.tasks.map((task) => task.element));
  const bad = new Set(whole.incident_list.map((trouble) => trouble.element));
  const plain = [...done].filter((element) => !open.has(element) && !bad.has(element));
  return [
    ...plain.map((element) => ({ element, look: "path" })),
    ...[...open].map((element) => ({ element, look: "warning", label: "●" })),
    ...[...bad].map((element) => ({ element, look: "bad", label: "!" })),
  ];
}
