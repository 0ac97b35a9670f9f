import { Modal, type ModalProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { usePhone } from "./use-phone";

/** A dialog with the name of its cross, the whole screen on a phone. */
export function Dialog({ children, ...rest }: Omit<ModalProps, "closeButtonProps" | "fullScreen">) {
  const { t } = useTranslation("common");
  const phone = usePhone();
  return (
    <Modal {...rest} fullScreen={phone} closeButtonProps={{ "aria-label": t("close") }}>
      {children}
    </Modal>
  );
}
