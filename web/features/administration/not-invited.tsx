import { CloseButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MadeInvitationsFragment, NotInvited } from "../../gql/graphql";
import styles from "./administration.module.css";

const reasons: readonly NotInvited[] = ["HAS_ACCOUNT", "NO_ADDRESS", "REACHES_FURTHER"];

/** Who was left out of the last invitation, by reason. */
export function NotInvitedList({ of: skipped, onClose }: { of: MadeInvitationsFragment["skipped"]; onClose: () => void }) {
  const { t } = useTranslation("invitations");
  if (skipped.length === 0) return null;
  return (
    <div className={styles.note} role="status">
      <ul>
        {reasons.map((why) => {
          const count = skipped.filter((one) => one.why === why).length;
          return count > 0 && <li key={why}>{t(`skipped.${why}`, { count })}</li>;
        })}
      </ul>
      <CloseButton aria-label={t("common:close")} onClick={onClose} />
    </div>
  );
}
