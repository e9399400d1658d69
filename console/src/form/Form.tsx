/** A form of a kit by form-js, for officers; its words of errors in the language of the page, its watermark in sight. */
import { Form as Drawn } from "@bpmn-io/form-js-viewer";
import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import "./form.scss";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { language, t } from "~/words";
import { pieces, spoken, type Filled, type FormSchema } from "./schema";

/** What a page does with a form that is shown. */
export interface FormHandle {
  /** What was filled in, and whether all of it is as the form asks. */
  submit: () => { data: Filled; sound: boolean };
  /** Goes to the field of a fact. */
  show: (path: string) => void;
}

interface Validator {
  validateFieldInstance(instance: unknown, value: unknown): string[];
}

/** Draws a form with what is known already. */
export function Form({
  schema,
  data,
  handle,
  disabled = false,
}: {
  schema: FormSchema;
  data: Filled;
  handle: RefObject<FormHandle>;
  disabled?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const made = useRef<InstanceType<typeof Drawn> | null>(null);
  const speaks = language.value;
  useEffect(() => {
    if (!box.current) return;
    const form = new Drawn({ container: box.current });
    made.current = form;
    const validator = form.get<Validator>("validator");
    const plain = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => plain(instance, value).map(complaint);
    const shown = spoken(schema, speaks);
    void form.importSchema(shown as never, structuredClone(data) as never).then(() => box.current && tidy(box.current));
    handle.current = {
      submit: () => {
        const { data, errors } = form.submit();
        const sound = Object.keys(errors).length === 0;
        if (!sound) requestAnimationFrame(() => firstWrong(box.current));
        return { data: data as Filled, sound };
      },
      show: (path) => fieldOf(box.current, shown, path)?.focus(),
    };
    return () => {
      handle.current = null;
      form.destroy();
    };
  }, [schema, data, speaks]);
  useEffect(() => {
    made.current?.setProperty("disabled" as never, disabled);
  }, [disabled, schema, data, speaks]);
  return <div class="form-box" ref={box} />;
}

/** The library names its own errors in English only. */
function complaint(english: string): string {
  const [number] = /-?\d+(\.\d+)?/.exec(english) ?? [];
  if (english.startsWith("Field is required")) return t("form.required");
  if (english.startsWith("Field must match")) return t("form.pattern");
  if (english.startsWith("Field must have minimum value")) return t("form.min", { value: number ?? "" });
  if (english.startsWith("Field must have maximum value")) return t("form.max", { value: number ?? "" });
  if (english.startsWith("Field must have minimum length")) return t("form.minLength", { value: number ?? "" });
  if (english.startsWith("Field must have maximum length")) return t("form.maxLength", { value: number ?? "" });
  if (english.startsWith("Field must be a valid email")) return t("form.email");
  if (english.includes("phone")) return t("form.phone");
  if (english.startsWith("Value is") || english.includes("not a valid number")) return t("form.number");
  return english;
}

/** What the library leaves out for those who do not see: links without words open elsewhere. */
function tidy(box: HTMLElement): void {
  for (const link of box.querySelectorAll<HTMLAnchorElement>("a.fjs-powered-by-link")) {
    link.setAttribute("aria-label", "form-js, bpmn.io");
    link.setAttribute("rel", "noopener noreferrer");
  }
}

function firstWrong(box: HTMLElement | null): void {
  const wrong = box?.querySelector<HTMLElement>(".fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select");
  wrong?.focus();
}

function fieldOf(box: HTMLElement | null, schema: FormSchema, path: string): HTMLElement | null {
  const label = pieces(schema).find((piece) => piece.key === path)?.label;
  if (!box || label === undefined) return null;
  const named = [...box.querySelectorAll("label")].find((one) => one.textContent?.trim().startsWith(label));
  const id = named?.htmlFor;
  return (id ? document.getElementById(id) : null) ?? named?.querySelector<HTMLElement>("input, textarea, select") ?? null;
}
