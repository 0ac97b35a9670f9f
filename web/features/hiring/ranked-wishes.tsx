import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconX } from "@tabler/icons-react";
import { useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { OpenPost } from "./apply";
import styles from "./hiring.module.css";

interface Of {
  readonly posts: readonly OpenPost[];
  /** Ids of posts, the dearest first. */
  readonly wishes: readonly string[];
  readonly onChange: (wishes: readonly string[]) => void;
  readonly most: number;
}

const moved = (wishes: readonly string[], from: number, to: number): string[] => {
  const rest = wishes.filter((_, place) => place !== from);
  return [...rest.slice(0, to), wishes[from]!, ...rest.slice(to)];
};

/** Wishes in order: dragged with the mouse, moved with the arrows of the keyboard or with buttons; read out as they move. */
export function RankedWishes({ posts, wishes, onChange, most }: Of) {
  const { t } = useTranslation("hiring");
  const { t: word } = useTranslation("words");
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (id: string): string => {
    const post = posts.find((one) => one.id === id);
    return post ? t("postOf", { school: post.school?.name ?? "", subject: word(`subject.${post.subject}`) }) : t("apply.gone");
  };
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= wishes.length || from === to) return;
    onChange(moved(wishes, from, to));
    setSaid(t("apply.moved", { post: nameOf(wishes[from]!), place: to + 1 }));
    // The focus goes with what was moved.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>("[data-grip]")[to]?.focus());
  };
  const key = (event: KeyboardEvent, place: number): void => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(place, place + by);
  };
  /** Dragging is the mouse's way only; the grip and the arrows do the same. */
  const draggedAt = (place: number) => ({
    draggable: true,
    onDragStart: () => setDragged(place),
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (dragged === null || dragged === place) return;
      onChange(moved(wishes, dragged, place));
      setDragged(place);
    },
  });
  const left = posts.filter(({ id }) => !wishes.includes(id));
  return (
    <div className={styles.wishes}>
      <h3 className={styles.subhead}>{t("apply.wishes", { count: wishes.length, most })}</h3>
      {wishes.length === 0 && <p className={styles.dim}>{t("apply.noWishes")}</p>}
      <ol ref={list} className={styles.ranked} aria-label={t("apply.ranked")}>
        {wishes.map((id, place) => (
          <li key={id} className={styles.wish} data-dragged={dragged === place || undefined} {...draggedAt(place)}>
            <button type="button" data-grip className={styles.grip} onKeyDown={(event) => key(event, place)} aria-label={t("apply.grip", { post: nameOf(id), place: place + 1 })}>
              <IconGripVertical size={16} aria-hidden />
              <span className={styles.ordinal}>{place + 1}</span>
            </button>
            <span className={styles.wishName}>{nameOf(id)}</span>
            <ActionIcon variant="subtle" disabled={place === 0} aria-label={t("apply.up", { post: nameOf(id) })} onClick={() => move(place, place - 1)}>
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" disabled={place === wishes.length - 1} aria-label={t("apply.down", { post: nameOf(id) })} onClick={() => move(place, place + 1)}>
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" aria-label={t("apply.drop", { post: nameOf(id) })} onClick={() => onChange(wishes.filter((other) => other !== id))}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <p role="status" aria-live="polite" className={styles.hidden}>
        {said}
      </p>
      {left.length > 0 && (
        <>
          <h3 className={styles.subhead}>{t("apply.open")}</h3>
          <ul className={styles.offers}>
            {left.map((post) => (
              <li key={post.id}>
                <span className={styles.wishName}>{nameOf(post.id)}</span>
                <span className={styles.dim}>{t("apply.places", { count: post.places - post.placedCount })}</span>
                <Button size="compact-xs" variant="default" disabled={wishes.length >= most} leftSection={<IconPlus size={13} aria-hidden />} aria-label={t("apply.addOf", { post: nameOf(post.id) })} onClick={() => onChange([...wishes, post.id])}>
                  {t("apply.add")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
