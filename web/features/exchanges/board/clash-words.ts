import type { TFunction } from "i18next";
import type { Clash, Verdict } from "./moving";

/** Why it does not go, in a sentence; of what the viewer may not see, the hour alone. */
export const clashWords = (t: TFunction<"exchangeBoard">, { kind, day, starts, ends, school, minutes }: Clash): string =>
  t(`clash.${kind}${school ? "Known" : ""}`, { day: day.slice(5).replace("-", "/"), starts, ends, school: school ?? "", minutes: minutes ?? 0 });

export function verdictWords(t: TFunction<"exchangeBoard">, verdict: Verdict | undefined): string {
  if (!verdict) return t("verdict.asking");
  const why = verdict.clash ? clashWords(t, verdict.clash) : "";
  switch (verdict.kind) {
    case "fits":
      return t("verdict.fits");
    case "otherHour":
      return t("verdict.otherHour", { hour: verdict.hour?.starts ?? "", why });
    case "dayOnly":
      return t("verdict.dayOnly", { why });
    case "refused":
      return t("verdict.refused", { why });
    case "noSchool":
      return t("verdict.noSchool");
  }
}
