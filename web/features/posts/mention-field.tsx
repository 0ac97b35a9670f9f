import { useTranslation } from "react-i18next";
import { useFinders } from "../../app/find/use-finders";
import type { PersonFilter } from "../../gql/graphql";
import { FindField, type Found } from "../../ui/find-field";

export interface Place {
  readonly kind: "ALLIANCE" | "SCHOOL";
  readonly id: string;
}

/** Those who have a post in the place: they can read it, and so can be named in it. */
const inPlace = ({ kind, id }: Place): PersonFilter => (kind === "SCHOOL" ? { school: id } : { alliance: id });

/** Finds somebody of the place, whose name is then put behind the words. */
export function MentionField({ place, onFound, without }: { place: Place; onFound: (found: Found) => void; without: readonly string[] }) {
  const { t } = useTranslation("posts");
  const { people } = useFinders();
  return <FindField label={t("mention")} bare wide forget value={null} find={people(inPlace(place))} without={without} placeholder={t("mentionHint")} onChange={(found) => found && onFound(found)} />;
}

/** The ids of those who are still named in the words. */
export const mentionedIn = (text: string, found: readonly Found[]): string[] => [...new Set(found.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))];
