import { Anchor } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Uploads, useUploads } from "../../app/files";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Chips } from "../../ui/filter-bar";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { showsImport, startImportMutation } from "./import-queries";
import styles from "./transfers.module.css";
import { useSheets, type Sheet } from "./use-sheets";

/** Choose what it is, look at the template, drop the file: its preview opens by itself. */
export function NewImport({ onStarted }: { onStarted: (id: string) => void }) {
  const { t } = useTranslation("transfers");
  const { sheets, error, retry } = useSheets();
  const [chosen, setChosen] = useState<string>();
  if (error) return <ProblemView error={error} retry={retry} />;
  if (!sheets) return <ListSkeleton rows={3} />;
  const mine = sheets.filter(({ mayImport }) => mayImport);
  const sheet = mine.find(({ name }) => name === chosen) ?? mine[0];
  if (!sheet) return <p className={styles.hint}>{t("new.none")}</p>;
  return (
    <div className={styles.begin}>
      <div>
        <p className={styles.label}>{t("new.what")}</p>
        <Chips label={t("new.what")} single choices={mine.map(({ name, title }) => ({ value: name, label: title }))} value={[sheet.name]} onChange={([name]) => setChosen(name ?? sheet.name)} />
        <p className={styles.hint}>{sheet.about}</p>
      </div>
      <Template sheet={sheet} />
      <Drop key={sheet.name} sheet={sheet} onStarted={onStarted} />
    </div>
  );
}

function Template({ sheet: { name, columns } }: { sheet: Sheet }) {
  const { t } = useTranslation("transfers");
  return (
    <div className={styles.template}>
      <p className={styles.label}>
        {t("new.columns")}
        <span className={styles.links}>
          {(["xlsx", "csv"] as const).map((format) => (
            <Anchor key={format} href={`/templates/${name}.${format}`} download className={styles.link}>
              <IconDownload size={15} aria-hidden /> {t("new.template", { format: format === "xlsx" ? "Excel" : "CSV" })}
            </Anchor>
          ))}
        </span>
      </p>
      <ul className={styles.columns}>
        {columns.map((column) => (
          <li key={column.key} data-required={column.requiredToAdd || undefined} title={column.hint ?? undefined}>
            {column.header}
            {column.requiredToAdd && <span className={styles.star}>{column.required ? t("new.required") : t("new.requiredToAdd")}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t("new.anyOrder")}</p>
    </div>
  );
}

function Drop({ sheet, onStarted }: { sheet: Sheet; onStarted: (id: string) => void }) {
  const { t } = useTranslation("transfers");
  const start = useCommand(startImportMutation, showsImport);
  const uploads = useUploads(`import ${sheet.name}`, (file, uploader) => {
    start({ input: { sheet: sheet.name, fileId: file.id } })
      .then((data) => {
        uploader.clear([file.id]);
        if (data.startImport) onStarted(data.startImport.id);
      })
      .catch((error: unknown) => toast("bad", problemOf(error).message ?? t("common:failed")));
  });
  return (
    <div className={styles.drop}>
      <Uploads of={uploads} label={t("new.choose", { sheet: sheet.title })} hint={t("new.drop")} accept=".xlsx,.csv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv" most={1} />
    </div>
  );
}
