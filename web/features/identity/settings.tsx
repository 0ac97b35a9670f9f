import { Radio, Stack, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { chooseLanguage, languages, type Language } from "../../app/i18n";
import { Section } from "../../ui/page";

const schemes: readonly MantineColorScheme[] = ["light", "dark", "auto"];

export function Settings() {
  const { t, i18n } = useTranslation("identity");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t("settings.title")}>
      <Stack gap="lg">
        <Radio.Group
          label={t("frame:language")}
          description={t("settings.languageHint")}
          value={i18n.language}
          onChange={(value) => void chooseLanguage(value as Language)}
        >
          <Stack gap={8} mt={8}>
            {languages.map((language) => (
              <Radio key={language} value={language} label={t(`frame:${language}`)} lang={language} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group label={t("frame:scheme.label")} value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          <Stack gap={8} mt={8}>
            {schemes.map((scheme) => (
              <Radio key={scheme} value={scheme} label={t(`frame:scheme.${scheme}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </Section>
  );
}
