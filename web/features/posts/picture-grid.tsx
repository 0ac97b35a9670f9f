import { UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostCardFragment } from "../../gql/graphql";
import styles from "./posts.module.css";

const PictureViewer = lazy(() => import("./picture-viewer"));

export interface Picture {
  readonly id: string;
  readonly name: string;
  readonly width: number | null | undefined;
  readonly height: number | null | undefined;
}

export const picturesOf = (post: PostCardFragment): Picture[] => post.attachments.nodes.flatMap(({ file }) => (file ? [file] : []));

/** Pictures side by side, small; one touch shows them whole. */
export function PictureGrid({ pictures }: { pictures: readonly Picture[] }) {
  const { t } = useTranslation("posts");
  const [shown, setShown] = useState<number | null>(null);
  if (pictures.length === 0) return null;
  return (
    <>
      <ul className={styles.pictures} data-count={pictures.length}>
        {pictures.map(({ id, name, width, height }, place) => (
          <li key={id}>
            <UnstyledButton className={styles.picture} onClick={() => setShown(place)} aria-label={t("showPicture", { n: place + 1, name })}>
              <img src={`/files/${id}?form=${pictures.length === 1 ? "large" : "small"}`} alt={name} width={width ?? undefined} height={height ?? undefined} loading="lazy" decoding="async" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <Suspense>
          <PictureViewer pictures={pictures} at={shown} onGo={setShown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}
