import { Button, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { POST_MAX } from "../../../shared/posts";
import { useCommand } from "../../app/apollo/use-command";
import type { Found } from "../../ui/find-field";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { mentionedIn, MentionField, type Place } from "./mention-field";
import { publishPostMutation } from "./post-queries";
import styles from "./posts.module.css";
import { SHOWS } from "./use-posting";

/** Says something in a circle: words, people, pictures. Ctrl+Enter sends. */
export function Composer({ place }: { place: Place }) {
  const { t } = useTranslation("posts");
  const publish = useCommand(publishPostMutation, SHOWS);
  const [text, setText] = useState("");
  const [named, setNamed] = useState<readonly Found[]>([]);
  const [busy, setBusy] = useState(false);
  const empty = text.trim() === "";
  const send = async (): Promise<void> => {
    if (busy || empty) return;
    setBusy(true);
    try {
      await publish({ input: { scopeKind: place.kind, scopeId: place.id, body: text, mentionIds: mentionedIn(text, named) } });
      setText("");
      setNamed([]);
      toast("good", t("published"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={`${styles.card} ${styles.composer}`}
      aria-label={t("compose")}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        aria-label={t("words")}
        placeholder={t("composeHint")}
        autosize
        minRows={2}
        maxRows={14}
        maxLength={POST_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className={styles.tools}>
        <div className={styles.toolsLeft}>
          <MentionField
            place={place}
            without={named.map(({ id }) => id)}
            onFound={(found) => {
              setNamed([...named, found]);
              setText(`${text.trimEnd()}${empty ? "" : " "}@${found.name} `);
            }}
          />
        </div>
        <Button type="submit" loading={busy} disabled={empty} leftSection={<IconSend size={16} aria-hidden />}>
          {t("publish")}
        </Button>
      </div>
    </form>
  );
}
