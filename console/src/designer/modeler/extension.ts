/** Extension elements of our dialect on an element: found, added, taken away, as one step that can be undone. */
import { is } from "bpmn-js/lib/util/ModelUtil";

/** An element of the model, as moddle keeps it. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  get(name: string): unknown;
}

/** What the commands need of the modeler. */
export interface Bench {
  commandStack: { execute(command: string, context: unknown): void };
  bpmnFactory: { create(type: string, properties: Record<string, unknown>): Moddle };
}

const values = (owner: Moddle): Moddle[] =>
  ((owner.get("extensionElements") as Moddle | undefined)?.get("values") as Moddle[] | undefined) ?? [];

/** The extension elements of a type, such as `digipro:Point`. */
export function extensions(owner: Moddle, type: string): Moddle[] {
  return values(owner).filter((one) => is(one, type));
}

/** Adds an extension element to `owner`, which `element` shows. */
export function extend(bench: Bench, element: unknown, owner: Moddle, type: string, properties: Record<string, unknown>): void {
  const update = (moddleElement: Moddle, changed: Record<string, unknown>) => ({
    cmd: "element.updateModdleProperties",
    context: { element, moddleElement, properties: changed },
  });
  const commands = [];
  let holder = owner.get("extensionElements") as Moddle | undefined;
  if (!holder) {
    holder = bench.bpmnFactory.create("bpmn:ExtensionElements", { values: [] });
    holder.$parent = owner;
    commands.push(update(owner, { extensionElements: holder }));
  }
  const made = bench.bpmnFactory.create(type, properties);
  made.$parent = holder;
  commands.push(update(holder, { values: [...(holder.get("values") as Moddle[]), made] }));
  bench.commandStack.execute("properties-panel.multi-command-executor", commands);
}

/** Takes an extension element away. */
export function withdraw(bench: Bench, element: unknown, owner: Moddle, gone: Moddle): void {
  const moddleElement = owner.get("extensionElements");
  const properties = { values: values(owner).filter((one) => one !== gone) };
  bench.commandStack.execute("element.updateModdleProperties", { element, moddleElement, properties });
}
