import { ActionIcon } from "@mantine/core";
import { IconDownload, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FILES_PATH } from "../../../shared/files";
import { useFragment as unmask, type FragmentType } from "../../gql";
import type { FileLineFragment } from "../../gql/graphql";
import { attachmentLine, fileLine } from "./file-queries";
import { FileIcon } from "./file-icon";
import { fileSize } from "./file-size";
import styles from "./files.module.css";

export interface AttachmentsProps {
  readonly of: readonly FragmentType<typeof attachmentLine>[];
  /** What stands for the list to those who do not see it. */
  readonly label?: string;
  /** Takes one off; offered where the person may. */
  readonly onRemove?: (attachment: { readonly id: string; readonly file: FileLineFragment }) => void;
}

/** Files on something: each opened by its name, saved by the arrow. */
export function Attachments({ of, label, onRemove }: AttachmentsProps) {
  const { t } = useTranslation("files");
  const shown = of.map((one) => unmask(attachmentLine, one)).flatMap(({ id, viewerCan, file }) => (file ? [{ id, viewerCan, file: unmask(fileLine, file) }] : []));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label ?? t("attachments")}>
      {shown.map(({ id, viewerCan, file }) => (
        <li key={id} className={styles.line}>
          <FileView file={file} />
          {onRemove && viewerCan.includes("REMOVE") && (
            <div className={styles.buttons}>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("takeOff", { name: file.name })} onClick={() => onRemove({ id, file })}>
                <IconX size={17} aria-hidden />
              </ActionIcon>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One file: picture or sign, name, size and the way to it. */
export function FileView({ file: { id, name, type, size, width } }: { file: FileLineFragment }) {
  const { t } = useTranslation("files");
  const [broken, setBroken] = useState(false);
  return (
    <>
      <span className={styles.picture}>
        {width !== null && !broken ? <img src={`${FILES_PATH}/${id}/small`} alt="" width={40} height={40} loading="lazy" onError={() => setBroken(true)} /> : <FileIcon type={type} />}
      </span>
      <div className={styles.words}>
        <a className={styles.name} href={`${FILES_PATH}/${id}`} target="_blank" rel="noreferrer">
          {name}
        </a>
        <span className={styles.said}>{fileSize(size)}</span>
      </div>
      <ActionIcon component="a" href={`${FILES_PATH}/${id}?save`} download variant="subtle" color="gray" size="lg" aria-label={t("save", { name })}>
        <IconDownload size={17} aria-hidden />
      </ActionIcon>
    </>
  );
}
