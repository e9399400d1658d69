/** The story of a case, record by record: who did what, when, and what the rules said to it. */
import { useState } from "preact/hooks";
import { useAsked } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { Badge, Button, ProblemNote, Skeleton } from "~/design";
import { moment, number, t, worded } from "~/words";
import { force, Findings, grave } from "./findings";

/** Records drawn at a time: stories of thousands of records stay fast. */
const PART = 100;

export function Timeline({ of: id, head }: { of: number; head: number }) {
  const [full, all] = useState(false);
  const [drawn, draw] = useState(PART);
  const asked = useAsked(
    (signal) => ask(api.GET("/cases/{case}/timeline", { params: { path: { case: id }, query: { full } }, signal })),
    [id, head, full],
  );
  if (asked.problem) return <ProblemNote problem={asked.problem} again={asked.again} />;
  if (!asked.value) return <Skeleton lines={8} />;
  const newest = [...asked.value].reverse();
  return (
    <>
      <p>
        <label class="check">
          <input type="checkbox" checked={full} onChange={(event) => all(event.currentTarget.checked)} />{" "}
          {t("officer.story.full")}
        </label>
      </p>
      <ol class="story" reversed>
        {newest.slice(0, drawn).map((chapter) => (
          <li key={chapter.record} value={chapter.record}>
            <Record of={chapter} />
          </li>
        ))}
      </ol>
      {newest.length > drawn && (
        <Button small onClick={() => draw(drawn + PART)}>
          {t("officer.story.more", { count: number(newest.length - drawn) })}
        </Button>
      )}
    </>
  );
}

function Record({ of: chapter }: { of: Shape<"Chapter"> }) {
  const said = chapter.events.flatMap((event) => event.findings);
  const loud = grave(said);
  return (
    <article class="story-record">
      <p class="story-head">
        <time dateTime={chapter.at}>{moment(chapter.at)}</time>
        <span class="dim">
          {chapter.by ?? ""}
          {chapter.role && ` · ${worded("officer.role", chapter.role)}`}
        </span>
        {loud.some((one) => force(one) === "blocks" || force(one) === "unknown") && (
          <Badge tone="bad">{t("officer.story.blocked")}</Badge>
        )}
      </p>
      <ul class="story-events">
        {chapter.events.map((event, place) => (
          <li key={place}>{event.words}</li>
        ))}
      </ul>
      {said.length > 0 && (
        <details>
          <summary>{t("officer.story.findings", { count: number(said.length) })}</summary>
          <Findings of={said} />
        </details>
      )}
      {chapter.erasure && <Badge tone="warning">{t("officer.story.erased")}</Badge>}
    </article>
  );
}
