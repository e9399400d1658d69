/** Legal time as officers read it: how many days are left, what stands still and why, what silence will do and when. */
import type { Shape } from "~/api/client";
import { Badge, Norm, type Tone } from "~/design";
import { date, longDate, n, t, worded } from "~/words";

type Limit = Shape<"Limit">;
type Silent = Shape<"Silent">;

const DAY = 86_400_000;

/** The civil day in Rome, as the law counts. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
}

/** Civil days from today to a day; less than nothing for one that has gone. */
export function daysTo(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / DAY);
}

/** How near a last day is, as a tone. */
export function nearness(due: string | null | undefined): Tone {
  if (due == null) return "plain";
  const days = daysTo(due);
  return days < 0 ? "bad" : days <= 5 ? "warning" : "plain";
}

/** How long until a last day, or since it. */
export function distance(due: string): string {
  const days = daysTo(due);
  if (days === 0) return t("officer.due.today");
  if (days === 1) return t("officer.due.tomorrow");
  return days < 0 ? n("officer.due.gone", -days) : n("officer.due.left", days);
}

/** A last day with its distance: `18 dic 2026`, `tra 25 giorni`. */
export function DueDay({ due, suspended = false }: { due: string | null | undefined; suspended?: boolean }) {
  if (due == null) return suspended ? <Badge tone="info">{t("officer.state.suspended")}</Badge> : <>{t("officer.due.none")}</>;
  return (
    <span class="due">
      <time dateTime={due}>{date(due)}</time> <Badge tone={nearness(due)}>{distance(due)}</Badge>
    </span>
  );
}

/** What silence will do, and from which day. */
export function silenceWords({ effect, on }: Silent): string {
  const what = worded("officer.silence", effect);
  return on ? t("officer.silence.on", { what, day: date(on) }) : t("officer.silence.standing", { what });
}

const states: Record<string, Tone> = { running: "info", suspended: "info", late: "bad", concluded: "good" };

/** A limit with all that an officer asks of it: last day, why it stands, silence, how it was reckoned by which norms. */
export function LimitCard({ limit }: { limit: Limit }) {
  const standing = limit.state === "suspended";
  return (
    <article class={`limit limit-${limit.state}`}>
      <div class="limit-head">
        <h3>{limit.name}</h3>
        <Badge tone={states[limit.state] ?? "plain"}>{worded("officer.state", limit.state)}</Badge>
      </div>
      <p class="limit-due">
        {limit.concluded ? (
          t("officer.limit.concluded", { day: longDate(limit.concluded) })
        ) : limit.due ? (
          <>
            <time dateTime={limit.due}>{longDate(limit.due)}</time>{" "}
            <Badge tone={nearness(limit.due)}>{distance(limit.due)}</Badge>
          </>
        ) : (
          n("officer.limit.remaining", limit.remaining ?? 0)
        )}
      </p>
      {limit.stops.length > 0 && (
        <ul class="limit-stops">
          {limit.stops.map((stop) => (
            <li key={`${stop.id} ${stop.from}`}>
              {stop.to
                ? t("officer.stop.over", { why: worded("officer.stop", stop.id), from: date(stop.from), to: date(stop.to) })
                : t("officer.stop.open", { why: worded("officer.stop", stop.id), from: date(stop.from) })}
            </li>
          ))}
        </ul>
      )}
      {limit.silence && !standing && <p class="limit-silence">{silenceWords(limit.silence)}</p>}
      {limit.silence && standing && <p class="limit-silence">{t("officer.silence.waits")}</p>}
      <details class="limit-why">
        <summary>{t("officer.limit.why")}</summary>
        <ol>
          {limit.reasons.map((reason, place) => (
            <li key={place}>
              {reason.words}
              <Norms of={reason.norms} />
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}

/** Norms in a row, the text in force on their day one click away. */
export function Norms({ of }: { of: readonly Shape<"Norm">[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="norms" aria-label={t("officer.norms")}>
      {of.map((norm) => (
        <li key={`${norm.urn} ${norm.part}`}>
          <Norm label={norm.title} href={norm.link ?? null} />
          <span class="norm-day">{t("officer.norm.textOf", { day: date(norm.text_of) })}</span>
        </li>
      ))}
    </ul>
  );
}
