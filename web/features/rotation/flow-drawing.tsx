import { useComputedColorScheme, useMantineTheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { SankeyChart } from "echarts/charts";
import { AriaComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { usePhone } from "../../ui/use-phone";

use([SankeyChart, TooltipComponent, AriaComponent, SVGRenderer]);

export interface FlowDrawingProps {
  readonly description: string;
  /** A school that gives and receives stands on both sides: a picture of this kind has no circles. */
  readonly links: readonly { readonly homeId: string; readonly home: string; readonly hostId: string; readonly host: string; readonly value: number }[];
  readonly unit: string;
}

const light = ["#17665e", "#a3762a", "#33658f", "#a94222", "#6a5d8c", "#67635c"];
const dark = ["#85b8af", "#dcb66b", "#8fb9de", "#e39678", "#b9acd8", "#9fadac"];
const ROW = 34;

/** Who gives, at the left, and who receives, at the right. */
export default function FlowDrawing({ description, links, unit }: FlowDrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const still = useReducedMotion();
  const scheme = useComputedColorScheme("light");
  const theme = useMantineTheme();
  const phone = usePhone();
  const rows = Math.max(new Set(links.map(({ homeId }) => homeId)).size, new Set(links.map(({ hostId }) => hostId)).size);
  const height = Math.min(1400, Math.max(220, rows * ROW));

  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current, null, { renderer: "svg" });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const [tones, text] = scheme === "dark" ? [dark, "#dfe5e4"] : [light, "#1b2526"];
    const names = new Map<string, string>(links.flatMap(({ homeId, home, hostId, host }) => [[`home ${homeId}`, home], [`host ${hostId}`, host]] as const));
    const side = phone ? 86 : 170;
    chart.current?.setOption(
      {
        animation: !still,
        textStyle: { fontFamily: theme.fontFamily, color: text },
        color: tones,
        aria: { enabled: true, label: { description }, decal: { show: true } },
        tooltip: { confine: true, formatter: ({ name, value, data }: { name: string; value: number; data: { source?: string; target?: string } }) => (data.source && data.target ? `${names.get(data.source) ?? ""} → ${names.get(data.target) ?? ""}: ${value} ${unit}` : `${names.get(name) ?? ""}: ${value} ${unit}`) },
        series: [
          {
            type: "sankey",
            left: side, right: side, top: 10, bottom: 10,
            nodeWidth: 14, nodeGap: 18, draggable: false, emphasis: { focus: "adjacency" },
            lineStyle: { color: "gradient", opacity: 0.42, curveness: 0.5 },
            label: { color: text, fontSize: 12, width: side - 12, overflow: "break", formatter: ({ name }: { name: string }) => names.get(name) ?? name },
            data: [...names.keys()].map((name) => ({ name, depth: name.startsWith("home") ? 0 : 1, label: { position: name.startsWith("home") ? "left" : "right" } })),
            links: links.map(({ homeId, hostId, value }) => ({ source: `home ${homeId}`, target: `host ${hostId}`, value })),
          },
        ],
      },
      { notMerge: true },
    );
    chart.current?.resize();
  }, [links, description, unit, scheme, still, theme, phone, height]);

  return <div ref={place} style={{ height, width: "100%" }} />;
}
