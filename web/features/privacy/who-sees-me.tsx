import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { WhoSeesMeQuery } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Section } from "../../ui/page";
import { readersQuery, whoSeesMeQuery } from "./privacy-queries";
import styles from "./privacy.module.css";

type Readers = WhoSeesMeQuery["whoSeesMe"][number];
type Names = ReadonlyMap<string, string>;

const fields = [
  { name: "phone", of: "contact" },
  { name: "email", of: "contact" },
  { name: "gender", of: "particulars" },
  { name: "birthYear", of: "particulars" },
] as const;

/** Who reads what of me, field by field, in plain words and with names where I may know them. */
export function WhoSeesMe() {
  const { t } = useTranslation("privacy");
  const { t: word } = useTranslation("words");
  const { data, error, refetch } = useQuery(whoSeesMeQuery);
  const ids = [...new Set(data?.whoSeesMe.flatMap(({ personIds }) => personIds))].slice(0, 100);
  const { data: named } = useQuery(readersQuery, { variables: { ids }, skip: ids.length === 0 });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data?.me) return <ListSkeleton />;
  const { me } = data;
  const names: Names = new Map(named?.people.edges.map(({ node }) => [node.id, node.name]));
  const value = { phone: me.phone, email: me.email, gender: me.gender && word(`gender.${me.gender}`), birthYear: me.birthYear?.toString() ?? null };
  return (
    <Section title={t("sees.title")}>
      <p className={styles.lead}>{t("sees.everybody")}</p>
      <dl className={styles.fields}>
        {fields.map(({ name, of }) => (
          <div key={name}>
            <dt>
              {t(`field.${name}`)}
              <span className={styles.value}>{value[name] ?? t("sees.notSaid")}</span>
            </dt>
            <dd>
              <ul className={styles.readers}>
                <li>{t("sees.you")}</li>
                {data.whoSeesMe.filter((readers) => readers.of === of && readers.count > 0).map((readers) => (
                  <Group key={readers.as} readers={readers} names={names} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t("sees.hint")}</p>
    </Section>
  );
}

const MOST_NAMED = 5;

function Group({ readers: { as, count, personIds }, names }: { readers: Readers; names: Names }) {
  const { t } = useTranslation("privacy");
  const known = personIds.filter((id) => names.has(id)).slice(0, MOST_NAMED);
  const rest = count - known.length;
  return (
    <li>
      {t(`as.${as}`)}
      <span className={styles.names}>
        {known.map((id) => (
          <Link key={id} to={`/people/${id}`}>
            {names.get(id)}
          </Link>
        ))}
        {rest > 0 && <span>{known.length > 0 ? t("sees.more", { count: rest }) : t("sees.count", { count: rest })}</span>}
      </span>
    </li>
  );
}
