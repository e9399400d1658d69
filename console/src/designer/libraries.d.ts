/** What the console uses of libraries that tell no types. */
declare module "bpmn-js-differ" {
  type Changes = Record<string, unknown>;
  export function diff(
    before: unknown,
    after: unknown,
  ): { _added: Changes; _removed: Changes; _changed: Changes; _layoutChanged: Changes };
}
declare module "bpmn-js-properties-panel" {
  export const BpmnPropertiesPanelModule: Record<string, unknown>;
  export const BpmnPropertiesProviderModule: Record<string, unknown>;
  export const ZeebePropertiesProviderModule: Record<string, unknown>;
  export function useService(name: string): unknown;
}
declare module "@bpmn-io/properties-panel" {
  type Entry = import("@bpmn-io/properties-panel/preact").ComponentType<any>;
  export const FeelEntry: Entry;
  export const SelectEntry: Entry;
  export const TextFieldEntry: Entry;
  export const Group: Entry;
  export const ListGroup: Entry;
  type Edited = (node: HTMLElement | null) => boolean;
  export const isFeelEntryEdited: Edited;
  export const isSelectEntryEdited: Edited;
  export const isTextFieldEntryEdited: Edited;
}
declare module "camunda-bpmn-js-behaviors/lib/camunda-cloud" {
  const behaviors: Record<string, unknown>;
  export default behaviors;
}
declare module "bpmn-moddle" {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: unknown }>;
  }
}
declare module "dmn-js/lib/Modeler" {
  /** A part of a decision model that can be shown: its diagram, a table, an expression. */
  interface View {
    id: string;
    type: string;
    name?: string;
    element: { id: string; name?: string };
  }
  export default class Modeler {
    constructor(options: Record<string, unknown>);
    importXML(xml: string, options?: { open: boolean }): Promise<{ warnings: unknown[] }>;
    saveXML(options?: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveViewer(): { get<Service>(name: string): Service; on(event: string, then: () => void): void } | null;
    open(view: View): Promise<unknown>;
    on(event: string, then: () => void): void;
    destroy(): void;
  }
}
