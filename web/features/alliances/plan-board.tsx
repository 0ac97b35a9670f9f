import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconCalendarEvent, IconCheck, IconDots, IconPaperclip, IconPencil, IconPlayerPlay, IconPlus, IconTrash, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PlanItemCardFragment, Practice } from "../../gql/graphql";
import { PersonChip } from "../../ui/person-chip";
import { Day } from "../../ui/time";
import { useChanged } from "../../ui/use-changed";
import { isOverdue } from "./practice-bars";
import { ItemStateTag } from "./tags";
import { useRemoveItem } from "./use-remove-item";
import { usePlanSteps, type Step } from "./use-plan-steps";
import { practices } from "./words";
import styles from "./plan-board.module.css";

export interface PlanBoardProps {
  readonly items: readonly PlanItemCardFragment[];
  readonly onEdit: (item: PlanItemCardFragment) => void;
  readonly onFiles: (item: PlanItemCardFragment) => void;
  readonly onAdd?: (practice: Practice) => void;
}

const rank = { UNDER_WAY: 0, PLANNED: 1, DONE: 2, DROPPED: 3 } as const;
const byUrgency = (one: PlanItemCardFragment, other: PlanItemCardFragment): number =>
  rank[one.state] - rank[other.state] || (one.dueOn ?? "9999").localeCompare(other.dueOn ?? "9999") || one.id.localeCompare(other.id);

/** A column for each practice; on a phone one section below the other. */
export function PlanBoard({ items, onEdit, onFiles, onAdd }: PlanBoardProps) {
  const { t } = useTranslation("alliances");
  const { t: word } = useTranslation("words");
  const changed = useChanged(items, (item) => item.id, (item) => item.version);
  const step = usePlanSteps();
  return (
    <div className={styles.board}>
      {practices.map((practice) => {
        const own = items.filter((item) => item.practice === practice).toSorted(byUrgency);
        return (
          <section key={practice} className={styles.column} aria-labelledby={`practice-${practice}`}>
            <div className={styles.head}>
              <h3 id={`practice-${practice}`}>{word(`practice.${practice}`)}</h3>
              <span className={styles.count}>{own.length}</span>
              {onAdd && (
                <ActionIcon variant="subtle" size="sm" aria-label={t("plan.addTo", { practice: word(`practice.${practice}`) })} onClick={() => onAdd(practice)}>
                  <IconPlus size={15} aria-hidden />
                </ActionIcon>
              )}
            </div>
            {own.length === 0 && <p className={styles.empty}>{t("plan.columnEmpty")}</p>}
            <ul className={styles.items}>
              {own.map((item) => (
                <li key={item.id} className={styles.item} data-state={item.state} data-changed={changed.has(item.id) || undefined}>
                  <Item item={item} onEdit={onEdit} onFiles={onFiles} onStep={(one) => void step(item, one)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface ItemProps {
  readonly item: PlanItemCardFragment;
  readonly onEdit: (item: PlanItemCardFragment) => void;
  readonly onFiles: (item: PlanItemCardFragment) => void;
  readonly onStep: (step: Step) => void;
}

/** The next step as one button, the rarer ones in a menu. */
function Item({ item, onEdit, onFiles, onStep }: ItemProps) {
  const { t } = useTranslation("alliances");
  const can = new Set(item.viewerCan);
  const remove = useRemoveItem();
  const next: Step | null = can.has("START") ? "start" : can.has("FINISH") ? "finish" : null;
  const rest: Step[] = (["finish", "reopen", "drop"] as const).filter((one) => one !== next && can.has(stepAction[one]));
  const title = item.title;
  return (
    <>
      <div className={styles.title}>{title}</div>
      {item.detail && <p className={styles.detail}>{item.detail}</p>}
      <div className={styles.facts}>
        <ItemStateTag of={item.state} />
        <Due item={item} />
        {item.attachmentCount > 0 && (
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconPaperclip size={14} aria-hidden />} aria-label={t("files.of", { title, files: item.attachmentCount })} onClick={() => onFiles(item)}>
            {item.attachmentCount}
          </Button>
        )}
      </div>
      {(item.owner || item.school) && (
        <div className={styles.facts}>
          {item.owner && <PersonChip id={item.owner.id} name={item.owner.name} to={`/people/${item.owner.id}`} size={20} />}
          {item.school && (
            <Link to={`/schools/${item.school.id}`} className={styles.school}>
              {item.school.name}
            </Link>
          )}
        </div>
      )}
      {(next || rest.length > 0 || can.has("CHANGE") || can.has("ATTACH")) && (
        <div className={styles.actions}>
          {next && (
            <Button size="compact-sm" variant="default" leftSection={stepIcon[next]} aria-label={t(`plan.stepOf.${next}`, { title })} onClick={() => onStep(next)}>
              {t(`plan.step.${next}`)}
            </Button>
          )}
          {(rest.length > 0 || can.has("CHANGE") || can.has("ATTACH")) && (
            <Menu>
              <Menu.Target>
                <ActionIcon data-more variant="subtle" color="gray" size="md" aria-label={t("plan.moreOf", { title })}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {can.has("CHANGE") && (
                  <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => onEdit(item)}>
                    {t("common:edit")}
                  </Menu.Item>
                )}
                {can.has("ATTACH") && (
                  <Menu.Item leftSection={<IconPaperclip size={15} aria-hidden />} onClick={() => onFiles(item)}>
                    {t("files.attach")}
                  </Menu.Item>
                )}
                {can.has("REMOVE") && (
                  <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove(item)}>
                    {t("plan.remove")}
                  </Menu.Item>
                )}
                {rest.map((one) => (
                  <Menu.Item key={one} leftSection={stepIcon[one]} onClick={() => onStep(one)}>
                    {t(`plan.step.${one}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
    </>
  );
}

const stepAction = { start: "START", finish: "FINISH", reopen: "REOPEN", drop: "DROP" } as const;
const stepIcon: Record<Step, React.ReactNode> = {
  start: <IconPlayerPlay size={14} aria-hidden />,
  finish: <IconCheck size={15} aria-hidden />,
  reopen: <IconArrowBackUp size={15} aria-hidden />,
  drop: <IconX size={15} aria-hidden />,
};

/** By when; once the day has passed, a sign and a word say so. */
function Due({ item }: { item: PlanItemCardFragment }) {
  const { t } = useTranslation("alliances");
  if (item.state === "DONE" && item.doneOn)
    return (
      <span className={styles.due}>
        {t("plan.doneOn")} <Day of={item.doneOn} />
      </span>
    );
  if (!item.dueOn) return null;
  const late = isOverdue(item);
  return (
    <span className={late ? `${styles.due} ${styles.late}` : styles.due}>
      {late ? <IconAlertTriangle size={14} aria-hidden /> : <IconCalendarEvent size={14} aria-hidden />}
      {late && t("plan.overdue")} <Day of={item.dueOn} />
    </span>
  );
}
