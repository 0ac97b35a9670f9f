import { useTranslation } from "react-i18next";

export interface Said {
  /** Several words of one vocabulary, in a row. */
  readonly list: (vocabulary: "stage" | "subject", values: readonly string[]) => string;
  /** A duty: one of the known ones in words, any other as it was written. */
  readonly duty: (duty: string) => string;
}

/** How values of the vocabulary are said in a line. */
export function useSaid(): Said {
  const { t } = useTranslation("common");
  const { t: word } = useTranslation("words");
  return {
    list: (vocabulary, values) => values.map((value) => word(`${vocabulary}.${value}`)).join(t("listSeparator")),
    duty: (duty) => word([`duty.${duty}`, "duty.other"], { duty }),
  };
}
