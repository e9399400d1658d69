/** A BPMN diagram to look at: elements can be marked, labelled, chosen; the watermark of bpmn.io stays in sight. */
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "./diagram.scss";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "~/design";
import { Alert } from "~/design/notes";
import { t } from "~/words";

/** A mark on an element: a class of diagram.scss, such as `bad`, `warning`, `path`, `added`, `removed`, `changed`. */
export interface Mark {
  element: string;
  look: string;
  /** A short label on the element, such as a number; said in words elsewhere on the page. */
  label?: string;
}

interface Canvas {
  zoom(level: number | "fit-viewport", center?: "auto"): number;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: string): void;
}
interface Overlays {
  add(element: string, kind: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}
interface Registry {
  get(element: string): { type?: string } | undefined;
}

/** What others stand in: marked by its border, or its colour would drown them. */
const WIDE = /^bpmn:(Lane|Participant|SubProcess)$/;

/** A diagram in a box that grows with the window. */
export function Diagram({
  xml,
  marks = [],
  chosen = null,
  onChoose,
  label,
  height,
}: {
  xml: string;
  marks?: readonly Mark[];
  /** The element that is shown in the middle, with a frame. */
  chosen?: string | null;
  onChoose?: (element: string) => void;
  label?: string;
  height?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<InstanceType<typeof NavigatedViewer> | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const [drawn, setDrawn] = useState(0);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const made = new NavigatedViewer({ container: box.current });
    made.on("element.click", (event: { element: { id: string } }) => choose.current?.(event.element.id));
    viewer.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    let left = false;
    viewer.current?.importXML(xml).then(
      () => {
        if (left) return;
        viewer.current?.get<Canvas>("canvas").zoom("fit-viewport", "auto");
        setUnreadable(null);
        setDrawn((last) => last + 1);
      },
      (error: unknown) => left || setUnreadable(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      left = true;
    };
  }, [xml]);
  useEffect(() => {
    const made = viewer.current;
    if (!made || drawn === 0) return;
    const [canvas, overlays] = [made.get<Canvas>("canvas"), made.get<Overlays>("overlays")];
    const there = marks.filter((mark) => made.get<Registry>("elementRegistry").get(mark.element));
    for (const mark of there) {
      canvas.addMarker(mark.element, `mark-${mark.look}`);
      if (WIDE.test(made.get<Registry>("elementRegistry").get(mark.element)?.type ?? "")) canvas.addMarker(mark.element, "mark-wide");
      if (mark.label) overlays.add(mark.element, "mark", { position: { top: -10, right: 10 }, html: flag(mark) });
    }
    return () => {
      for (const mark of there) {
        canvas.removeMarker(mark.element, `mark-${mark.look}`);
        canvas.removeMarker(mark.element, "mark-wide");
      }
      overlays.remove({ type: "mark" });
    };
  }, [marks, drawn]);
  useEffect(() => {
    const made = viewer.current;
    if (!made || drawn === 0 || !chosen || !made.get<Registry>("elementRegistry").get(chosen)) return;
    const canvas = made.get<Canvas>("canvas");
    canvas.addMarker(chosen, "mark-chosen");
    canvas.scrollToElement(chosen);
    return () => canvas.removeMarker(chosen, "mark-chosen");
  }, [chosen, drawn]);
  const zoom = (by: number) => {
    const canvas = viewer.current?.get<Canvas & { zoom(): number }>("canvas");
    canvas?.zoom(canvas.zoom() * by, "auto");
  };
  return (
    <div class="diagram" style={height ? { height: `${height}px` } : undefined}>
      {unreadable && (
        <Alert tone="bad" live>
          <p>{t("diagram.unreadable", { why: unreadable })}</p>
        </Alert>
      )}
      <div class="diagram-box" ref={box} role="region" aria-label={label ?? t("diagram.label")} />
      <div class="diagram-tools">
        <button type="button" aria-label={t("diagram.in")} title={t("diagram.in")} onClick={() => zoom(1.25)}>
          <Icon of="plus" />
        </button>
        <button type="button" aria-label={t("diagram.out")} title={t("diagram.out")} onClick={() => zoom(0.8)}>
          <Icon of="minus" />
        </button>
        <button
          type="button"
          aria-label={t("diagram.fit")}
          title={t("diagram.fit")}
          onClick={() => viewer.current?.get<Canvas>("canvas").zoom("fit-viewport", "auto")}
        >
          <Icon of="fit" />
        </button>
      </div>
    </div>
  );
}

function flag(mark: Mark): HTMLElement {
  const made = document.createElement("span");
  made.className = `diagram-flag flag-${mark.look}`;
  made.textContent = mark.label ?? "";
  return made;
}
