import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFinders } from "../../app/find/use-finders";
import { useNamed } from "../../app/find/use-named";
import type { AccountListQuery } from "../../gql/graphql";
import { ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { DataList, type Column } from "../../ui/data-list";
import { Dialog } from "../../ui/dialog";
import { FilterBar } from "../../ui/filter-bar";
import { SearchField } from "../../ui/search-field";
import { FindField } from "../../ui/find-field";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { PersonChip } from "../../ui/person-chip";
import { problemOf } from "../../ui/problem";
import { StateTag } from "../../ui/state-tag";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { useFilters } from "../../ui/use-filters";
import { accountListQuery, disableAccountMutation, enableAccountMutation, resetPasswordMutation } from "./account-queries";
import { OneTimePassword, type Given } from "./one-time-password";
import { OpenAccountForm } from "./open-account";
import { PasswordRequests, type PasswordRequest } from "./password-requests";
import styles from "./administration.module.css";

type Row = AccountListQuery["accounts"]["edges"][number]["node"];

/** The accounts that one looks after: opened, disabled, given a new password. */
export function Accounts() {
  const { t } = useTranslation("administration");
  const [chosen, set] = useFilters("login", "person");
  const find = useFinders();
  const person = useNamed(chosen.person);
  const [opening, setOpening] = useState(false);
  const [resetting, setResetting] = useState<PasswordRequest | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const reset = useCommand(resetPasswordMutation, ["AccountList", "PasswordRequests"]);
  const filter = { ...(chosen.login && { loginContains: chosen.login }), ...(chosen.person && { personId: chosen.person }) };
  const list = useList(accountListQuery, { first: 30, filter }, (data) => data.accounts);
  const columns = useColumns(setResetting);
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PasswordRequests onReset={setResetting} />
      <Section
        flush
        title={t("accounts.title")}
        count={list.total}
        actions={
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpening(true)}>
            {t("open.verb")}
          </Button>
        }
      >
        <FilterBar>
          <SearchField label={t("accounts.search")} value={chosen.login} onChange={(text) => set("login", text)} />
          <FindField bare label={t("accounts.person")} value={person} find={find.people()} onChange={(found) => set("person", found?.id ?? null)} />
          <ExportButton list="accounts" filter={filter} />
        </FilterBar>
        {list.error ? (
          <ProblemView error={list.error} retry={list.retry} />
        ) : (
          <>
            <DataList
              label={t("accounts.title")}
              rows={list.rows}
              rowKey={(row) => row.id}
              stamp={(row) => row.version}
              name={(row) => row.login}
              columns={columns}
              empty={filtered ? { title: t("accounts.none") } : { title: t("accounts.empty"), hint: t("accounts.emptyHint") }}
            />
            <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
          </>
        )}
        <Dialog opened={opening} onClose={() => setOpening(false)} title={t("open.title")}>
          {opening && (
            <OpenAccountForm
              onClose={() => setOpening(false)}
              onOpened={(made) => {
                setOpening(false);
                setGiven(made);
              }}
            />
          )}
        </Dialog>
        <Confirm
          opened={resetting !== null}
          onClose={() => setResetting(null)}
          title={t("reset.title", { name: resetting?.person?.name ?? resetting?.login })}
          verb={t("reset.do")}
          act={async () => {
            if (!resetting) return;
            const { resetPassword } = await reset({ input: { id: resetting.id, version: resetting.version } });
            setGiven({ login: resetting.login, name: resetting.person?.name ?? resetting.login, password: resetPassword.oneTimePassword });
          }}
        >
          {t("reset.what")}
        </Confirm>
        <OneTimePassword given={given} onClose={() => setGiven(null)} />
      </Section>
    </>
  );
}

/** Disabling and enabling take each other back, so they are done at once. */
function useSwitch(): (row: Row, to: "disable" | "enable") => Promise<void> {
  const { t } = useTranslation("administration");
  const disable = useCommand(disableAccountMutation, ["AccountList"]);
  const enable = useCommand(enableAccountMutation, ["AccountList"]);
  const run = async (row: Row, to: "disable" | "enable", version: number, undoable: boolean): Promise<void> => {
    try {
      const input = { id: row.id, version };
      const after = to === "disable" ? (await disable({ input })).disableAccount : (await enable({ input })).enableAccount;
      const back = to === "disable" ? "enable" : "disable";
      toast("good", t(`${to}.done`, { login: row.login }), undoable && after ? () => void run(row, back, after.version, false) : undefined);
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (row, to) => run(row, to, row.version, true);
}

function useColumns(onReset: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("administration");
  const { t: word } = useTranslation("words");
  const change = useSwitch();
  return [
    { key: "person", label: t("accounts.person"), card: "title", cell: (row) => (row.person ? <PersonChip id={row.person.id} name={row.person.name} to={`/people/${row.person.id}`} /> : t("common:none")) },
    { key: "login", label: t("accounts.login"), cell: (row) => <span translate="no">{row.login}</span> },
    {
      key: "state",
      label: t("accounts.state"),
      tight: true,
      card: "mark",
      cell: (row) =>
        row.disabledAt ? (
          <StateTag tone="bad" label={t("accounts.disabled")} />
        ) : row.mustChangePassword ? (
          <StateTag tone="warn" label={t("accounts.mustChange")} />
        ) : (
          <StateTag tone="good" label={t("accounts.inUse")} />
        ),
    },
    {
      key: "post",
      label: t("accounts.post"),
      cell: (row) => row.person?.postsNow.nodes.map(({ school, duty }) => [school?.name, word([`duty.${duty}`, "duty.other"], { duty })].filter(Boolean).join(" ")).join(t("common:listSeparator")),
    },
    { key: "since", label: t("accounts.since"), cell: (row) => <Moment of={row.createdAt} /> },
    {
      key: "actions",
      label: t("common:actions"),
      tight: true,
      card: "actions",
      cell: (row) => {
        const can = new Set(row.viewerCan);
        if (!can.has("RESET_PASSWORD") && !can.has("DISABLE") && !can.has("ENABLE")) return null;
        return (
          <span className={styles.actions}>
            {can.has("RESET_PASSWORD") && (
              <Button size="compact-sm" variant="default" aria-label={t("reset.of", { login: row.login })} onClick={() => onReset(row)}>
                {t("reset.verb")}
              </Button>
            )}
            {can.has("DISABLE") && (
              <Button size="compact-sm" variant="default" aria-label={t("disable.of", { login: row.login })} onClick={() => void change(row, "disable")}>
                {t("disable.verb")}
              </Button>
            )}
            {can.has("ENABLE") && (
              <Button size="compact-sm" variant="default" aria-label={t("enable.of", { login: row.login })} onClick={() => void change(row, "enable")}>
                {t("enable.verb")}
              </Button>
            )}
          </span>
        );
      },
    },
  ];
}
