import { useQuery } from "@apollo/client/react";
import { Button, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ShortagesQuery, ShortagesQueryVariables, Subject } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { FilterBar } from "../../ui/filter-bar";
import { shortNames } from "../../ui/short-names";
import { usePhone } from "../../ui/use-phone";
import { shortagesQuery } from "./needs-queries";
import styles from "./needs.module.css";
import { ShortageCell } from "./shortage-cell";
import { share, useAsking } from "./use-asking";

export type School = ShortagesQuery["shortages"]["schools"][number];
export type Line = School["subjects"][number];
type Place = Pick<ShortagesQueryVariables, "allianceId" | "regionId" | "schoolId">;

/** Each school has a dozen subjects: what an operation may fill at most leaves room for fifteen. */
const PAGE = 12;

/** Schools by subjects: what nobody teaches, as colour, pattern and number. With `mayAsk` a need is made of it with one click. */
export function ShortageTable({ place, mayAsk }: { place: Place; mayAsk: boolean }) {
  const { t } = useTranslation("needs");
  const phone = usePhone();
  const [onlyShort, setOnlyShort] = useState(place.schoolId == null);
  const { data, previousData, error, refetch, fetchMore } = useQuery(shortagesQuery, { variables: { ...place, onlyShort, orderBy: "MISSING", first: PAGE } });
  const page = (data ?? previousData)?.shortages;
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!page) return <ListSkeleton rows={8} />;
  const more = (): void =>
    void fetchMore({
      variables: { after: page.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, shortages: { ...fetchMoreResult.shortages, schools: [...before.shortages.schools, ...fetchMoreResult.shortages.schools] } }),
    });
  const columns = page.totals.filter(({ prescribed, missing }) => prescribed > 0 && (!onlyShort || missing > 0)).map(({ subject }) => subject);
  return (
    <>
      <FilterBar>
        <Switch size="sm" label={t("short.only")} checked={onlyShort} onChange={(event) => setOnlyShort(event.currentTarget.checked)} />
      </FilterBar>
      {page.silentCount > 0 && <p className={styles.note}>{t("short.silent", { count: page.silentCount })}</p>}
      {page.schools.length === 0 || columns.length === 0 ? (
        <Empty title={t("short.none")} hint={page.silentCount > 0 ? t("short.noneHint") : t("short.allGiven")} />
      ) : phone ? (
        <Cards schools={page.schools} mayAsk={mayAsk} />
      ) : (
        <Grid schools={page.schools} columns={columns} totals={page.totals} mayAsk={mayAsk} />
      )}
      {page.endCursor && (
        <Button m="sm" size="xs" variant="default" onClick={more}>
          {t("short.more", { shown: page.schools.length, all: page.schoolCount })}
        </Button>
      )}
    </>
  );
}

function Grid({ schools, columns, totals, mayAsk }: { schools: readonly School[]; columns: readonly Subject[]; totals: ShortagesQuery["shortages"]["totals"]; mayAsk: boolean }) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const prescribed = totals.reduce((sum, total) => sum + total.prescribed, 0);
  const overall = prescribed === 0 ? null : 1 - totals.reduce((sum, total) => sum + total.missing, 0) / prescribed;
  const most = Math.max(1, ...totals.map(({ missing }) => missing));
  const short = shortNames([schools.map(({ school }) => school)]);
  return (
    // A table that is pushed sideways is reached by the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard too
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("short.caption")}>
      <table className={styles.heat}>
        <caption>{t("short.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("short.school")}</th>
            {columns.map((subject) => (
              <th key={subject} scope="col">
                {word(`subject.${subject}`)}
              </th>
            ))}
            <th scope="col">{t("short.rate")}</th>
          </tr>
        </thead>
        <tbody>
          {schools.map((school) => (
            <tr key={school.schoolId}>
              <th scope="row" title={school.school}>{short.get(school.school) ?? school.school}</th>
              {columns.map((subject) => {
                const line = school.subjects.find((one) => one.subject === subject);
                return <td key={subject}>{line && line.prescribed > 0 && <ShortageCell school={school} line={line} mayAsk={mayAsk} />}</td>;
              })}
              <td className={styles.rate}>{school.entered ? share(school.rate) : t("short.unknown")}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("short.total")}</th>
            {columns.map((subject) => {
              const total = totals.find((one) => one.subject === subject);
              return (
                <td key={subject}>
                  <span className={styles.bar} style={{ inlineSize: `${(100 * (total?.missing ?? 0)) / most}%` }} aria-hidden />
                  <span>{total?.missing ?? 0}</span>
                </td>
              );
            })}
            <td className={styles.rate}>{share(overall)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cards({ schools, mayAsk }: { schools: readonly School[]; mayAsk: boolean }) {
  const { t } = useTranslation("needs");
  const { t: word } = useTranslation("words");
  const ask = useAsking();
  return (
    <ul className={styles.cards}>
      {schools.map((school) => (
        <li key={school.schoolId} className={styles.card}>
          <div className={styles.cardHead}>
            <strong>{school.school}</strong>
            <span>{school.entered ? t("short.rateOf", { rate: share(school.rate) }) : t("short.unknown")}</span>
          </div>
          <ul className={styles.lines}>
            {school.subjects.filter(({ prescribed }) => prescribed > 0).map((line) => (
              <li key={line.subject}>
                <span>{word(`subject.${line.subject}`)}</span>
                <span>{t("short.of", { missing: line.missing, prescribed: line.prescribed })}</span>
                {mayAsk && line.missing > line.asked && (
                  <Button size="compact-xs" variant="default" onClick={() => ask(school.schoolId, line.subject)}>
                    {t("short.ask")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
