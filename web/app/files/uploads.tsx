import "@mantine/core/styles/Progress.layer.css";
import { ActionIcon, Button, Progress } from "@mantine/core";
import { IconPaperclip, IconPlayerPause, IconPlayerPlay, IconRefresh, IconX } from "@tabler/icons-react";
import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { MAX_FILE_BYTES } from "../../../shared/files";
import { usePhone } from "../../ui/use-phone";
import { FileIcon } from "./file-icon";
import { fileSize } from "./file-size";
import type { UploadItem } from "./uploader";
import type { Uploads as Of } from "./use-uploads";
import { useDrop } from "./use-drop";
import styles from "./files.module.css";

export interface UploadsProps {
  readonly of: Of;
  /** What the files are for, e.g. 附件. */
  readonly label: string;
  readonly hint?: string;
  /** Media types or endings that the device offers first, e.g. `image/*`. */
  readonly accept?: string;
  /** How many more may be chosen; none left hides the way to choose. */
  readonly most?: number;
}

/** Choose or drop files, and see each on its way: how far it is, pause, go on, try again, take away. */
export function Uploads({ of: { items, uploader }, label, hint, accept, most = 20 }: UploadsProps) {
  const { t } = useTranslation("files");
  const phone = usePhone();
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const name = useId();
  const room = most - items.filter(({ state }) => state !== "left").length;
  const take = (files: FileList | null): void => {
    if (files) uploader.add([...files].slice(0, Math.max(0, room)));
  };
  const over = useDrop(place, take);
  return (
    <div ref={place} className={styles.uploads} role="group" aria-labelledby={name} data-over={over || undefined}>
      <div className={styles.choose}>
        <Button size="sm" variant="default" leftSection={<IconPaperclip size={16} aria-hidden />} disabled={room <= 0} onClick={() => input.current?.click()}>
          <span id={name}>{label}</span>
        </Button>
        <span className={styles.hint}>{room <= 0 ? t("noRoom", { most }) : (hint ?? t(phone ? "hintPhone" : "hint", { size: fileSize(MAX_FILE_BYTES) }))}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={label}
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again after it was taken away.
            event.currentTarget.value = "";
          }}
        />
      </div>
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t("onTheWay")}>
          {items.map((item) => (
            <li key={item.key} className={styles.line} data-state={item.state}>
              <One item={item} onPause={() => uploader.pause(item.key)} onResume={() => uploader.resume(item.key)} onRemove={() => uploader.remove(item.key)} onChoose={() => input.current?.click()} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface OneProps {
  readonly item: UploadItem;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onRemove: () => void;
  readonly onChoose: () => void;
}

function One({ item: { name, size, sent, state, problem, preview, file }, onPause, onResume, onRemove, onChoose }: OneProps) {
  const { t } = useTranslation("files");
  const share = size === 0 ? 0 : Math.min(100, (sent / size) * 100);
  const moving = state === "sending" || state === "waiting" || state === "paused" || state === "offline" || state === "left";
  const said = state === "refused" ? (problem ?? (size > MAX_FILE_BYTES ? t("tooLarge", { size: fileSize(MAX_FILE_BYTES) }) : t("refused"))) : t(`state.${state}`);
  return (
    <>
      <span className={styles.picture}>{preview ? <img src={preview} alt="" width={40} height={40} /> : <FileIcon type={file?.type ?? ""} />}</span>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.said} role="status" data-bad={state === "refused" || undefined}>
          {state === "sending" || state === "paused" || state === "left" ? `${fileSize(sent)} / ${fileSize(size)} · ${said}` : state === "done" ? `${fileSize(size)} · ${said}` : said}
        </span>
        {moving && (
          <Progress.Root size="sm" className={styles.bar}>
            <Progress.Section value={share} aria-label={t("progressOf", { name })} {...(state === "paused" || state === "left" ? { color: "gray" } : {})} />
          </Progress.Root>
        )}
      </div>
      <div className={styles.buttons}>
        {(state === "sending" || state === "waiting" || state === "offline") && (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("pauseOf", { name })} onClick={onPause}>
            <IconPlayerPause size={17} aria-hidden />
          </ActionIcon>
        )}
        {(state === "paused" || state === "offline") && (
          <ActionIcon variant="subtle" size="lg" aria-label={t("resumeOf", { name })} onClick={onResume}>
            {state === "paused" ? <IconPlayerPlay size={17} aria-hidden /> : <IconRefresh size={17} aria-hidden />}
          </ActionIcon>
        )}
        {state === "left" && (
          <Button size="compact-sm" variant="default" aria-label={t("chooseAgainOf", { name })} onClick={onChoose}>
            {t("chooseAgain")}
          </Button>
        )}
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("takeAway", { name })} onClick={onRemove}>
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </div>
    </>
  );
}
