/** The frame around all pages: product, sections, body, language, who one is. */
import { useLocation } from "preact-iso";
import type { ComponentChildren } from "preact";
import { AREAS, at, type Area } from "~/routes";
import { choose, entities, entity, may, session, show, signOut, ways } from "~/session/session";
import { language, LANGUAGES, t, worded } from "~/words";
import { Announcer } from "./announce";

/** The sections that one may use. */
export function open(): readonly Area[] {
  return AREAS.filter((area) => may(...area.needs));
}

/** The frame. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  const area = AREAS.find((one) => path === at(one.id) || path.startsWith(`${at(one.id)}/`));
  return (
    <>
      <a class="skip" href="#content">
        {t("shell.skip")}
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href="/console" aria-label={`${t("shell.product")}, ${t("shell.home")}`}>
            <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
              <path d="M6 6h9a10 10 0 0 1 0 20H6zM11 11v10h4a5 5 0 0 0 0-10z" fill="currentColor" />
              <circle cx="26" cy="23.5" r="3" fill="currentColor" />
            </svg>
            <span class="brand-name">{t("shell.product")}</span>
            <span class="brand-line">{t("shell.tagline")}</span>
          </a>
          <div class="top-side">
            <Bodies />
            <Languages />
            <Person />
          </div>
        </div>
        <Sections area={area} />
      </header>
      {ways.value?.development && <p class="development">{t("shell.development")}</p>}
      <div class="middle">
        <Pages area={area} path={path} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Announcer />
    </>
  );
}

function Sections({ area }: { area: Area | undefined }) {
  const areas = open();
  if (areas.length < 2) return null;
  return (
    <nav class="sections" aria-label={t("shell.navigation")}>
      <ul>
        {areas.map((one) => (
          <li key={one.id}>
            <a href={at(one.id)} aria-current={one === area ? "true" : undefined}>
              {worded("section", one.id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ area, path }: { area: Area | undefined; path: string }) {
  const pages = area?.pages.filter((page) => page.label && may(...(page.needs ?? area.needs))) ?? [];
  if (!area || pages.length < 2) return null;
  const here = pages
    .map((page) => at(area.id, page.path))
    .filter((address) => path === address || path.startsWith(`${address}/`))
    .sort((one, other) => other.length - one.length)[0];
  return (
    <nav class="pages" aria-label={t("shell.pages")}>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <a href={at(area.id, page.path)} aria-current={at(area.id, page.path) === here ? "page" : undefined}>
              {page.label && t(page.label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bodies() {
  const known = entities.value;
  if (!session.value || known.length < 2) return null;
  return (
    <label class="choice">
      <span class="visually-hidden">{t("shell.entity")}</span>
      <select value={entity.value ?? ""} onChange={(event) => show(event.currentTarget.value || null)}>
        {session.value.entities === null && <option value="">{t("shell.entity.all")}</option>}
        {known.map((one) => (
          <option key={one.entity} value={one.entity} selected={one.entity === entity.value}>
            {one.name ?? one.entity}
          </option>
        ))}
      </select>
    </label>
  );
}

function Languages() {
  return (
    <div class="languages" role="group" aria-label={t("shell.language")}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language.value}
          aria-label={t(`shell.language.${one}`)}
          onClick={() => void choose(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

function Person() {
  const who = session.value;
  if (!who) return null;
  const name = who.name ?? who.id;
  return (
    <div class="person">
      <span class="person-name" title={t("shell.signedInAs", { name })}>
        <span class="visually-hidden">{t("shell.signedInAs", { name })}</span>
        <span aria-hidden="true">{name}</span>
      </span>
      <button type="button" onClick={() => void signOut()}>
        {t("signIn.out")}
      </button>
    </div>
  );
}
