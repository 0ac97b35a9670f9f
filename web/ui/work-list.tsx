import { Button, Checkbox, Kbd, UnstyledButton } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { Section } from "./page";
import type { WorkList as Work } from "./use-work-list";
import styles from "./work-list.module.css";

interface WorkListProps<Row> {
  readonly of: Work<Row>;
  readonly title: string;
  readonly total: number | undefined;
  /** Which keys do what, for those who have a keyboard. */
  readonly keys: readonly (readonly [keys: readonly string[], label: string])[];
  /** What is said of those that are picked, what can be done with them, and the way to let go of them. */
  readonly picked: { readonly label: string; readonly actions: ReactNode; readonly clear: string };
  /** The words of a row's box, for those who do not see where it stands. */
  readonly choose: (row: Row) => string;
  readonly line: (row: Row) => { readonly title: ReactNode; readonly under: ReactNode };
  readonly heading: (row: Row) => string;
  readonly opened: (row: Row) => ReactNode;
  /** The way to more of the list. */
  readonly children: ReactNode;
}

/** A list that is worked off, and beside it the one that is open; on a phone it opens within its line. */
export function WorkList<Row extends { readonly id: string }>({ of, title, total, keys, picked, choose, line, heading, opened, children }: WorkListProps<Row>) {
  const { rows = [], phone, open, openRow } = of;
  return (
    <div className={styles.split}>
      <Section title={title} count={total} flush actions={<Keys of={keys} />}>
        {of.picked.length > 0 && (
          <div className={styles.chosen} role="group" aria-label={picked.label}>
            <span>{picked.label}</span>
            {picked.actions}
            <Button size="compact-sm" variant="subtle" onClick={of.clear}>
              {picked.clear}
            </Button>
          </div>
        )}
        <ul className={styles.lines} aria-label={title}>
          {rows.map((row) => {
            const here = row.id === open?.id;
            const said = line(row);
            return (
              <li key={row.id} className={styles.line} data-open={here || undefined}>
                <Checkbox size="sm" checked={of.isPicked(row)} onChange={() => of.toggle(row)} aria-label={choose(row)} />
                <UnstyledButton ref={here ? openRow : undefined} className={styles.lineButton} aria-current={here || undefined} onClick={() => of.show(row)}>
                  <span className={styles.lineTitle}>{said.title}</span>
                  <span className={styles.under}>{said.under}</span>
                </UnstyledButton>
                {phone && here && <div className={styles.inLine}>{opened(row)}</div>}
              </li>
            );
          })}
        </ul>
        {children}
      </Section>
      {!phone && open && <Section title={heading(open)}>{opened(open)}</Section>}
    </div>
  );
}

function Keys({ of }: { readonly of: WorkListProps<never>["keys"] }) {
  return (
    <span className={styles.keys} aria-hidden>
      {of.map(([keys, label]) => (
        <Fragment key={label}>
          {keys.map((key) => <Kbd key={key} size="xs">{key}</Kbd>)} {label}
        </Fragment>
      ))}
    </span>
  );
}
