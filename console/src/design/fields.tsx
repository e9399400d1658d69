/** Buttons and fields with their label, help and error tied to them. */
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { t } from "~/words";

/** A button; `main` is the one thing that a page is for. */
export function Button({
  kind = "side",
  small = false,
  ...more
}: { kind?: "main" | "side" | "danger" | "link"; small?: boolean } & JSX.ButtonHTMLAttributes<HTMLButtonElement>) {
  const look = { main: "btn-primary", side: "btn-outline-primary", danger: "btn-outline-danger", link: "btn-link" }[kind];
  return <button type="button" {...more} class={`btn ${look} ${small ? "btn-xs" : "btn-sm"}`} />;
}

interface Around {
  label: string;
  help?: string | undefined;
  error?: string | null | undefined;
  required?: boolean;
  /** Whether the label is only for those who do not see the field. */
  quiet?: boolean;
}

function Labelled({ id, label, help, error, required, quiet, children }: Around & { id: string; children: ComponentChildren }) {
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <label for={id} class={quiet ? "visually-hidden" : undefined}>
        {label}
        {required && <span class="field-required"> ({t("common.required")})</span>}
      </label>
      {children}
      {help && (
        <p class="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function tied(id: string, { help, error }: Around) {
  const by = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": by || undefined, "aria-invalid": error ? true : undefined };
}

/** A line of text, a number, a day, a file. */
export function Field({ label, help, error, required, quiet, ...more }: Around & JSX.InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  const around = { label, help, error, required: required ?? false, quiet: quiet ?? false };
  return (
    <Labelled id={id} {...around}>
      <input {...more} {...tied(id, around)} required={required} class="input" />
    </Labelled>
  );
}

/** Text of several lines; `code` in letters of one width. */
export function TextArea({
  label,
  help,
  error,
  required,
  quiet,
  code = false,
  ...more
}: Around & { code?: boolean } & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const around = { label, help, error, required: required ?? false, quiet: quiet ?? false };
  return (
    <Labelled id={id} {...around}>
      <textarea {...more} {...tied(id, around)} required={required} class={code ? "input input-code" : "input"} />
    </Labelled>
  );
}

/** One of several. */
export function Select({
  label,
  help,
  error,
  required,
  quiet,
  options,
  value,
  onValue,
  ...more
}: Around & {
  options: readonly { value: string; label: string }[];
  value: string;
  onValue: (value: string) => void;
} & Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, "value" | "label">) {
  const id = useId();
  const around = { label, help, error, required: required ?? false, quiet: quiet ?? false };
  return (
    <Labelled id={id} {...around}>
      <select
        {...more}
        {...tied(id, around)}
        class="input"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
