import { Menu, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconCheck, IconLogout, IconTrash, IconUserCircle } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { chooseLanguage, languages } from "../i18n";
import { usePhone } from "../../ui/use-phone";
import { destinations } from "../navigation";
import { useSignOut } from "../use-sign-out";
import { useViewer } from "../viewer";
import { AccountButton } from "./account-button";

const schemes: readonly MantineColorScheme[] = ["light", "dark", "auto"];

/** Opens as it appears, since it is loaded by the click on the button that looks the same. That button has the focus, for it to come back to. */
export default function AccountMenuList() {
  const { t, i18n } = useTranslation("frame");
  const viewer = useViewer();
  const { login } = viewer;
  const phone = usePhone();
  // The rail has them all; the bottom bar has room for four.
  const elsewhere = destinations.filter((one) => !one.onPhone && one.name !== "profile" && (!one.when || one.when(viewer)));
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    button.current?.focus();
    button.current?.click();
  }, []);

  const mark = (on: boolean) => (on ? <IconCheck size={16} aria-hidden /> : <span style={{ width: 16 }} />);
  return (
    <Menu width={220}>
      <Menu.Target>
        <AccountButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{login}</Menu.Label>
        {phone &&
          elsewhere.map(({ to, name, icon: Icon }) => (
            <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={16} aria-hidden />}>
              {t(`nav.${name}`)}
            </Menu.Item>
          ))}
        <Menu.Item component={Link} to="/profile" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {t("nav.profile")}
        </Menu.Item>
        <Menu.Item component={Link} to="/bin" leftSection={<IconTrash size={16} aria-hidden />}>
          {t("bin")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("language")}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item key={language} lang={language} leftSection={mark(i18n.language === language)} onClick={() => void chooseLanguage(language)}>
            {t(language)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t("scheme.label")}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item key={scheme} leftSection={mark(colorScheme === scheme)} onClick={() => setColorScheme(scheme)}>
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
