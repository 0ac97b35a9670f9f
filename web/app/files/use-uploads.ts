import { useApolloClient } from "@apollo/client/react";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useFragment } from "../../gql";
import type { FileLineFragment } from "../../gql/graphql";
import { useViewer } from "../viewer";
import { fileLine, keepUploadMutation } from "./file-queries";
import { Uploader, type UploadItem } from "./uploader";

export interface Uploads {
  readonly items: readonly UploadItem[];
  /** Ids of the files that have come, in the order in which they were chosen: for the input of a command. */
  readonly fileIds: readonly string[];
  /** Something is still on its way: a form waits with sending. */
  readonly busy: boolean;
  readonly uploader: Uploader;
}

const over: ReadonlySet<UploadItem["state"]> = new Set(["done", "refused", "left"]);

/**
 * Uploads of one part of a screen, e.g. `useUploads("notice")`; show them by `<Uploads of>`. `place` names the part, so
 * that what was left there unfinished is found there again.
 */
export function useUploads(place: string, onKept?: (file: FileLineFragment, uploader: Uploader) => void): Uploads {
  const client = useApolloClient();
  const viewer = useViewer();
  const told = useRef(onKept);
  useEffect(() => {
    told.current = onKept;
  });
  const uploader = useMemo(
    () =>
      new Uploader({
        place: `${viewer.id} ${place}`,
        keep: async (id) => {
          const { data } = await client.mutate({ mutation: keepUploadMutation, variables: { input: { id } } });
          if (!data?.keepUpload) throw new Error("an upload was kept and is not to be seen");
          // oxlint-disable-next-line react/rules-of-hooks -- it unmasks, and is no hook
          return useFragment(fileLine, data.keepUpload);
        },
        onKept: (file, self) => told.current?.(file, self),
      }),
    [client, viewer.id, place],
  );
  useEffect(() => () => uploader.leave(), [uploader]);
  const items = useSyncExternalStore(uploader.subscribe, uploader.snapshot);
  return {
    items,
    fileIds: items.flatMap(({ file }) => (file ? [file.id] : [])),
    busy: items.some(({ state }) => !over.has(state)),
    uploader,
  };
}
