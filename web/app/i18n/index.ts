import i18next, { type BackendModule, type ReadCallback } from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "zh" | "en";
export const languages: readonly Language[] = ["zh", "en"];

const place = "lx.language";
const tags: Record<Language, string> = { zh: "zh-CN", en: "en" };

/** One catalogue a feature and language; only those of the language in use are loaded, each when it is first asked for. */
const catalogues = import.meta.glob<{ default: Record<string, unknown> }>("./*/*.json");

async function deliver(load: () => Promise<{ default: Record<string, unknown> }>, done: ReadCallback): Promise<void> {
  try {
    const { default: catalogue } = await load();
    done(null, catalogue);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), false);
  }
}

const backend: BackendModule = {
  type: "backend",
  init() {},
  read(language, namespace, done) {
    const load = catalogues[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`no catalogue ${language}/${namespace}`), false);
    void deliver(load, done);
  },
};

const isLanguage = (value: string | null): value is Language => value === "zh" || value === "en";

/** What the person chose, else what the browser prefers, else Chinese. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(place);
  if (isLanguage(kept)) return kept;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return preferred ?? "zh";
}

/** The language in use now, for whatever is not a component. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : "zh");

/** What the server is told, so that its own messages come back in the same language. */
export const acceptLanguage = (): string => tags[currentLanguage()];

export async function startLanguage(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = tags[language];
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ["common", "frame"],
      defaultNS: "common",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(place, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = tags[language];
}
