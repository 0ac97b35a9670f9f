import { Button } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { Confirm } from "../../ui/confirm";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { useFilters } from "../../ui/use-filters";
import { linkedIdentitiesQuery, unlinkIdentityMutation } from "./token-queries";

/** Who I am at the organisation's single sign-on; nothing at all where there is none and never was. */
export function MyLinkedIdentities() {
  const { t } = useTranslation("entry");
  const [{ sso }, set] = useFilters("sso");
  const [leaving, setLeaving] = useState<{ id: string } | null>(null);
  const { data } = useQuery(linkedIdentitiesQuery);
  const unlink = useCommand(unlinkIdentityMutation, ["MyLinkedIdentities"]);

  // How the way there and back ended is said once, and the address forgets it.
  useEffect(() => {
    if (!sso) return;
    if (sso === "linked") toast("good", t("sso.linkDone"));
    else toast("bad", t(`sso.problem.${sso === "taken" ? "taken" : "refused"}`));
    set("sso", null);
  }, [sso, set, t]);

  const label = data?.signInOptions.singleSignOn;
  const rows = data?.myLinkedIdentities.nodes;
  if (!data || (!label && rows?.length === 0)) return null;
  return (
    <Section
      flush
      title={t("sso.title")}
      actions={
        label && (
          <Button size="xs" variant="default" component="a" href="/auth/oidc/start?link=1">
            {t("sso.link", { label })}
          </Button>
        )
      }
    >
      <DataList
        label={t("sso.title")}
        rows={rows}
        rowKey={(row) => row.id}
        name={(row) => row.knownAs}
        empty={{ title: t("sso.empty"), hint: t("sso.emptyHint") }}
        columns={[
          { key: "account", label: t("sso.account"), card: "title", cell: (row) => row.knownAs || new URL(row.issuer).host },
          { key: "issuer", label: t("sso.title"), cell: (row) => new URL(row.issuer).host },
          { key: "since", label: t("sso.since"), cell: (row) => <Moment of={row.createdAt} /> },
          { key: "used", label: t("sso.used"), cell: (row) => (row.lastUsedAt ? <Moment of={row.lastUsedAt} /> : t("tokens.never")) },
          {
            key: "unlink",
            label: t("common:actions"),
            tight: true,
            card: "actions",
            cell: (row) => (
              <Button size="compact-sm" variant="default" onClick={() => setLeaving(row)}>
                {t("sso.unlink")}
              </Button>
            ),
          },
        ]}
      />
      <Confirm
        danger
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("sso.unlinkTitle", { label: label ?? t("sso.title") })}
        verb={t("sso.unlink")}
        act={async () => {
          if (!leaving) return;
          await unlink({ input: { id: leaving.id } });
          toast("good", t("sso.unlinked"));
        }}
      >
        {t("sso.unlinkWhat")}
      </Confirm>
    </Section>
  );
}
