import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PASSWORD_MIN } from "../../../shared/identity";
import type { ServerForm } from "../../ui/form";

/** Only what needs no rule of the server: that two fields are the same, and what would be a wasted round trip. */
export function usePasswordRules() {
  const { t } = useTranslation("identity");
  return {
    first: (next: string) => (next.length < PASSWORD_MIN ? t("password.tooShort") : null),
    repeat: (repeat: string, first: string) => (repeat === first ? null : t("password.differs")),
  };
}

/** A new password, twice. */
export function NewPasswordFields<V extends Record<string, unknown>>({ of: { form }, name, note }: { of: ServerForm<V>; name: keyof V & string; note?: string }) {
  const { t } = useTranslation("identity");
  return (
    <>
      <PasswordInput key={form.key(name)} label={t("password.next")} description={t("password.nextHint")} autoComplete="new-password" {...form.getInputProps(name)} />
      <PasswordInput key={form.key("repeat")} label={t("password.repeat")} description={note} autoComplete="new-password" {...form.getInputProps("repeat")} />
    </>
  );
}
