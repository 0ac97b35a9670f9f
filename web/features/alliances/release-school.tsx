import { useQuery } from "@apollo/client/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { graphql } from "../../gql";
import type { AllianceHeadFragment, MembershipRowFragment } from "../../gql/graphql";
import { DayField } from "../../ui/day-field";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { FormConflict } from "../../ui/form-conflict";
import { today } from "../../ui/format";
import { Period } from "../../ui/time";
import { toast } from "../../ui/toast";
import { releaseSchoolMutation, showsMembers } from "./membership-commands";
import styles from "./alliances.module.css";

const pairingsOfQuery = graphql(`
  query PairingsThatEnd($id: ID!, $today: LocalDate!) {
    alliance(id: $id) {
      id
      pairings(first: 100, filter: { on: $today }) {
        nodes {
          id
          strongerSchool {
            id
            name
          }
          weakerSchool {
            id
            name
          }
        }
      }
    }
  }
`);

interface ReleaseSchoolProps {
  readonly row: MembershipRowFragment | undefined;
  readonly alliance: AllianceHeadFragment;
  readonly onClose: () => void;
}

/** Ends a membership on a day, and says beforehand which pairings end with it. */
export function ReleaseSchool({ row, alliance, onClose }: ReleaseSchoolProps) {
  const { t } = useTranslation("alliances");
  return (
    <Dialog opened={row !== undefined} onClose={onClose} title={t("release.title", { name: row?.school?.name })}>
      {row && <ReleaseForm row={row} alliance={alliance} onClose={onClose} />}
    </Dialog>
  );
}

function ReleaseForm({ row, alliance, onClose }: { row: MembershipRowFragment; alliance: AllianceHeadFragment; onClose: () => void }) {
  const { t } = useTranslation("alliances");
  const release = useCommand(releaseSchoolMutation, showsMembers);
  const { data } = useQuery(pairingsOfQuery, { variables: { id: alliance.id, today: today() } });
  const seen = useRef(row.version);
  const ending = (data?.alliance?.pairings.nodes ?? []).filter(
    ({ strongerSchool, weakerSchool }) => strongerSchool?.id === row.schoolId || weakerSchool?.id === row.schoolId,
  );
  const server = useServerForm<{ on: string | null }>({
    initialValues: { on: today() },
    send: ({ on }) => release({ input: { id: row.id, version: seen.current, on } }),
    onDone: () => {
      toast("good", t("release.done", { school: row.school?.name, alliance: alliance.name }));
      onClose();
    },
  });
  return (
    <>
      <FormFrame danger of={server} verb={t("release.do")} onCancel={onClose}>
        <DayField required clearable={false} label={t("release.on")} description={t("release.onHint")} {...bound(server, "on")} />
        {ending.length > 0 && (
          <div className={styles.warning}>
            {t("release.ends", { count: ending.length })}
            <ul style={{ margin: "4px 0 0", paddingInlineStart: "1.4em" }}>
              {ending.map(({ id, strongerSchool, weakerSchool }) => (
                <li key={id}>{t("pairings.two", { stronger: strongerSchool?.name, weaker: weakerSchool?.name })}</li>
              ))}
            </ul>
          </div>
        )}
      </FormFrame>
      <FormConflict
        of={server}
        seenRef={seen}
        onClose={onClose}
        sides={[
          {
            key: "period",
            label: t("members.period"),
            theirs: <Period since={row.since} until={row.until} />,
            mine: <Period since={row.since} until={server.form.getValues().on} />,
            differs: true,
          },
        ]}
      />
    </>
  );
}
