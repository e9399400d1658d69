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
}
declare module "bpmn-moddle" {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: unknown }>;
  }
}
