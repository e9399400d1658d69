/** The parameters of a draft, edited side by side: each with its bound and norm, what is lawful said by the service while one types. */
import { useEffect, useState } from "preact/hooks";
import { api, ask, type Shape } from "~/api/client";
import { useAsked } from "~/api/cancel";
import { Badge, Button, Dialog, Field, Norm, Section, Select } from "~/design";
import { n, t } from "~/words";
import type { OwnNorm, Read } from "./draft";
import type { Setting } from "./shapes";
import { measured, plain, readable, today, value as worded } from "./values";

export type Choice = Shape<"Choice">;
interface Bound {
  kind: string;
  choices?: Setting[];
}
/** The last entry of the list of norms: a new one. */
const NEW = "+";

export const standing = (of: Choice) => (of.standing as { value: Setting } | null)?.value;
const bound = (of: Choice) => of.bound as unknown as Bound;

interface Drafting {
  kit: string;
  /** The body whose overlay there is already. */
  body: string | null;
  draft: Read;
  norms: { key: string; title: string }[];
  put: (choice: Choice, value: string, norm: string) => void;
  remove: (choice: Choice) => void;
  cite: (norm: OwnNorm) => void;
}

/** All of them: those that may be changed, and those that nobody may. */
export function Parameters({ choices, ...drafting }: Drafting & { choices: Choice[] }) {
  const fixed = choices.filter((one) => bound(one).kind === "fixed");
  const open = choices.filter((one) => bound(one).kind !== "fixed");
  const chosen = open.filter((one) => drafting.draft.chosen.has(one.parameter)).length;
  return (
    <Section title={t("municipality.parameters")}>
      <p class="muted">
        {t("municipality.parametersHelp")} {n("municipality.inDraft", chosen)}
      </p>
      <ul class="parameters">
        {open.map((choice) => (
          <Parameter key={choice.parameter} choice={choice} {...drafting} />
        ))}
      </ul>
      <details>
        <summary>{n("municipality.fixedCount", fixed.length)}</summary>
        <ul class="fixed">
          {fixed.map((choice) => (
            <li key={choice.parameter}>
              <span>{readable(choice.parameter)}</span> <strong>{measured(standing(choice), choice.unit)}</strong> <Norm label={choice.ground.title} href={choice.ground.link ?? null} />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function Parameter({ kit, body, choice, draft, norms, put, remove, cite }: Drafting & { choice: Choice }) {
  const set = draft.chosen.get(choice.parameter);
  const [value, change] = useState(set?.value ?? plain(standing(choice)));
  const [norm, choose] = useState(set?.norm ?? norms[0]?.key ?? "");
  const [citing, open] = useState(false);
  const name = readable(choice.parameter);
  const own = set !== undefined;
  const other = value.trim() !== (set?.value ?? plain(standing(choice)));
  const asked = useAsked(
    async (signal) => {
      if (!other || value.trim() === "") return null;
      const query = { parameter: choice.parameter, value: value.trim(), ...(body ? { entity: body } : {}) };
      const [told] = await ask(api.GET("/kits/{kit}/bounds", { params: { path: { kit }, query }, signal }));
      return { value, allowed: told?.allowed === true };
    },
    [kit, body, choice.parameter, other, value],
  );
  const said = !other || asked.problem || asked.value?.value !== value ? null : asked.value;
  useEffect(() => {
    if (said?.allowed && norm !== "") put(choice, value, norm);
  }, [said, norm]);
  const recite = (key: string) => {
    if (key === NEW) return open(true);
    choose(key);
    if (own) put(choice, set.value, key);
  };
  const wrong = (said !== null && !said.allowed) || asked.problem !== undefined;
  return (
    <li class={own ? "parameter parameter-own" : "parameter"}>
      <div class="parameter-about">
        <h3>{name}</h3>
        <p>{t("municipality.nowIs", { value: measured(standing(choice), choice.unit) })}</p>
        <p class="muted">
          {t("municipality.lawfulIs", { lawful: choice.lawful })} · <Norm label={choice.ground.title} href={choice.ground.link ?? null} />
          {choice.protects && ` · ${t("municipality.protectsWhom", { whom: choice.protects })}`}
        </p>
      </div>
      <Value choice={choice} label={t("municipality.valueOf", { parameter: name })} value={value} change={change} />
      <Select
        label={t("municipality.normOf", { parameter: name })}
        value={norm}
        onValue={recite}
        options={[...(norms.length === 0 || norm === "" ? [{ value: "", label: t("municipality.noNorm") }] : []), ...norms.map((one) => ({ value: one.key, label: one.title })), { value: NEW, label: t("municipality.newNorm") }]}
      />
      <div class="verdict" role="status">
        {wrong ? (
          <>
            <Badge tone="bad">{t("municipality.isUnlawful")}</Badge> <span>{asked.problem?.message ?? t("municipality.notInDraft")}</span>
          </>
        ) : said?.allowed && norm === "" ? (
          <Badge tone="warning">{t("municipality.normNeeded")}</Badge>
        ) : own && !other ? (
          <>
            <Badge tone="good">{t("municipality.lawfulInDraft")}</Badge>{" "}
            <Button small kind="link" aria-label={t("municipality.takeOutOf", { parameter: name })} onClick={() => (remove(choice), change(plain(standing(choice))))}>
              {t("municipality.takeOut")}
            </Button>
          </>
        ) : null}
      </div>
      {citing && <NewNorm known={norms.map((one) => one.key)} close={() => open(false)} take={(made) => (cite(made), choose(made.key), open(false), own && put(choice, set.value, made.key))} />}
    </li>
  );
}

/** A value, in the field that its type and bound ask for. */
function Value({ choice, label, value, change }: { choice: Choice; label: string; value: string; change: (value: string) => void }) {
  const choices = bound(choice).kind === "one-of" ? bound(choice).choices : choice.kind === "truth" ? [true, false].map((is) => ({ kind: "truth", value: is })) : undefined;
  if (choices) {
    const options = choices.map((one) => ({ value: plain(one), label: worded(one) }));
    return <Select label={label} value={value} onValue={change} options={options.some((one) => one.value === value) ? options : [{ value: "", label: "–" }, ...options]} />;
  }
  const mode = choice.kind === "whole" ? ("numeric" as const) : choice.kind === "exact" ? ("decimal" as const) : undefined;
  return <Field label={label} type={choice.kind === "day" ? "date" : "text"} inputMode={mode} value={value} autocomplete="off" onInput={(event) => change(event.currentTarget.value)} />;
}

/** A norm of the body's own that the draft does not cite yet. */
function NewNorm({ known, close, take }: { known: string[]; close: () => void; take: (norm: OwnNorm) => void }) {
  const [norm, change] = useState<OwnNorm>({ key: "", title: "", urn: "", part: "", from: today() });
  const field = (name: keyof OwnNorm) => ({ value: norm[name], onInput: (event: { currentTarget: HTMLInputElement }) => change({ ...norm, [name]: event.currentTarget.value }) });
  const twice = known.includes(norm.key);
  const complete = /^[a-z][a-z0-9-]*$/.test(norm.key) && !twice && norm.title.trim() !== "" && norm.urn.startsWith("urn:nir:") && norm.from !== "";
  return (
    <Dialog
      title={t("municipality.newNormTitle")}
      close={close}
      actions={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button kind="main" disabled={!complete} onClick={() => take(norm)}>{t("municipality.draft.take")}</Button>
        </>
      }
    >
      <Field label={t("municipality.normTitle")} help={t("municipality.normTitleHelp")} required {...field("title")} />
      <Field label={t("municipality.normKey")} help={t("municipality.normKeyHelp")} required error={twice ? t("municipality.normTwice") : null} {...field("key")} />
      <Field label={t("municipality.normUrn")} help={t("municipality.normUrnHelp")} required {...field("urn")} />
      <Field label={t("municipality.normPart")} help={t("municipality.normPartHelp")} {...field("part")} />
      <Field label={t("municipality.normFrom")} type="date" required {...field("from")} />
    </Dialog>
  );
}
