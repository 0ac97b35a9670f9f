import { Button, Checkbox, Code, Stack, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TOKEN_NAME_MAX } from "../../../shared/identity";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { MyTokensQuery, TokenScope } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Choose } from "../../ui/choose";
import { Confirm } from "../../ui/confirm";
import { DataList, type Column } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { bound, FormFrame, useServerForm } from "../../ui/form";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { ShownOnce } from "../../ui/shown-once";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { endSessionMutation } from "./profile-queries";
import { makeTokenMutation, myTokensQuery } from "./token-queries";

type Row = MyTokensQuery["myTokens"]["edges"][number]["node"];
const scopes: readonly TokenScope[] = ["READ", "WRITE", "ACCOUNTS"];
const terms = ["7", "30", "90", "365"] as const;

/** Tokens for programs that act in my name: made, shown once, revoked. */
export function MyTokens() {
  const { t } = useTranslation("entry");
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const [revoking, setRevoking] = useState<Row | null>(null);
  const revoke = useCommand(endSessionMutation, ["MyTokens"]);
  const list = useList(myTokensQuery, { first: 20 }, (data) => data.myTokens);
  const columns = useColumns(setRevoking);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <Section
      flush
      title={t("tokens.title")}
      count={list.total}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setMaking(true)}>
          {t("tokens.make")}
        </Button>
      }
    >
      <DataList label={t("tokens.title")} rows={list.rows} rowKey={(row) => row.id} name={(row) => row.name ?? ""} columns={columns} empty={{ title: t("tokens.empty"), hint: t("tokens.emptyHint") }} />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
      <Dialog opened={making} onClose={() => setMaking(false)} title={t("tokens.makeTitle")}>
        {making && (
          <TokenForm
            onClose={() => setMaking(false)}
            onMade={(token) => {
              setMaking(false);
              setMade(token);
            }}
          />
        )}
      </Dialog>
      <ShownOnce
        title={t("tokens.madeTitle", { name: made?.name })}
        what={t("tokens.madeWhat")}
        secret={made?.token ?? null}
        hint={
          <>
            {t("tokens.madeHow")} <Code>Authorization: Bearer …</Code>
          </>
        }
        verb={t("tokens.doneVerb")}
        copyByHand={t("tokens.copyByHand")}
        onClose={() => setMade(null)}
      />
      <Confirm
        danger
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t("tokens.revokeTitle", { name: revoking?.name })}
        verb={t("tokens.revoke")}
        act={async () => {
          if (!revoking) return;
          await revoke({ input: { id: revoking.id } });
          toast("good", t("tokens.revoked"));
        }}
      >
        {t("tokens.revokeWhat")}
      </Confirm>
    </Section>
  );
}

interface Values extends Record<string, unknown> {
  name: string;
  scopes: TokenScope[];
  days: string | null;
}

function TokenForm({ onClose, onMade }: { onClose: () => void; onMade: (made: { name: string; token: string }) => void }) {
  const { t } = useTranslation("entry");
  const make = useCommand(makeTokenMutation, ["MyTokens"]);
  const server = useServerForm<Values>({
    initialValues: { name: "", scopes: ["READ"], days: "90" },
    validate: { name: (name) => (name.trim() ? null : t("tokens.nameMissing")) },
    send: async ({ name, scopes: chosen, days }) => {
      const { makeToken } = await make({ input: { name: name.trim(), scopes: chosen, days: Number(days) } });
      onMade({ name: name.trim(), token: makeToken.token });
    },
  });
  const { form } = server;
  return (
    <FormFrame of={server} verb={t("tokens.verb")} onCancel={onClose}>
      <TextInput required data-autofocus maxLength={TOKEN_NAME_MAX} label={t("tokens.name")} description={t("tokens.nameHint")} {...form.getInputProps("name")} />
      <Checkbox.Group label={t("tokens.scopes")} {...form.getInputProps("scopes")}>
        <Stack gap={8} mt={8}>
          {scopes.map((scope) => (
            <Checkbox key={scope} value={scope} disabled={scope === "READ"} label={t(`tokens.scope.${scope}`)} description={t(`tokens.scopeHint.${scope}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Choose required label={t("tokens.days")} choices={terms.map((days) => ({ value: days, label: t("tokens.daysCount", { count: Number(days) }) }))} {...bound(server, "days")} />
    </FormFrame>
  );
}

function useColumns(onRevoke: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("entry");
  const [now] = useState(() => new Date().toISOString());
  return [
    { key: "name", label: t("tokens.name"), card: "title", cell: (row) => row.name },
    { key: "scopes", label: t("tokens.scopes"), cell: (row) => row.scopes?.map((scope) => t(`tokens.scope.${scope}`)).join(t("common:listSeparator")) },
    { key: "made", label: t("tokens.made"), cell: (row) => <Moment of={row.createdAt} /> },
    { key: "seen", label: t("tokens.seen"), cell: (row) => (row.lastSeenAt === row.createdAt ? t("tokens.never") : <Moment of={row.lastSeenAt} />) },
    { key: "expires", label: t("tokens.expires"), cell: (row) => (row.expiresAt <= now ? <StateTag tone="bad" label={t("tokens.expired")} /> : <Moment of={row.expiresAt} />) },
    {
      key: "revoke",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) => (
        <Button size="compact-sm" variant="default" aria-label={t("tokens.revokeOf", { name: row.name })} onClick={() => onRevoke(row)}>
          {t("tokens.revoke")}
        </Button>
      ),
    },
  ];
}
