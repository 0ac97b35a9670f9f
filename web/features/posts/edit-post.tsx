import { Textarea } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { POST_MAX } from "../../../shared/posts";
import { useCommand } from "../../app/apollo/use-command";
import type { PostCardFragment } from "../../gql/graphql";
import { Dialog } from "../../ui/dialog";
import { FormConflict } from "../../ui/form-conflict";
import { FormFrame, useServerForm } from "../../ui/form";
import type { Place } from "./mention-field";
import { mentionedIn } from "./mention-field";
import { editPostMutation } from "./post-queries";
import { SHOWS } from "./use-posting";

/** Other words for a post of one's own. */
export default function EditPost({ post, onClose }: { post: PostCardFragment; place: Place; onClose: () => void }) {
  const { t } = useTranslation("posts");
  const edit = useCommand(editPostMutation, SHOWS);
  const seen = useRef(post.version);
  const named = post.mentions.nodes.flatMap(({ person }) => (person ? [person] : []));
  const server = useServerForm({
    initialValues: { body: post.body },
    send: ({ body }) => edit({ input: { id: post.id, version: seen.current, body, mentionIds: mentionedIn(body, named) } }),
    onDone: onClose,
  });
  return (
    <Dialog opened onClose={onClose} title={t("edit")} size="lg">
      <FormConflict of={server} seenRef={seen} sides={[{ key: "body", label: t("words"), mine: server.form.values.body, theirs: post.body, differs: server.form.values.body !== post.body }]} onClose={onClose} />
      <FormFrame of={server} verb={t("save")} onCancel={onClose}>
        <Textarea label={t("words")} autosize minRows={4} maxRows={16} maxLength={POST_MAX} data-autofocus {...server.form.getInputProps("body")} />
      </FormFrame>
    </Dialog>
  );
}
