import "@mantine/core/styles/Progress.layer.css";
import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fileSize } from "../../app/files";
import styles from "./files.module.css";

export interface Space {
  readonly used: string;
  readonly files: string;
  readonly coming: string;
  readonly quota: string;
}

const NEARLY = 0.9;

/** How much of the room is taken, as a bar and in words; what to do when it gets narrow. */
export function SpaceBar({ of: { used, files, coming, quota } }: { of: Space }) {
  const { t } = useTranslation("files");
  const taken = Number(used) + Number(coming);
  const share = Math.min(1, taken / Number(quota));
  const said = t("space.used", { used: fileSize(taken), quota: fileSize(quota) });
  return (
    <div className={styles.space}>
      <Progress.Root size="md">
        <Progress.Section value={share * 100} aria-label={said} {...(share >= 1 ? { color: "red" } : share >= NEARLY ? { color: "yellow.8" } : {})} />
      </Progress.Root>
      <span>
        {said} · {t("space.files", { files })}
      </span>
      {share >= NEARLY && <span className={styles.narrow}>{t(share >= 1 ? "space.full" : "space.nearlyFull")}</span>}
    </div>
  );
}
