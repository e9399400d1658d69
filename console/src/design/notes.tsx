/** What a page says about itself: alerts, problems with their code, badges, progress, emptiness. */
import type { ComponentChildren } from "preact";
import type { Problem } from "~/api/problem";
import { t } from "~/words";
import { Icon, type Picture } from "./icons";

/** How grave something is; each tone has its own picture and word, colour is never alone. */
export type Tone = "good" | "info" | "warning" | "bad" | "plain";

const pictures: Record<Tone, Picture> = { good: "check", info: "info", warning: "alert", bad: "stop", plain: "info" };

/** A word with a tone. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`tag tag-${tone}`}>
      {tone !== "plain" && <Icon of={pictures[tone]} />}
      <span>{children}</span>
    </span>
  );
}

/** A note that stands out. */
export function Alert({
  tone = "info",
  title,
  children,
  live = false,
}: {
  tone?: Tone;
  title?: string;
  children?: ComponentChildren;
  /** Whether it appears in answer to something, and should be heard. */
  live?: boolean;
}) {
  return (
    <div class={`note note-${tone}`} role={live ? (tone === "bad" ? "alert" : "status") : undefined}>
      <Icon of={pictures[tone]} />
      <div class="note-body">
        {title && <p class="note-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A refusal or failure, in words, with its code and the page that explains it. */
export function ProblemNote({ problem, again }: { problem: Problem; again?: () => void }) {
  const title =
    problem.status === 0
      ? t("error.network")
      : problem.isAbsent
        ? t("error.absent")
        : problem.status === 403
          ? t("error.forbidden")
          : t("error.title");
  const help = problem.help ?? (problem.status === 0 ? t("error.networkHelp") : problem.isAbsent ? t("error.absentHelp") : null);
  return (
    <Alert tone="bad" title={title} live>
      <p>{problem.status === 0 ? help : problem.message}</p>
      {problem.status !== 0 && help && <p>{help}</p>}
      <p class="note-actions">
        {problem.code && (
          <a href={`/codes/${problem.code}`} target="_blank" rel="noopener">
            {t("error.code", { code: problem.code })} <Icon of="external" />
          </a>
        )}
        {again && (
          <button type="button" class="btn btn-outline-primary btn-xs" onClick={again}>
            {t("error.again")}
          </button>
        )}
      </p>
    </Alert>
  );
}

/** Nothing to show, why, and what to do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="nothing">
      <p class="nothing-title">{title}</p>
      {children}
    </div>
  );
}

/** The place of what is on its way: shown at once, so that nothing jumps. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t("common.loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Work under way, and how to end it. `done` of 1 where it is known. */
export function Progress({ label, done, cancel }: { label?: string; done?: number; cancel?: () => void }) {
  const said = label ?? t("common.working");
  return (
    <div class="working" role="status">
      <progress aria-label={said} {...(done === undefined ? {} : { value: done, max: 1 })} />
      <span>{said}</span>
      {cancel && (
        <button type="button" class="btn btn-outline-primary btn-xs" onClick={cancel}>
          {t("common.cancel")}
        </button>
      )}
    </div>
  );
}
