import { Button, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { POST_MAX, POST_PICTURES_MAX } from "../../../shared/posts";
import { useCommand } from "../../app/apollo/use-command";
import { Uploads, useUploads } from "../../app/files";
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
  const uploads = useUploads(`post ${place.id}`);
  const wordless = text.trim() === "";
  const empty = wordless && uploads.fileIds.length === 0;
  const send = async (): Promise<void> => {
    if (busy || uploads.busy || empty) return;
    setBusy(true);
    try {
      await publish({ input: { scopeKind: place.kind, scopeId: place.id, body: text, fileIds: [...uploads.fileIds], mentionIds: mentionedIn(text, named) } });
      uploads.uploader.clear(uploads.fileIds);
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
      <Uploads of={uploads} label={t("pictures")} hint={t("picturesHint", { most: POST_PICTURES_MAX })} accept="image/*" most={POST_PICTURES_MAX} />
      <div className={styles.tools}>
        <div className={styles.toolsLeft}>
          <MentionField
            place={place}
            without={named.map(({ id }) => id)}
            onFound={(found) => {
              setNamed([...named, found]);
              setText(`${text.trimEnd()}${wordless ? "" : " "}@${found.name} `);
            }}
          />
        </div>
        <Button type="submit" loading={busy} disabled={empty || uploads.busy} leftSection={<IconSend size={16} aria-hidden />}>
          {t("publish")}
        </Button>
      </div>
    </form>
  );
}
