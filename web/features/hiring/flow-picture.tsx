import { useTranslation } from "react-i18next";
import styles from "./hiring.module.css";

export interface Flow {
  readonly fromId: string;
  readonly from: string;
  readonly toId: string;
  readonly to: string;
  readonly count: number;
}

const WIDTH = 720;
const SIDE = 190;
const UNIT = 14;
const GAP = 12;
const BAND_LEFT = SIDE + 8;
const BAND_RIGHT = WIDTH - SIDE - 8;
const LONGEST = 12;

interface Node {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly top: number;
}

function nodesOf(pairs: readonly (readonly [string, string, number])[]): Node[] {
  const sums = new Map<string, { name: string; count: number }>();
  for (const [id, name, count] of pairs) sums.set(id, { name, count: (sums.get(id)?.count ?? 0) + count });
  let top = GAP;
  return [...sums].map(([id, { name, count }]) => {
    const node = { id, name, count, top };
    top += count * UNIT + GAP;
    return node;
  });
}
const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** Who gives and who receives: schools left and right, a band as broad as its people between them. The table that stands behind it says the same. */
export function FlowPicture({ flows }: { flows: readonly Flow[] }) {
  const { t } = useTranslation("hiring");
  const moving = flows.filter(({ fromId, toId }) => fromId !== toId);
  if (moving.length === 0) return null;
  const [givers, takers] = [nodesOf(moving.map(({ fromId, from, count }) => [fromId, from, count])), nodesOf(moving.map(({ toId, to, count }) => [toId, to, count]))];
  const bottom = (nodes: readonly Node[]): number => nodes.reduce((most, { top, count }) => Math.max(most, top + count * UNIT), 0) + GAP;
  const height = Math.max(bottom(givers), bottom(takers));
  const offsets = new Map<string, number>();
  const take = (side: string, { id, top }: Node, count: number): number => {
    const at = offsets.get(side + id) ?? top;
    offsets.set(side + id, at + count * UNIT);
    return at;
  };
  const total = moving.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className={styles.flow} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t("flow.says", { count: total, from: givers.length, to: takers.length })}>
      {moving.map((flow, place) => {
        const [from, to] = [givers.find(({ id }) => id === flow.fromId)!, takers.find(({ id }) => id === flow.toId)!];
        const [y1, y2, thick] = [take("l", from, flow.count), take("r", to, flow.count), flow.count * UNIT];
        const middle = (BAND_LEFT + BAND_RIGHT) / 2;
        return (
          <path key={`${flow.fromId} ${flow.toId}`} className={styles.band} data-tint={place % 4} d={`M${BAND_LEFT} ${y1} C${middle} ${y1} ${middle} ${y2} ${BAND_RIGHT} ${y2} v${thick} C${middle} ${y2 + thick} ${middle} ${y1 + thick} ${BAND_LEFT} ${y1 + thick} Z`}>
            <title>{t("flow.one", { from: flow.from, to: flow.to, count: flow.count })}</title>
          </path>
        );
      })}
      {givers.map(({ id, name, count, top }) => (
        <g key={id}>
          <rect className={styles.node} x={SIDE} y={top} width={8} height={count * UNIT} />
          <text className={styles.flowText} x={SIDE - 6} y={top + (count * UNIT) / 2} textAnchor="end" dominantBaseline="middle">
            {short(name)} −{count}
          </text>
        </g>
      ))}
      {takers.map(({ id, name, count, top }) => (
        <g key={id}>
          <rect className={styles.node} x={BAND_RIGHT} y={top} width={8} height={count * UNIT} />
          <text className={styles.flowText} x={BAND_RIGHT + 14} y={top + (count * UNIT) / 2} dominantBaseline="middle">
            {short(name)} +{count}
          </text>
        </g>
      ))}
    </svg>
  );
}
