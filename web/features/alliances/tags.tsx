import { IconAward, IconCircle, IconCircleMinus, IconFlag, IconLifebuoy, IconSchool } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AllianceState, MembershipRole, PlanItemState } from "../../gql/graphql";
import { StateTag } from "../../ui/state-tag";
import { itemTone, roleTone, stateTone } from "./words";

export function AllianceStateTag({ of: state }: { of: AllianceState }) {
  const { t: word } = useTranslation("words");
  return <StateTag tone={stateTone[state]} label={word(`state.${state}`)} />;
}

const roleIcons = { LEAD: IconFlag, SUBJECT_BASE: IconAward, MEMBER: IconSchool, SUPPORTED: IconLifebuoy } as const;

export function RoleTag({ of: role }: { of: MembershipRole }) {
  const { t: word } = useTranslation("words");
  return <StateTag tone={roleTone[role]} label={word(`membership.${role}`)} icon={roleIcons[role]} />;
}

export function ItemStateTag({ of: state }: { of: PlanItemState }) {
  const { t: word } = useTranslation("words");
  const icon = state === "DROPPED" ? IconCircleMinus : state === "PLANNED" ? IconCircle : undefined;
  return <StateTag tone={itemTone[state]} label={word(`item.${state}`)} {...(icon && { icon })} />;
}
