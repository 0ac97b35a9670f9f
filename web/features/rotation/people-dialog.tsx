import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RotationGroup, RotationPeopleQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { Pager } from "../../ui/pager";
import { StateTag } from "../../ui/state-tag";
import { Day, Period } from "../../ui/time";
import type { PlaceOfYear } from "./place";
import { rotationPeopleQuery } from "./queries";
import styles from "./rotation.module.css";
import { usePages } from "./use-pages";

type People = NonNullable<RotationPeopleQuery["rotationPeople"]>;
const PAGE = 40;

/** The people that a number counts, as far as one may see them. */
export function PeopleDialog({ of, group, onClose }: { of: PlaceOfYear; group: RotationGroup | null; onClose: () => void }) {
  const { t } = useTranslation("rotation");
  return (
    <Dialog opened={group !== null} onClose={onClose} size="xl" title={group && t(`group.${group}`)}>
      {group && <PeopleList of={of} group={group} />}
    </Dialog>
  );
}

function PeopleList({ of, group }: { of: PlaceOfYear; group: RotationGroup }) {
  const { t } = useTranslation("rotation");
  const { whole, error, retry, more } = usePages<RotationPeopleQuery, { kind: PlaceOfYear["kind"]; id: string; year: number; group: RotationGroup; first: number }, People>(rotationPeopleQuery, { ...of, group, first: PAGE }, "rotationPeople");
  if (error) return <ProblemView error={error} retry={retry} />;
  return (
    <>
      <DataList
        label={t(`group.${group}`)}
        rows={whole?.nodes}
        rowKey={({ personId }) => personId}
        empty={{ title: t(whole?.hidden ? "people.allHidden" : "people.none"), hint: whole?.hidden ? t("people.hidden", { count: whole.hidden }) : t(`groupHint.${group}`) }}
        columns={[
          { key: "name", label: t("people.name"), card: "title", cell: ({ personId, name }) => <Link to={`/people/${personId}`}>{name}</Link> },
          { key: "school", label: t("people.school"), cell: ({ schoolId, school }) => <Link to={`/schools/${schoolId}`}>{school}</Link> },
          { key: "years", label: t("people.years"), cell: ({ years, since }) => <>{t("people.yearsSince", { count: years })} <span className={styles.dim}><Day of={since} /></span></> },
          {
            key: "marks",
            label: t("people.marks"),
            cell: ({ principal, backbone }) => (
              <>
                {principal && <StateTag tone="info" label={t("people.principal")} />} {backbone && <StateTag tone="accent" label={t("people.backbone")} />}
              </>
            ),
          },
          {
            key: "exchange",
            label: t("people.exchange"),
            cell: ({ exchangeId, exchangeKind, hostSchool, exchangeSince, exchangeUntil }) =>
              exchangeId && exchangeKind && exchangeSince ? (
                <>
                  <Link to={`/exchanges/${exchangeId}`}>{t("people.to", { kind: t(`kind.${exchangeKind}`), school: hostSchool })}</Link>{" "}
                  <span className={styles.dim}><Period since={exchangeSince} until={exchangeUntil ?? null} /></span>
                </>
              ) : (
                <span className={styles.dim}>—</span>
              ),
          },
        ]}
      />
      {whole && whole.nodes.length > 0 && whole.hidden > 0 && <p className={styles.hint}>{t("people.hidden", { count: whole.hidden })}</p>}
      <Pager hasMore={whole?.hasNextPage ?? false} more={more} shown={whole?.nodes.length} total={whole?.total} />
    </>
  );
}
