import { createHash } from "node:crypto";
import { join } from "node:path";
import { build, type Plugin } from "vite";

/** What must be there without a network: the frame and a teacher's own pages, in both languages. */
const OFFLINE = [
  "index.html",
  "pages/exchanges/index.tsx",
  "pages/exchanges/mine.tsx",
  "features/fieldwork/index.ts",
  "app/offline/kept.ts",
  "app/offline/send-log.ts",
  "app/offline/unsent-question.tsx",
  ...["common", "frame", "exchangesPage", "fieldwork", "files", "words"].flatMap((name) => [`app/i18n/zh/${name}.json`, `app/i18n/en/${name}.json`]),
];

interface Written {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly moduleIds?: readonly string[];
  readonly imports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
  readonly source?: string | Uint8Array;
}

/** Every file that the offline pages need at once: their chunks with all they import, and the styles. */
function shellOf(root: string, bundle: Readonly<Record<string, Written>>): string[] {
  const byModule = new Map(Object.values(bundle).flatMap(({ moduleIds = [], fileName }) => moduleIds.map((id) => [id, fileName] as const)));
  const files = new Set<string>();
  const add = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const chunk = bundle[name];
    for (const css of chunk?.viteMetadata?.importedCss ?? []) files.add(css);
    for (const next of chunk?.imports ?? []) add(next);
  };
  for (const module of OFFLINE) {
    const file = byModule.get(join(root, module));
    if (file === undefined) throw new Error(`the service worker is to keep ${module}, which is in no chunk`);
    add(file);
  }
  return [...files].toSorted();
}

/** Bundles service-worker.ts beside the client, with the list of what it keeps. */
export function serviceWorker(): Plugin {
  let root = "";
  return {
    name: "lianxiao-service-worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir }, written) {
      const bundle = written as unknown as Readonly<Record<string, Written>>;
      const page = bundle["index.html"]?.source;
      if (dir === undefined || page === undefined) throw new Error("the service worker found no index.html to keep");
      const revision = createHash("sha256").update(page).digest("hex").slice(0, 16);
      const shell = [{ url: "/index.html", revision }, ...shellOf(root, bundle).map((file) => ({ url: `/${file}`, revision: null }))];
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: "warn",
        define: { __SHELL__: JSON.stringify(shell), __VERSION__: JSON.stringify(revision), "process.env.NODE_ENV": '"production"' },
        oxc: { decorator: { legacy: false } },
        build: { outDir: dir, emptyOutDir: false, target: "es2022", lib: { entry: join(root, "service-worker.ts"), formats: ["iife"], name: "worker", fileName: () => "service-worker.js" } },
      });
    },
  };
}
