import { useTranslation } from "react-i18next";
import { ShownOnce } from "../../ui/shown-once";

export interface Given {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** The password for the next sign-in. */
export function OneTimePassword({ given, onClose }: { given: Given | null; onClose: () => void }) {
  const { t } = useTranslation("administration");
  return (
    <ShownOnce
      title={t("once.title", { name: given?.name })}
      what={t("once.what", { login: given?.login })}
      hint={t("once.hint")}
      secret={given?.password ?? null}
      verb={t("once.done")}
      copyByHand={t("once.copyByHand")}
      onClose={onClose}
    />
  );
}
