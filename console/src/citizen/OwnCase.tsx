/** An own case in plain language: where it stands, who answers for it, until when, what is asked, what silence means, what one can do. */
import { useAsked } from "~/api/cancel";
import { api, ask, type Shape } from "~/api/client";
import { Alert, Badge, Norm, Page, ProblemNote, Section, Skeleton, type Tone } from "~/design";
import { has, longDate, n, t, worded } from "~/words";
import "./citizen.scss";

type Own = Shape<"OwnCase">;
type Limit = Shape<"Limit">;

const tones: Record<string, Tone> = { active: "info", completed: "good", cancelled: "plain", quarantined: "warning" };

export default function OwnCase({ number }: { number: string }) {
  const id = Number(number);
  const asked = useAsked((signal) => ask(api.GET("/own/{case}", { params: { path: { case: id } }, signal })), [id]);
  const crumbs = [{ label: t("citizen.title"), href: "/console/citizen" }];
  const own = asked.value;
  if (!own) {
    return (
      <Page title={t("citizen.case", { number })} crumbs={crumbs}>
        {!asked.problem && <Skeleton lines={8} />}
        {asked.problem?.isAbsent && (
          <Alert tone="warning" title={t("citizen.absent")} live>
            <p>{t("citizen.absentHelp")}</p>
          </Alert>
        )}
        {asked.problem && !asked.problem.isAbsent && <ProblemNote problem={asked.problem} again={asked.again} />}
      </Page>
    );
  }
  return (
    <Page title={own.title} lead={t("citizen.of", { number, entity: own.entityName ?? "" })} crumbs={crumbs}>
      <div class="own">
        <Standing of={own} />
        <Wanted of={own} />
        <Time of={own} />
        <Silence of={own} />
        <Remedies of={own} />
        <Answers of={own} />
        <Past of={own} />
      </div>
    </Page>
  );
}

/** The limit by which the procedure is to be concluded: the one whose end silence speaks at, or the first of the office. */
function concluding(own: Own): Limit | undefined {
  return own.terms.find((limit) => limit.silence) ?? own.terms.find((limit) => limit.whose === "office");
}

function Standing({ of: own }: { of: Own }) {
  return (
    <Section title={t("citizen.stands")}>
      <p class="own-state">
        <Badge tone={tones[own.status] ?? "plain"}>{worded("citizen.status", own.status)}</Badge>
      </p>
      <p>{t("citizen.began", { day: longDate(own.started) })}</p>
      {own.ended && <p>{t("citizen.ended", { day: longDate(own.ended) })}</p>}
      {own.inHand.length > 0 && <p>{n("citizen.inHand", own.inHand.length, { offices: own.inHand.map((office) => office.name).join(", ") })}</p>}
    </Section>
  );
}

/** What is asked of the citizen, and until when. */
function Wanted({ of: own }: { of: Own }) {
  const mine = own.terms.filter((limit) => limit.whose === "citizen" && !limit.concluded);
  return (
    <Section title={t("citizen.asked")}>
      {mine.length === 0 && <p>{t("citizen.asked.nothing")}</p>}
      {mine.map((limit) => (
        <Alert key={limit.term} tone={limit.state === "late" ? "plain" : "warning"} title={limit.name}>
          <p>{limit.due ? t("citizen.asked.until", { day: longDate(limit.due) }) : t("citizen.asked.open")}</p>
        </Alert>
      ))}
    </Section>
  );
}

function Time({ of: own }: { of: Own }) {
  const limit = concluding(own);
  if (!limit) return null;
  return (
    <Section title={t("citizen.when")}>
      {limit.concluded && <p>{t("citizen.when.done", { day: longDate(limit.concluded) })}</p>}
      {!limit.concluded && limit.state === "late" && limit.due && (
        <Alert tone="warning" title={t("citizen.when.late", { day: longDate(limit.due) })}>
          <p>{t("citizen.when.lateHelp")}</p>
        </Alert>
      )}
      {limit.state === "running" && limit.due && <p class="own-day">{t("citizen.when.by", { day: longDate(limit.due) })}</p>}
      {limit.state === "suspended" && (
        <>
          <p class="own-day">{t("citizen.when.suspended")}</p>
          <p>{limit.due ? t("citizen.when.then", { day: longDate(limit.due) }) : n("citizen.when.left", limit.remaining ?? 0)}</p>
        </>
      )}
      <p>
        {own.sheet.find((answer) => answer.letter === "f")?.words}
      </p>
    </Section>
  );
}

function Silence({ of: own }: { of: Own }) {
  const silence = concluding(own)?.silence;
  const said = own.sheet.find((answer) => answer.letter === "g");
  if (!silence && !said) return null;
  return (
    <Section title={t("citizen.silence")}>
      {silence && <p>{worded("citizen.silence", silence.effect)}</p>}
      {silence?.on && <p>{t("citizen.silence.from", { day: longDate(silence.on) })}</p>}
      {said && <Answer of={said} />}
    </Section>
  );
}

function Remedies({ of: own }: { of: Own }) {
  const said = own.sheet.filter((answer) => answer.letter === "h" || answer.letter === "m");
  if (said.length === 0) return null;
  return (
    <Section title={t("citizen.remedies")}>
      {said.map((answer) => (
        <Answer key={answer.letter} of={answer} />
      ))}
    </Section>
  );
}

function Answer({ of: answer }: { of: Shape<"Answer"> }) {
  return (
    <>
      <p>{answer.words}</p>
      {answer.norms.length > 0 && (
        <details class="own-norms">
          <summary>{t("citizen.norms")}</summary>
          <ul>
            {answer.norms.map((norm) => (
              <li key={`${norm.urn} ${norm.part}`}>
                <Norm label={norm.title} href={norm.link ?? null} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Who answers for it, and how to reach them. */
function Answers({ of: own }: { of: Own }) {
  const who = own.sheet.find((answer) => answer.letter === "c");
  const how = own.sheet.find((answer) => answer.letter === "e");
  if (!who && own.responsible.length === 0) return null;
  return (
    <Section title={t("citizen.who")}>
      {who && <p>{who.words}</p>}
      <ul class="own-offices">
        {own.responsible.map((office) => (
          <li key={office.name}>
            <strong>{office.name}</strong>
            <ul>
              {office.address && <li>{office.address}</li>}
              {office.phone && (
                <li>
                  {t("citizen.phone")}: <a href={`tel:${office.phone.replaceAll(" ", "")}`}>{office.phone}</a>
                </li>
              )}
              {office.email && (
                <li>
                  {t("citizen.email")}: <a href={`mailto:${office.email}`}>{office.email}</a>
                </li>
              )}
              {office.pec && (
                <li>
                  {t("citizen.pec")}: <a href={`mailto:${office.pec}`}>{office.pec}</a>
                </li>
              )}
              {office.hours && <li>{t("citizen.hours", { hours: office.hours })}</li>}
            </ul>
          </li>
        ))}
      </ul>
      {how && <p>{how.words}</p>}
    </Section>
  );
}

/** What has happened, the newest first. */
function Past({ of: own }: { of: Own }) {
  const told = own.steps.filter((step) => has(`citizen.step.${step.kind}`)).reverse();
  if (told.length === 0) return null;
  return (
    <Section title={t("citizen.past")}>
      <ol class="own-steps">
        {told.map((step, place) => (
          <li key={place}>
            <time dateTime={step.at}>{longDate(step.at)}</time>
            <span>{worded("citizen.step", step.kind)}{step.term ? ` (${step.term})` : ""}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
