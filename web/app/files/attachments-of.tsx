import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_ATTACHMENTS } from "../../../shared/files";
import { type FragmentType } from "../../gql";
import type { FileLineFragment } from "../../gql/graphql";
import { Confirm } from "../../ui/confirm";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";
import { useCommand } from "../apollo/use-command";
import { useViewer } from "../viewer";
import { Attachments } from "./attachments";
import { addAttachmentsMutation, removeAttachmentMutation, type attachmentLine } from "./file-queries";
import type { Uploader } from "./uploader";
import { Uploads } from "./uploads";
import { useUploads } from "./use-uploads";
import styles from "./files.module.css";

export interface AttachmentsOfProps {
  readonly subjectId: string;
  readonly attachments: readonly FragmentType<typeof attachmentLine>[];
  /** Whether the person may add and take off. */
  readonly mayChange: boolean;
  /** Names of the operations that show them. */
  readonly shows: readonly string[];
  /** Instead of the list when there is none and nothing can be added. */
  readonly empty: string;
}

interface Attached {
  readonly id: string;
  readonly file: FileLineFragment;
}

/** The files on something that is there already: what is uploaded is attached at once, what is taken off can be put back. */
export function AttachmentsOf({ subjectId, attachments, mayChange, shows, empty }: AttachmentsOfProps) {
  const { t } = useTranslation("files");
  const viewer = useViewer();
  const add = useCommand(addAttachmentsMutation, shows);
  const remove = useCommand(removeAttachmentMutation, shows);
  const [asked, setAsked] = useState<Attached | null>(null);

  const attach = async (file: FileLineFragment, uploader?: Uploader): Promise<void> => {
    try {
      await add({ input: { subjectId, fileIds: [file.id] } });
      uploader?.clear([file.id]);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  const uploads = useUploads(`attachments of ${subjectId}`, (file, uploader) => void attach(file, uploader));

  const takeOff = async ({ id, file }: Attached): Promise<void> => {
    try {
      await remove({ input: { id } });
      toast("good", t("takenOff", { name: file.name }), file.person?.id === viewer.id ? () => void attach(file) : undefined);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  // One's own can be put back; another's only by whose it is, so that is asked first.
  const onRemove = (attached: Attached): void => {
    if (attached.file.person?.id === viewer.id) void takeOff(attached);
    else setAsked(attached);
  };

  return (
    <div className={styles.of}>
      {attachments.length === 0 && !mayChange && <p className={styles.hint}>{empty}</p>}
      <Attachments of={attachments} {...(mayChange ? { onRemove } : {})} />
      {mayChange && <Uploads of={uploads} label={t("add")} most={MAX_ATTACHMENTS - attachments.length} />}
      <Confirm
        opened={asked !== null}
        title={t("askTakeOff", { name: asked?.file.name ?? "" })}
        verb={t("takeOffVerb")}
        onClose={() => setAsked(null)}
        act={async () => {
          if (asked) await takeOff(asked);
        }}
      >
        {t("askTakeOffHint", { owner: asked?.file.person?.name ?? t("common:none") })}
      </Confirm>
    </div>
  );
}
