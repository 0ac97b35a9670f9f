import swc from "@swc/core";

// The cruiser asks swc for TypeScript and leaves JSX out; a file's own ending says whether it has any.
const parseFile = swc.parseFileSync.bind(swc);
swc.parseFileSync = (path, options) => parseFile(path, { ...options, tsx: path.endsWith("x") });

/**
 * The ladder of imports: whoever stands lower knows nothing of those above. Modules are entered through their index
 * only, siblings on one rung are strangers, the web client and the server meet only in shared. Circles are the linter's
 * (import/no-cycle): it can tell an import of types, which is gone at run time.
 */
const RUNGS = [["activity"], ["identity"], ["jobs"], ["audit", "bin"], ["schools"], ["policies"], ["calendar"], ["statistics"], ["alliances"], ["files"], ["transfers"], ["exports", "privacy"], ["office"], ["needs", "agenda"], ["exchanges", "hiring", "lessons", "research"], ["fieldwork"], ["rotation"], ["supervision"], ["progress"]];

const oneOf = (names) => `(${names.join("|")})`;
const modules = (names) => `^server/modules/${oneOf(names)}/`;

const upward = RUNGS.flatMap((rung, step) => {
  const above = RUNGS.slice(step + 1).flat();
  return rung.map((name) => {
    const strangers = [...above, ...rung.filter((sibling) => sibling !== name)];
    return {
      name: `${name}-looks-up`,
      comment: `${name} stands below ${strangers.join(", ") || "app"} and may not know them.`,
      severity: "error",
      from: { path: modules([name]) },
      to: { path: strangers.length > 0 ? [modules(strangers), "^server/app/"] : ["^server/app/"] },
    };
  });
});

const throughTheDoor = RUNGS.flat().map((name) => ({
  name: `${name}-has-a-door`,
  comment: `Others enter ${name} through its index.ts.`,
  severity: "error",
  from: { path: "^(server|web)/", pathNot: modules([name]) },
  to: { path: modules([name]), pathNot: `^server/modules/${name}/index\\.ts$` },
}));

export default {
  forbidden: [
    ...upward,
    ...throughTheDoor,
    { name: "known-module", comment: "Each folder of server/modules has its rung.", severity: "error", from: { path: "^server/modules/", pathNot: modules(RUNGS.flat()) }, to: {} },
    { name: "kernel-stands-alone", severity: "error", comment: "The kernel knows nothing of what stands on it.", from: { path: "^server/kernel/" }, to: { path: "^(server/(modules|app|database)|web|tests)/" } },
    { name: "database-below-app", severity: "error", comment: "The database is brought up without the application.", from: { path: "^server/database/" }, to: { path: "^(server/app|web|tests)/" } },
    { name: "shared-is-pure", severity: "error", comment: "Vocabulary imports nothing.", from: { path: "^shared/" }, to: { pathNot: "^shared/" } },
    { name: "web-and-server", severity: "error", comment: "They meet in shared only.", from: { path: "^web/" }, to: { path: "^(server|tests)/" } },
    { name: "server-and-web", severity: "error", comment: "They meet in shared only.", from: { path: "^server/" }, to: { path: "^(web|tests)/" } },
    { name: "features-are-strangers", severity: "error", comment: "Pages compose features; features do not know one another.", from: { path: "^web/features/([^/]+)/" }, to: { path: "^web/features/([^/]+)/", pathNot: "^web/features/$1/" } },
    { name: "ui-knows-no-domain", severity: "error", comment: "Tables, forms and charts have no domain words.", from: { path: "^web/ui/" }, to: { path: "^web/(features|pages|app)/" } },
    { name: "features-below-pages", severity: "error", comment: "Pages compose features, not the other way round; of the app a feature knows only what it stands on.", from: { path: "^web/features/" }, to: { path: "^web/(pages|app)/", pathNot: "^web/app/((apollo|live|i18n|find|files|offline|tasks|exports)/|viewer\\.tsx$|session\\.ts$)" } },
    { name: "foundation-below-features", severity: "error", comment: "What every feature stands on knows none of them, nor the frame.", from: { path: "^web/app/((apollo|live|i18n|find|files|offline|tasks|exports)/|viewer\\.tsx$|session\\.ts$)" }, to: { path: "^web/(features|pages|app/(frame|routes|navigation|app))" } },
    { name: "resolvable", severity: "error", comment: "What is imported exists (typed-document-node is types alone).", from: {}, to: { couldNotResolve: true, pathNot: "^@graphql-typed-document-node/core$" } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|dist)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
