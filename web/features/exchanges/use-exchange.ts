import { useQuery } from "@apollo/client/react";
import { useFragment as unmask } from "../../gql";
import type { ExchangeCardFragment, ExchangePageQuery } from "../../gql/graphql";
import { exchangePageQuery } from "./exchange-page-queries";
import { exchangeCard } from "./exchange-queries";

export type WholeExchange = NonNullable<ExchangePageQuery["exchange"]>;
export type ExchangeApproval = ExchangePageQuery["approvals"]["nodes"][number];

/** One exchange: undefined until it is here, null where there is none that the viewer may see. */
export function useExchange(id: string): { whole: WholeExchange | null | undefined; card: ExchangeCardFragment | undefined; approvals: readonly ExchangeApproval[]; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery(exchangePageQuery, { variables: { id } });
  const whole = data ? (data.exchange ?? null) : undefined;
  return { whole, card: whole ? unmask(exchangeCard, whole) : undefined, approvals: data?.approvals.nodes ?? [], error: data ? undefined : error, retry: () => void refetch() };
}
