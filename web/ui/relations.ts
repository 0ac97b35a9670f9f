import type { ReactNode } from "react";

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  /** One of `categories`. */
  readonly category: string;
  /** 1 is ordinary; what leads is larger. */
  readonly weight?: number;
  /** A place of its own, in any unit; when all have one, nothing is left to forces and the picture is the same each time. */
  readonly at?: { readonly x: number; readonly y: number };
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly dashed?: boolean;
  /** Stands out, and points from one to the other. */
  readonly strong?: boolean;
}

export interface GraphCategory {
  readonly key: string;
  readonly label: string;
  readonly shape: "circle" | "roundRect" | "diamond" | "triangle";
  readonly tone: "pine" | "cinnabar" | "sand" | "blue" | "grey";
  /** Things of another kind than the rest: what the others' names have in common is not in theirs. */
  readonly apart?: boolean;
}

export interface RelationGraphProps {
  readonly title: string;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly categories: readonly GraphCategory[];
  readonly onOpen?: (id: string) => void;
  /** The same as a table: every picture has one behind it. */
  readonly table: ReactNode;
}
