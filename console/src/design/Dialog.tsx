/** A dialog: the browser's own, which keeps the focus and closes with Escape. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "~/words";
import { Icon } from "./icons";

/** Shown while it is in the tree; `close` takes it out. */
export function Dialog({
  title,
  close,
  actions,
  children,
}: {
  title: string;
  close: () => void;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = box.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={box} class="dialog" aria-labelledby={id} onCancel={(event) => (event.preventDefault(), close())}>
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="plain-button" aria-label={t("common.close")} onClick={close}>
          <Icon of="close" />
        </button>
      </div>
      <div class="dialog-body">{children}</div>
      {actions && <div class="dialog-foot">{actions}</div>}
    </dialog>
  );
}
