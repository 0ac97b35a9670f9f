import "@mantine/spotlight/styles.layer.css";
import { Spotlight, createSpotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconBuildingCommunity, IconFile, IconSearch, IconTopologyRing2, IconUser, type TablerIcon } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { destinations } from "../navigation";
import { actions, furtherPages } from "../palette-entries";
import { useViewer, type Viewer } from "../viewer";
import { answering } from "./palette-match";
import styles from "./palette.module.css";
import { useRecent, type Recent } from "./palette-recent";
import { useFound, type Found } from "./palette-search";

const [store, palette] = createSpotlight();

const icons: Record<Found["kind"], TablerIcon> = { alliances: IconTopologyRing2, schools: IconBuildingCommunity, people: IconUser };
const kinds = ["people", "schools", "alliances"] as const;
/** Before anything is typed, only so many pages, or the actions below would not be seen. */
const PAGES_AT_FIRST = 7;

/** Enter opens the first one; the kit chooses it while one types, before the server has answered. */
function chooseFirst(): void {
  const { listId } = store.getState();
  const rows = [...(listId ? (document.getElementById(listId)?.querySelectorAll("[data-action]") ?? []) : [])];
  for (const row of rows) row.removeAttribute("data-selected");
  rows[0]?.setAttribute("data-selected", "true");
  store.updateState((state) => ({ ...state, selected: rows.length > 0 ? 0 : -1 }));
}

interface Offer extends Recent {
  readonly icon: TablerIcon;
  readonly words: string;
}

interface PaletteProps {
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function useOffers(viewer: Viewer): { pages: readonly Offer[]; deeds: readonly Offer[] } {
  const { t } = useTranslation("palette");
  const open = <Entry extends { when?: (viewer: Viewer) => boolean }>({ when }: Entry): boolean => !when || when(viewer);
  return {
    pages: [
      ...destinations.filter(open).map(({ to, name, icon, words }) => ({ to, kind: "page", name: t(`frame:nav.${name}`), icon, words })),
      ...furtherPages.filter(open).map(({ to, name, icon, words }) => ({ to, kind: "page", name: t(`pages.${name}`), icon, words })),
    ],
    deeds: actions.filter(open).map(({ to, name, icon, words }) => ({ to, kind: "action", name: t(`actions.${name}`), icon, words })),
  };
}

/** Every page and action by Chinese, pinyin and English, every person, school and alliance by name, and what was opened last. */
export default function Palette({ opened, onOpen, onClose }: PaletteProps) {
  const { t } = useTranslation("palette");
  const viewer = useViewer();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const { found, waiting } = useFound(query);
  const { pages, deeds } = useOffers(viewer);
  const [recent, remember] = useRecent(viewer.id);

  useEffect(() => {
    if (opened) palette.open();
  }, [opened]);

  const shown = ({ to, kind, name, note }: Recent, Icon: TablerIcon, group: string): SpotlightActionData => ({
    // The same may stand among the recent ones and below; React and the arrows tell them apart by this.
    id: `${group} ${to}`,
    label: name,
    ...(note === undefined ? {} : { description: note }),
    leftSection: <Icon size={18} stroke={1.7} aria-hidden />,
    onClick: () => {
      remember({ to, kind, name, note });
      void navigate(to);
    },
  });
  const group = (name: string, rows: readonly SpotlightActionData[]): SpotlightActionGroupData => ({ group: name, actions: [...rows] });

  const typed = query.trim() !== "";
  const words = (offer: Offer): { label: string; words: string } => ({ label: offer.name, words: offer.words });
  const iconOf = ({ kind, to }: Recent): TablerIcon => icons[kind as Found["kind"]] ?? [...pages, ...deeds].find((offer) => offer.to === to)?.icon ?? IconFile;
  const offered = (offers: readonly Offer[], name: string, most?: number): SpotlightActionGroupData => group(name, answering(offers, query, words).slice(0, most).map((offer) => shown(offer, offer.icon, name)));
  const groups = typed
    ? [
        offered(pages, t("group.pages")),
        offered(deeds, t("group.actions")),
        ...kinds.map((kind) => group(t(`frame:nav.${kind}`), found.filter((one) => one.kind === kind).map(({ id, name, note }) => shown({ to: `/${kind}/${id}`, kind, name, note }, icons[kind], kind)))),
      ]
    : [group(t("group.recent"), recent.map((one) => shown(one, iconOf(one), "recent"))), offered(deeds, t("group.actions")), offered(pages, t("group.pages"), PAGES_AT_FIRST)];

  const offers = groups.flatMap(({ actions: rows }) => rows.map(({ id }) => id)).join();
  useEffect(() => {
    if (typed) chooseFirst();
  }, [typed, offers]);

  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={groups.filter(({ actions: rows }) => rows.length > 0)}
      // What is offered answers already; the kit's own filter knows neither pinyin nor what the server found.
      filter={(_query, rows) => rows}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={onOpen}
      onSpotlightClose={onClose}
      nothingFound={waiting ? t("searching") : t("nothing")}
      highlightQuery
      classNames={{ actionLabel: styles.label ?? "" }}
      attributes={{ content: { "aria-label": t("frame:searchEverything") } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      scrollable
      maxHeight={460}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t("placeholder"),
        "aria-label": t("frame:searchEverything"),
      }}
    />
  );
}
