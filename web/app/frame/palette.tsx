import "@mantine/spotlight/styles.layer.css";
import { Spotlight, createSpotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconBuildingCommunity, IconSearch, IconTopologyRing2, IconUser, type TablerIcon } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { destinations } from "../navigation";
import { useViewer } from "../viewer";
import { useFound, type Found } from "./palette-search";

const [store, palette] = createSpotlight();

const icons: Record<Found["kind"], TablerIcon> = { alliances: IconTopologyRing2, schools: IconBuildingCommunity, people: IconUser };
const kinds = ["alliances", "schools", "people"] as const;

interface PaletteProps {
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Every page by Chinese, pinyin and English, and every alliance, school and person by name. */
export default function Palette({ opened, onOpen, onClose }: PaletteProps) {
  const { t } = useTranslation("frame");
  const viewer = useViewer();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const found = useFound(query);

  useEffect(() => {
    if (opened) palette.open();
  }, [opened]);

  const action = (id: string, label: string, Icon: TablerIcon, words: string): SpotlightActionData => ({
    id,
    label,
    keywords: words,
    leftSection: <Icon size={18} stroke={1.7} aria-hidden />,
    onClick: () => void navigate(id),
  });

  const pages: SpotlightActionGroupData = {
    group: t("pages"),
    actions: destinations.filter((one) => !one.when || one.when(viewer)).map(({ to, name, icon, words }) => action(to, t(`nav.${name}`), icon, words)),
  };
  // What the server found matches already; the query as a keyword keeps the list from filtering it once more.
  const groups: SpotlightActionGroupData[] = kinds
    .map((kind) => ({
      group: t(`nav.${kind}`),
      actions: found.filter((one) => one.kind === kind).map(({ id, name }) => action(`/${kind}/${id}`, name, icons[kind], query)),
    }))
    .filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={[pages, ...groups]}
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
