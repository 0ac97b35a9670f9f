import { useTranslation } from "react-i18next";
import type { ApprovalLineFragment, ApprovalState, ApproverRole } from "../../gql/graphql";
import { formatPlainDay, shiftDay } from "../../ui/format";
import type { Tone } from "../../ui/state-tag";

type Payload = Readonly<Record<string, unknown>>;
type Named = Pick<ApprovalLineFragment, "kind" | "payload">;

const payloadOf = ({ payload }: Named): Payload => (payload && typeof payload === "object" ? (payload as Payload) : {});
/** Words of the vocabulary stand in a payload as the server keeps them: `subjectBase`. */
const upperSnake = (word: string): string => word.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const tones: Record<ApprovalState, Tone> = { WAITING: "info", RETURNED: "warn", APPROVED: "good", REJECTED: "bad", WITHDRAWN: "neutral" };

export interface ApprovalWords {
  /** A line for lists. */
  readonly title: (of: Named) => string;
  /** What is asked, in a sentence. */
  readonly question: (of: Named) => string;
  readonly askedBy: (of: Named) => string;
  readonly alliance: (of: Named) => string;
  /** "校长（人民路小学）" */
  readonly seat: (role: ApproverRole, scopeName: string) => string;
}

/** What approvals say in the person's language; a kind that the catalogue does not know says its name. */
export function useApprovalWords(): ApprovalWords {
  const { t, i18n } = useTranslation("approvals");
  const { t: word } = useTranslation("words");
  const said = (of: Named): Record<string, string> => {
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(payloadOf(of))) {
      if (typeof value === "number") values[name] = String(value);
      else if (typeof value !== "string") continue;
      else if (name === "role") values[name] = word([`membership.${upperSnake(value)}`, `role.${upperSnake(value)}`], value);
      else if (name === "what") values[name] = word(`exchangeKind.${upperSnake(value)}`, value);
      else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) values[name] = formatPlainDay(name === "until" ? shiftDay(value, -1) : value, i18n.language);
      else values[name] = value;
    }
    return values;
  };
  return {
    title: (of) => t([`title.${of.kind}`, "title.other"], said(of)),
    question: (of) => t([`question.${of.kind}`, "question.other"], said(of)),
    askedBy: (of) => String(payloadOf(of)["askedBy"] ?? ""),
    alliance: (of) => String(payloadOf(of)["alliance"] ?? ""),
    seat: (role, scopeName) => (role === "PERSON" ? scopeName : t("seat", { role: word(`role.${role}`), scope: scopeName })),
  };
}
