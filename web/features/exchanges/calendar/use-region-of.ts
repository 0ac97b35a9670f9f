import { useQuery } from "@apollo/client/react";
import { calendarGroundQuery } from "./calendar-queries";

/** Whose exchanges are looked at. */
export type Of = { readonly allianceId: string } | { readonly schoolId: string } | { readonly personId: string };

/** The region whose calendar counts. */
export function useRegionOf(of: Of): { readonly regionId: string | undefined; readonly error: unknown } {
  const [alliance, school, person] = ["allianceId" in of ? of.allianceId : "", "schoolId" in of ? of.schoolId : "", "personId" in of ? of.personId : ""];
  const { data, error } = useQuery(calendarGroundQuery, { variables: { alliance, school, person, ofAlliance: alliance !== "", ofSchool: school !== "", ofPerson: person !== "" } });
  return { regionId: data?.alliance?.schools.nodes[0]?.regionId ?? data?.school?.regionId ?? data?.person?.postsNow.nodes[0]?.school?.regionId, error: data ? undefined : error };
}
