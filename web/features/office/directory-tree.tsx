import { useQuery } from "@apollo/client/react";
import { UnstyledButton } from "@mantine/core";
import { IconAffiliate, IconBuilding, IconChevronRight, IconMapPin, type TablerIcon } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import styles from "./directory.module.css";

export interface Place {
  readonly kind: "region" | "alliance" | "school";
  readonly id: string;
  readonly name: string;
}

const topQuery = graphql(`
  query DirectoryTop {
    regions(first: 100, filter: { parentId: null }) {
      nodes {
        id
        name
      }
    }
    myAlliances(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

const insideRegionQuery = graphql(`
  query DirectoryRegion($id: ID!) {
    regions(first: 100, filter: { parentId: $id }) {
      nodes {
        id
        name
      }
    }
    schools(first: 100, filter: { regionId: $id, closedOn: null }) {
      nodes {
        id
        name
      }
    }
  }
`);

const insideAllianceQuery = graphql(`
  query DirectoryAlliance($id: ID!) {
    schools(first: 100, filter: { alliance: $id }) {
      nodes {
        id
        name
      }
    }
  }
`);

interface TreeProps {
  /** The id of the place that is chosen. */
  readonly chosen: string;
  readonly onChoose: (place: Place) => void;
}

/** Alliances and regions, opened step by step down to their schools. */
export function DirectoryTree(props: TreeProps) {
  const { t } = useTranslation("directory");
  const { data } = useQuery(topQuery);
  if (!data) return null;
  return (
    <>
      {data.myAlliances.nodes.length > 0 && (
        <>
          <h3 className={styles.kind}>{t("alliances")}</h3>
          <ul className={styles.tree}>
            {data.myAlliances.nodes.map(({ id, name }) => (
              <Branch key={id} place={{ kind: "alliance", id, name }} {...props} />
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.kind}>{t("regions")}</h3>
      <ul className={styles.tree}>
        {data.regions.nodes.map(({ id, name }) => (
          <Branch key={id} place={{ kind: "region", id, name }} {...props} />
        ))}
      </ul>
    </>
  );
}

const icons: Record<Place["kind"], TablerIcon> = { region: IconMapPin, alliance: IconAffiliate, school: IconBuilding };

function Branch({ place, chosen, onChoose }: TreeProps & { place: Place }) {
  const { t } = useTranslation("directory");
  const [opened, setOpened] = useState(false);
  const Icon = icons[place.kind];
  return (
    <li>
      <div className={styles.node} data-chosen={chosen === place.id || undefined}>
        {place.kind === "school" ? (
          <span className={styles.twig} />
        ) : (
          <UnstyledButton className={styles.twig} aria-expanded={opened} aria-label={t("open", { name: place.name })} onClick={() => setOpened(!opened)}>
            <IconChevronRight size={15} aria-hidden className={opened ? styles.turned : undefined} />
          </UnstyledButton>
        )}
        <UnstyledButton className={styles.name} aria-current={chosen === place.id || undefined} onClick={() => onChoose(place)}>
          <Icon size={15} stroke={1.7} aria-hidden /> {place.name}
        </UnstyledButton>
      </div>
      {opened && (place.kind === "alliance" ? <InsideAlliance id={place.id} chosen={chosen} onChoose={onChoose} /> : <InsideRegion id={place.id} chosen={chosen} onChoose={onChoose} />)}
    </li>
  );
}

function InsideRegion({ id, ...rest }: TreeProps & { id: string }) {
  const { data } = useQuery(insideRegionQuery, { variables: { id } });
  const places: Place[] = [...(data?.regions.nodes ?? []).map((one) => ({ kind: "region" as const, ...one })), ...(data?.schools.nodes ?? []).map((one) => ({ kind: "school" as const, ...one }))];
  return <Inside known={data !== undefined} places={places} {...rest} />;
}

function InsideAlliance({ id, ...rest }: TreeProps & { id: string }) {
  const { data } = useQuery(insideAllianceQuery, { variables: { id } });
  return <Inside known={data !== undefined} places={(data?.schools.nodes ?? []).map((one) => ({ kind: "school" as const, ...one }))} {...rest} />;
}

function Inside({ known, places, ...rest }: TreeProps & { known: boolean; places: readonly Place[] }) {
  const { t } = useTranslation("directory");
  if (known && places.length === 0) return <p className={styles.nothing}>{t("nothingInside")}</p>;
  return (
    <ul className={styles.tree}>
      {places.map((place) => (
        <Branch key={place.id} place={place} {...rest} />
      ))}
    </ul>
  );
}
