import { Button } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Feed, FeedFilter, families, useReadMark, type Family } from "../features/activity";
import type { ActivityLineFragment } from "../gql/graphql";
import { Page, Section } from "../ui/page";
import { problemOf } from "../ui/problem";
import { toast } from "../ui/toast";

const isFamily = (value: string): value is Family => families.some((family) => family === value);

/** Everything that I am told of. The filter stands in the address, so that back and a copied link keep it. */
export function Component() {
  const { t } = useTranslation("activity");
  const [params, setParams] = useSearchParams();
  const chosen = params.getAll("kind").filter(isFamily);
  const mark = useReadMark();
  const [newest, setNewest] = useState<ActivityLineFragment | null>(null);

  const markRead = async (): Promise<void> => {
    if (!newest) return;
    try {
      await mark.markRead(newest);
      toast("good", t("readDone"));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };

  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        mark.unread > 0 &&
        chosen.length === 0 && (
          <Button variant="default" leftSection={<IconChecks size={16} aria-hidden />} onClick={() => void markRead()}>
            {t("markRead")}
          </Button>
        )
      }
    >
      <Section title={t("feed")} flush>
        <FeedFilter value={chosen} onChange={(value) => setParams({ kind: value }, { replace: true, preventScrollReset: true })} />
        <Feed families={chosen} isFresh={mark.isFresh} onNewest={setNewest} />
      </Section>
    </Page>
  );
}
