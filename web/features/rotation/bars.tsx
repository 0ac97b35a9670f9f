import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { Bar, BarChart, CartesianGrid, Legend, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import styles from "./rotation.module.css";

export interface BarsProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly ({ readonly name: string } & Readonly<Record<string, number | string | null>>)[];
  readonly series: readonly { readonly key: string; readonly label: string }[];
  /** Values are per cent. */
  readonly percent?: boolean;
  /** Long names: the bars lie. */
  readonly lying?: boolean;
  readonly mark?: { readonly at: number; readonly label: string } | null;
}

const light = ["#7aa79e", "#17665e"];
const dark = ["#4d7d75", "#85b8af"];
const ROW = 30;

/** As wide as the longest name, within what leaves room for the bars; a Chinese character is as wide as the letters are high. */
const nameWidth = (rows: BarsProps["rows"]): number => Math.min(170, Math.max(70, ...rows.map(({ name }) => 14 + [...name].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 12.5 : 7), 0))));

/** Bars by name; of two series the second is darker and hatched, so that they differ without colour. */
export default function Bars({ label, rows, series, percent = false, lying = false, mark }: BarsProps) {
  const scheme = useComputedColorScheme("light");
  const still = useReducedMotion();
  const [tones, text] = scheme === "dark" ? [dark, "#dfe5e4"] : [light, "#3b4547"];
  const said = (value: unknown): string => `${String(value)}${percent ? "%" : ""}`;
  const values = { type: "number", tick: { fill: text, fontSize: 12 }, tickFormatter: said, ...(percent && { domain: [0, (most: number) => Math.min(100, Math.max(10, Math.ceil(most / 10) * 10))] as [number, (most: number) => number] }) } as const;
  const names = { type: "category", dataKey: "name", tick: { fill: text, fontSize: 12 } } as const;
  return (
    <figure className={styles.chart} aria-label={label} style={{ margin: 0 }}>
      <ResponsiveContainer width="100%" height={lying ? Math.max(160, rows.length * ROW + 70) : 280}>
        <BarChart data={[...rows]} layout={lying ? "vertical" : "horizontal"} margin={{ top: 18, right: 24, bottom: 4, left: 4 }}>
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill={tones[1]} />
              <line x1="0" y1="0" x2="0" y2="6" stroke={scheme === "dark" ? "#182022" : "#ffffff"} strokeWidth="1.5" />
            </pattern>
          </defs>
          <CartesianGrid strokeDasharray="3 3" stroke={scheme === "dark" ? "#34403f" : "#e2ddd2"} vertical={lying} horizontal={!lying} />
          {lying ? <XAxis {...values} /> : <XAxis {...names} />}
          {lying ? <YAxis {...names} width={nameWidth(rows)} interval={0} /> : <YAxis {...values} width={52} />}
          <Tooltip formatter={said} contentStyle={{ background: scheme === "dark" ? "#182022" : "#ffffff", borderRadius: 8 }} />
          {series.length > 1 && <Legend />}
          {series.map(({ key, label: name }, place) => (
            <Bar key={key} dataKey={key} name={name} fill={place === 0 ? (series.length > 1 ? tones[0]! : tones[1]!) : "url(#hatch)"} isAnimationActive={!still} radius={2} maxBarSize={34} />
          ))}
          {mark && (lying ? <ReferenceLine x={mark.at} stroke="#a94222" strokeDasharray="5 3" label={{ value: mark.label, position: "top", fill: text, fontSize: 12 }} /> : <ReferenceLine y={mark.at} stroke="#a94222" strokeDasharray="5 3" label={{ value: mark.label, position: "right", fill: text, fontSize: 12 }} />)}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
