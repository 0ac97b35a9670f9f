import "@mantine/spotlight/styles.css";
import { Spotlight, createSpotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { destinations } from "../navigation";
import { useViewer } from "../viewer";

const [store, palette] = createSpotlight();

interface PaletteProps {
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Every page by Chinese, pinyin and English. */
export default function Palette({ opened, onOpen, onClose }: PaletteProps) {
  const { t } = useTranslation("frame");
  const { roles } = useViewer();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");

  useEffect(() => {
    if (opened) palette.open();
  }, [opened]);

  const pages: SpotlightActionGroupData = useMemo(
    () => ({
      group: t("pages"),
      actions: destinations
        .filter((one) => !one.roles || one.roles.some((role) => roles.some((mine) => mine === role)))
        .map<SpotlightActionData>(({ to, name, icon: Icon, words }) => ({
          id: to,
          label: t(`nav.${name}`),
          keywords: words,
          leftSection: <Icon size={18} stroke={1.7} aria-hidden />,
          onClick: () => void navigate(to),
        })),
    }),
    [t, roles, navigate],
  );

  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={[pages]}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={onOpen}
      onSpotlightClose={onClose}
      nothingFound={t("searchNothing")}
      highlightQuery
      attributes={{ content: { "aria-label": t("searchEverything") } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t("searchEverything"),
        "aria-label": t("searchEverything"),
      }}
    />
  );
}
