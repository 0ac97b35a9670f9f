import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { documentsInPlace } from "./vite-documents.ts";
import { serviceWorker } from "./vite-service-worker.ts";

/** `npm start` serves what this builds; `vite --config web/vite.config.ts` serves it while one works on it. */
const api = process.env["API"] ?? "http://127.0.0.1:4000";

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../node_modules/.vite-web",
  plugins: [documentsInPlace(), react(), serviceWorker()],
  // The compiler settings of the house (decorators, metadata) belong to the server; the client needs none of them.
  oxc: { decorator: { legacy: false } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // tests/web/first-page.test.ts adds up what the first page needs from this manifest.
    manifest: true,
    target: "es2022",
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/graphql": { target: api, ws: true, changeOrigin: false }, "/auth": { target: api, changeOrigin: false } } },
  preview: { proxy: { "/graphql": { target: api, ws: true, changeOrigin: false }, "/auth": { target: api, changeOrigin: false } } },
});
