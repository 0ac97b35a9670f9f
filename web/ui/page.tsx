import { Title } from "@mantine/core";
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigationType } from "react-router";
import styles from "./page.module.css";

let firstPage = true;

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

export interface PageProps {
  readonly title: string;
  /** Beside the title: a state, a mark. */
  readonly tag?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** For forms and prose; lists take the whole width. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/**
 * One page: names the document, and takes the focus to its title when somebody came here by a link,
 * so that a keyboard or a screen reader starts at the top of what is new.
 */
export function Page({ title, tag, lead, actions, crumbs, narrow = false, children }: PageProps) {
  const { t } = useTranslation("common");
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useNavigationType() === "POP";
  const takeFocus = useEffectEvent(() => {
    // A document that has just been opened begins at its top, with the way past the navigation.
    if (!(opened && firstPage)) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  });

  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);

  // Only on arrival: a change of tab or filter on the same page leaves the focus where it is.
  useEffect(() => takeFocus(), []);

  return (
    <div className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <div className={styles.head}>
        <div className={styles.words}>
          {crumbs && crumbs.length > 0 && (
            <nav aria-label={t("crumbs")}>
              <ol className={styles.crumbs}>
                {crumbs.map((crumb) => (
                  <li key={crumb.to}>
                    <Link to={crumb.to}>{crumb.label}</Link>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <Title order={1} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
            {tag}
          </Title>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  readonly actions?: ReactNode;
  /** For tables and lists that reach the edge. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, count, actions, flush = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Title order={2} id={id}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Title>
        {actions}
      </div>
      <div className={flush ? styles.flush : styles.sectionBody}>{children}</div>
    </section>
  );
}
