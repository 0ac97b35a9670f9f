import { ActionIcon, useComputedColorScheme, useMantineTheme } from "@mantine/core";
import { IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useReducedMotion } from "@mantine/hooks";
import { GraphChart } from "echarts/charts";
import { AriaComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { GraphCategory, RelationGraphProps } from "./relations";
import { shortNames } from "./short-names";

use([GraphChart, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

type Tones = Record<GraphCategory["tone"], string>;
const light: Tones = { pine: "#17665e", cinnabar: "#a94222", sand: "#a3762a", blue: "#33658f", grey: "#67635c" };
const dark: Tones = { pine: "#85b8af", cinnabar: "#e39678", sand: "#dcb66b", blue: "#8fb9de", grey: "#9fadac" };

/** Up to this many nodes every name is written; beyond it the names appear on hover and in the table. */
const namesUpTo = 45;

export default function RelationGraphDrawing({ title, description, nodes, edges, categories, onOpen }: Omit<RelationGraphProps, "table">) {
  const { t } = useTranslation("common");
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const still = useReducedMotion();
  const scheme = useComputedColorScheme("light");
  const theme = useMantineTheme();
  const open = useEffectEvent((id: string) => onOpen?.(id));

  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current, null, { renderer: "svg" });
    chart.current = drawn;
    drawn.on("click", (event) => {
      const id: unknown = event.dataType === "node" && event.data && typeof event.data === "object" ? Reflect.get(event.data, "id") : null;
      if (typeof id === "string") open(id);
    });
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const tones = scheme === "dark" ? dark : light;
    const text = scheme === "dark" ? "#dfe5e4" : "#1b2526";
    const ground = scheme === "dark" ? "#182022" : "#ffffff";
    const apart = new Set(categories.filter((category) => category.apart).map(({ key }) => key));
    const short = shortNames([nodes.filter(({ category }) => !apart.has(category)), nodes.filter(({ category }) => apart.has(category))].map((kind) => kind.map(({ name }) => name)));
    const order = new Map(categories.map((category, index) => [category.key, index]));
    chart.current?.setOption(
      {
        animation: !still,
        textStyle: { fontFamily: theme.fontFamily, color: text },
        aria: { enabled: true, label: { description } },
        tooltip: { confine: true },
        legend: { bottom: 6, itemWidth: 14, itemHeight: 14, textStyle: { color: text }, data: categories.map(({ label, shape }) => ({ name: label, icon: shape })) },
        series: [
          {
            type: "graph",
            layout: nodes.every((node) => node.at) ? "none" : "force",
            roam: true,
            scaleLimit: { min: 0.4, max: 4 },
            draggable: true,
            top: 30,
            bottom: 76,
            left: "15%",
            right: "15%",
            // Shapes are not stretched to the room, and places keep their proportions.
            preserveAspect: "contain",
            force: { repulsion: 240, edgeLength: [60, 130], gravity: 0.12, friction: 0.35, layoutAnimation: !still },
            label: {
              show: nodes.length <= namesUpTo,
              position: "bottom",
              color: text,
              fontSize: 12,
              width: 108,
              overflow: "break",
              textBorderColor: ground,
              textBorderWidth: 3,
              formatter: ({ name }: { name: string }) => short.get(name) ?? name,
            },
            labelLayout: { hideOverlap: true },
            emphasis: { focus: "adjacency", label: { show: true } },
            lineStyle: { color: scheme === "dark" ? "#82959a" : "#bcb7ab", width: 1.4, curveness: 0.06 },
            categories: categories.map(({ label, tone, shape }) => ({ name: label, symbol: shape, itemStyle: { color: tones[tone] } })),
            data: nodes.map(({ id, name, category, weight = 1, at }) => ({
              id,
              name,
              ...at,
              category: order.get(category) ?? 0,
              symbolSize: 14 + 10 * weight,
              cursor: onOpen ? "pointer" : "default",
            })),
            edgeSymbolSize: [0, 9],
            links: edges.map(({ from, to, label, dashed, strong }) => ({
              source: from,
              target: to,
              ...(label && { tooltip: { formatter: label } }),
              ...(strong && { symbol: ["none", "arrow"] }),
              lineStyle: { type: dashed ? "dashed" : "solid", ...(strong && { color: tones.cinnabar, width: 2.4, curveness: 0.16 }) },
            })),
          },
        ],
      },
      { notMerge: true },
    );
  }, [nodes, edges, categories, description, scheme, still, theme.fontFamily, onOpen]);

  const zoom = (by: number): void => {
    const { width = 0, height = 0 } = place.current?.getBoundingClientRect() ?? {};
    chart.current?.dispatchAction({ type: "graphRoam", zoom: by, originX: width / 2, originY: height / 2 });
  };
  return (
    <div style={{ position: "relative" }}>
      <div style={{ position: "absolute", insetInlineEnd: 12, top: 0, zIndex: 1, display: "flex", gap: 4 }}>
        <ActionIcon variant="default" size="md" aria-label={t("graph.larger")} onClick={() => zoom(1.3)}>
          <IconZoomIn size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size="md" aria-label={t("graph.smaller")} onClick={() => zoom(1 / 1.3)}>
          <IconZoomOut size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div ref={place} role="img" aria-label={`${title}. ${description}`} style={{ height: 440, width: "100%" }} />
    </div>
  );
}
