import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/**
 * Ink, rice paper, and the red of a seal. Pine carries what can be done, cinnabar marks what is new or urgent.
 * Every pair of text and ground here has a contrast of at least 4.5 in both schemes; tests/web/contrast.test.ts counts it.
 */
export const pine: MantineColorsTuple = [
  "#edf5f3", "#d7e8e4", "#b0d1ca", "#85b8af", "#569a90", "#2f7d74", "#17665e", "#0f4f4a", "#0b3f3b", "#072e2b",
];
export const cinnabar: MantineColorsTuple = [
  "#fcf1ec", "#f7ded4", "#ecbaa7", "#e39678", "#d8734e", "#c65530", "#a94222", "#8d351a", "#712913", "#551e0d",
];
const stone: MantineColorsTuple = [
  "#f8f7f3", "#f1efe9", "#e6e3da", "#d8d4c9", "#bcb7ab", "#97928a", "#67635c", "#4b4843", "#34322e", "#211f1d",
];
const ink: MantineColorsTuple = [
  "#dfe5e4", "#c2cccb", "#9fadac", "#7b8b8b", "#536364", "#3b494b", "#2b3739", "#1d2729", "#151d1f", "#0e1517",
];
const rust: MantineColorsTuple = [
  "#fdeeee", "#f8d9d9", "#edb0b0", "#e38787", "#d75f5f", "#c23f3f", "#a82f2f", "#8c2424", "#701b1b", "#551313",
];

export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, cinnabar, gray: stone, dark: ink, red: rust },
  black: "#1b2526",
  fontFamily:
    '"Inter", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.1875rem" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.55", lg: "1.55", xl: "1.45" },
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.35" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.4" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.45" },
    },
  },
  defaultRadius: "md",
  radius: { xs: "3px", sm: "5px", md: "7px", lg: "11px", xl: "18px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Everything that floats is drawn inside <main>, so that nothing on the page is outside a landmark.
    Portal: { defaultProps: { target: "#layers" } },
    Modal: {
      defaultProps: { centered: true, attributes: { header: { role: "presentation" } }, overlayProps: { backgroundOpacity: 0.45 } },
    },
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Select: { defaultProps: { withScrollArea: false, comboboxProps: { shadow: "md" } } },
    MultiSelect: { defaultProps: { withScrollArea: false, comboboxProps: { shadow: "md" } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Menu: { defaultProps: { shadow: "md", position: "bottom-end", withInitialFocusPlaceholder: false } },
    Table: { defaultProps: { verticalSpacing: 7, horizontalSpacing: "sm" } },
    Button: { defaultProps: { size: "sm" } },
  },
});

/** Surfaces and words that Mantine leaves too pale. Names without a domain: any part of the kit may use them. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-dimmed": "#5d5952",
    "--mantine-color-placeholder": "#67635c",
    "--mantine-color-anchor": pine[6],
    "--mantine-color-error": "#a82f2f",
    "--paper": "#f6f4ee",
    "--surface": "#ffffff",
    "--surface-sunk": "#f1efe8",
    "--line": "#e3dfd5",
    "--line-strong": "#c9c4b8",
    "--rail": "#103b38",
    "--rail-text": "#cfe1dd",
    "--rail-on": "#1c524d",
    "--fresh": cinnabar[6],
    "--fresh-ground": cinnabar[0],
    "--focus": "#17665e",
    "--neutral-text": "#4b4843", "--neutral-ground": "#eeebe4",
    "--info-text": "#1f4e79", "--info-ground": "#e4eef7",
    "--good-text": "#1d5f38", "--good-ground": "#e2f1e6",
    "--warn-text": "#7a4b06", "--warn-ground": "#fbeed3",
    "--bad-text": "#8c2424", "--bad-ground": "#fae3e1",
    "--accent-text": "#8d351a", "--accent-ground": "#fae6dd",
  },
  dark: {
    "--mantine-color-body": "#182022",
    "--mantine-color-dimmed": "#a7b4b3",
    "--mantine-color-placeholder": "#9fadac",
    "--mantine-color-anchor": pine[3],
    "--mantine-color-error": "#f0a3a0",
    "--paper": "#10171a",
    "--surface": "#182022",
    "--surface-sunk": "#131b1d",
    "--line": "#2b3739",
    "--line-strong": "#475658",
    "--rail": "#0b1213",
    "--rail-text": "#b9cbc8",
    "--rail-on": "#1a3532",
    "--fresh": "#f0a488",
    "--fresh-ground": "#33201a",
    "--focus": "#85b8af",
    "--neutral-text": "#c8d1d0", "--neutral-ground": "#2a3537",
    "--info-text": "#a9cdef", "--info-ground": "#1b2e40",
    "--good-text": "#9fd6b3", "--good-ground": "#183225",
    "--warn-text": "#ecc987", "--warn-ground": "#382b12",
    "--bad-text": "#f2aaa6", "--bad-ground": "#3d1f1f",
    "--accent-text": "#f0b098", "--accent-ground": "#3b231a",
  },
});
