import type { ApolloClient } from "@apollo/client";
import { graphql, useFragment as unmask } from "../../gql";
import { fileLine, keepUploadMutation } from "../files/file-queries";
import { Uploader } from "../files/uploader";
import { Outbox, type OutboxParts } from "./outbox";
import type { Entry } from "./store";

const writeLogMutation = graphql(`
  mutation WriteLog($input: WriteLogInput!) {
    writeLog(input: $input) {
      id
      state
    }
  }
`);

/** One photo by the protocol and the queue that all files go by; gone on with where a page was left in the middle. */
function upload(client: ApolloClient, file: File, place: string): ReturnType<OutboxParts["upload"]> {
  return new Promise((resolve) => {
    const uploader = new Uploader({
      place,
      keep: async (id) => {
        const { data } = await client.mutate({ mutation: keepUploadMutation, variables: { input: { id } } });
        if (!data?.keepUpload) throw new Error("an upload was kept and is not to be seen");
        return unmask(fileLine, data.keepUpload);
      },
    });
    const settle = (): void => {
      const item = uploader.items.find(({ name, size, state }) => name === file.name && size === file.size && state !== "left");
      if (item?.state === "done" && item.file) resolve({ fileId: item.file.id });
      else if (item?.state === "refused") resolve({ problem: { code: "BAD_USER_INPUT", field: "input.fileIds", details: {}, ...(item.problem ? { message: item.problem } : {}) } });
      else if (item?.state === "offline") resolve({ problem: { code: "OFFLINE", details: {} } });
      else return;
      stop();
      uploader.leave();
    };
    const stop = uploader.subscribe(settle);
    uploader.add([file]);
  });
}

const inputOf = ({ id, writtenAt, draft, photos }: Entry) => ({ ...draft, clientId: id, idempotencyKey: id, writtenAt, fileIds: photos.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId])) });

/** The outbox of whoever is signed in. */
export function newOutbox(client: ApolloClient, accountId: string, onSent: (entry: Entry) => void): Outbox {
  return new Outbox({
    accountId,
    upload: (file, entryId) => upload(client, file, `outbox ${entryId}`),
    write: (entry) => client.mutate({ mutation: writeLogMutation, variables: { input: inputOf(entry) } }),
    onSent,
  });
}
