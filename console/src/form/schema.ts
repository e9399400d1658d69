/** Forms as kits write them (form-js JSON), in the language of the reader: read once for both ways of showing them. */
import type { Language } from "~/words";

/** A component of a form. */
export interface Piece {
  type: string;
  key?: string;
  id?: string;
  label?: string;
  description?: string;
  text?: string;
  dateLabel?: string;
  timeLabel?: string;
  subtype?: string;
  path?: string;
  values?: { label: string; value: string; properties?: Record<string, string> }[];
  components?: Piece[];
  properties?: Record<string, string>;
  validate?: {
    required?: boolean;
    pattern?: string;
    min?: number;
    max?: number;
    minLength?: number;
    maxLength?: number;
    validationType?: string;
  };
  decimalDigits?: number;
  readonly?: boolean;
  defaultValue?: unknown;
  [more: string]: unknown;
}

/** A form. */
export interface FormSchema {
  id?: string;
  components: Piece[];
  [more: string]: unknown;
}

/** What somebody filled in: nested as the keys say. */
export type Filled = Record<string, unknown>;

/** Whether something that came as JSON is a form. */
export function isForm(value: unknown): value is FormSchema {
  return typeof value === "object" && value !== null && Array.isArray((value as FormSchema).components);
}

/** The form in a language: kits write Italian, and English beside it as `label-en`. */
export function spoken(schema: FormSchema, language: Language): FormSchema {
  return { ...schema, components: schema.components.map((piece) => said(piece, language)) };
}

function said(piece: Piece, language: Language): Piece {
  const other = language === "it" ? undefined : piece.properties;
  const label = other?.[`label-${language}`];
  const made: Piece = { ...piece };
  if (label !== undefined) {
    made.label = label;
    if (piece.dateLabel !== undefined) made.dateLabel = label;
  }
  const text = other?.[`text-${language}`];
  if (text !== undefined) made.text = text;
  if (piece.values) {
    made.values = piece.values.map((value) => ({
      ...value,
      label: (language === "it" ? undefined : value.properties?.[`label-${language}`]) ?? value.label,
    }));
  }
  if (piece.components) made.components = piece.components.map((inner) => said(inner, language));
  return made;
}

/** All pieces of a form, those within others too. */
export function pieces(schema: FormSchema): Piece[] {
  const within = (piece: Piece): Piece[] => [piece, ...(piece.components ?? []).flatMap(within)];
  return schema.components.flatMap(within);
}

/** What a fact is called where the form asks for it. */
export function labelOf(schema: FormSchema, path: string): string | undefined {
  return pieces(schema).find((piece) => piece.key === path)?.label;
}

/** What stands at a path of nested data. */
export function valueAt(data: Filled, path: string): unknown {
  return path.split(".").reduce<unknown>((at, name) => (at as Filled | null | undefined)?.[name], data);
}

/** Data with a value at a path; what was there before is not changed. */
export function withValue(data: Filled, path: string, value: unknown): Filled {
  const [first = "", ...rest] = path.split(".");
  if (rest.length === 0) return { ...data, [first]: value };
  return { ...data, [first]: withValue((data[first] as Filled | undefined) ?? {}, rest.join("."), value) };
}
