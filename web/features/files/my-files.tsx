import { Button } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { fileLine, FileView } from "../../app/files";
import { useFragment as unmask } from "../../gql";
import type { StoredFileOrder } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { Confirm } from "../../ui/confirm";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { discardFileMutation, fileSpaceQuery, myFilesQuery } from "./file-queries";
import { SpaceBar } from "./space-bar";
import styles from "./files.module.css";

const orders = ["NEWEST", "LARGEST", "NAME"] as const satisfies readonly StoredFileOrder[];

/** What I have uploaded and what was made for me: where it is used, and what can be given up. */
export function MyFiles() {
  const { t } = useTranslation("files");
  const [order, setOrder] = useState<StoredFileOrder>("NEWEST");
  const [asked, setAsked] = useState<{ id: string; name: string } | null>(null);
  const files = useList(myFilesQuery, { first: 20, order }, (data) => data.myFiles);
  const space = useQuery(fileSpaceQuery);
  const discard = useCommand(discardFileMutation, ["MyFiles", "FileSpace"]);
  if (files.error) return <ProblemView error={files.error} retry={files.retry} />;
  const fileSpace = space.data?.fileSpace;
  return (
    <>
      {fileSpace && (
        <Section title={fileSpace.schoolName ? t("space.of", { school: fileSpace.schoolName }) : t("space.title")}>
          <SpaceBar of={fileSpace} />
        </Section>
      )}
      <Section
        title={t("mine.title")}
        flush
        actions={
          <div style={{ width: 150 }}>
            <Choose bare required label={t("mine.order")} choices={orders.map((value) => ({ value, label: t(`mine.by.${value}`) }))} value={order} onChange={(value) => setOrder(value as StoredFileOrder)} />
          </div>
        }
      >
        <DataList
          label={t("mine.title")}
          rows={files.rows}
          rowKey={(file) => file.id}
          empty={{ title: t("mine.empty"), hint: t("mine.emptyHint") }}
          columns={[
            {
              key: "file",
              label: t("mine.file"),
              card: "title",
              cell: (file) => (
                <div className={styles.file}>
                  <FileView file={unmask(fileLine, file)} />
                </div>
              ),
            },
            { key: "at", label: t("mine.at"), tight: true, cell: (file) => <Moment of={file.createdAt} /> },
            {
              key: "used",
              label: t("mine.used"),
              tight: true,
              cell: (file) => (file.attachments.totalCount > 0 ? t("mine.usedIn", { places: file.attachments.totalCount }) : <span className={styles.dim}>{t("mine.unused")}</span>),
            },
            {
              key: "discard",
              label: t("mine.discard"),
              tight: true,
              card: "actions",
              cell: (file) =>
                file.attachments.totalCount === 0 &&
                file.viewerCan.includes("DISCARD") && (
                  <Button size="compact-sm" variant="default" aria-label={t("mine.discardOf", { name: file.name })} onClick={() => setAsked({ id: file.id, name: file.name })}>
                    {t("mine.discard")}
                  </Button>
                ),
            },
          ]}
        />
        <Pager hasMore={files.hasMore} more={files.more} shown={files.rows?.length} total={files.total} />
      </Section>
      <Confirm
        opened={asked !== null}
        danger
        title={t("mine.ask", { name: asked?.name ?? "" })}
        verb={t("mine.discard")}
        onClose={() => setAsked(null)}
        act={async () => {
          if (!asked) return;
          await discard({ input: { id: asked.id } });
          toast("good", t("mine.discarded", { name: asked.name }));
        }}
      >
        {t("mine.askHint")}
      </Confirm>
    </>
  );
}
