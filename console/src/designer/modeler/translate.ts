/** The words of the drawing libraries in the language of now; what they say in English stays where nobody has put it in Italian. */
import { language } from "~/words";
import italian from "./italian.json";

/** A template with what stands for `{name}` in it. */
function translate(template: string, given: Record<string, string> = {}): string {
  const text = language.value === "it" ? ((italian as Record<string, string>)[template] ?? template) : template;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => given[name] ?? whole);
}

/** The module of the modeler, and of the editor of tables. */
export const TranslateModule = { translate: ["value", translate] };
