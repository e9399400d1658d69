/** A form of a kit in plain HTML, without any library: for citizens, for slow machines, for small windows. */
import { useId, useRef, useState } from "preact/hooks";
import { Button, Field, Select, TextArea } from "~/design";
import { language, t } from "~/words";
import { spoken, valueAt, withValue, type Filled, type FormSchema, type Piece } from "./schema";

/** What is wrong with a field, in words; nothing where it is as the form asks. */
export function wrong(piece: Piece, value: unknown): string | null {
  const rule = piece.validate ?? {};
  const text = typeof value === "string" ? value.trim() : value;
  const empty = text === undefined || text === null || text === "";
  if (rule.required && (empty || (piece.type === "checkbox" && value !== true))) return t("form.required");
  if (empty) return null;
  if (typeof text === "string") {
    if (rule.pattern && !new RegExp(rule.pattern).test(text)) return t("form.pattern");
    if (rule.minLength !== undefined && text.length < rule.minLength) return t("form.minLength", { value: rule.minLength });
    if (rule.maxLength !== undefined && text.length > rule.maxLength) return t("form.maxLength", { value: rule.maxLength });
  }
  if (piece.type === "number") {
    const number = Number(value);
    if (Number.isNaN(number)) return t("form.number");
    if (rule.min !== undefined && number < rule.min) return t("form.min", { value: rule.min });
    if (rule.max !== undefined && number > rule.max) return t("form.max", { value: rule.max });
    const decimals = String(value).split(".")[1]?.length ?? 0;
    if (piece.decimalDigits !== undefined && decimals > piece.decimalDigits) return t("form.number");
  }
  return null;
}

/** Draws a form, says what is wrong at its fields and above them, and gives what was filled in to `send`. */
export function PlainForm({
  schema,
  data = {},
  action,
  busy = false,
  send,
}: {
  schema: FormSchema;
  data?: Filled;
  /** What the button says. */
  action: string;
  busy?: boolean;
  send: (filled: Filled) => void;
}) {
  const shown = spoken(schema, language.value);
  const fields = shown.components.filter((piece) => piece.key !== undefined);
  const [filled, fill] = useState<Filled>(data);
  const [wrongs, setWrongs] = useState<Record<string, string>>({});
  const summary = useRef<HTMLDivElement>(null);
  const base = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    const found = fields.flatMap((piece) => {
      const said = wrong(piece, valueAt(filled, piece.key ?? ""));
      return said ? [[piece.key ?? "", said] as const] : [];
    });
    setWrongs(Object.fromEntries(found));
    if (found.length === 0) send(given(fields, filled));
    else requestAnimationFrame(() => summary.current?.focus());
  };
  const put = (key: string, value: unknown) => {
    fill((last) => withValue(last, key, value));
    setWrongs(({ [key]: _, ...others }) => others);
  };
  const named = Object.keys(wrongs);
  return (
    <form class="plain-form" noValidate onSubmit={submit}>
      {named.length > 0 && (
        <div class="note note-bad" role="alert" tabIndex={-1} ref={summary}>
          <div class="note-body">
            <p class="note-title">{t("form.wrong")}</p>
            <ul>
              {named.map((key) => (
                <li key={key}>
                  <a href={`#${base}-${key}`} onClick={(event) => (event.preventDefault(), goTo(`${base}-${key}`))}>
                    {fields.find((piece) => piece.key === key)?.label}: {wrongs[key]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {shown.components.map((piece, place) => (
        <div key={piece.key ?? place} id={piece.key && `${base}-${piece.key}`}>
          <Part piece={piece} value={piece.key && valueAt(filled, piece.key)} error={wrongs[piece.key ?? ""]} put={put} />
        </div>
      ))}
      <Button kind="main" type="submit" disabled={busy}>
        {action}
      </Button>
    </form>
  );
}

function goTo(id: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>("input, select, textarea")?.focus();
}

/** Only what the form asks for, with numbers as numbers and without what was left empty. */
function given(fields: readonly Piece[], filled: Filled): Filled {
  return fields.reduce<Filled>((sum, piece) => {
    const key = piece.key ?? "";
    const value = valueAt(filled, key);
    if (piece.type === "checkbox") return withValue(sum, key, value === true);
    if (value === undefined || value === null || value === "") return sum;
    return withValue(sum, key, piece.type === "number" ? Number(value) : value);
  }, {});
}

function Part({
  piece,
  value,
  error,
  put,
}: {
  piece: Piece;
  value: unknown;
  error: string | undefined;
  put: (key: string, value: unknown) => void;
}) {
  const key = piece.key ?? "";
  const text = value === undefined || value === null ? "" : String(value);
  const around = {
    label: piece.label ?? key,
    help: piece.description,
    error: error ?? null,
    required: piece.validate?.required ?? false,
    name: key,
  };
  const typed = (event: { currentTarget: { value: string } }) => put(key, event.currentTarget.value);
  switch (piece.type) {
    case "text":
      return <Prose of={piece.text ?? ""} />;
    case "textarea":
      return <TextArea {...around} rows={5} value={text} onInput={typed} />;
    case "select":
    case "radio":
      return (
        <Select
          {...around}
          value={text}
          onValue={(chosen) => put(key, chosen)}
          options={[{ value: "", label: t("form.choose") }, ...(piece.values ?? [])]}
        />
      );
    case "checkbox":
      return <Check {...around} checked={value === true} put={(checked) => put(key, checked)} />;
    case "number":
      return <Field {...around} inputMode="decimal" value={text} onInput={(event) => put(key, event.currentTarget.value.replace(",", "."))} />;
    case "datetime":
      return <Field {...around} type={piece.subtype === "date" ? "date" : "datetime-local"} value={text} onInput={typed} />;
    default:
      return <Field {...around} value={text} onInput={typed} />;
  }
}

function Check({
  label,
  error,
  name,
  checked,
  put,
}: {
  label: string;
  error: string | null;
  name: string;
  checked: boolean;
  put: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <span class="check">
        <input
          id={id}
          name={name}
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => put(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </span>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The little Markdown that kits write in forms: headings, bold words, paragraphs. */
function Prose({ of }: { of: string }) {
  const lines = of.split("\n").filter((line) => line.trim() !== "");
  return (
    <div class="prose">
      {lines.map((line, place) => {
        const heading = /^#+\s+(.*)$/.exec(line);
        return heading ? <h2 key={place}>{heading[1]}</h2> : <p key={place}>{bold(line)}</p>;
      })}
    </div>
  );
}

function bold(line: string) {
  return line.split("**").map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part));
}
