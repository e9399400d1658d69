/** The frame of a page: its one heading, where one is, what one can do; sections, facts and norms in it. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "~/words";
import { Icon } from "./icons";

/** A step on the way to a page. */
export interface Crumb {
  label: string;
  href: string;
}

/** A page: sets the title of the window and takes the focus when one comes to it. */
export function Page({
  title,
  lead,
  crumbs = [],
  actions,
  wide = false,
  children,
}: {
  title: string;
  lead?: ComponentChildren;
  crumbs?: Crumb[];
  actions?: ComponentChildren;
  /** Uses the whole window: diagrams and long tables. */
  wide?: boolean;
  children?: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("shell.title", { page: title });
  }, [title]);
  useEffect(() => {
    // After a step in the console the reader starts at the heading; at the first load the browser decides.
    if (document.body.dataset["walked"] !== undefined) heading.current?.focus();
    document.body.dataset["walked"] = "";
  }, []);
  return (
    <div class={wide ? "page page-wide" : "page"}>
      {crumbs.length > 0 && (
        <nav aria-label={t("shell.home")} class="crumbs">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a> <Icon of="arrow" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="page-head">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page with a heading of the second order. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {actions && <div class="page-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Names and what they are, in two columns. Facts without a value are left out. */
export function Facts({ of }: { of: [name: string, value: ComponentChildren][] }) {
  return (
    <dl class="facts">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A norm, its text one click away: in the page where it is known, at its official address otherwise. */
export function Norm({ label, text, href }: { label: string; text?: string | null; href?: string | null }) {
  const link = href && (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {t("common.source")} <Icon of="external" />
    </a>
  );
  if (!text) return <span class="norm">{href ? <a href={href} target="_blank" rel="noopener noreferrer">{label} <Icon of="external" /></a> : label}</span>;
  return (
    <details class="norm">
      <summary>{label}</summary>
      <blockquote>{text}</blockquote>
      {link}
    </details>
  );
}
