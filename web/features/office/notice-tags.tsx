import { useTranslation } from "react-i18next";
import type { NoticeLineFragment, NoticeState } from "../../gql/graphql";
import { StateTag, type Tone } from "../../ui/state-tag";

const tones: Record<NoticeState, Tone> = { DRAFT: "neutral", PUBLISHED: "info", CLOSED: "good", WITHDRAWN: "bad" };

export function NoticeStateTag({ of }: { of: NoticeState }) {
  const { t } = useTranslation("notices");
  return <StateTag tone={tones[of]} label={t(`state.${of}`)} />;
}

/** For a school: what matters to it is whether it has signed. */
export function ReceiptTag({ notice }: { notice: Pick<NoticeLineFragment, "state" | "myReceipts"> }) {
  const { t } = useTranslation("notices");
  const mine = notice.myReceipts.nodes;
  if (notice.state === "WITHDRAWN" || mine.length === 0) return <NoticeStateTag of={notice.state} />;
  return mine.every(({ signedAt }) => signedAt !== null) ? <StateTag tone="good" label={t("signed")} /> : <StateTag tone="warn" label={t("unsigned")} />;
}
