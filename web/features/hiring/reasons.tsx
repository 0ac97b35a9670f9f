import { useTranslation } from "react-i18next";
import type { WishReason } from "../../../shared/hiring";
import styles from "./hiring.module.css";

export const reasonsOf = (given: unknown): readonly WishReason[] => (Array.isArray(given) ? (given as WishReason[]) : []);

/** Why each wish came to something or not, in plain words; the server says it by code and figures. */
export function Reasons({ of: given, postName }: { of: unknown; postName?: (postId: string) => string | undefined }) {
  const { t } = useTranslation("hiring");
  const reasons = reasonsOf(given);
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const post = postName?.(reason.postId);
        return (
          <li key={reason.wish} data-code={reason.code}>
            {post && <span className={styles.reasonPost}>{post}</span>}
            {reason.code === "placed" && t("why.placed", { wish: reason.wish, rank: reason.rank })}
            {reason.code === "full" && t("why.full", { wish: reason.wish })}
            {reason.code === "outscored" && t(`why.outscored.${reason.decided}`, { wish: reason.wish, places: reason.places, lowest: reason.lowest })}
          </li>
        );
      })}
    </ul>
  );
}
